// What a paragraph costs at least from each of its places on: the search follows no way that cannot come out cheapest.
import type { Problem } from './candidates.ts';
import { LINE, TIGHT_LINE } from './costs.ts';

/** Least costs of the lines that are still to come. */
export interface LeastCosts {
  /** From each point on, once all lines have one measure. */
  readonly from: readonly number[];
  /** Before that, by the number of lines already set. */
  readonly after: readonly number[];
}

/**
 * Every line costs `LINE`, and no line holds more than its measure takes with all marks squeezed: so many lines there must be, counted
 * back from the paragraph's end. One less takes a tightened line.
 */
export function leastCosts(problem: Problem): LeastCosts {
  const { points, stages } = problem;
  const last = points.at.length - 1;
  if (!problem.fills) return { from: [], after: [] };
  // No whole number to begin with, so that the engine keeps numbers of one kind in it.
  const from = new Array<number>(last + 1).fill(Number.POSITIVE_INFINITY);
  from[last] = 0;
  const squeezed = makeCountdown(problem, last, false);
  const tightened = makeCountdown(problem, last, true);
  for (let lines = 1, upTo = last; upTo > 0; lines += 1) {
    const earliest = tightened();
    const untightened = squeezed();
    for (let point = earliest; point < upTo; point += 1) {
      from[point] = LINE * lines + (point < untightened ? TIGHT_LINE : 0);
    }
    upTo = earliest;
  }
  // The lines of other measures, each as full as it can be, take the whole as far as it gets; what is left is known.
  let reached = 0;
  for (let stage = 0; stage < stages - 1; stage += 1) {
    reached = problem.furthest(reached, reached + 1, stage);
  }
  const rest = from[reached] ?? 0;
  const after = Array.from({ length: stages - 1 }, (_, stage) => LINE * (stages - 1 - stage) + rest);
  return { from, after };
}

/** Gives, line by line from the end of the text, the earliest point from which so many lines reach it. */
function makeCountdown(problem: Problem, last: number, tightened: boolean): () => number {
  let to = last;
  let length = 1;
  return () => {
    if (to === 0) return 0;
    const from = problem.earliest(to, to - length, tightened);
    length = to - from;
    to = from;
    return from;
  };
}
