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
  const squeezed = makeCountdown(problem, stages - 1, last, false);
  const tightened = makeCountdown(problem, stages - 1, last, true);
  for (let lines = 1, upTo = last; upTo > 0; lines += 1) {
    const earliest = tightened();
    const untightened = squeezed();
    from.fill(LINE * lines, earliest, upTo);
    if (untightened > earliest) from.fill(LINE * lines + TIGHT_LINE, earliest, Math.min(upTo, untightened));
    upTo = earliest;
  }
  // The lines of other measures, each as full as it can be, take the whole as far as it gets; what is left is known.
  let reached = 0;
  for (let stage = 0; stage < stages - 1; stage += 1) reached = fullest(problem, reached, stage, last);
  const rest = from[reached] ?? 0;
  const after = Array.from({ length: stages - 1 }, (_, stage) => LINE * (stages - 1 - stage) + rest);
  return { from, after };
}

/** Gives, line by line from the end of the text, the earliest point from which so many lines reach it. */
function makeCountdown(problem: Problem, stage: number, last: number, tightened: boolean): () => number {
  let to = last;
  let length = 1;
  return () => {
    if (to === 0) return 0;
    let from = Math.max(0, to - length);
    while (from < to - 1 && !problem.fits(from, to, stage, tightened)) from += 1;
    while (from > 0 && problem.fits(from - 1, to, stage, tightened)) from -= 1;
    length = to - from;
    to = from;
    return from;
  };
}

function fullest(problem: Problem, from: number, stage: number, last: number): number {
  let to = Math.min(last, from + 1);
  while (to < last && problem.fits(from, to + 1, stage, true)) to += 1;
  return to;
}
