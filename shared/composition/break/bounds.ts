// What a paragraph costs at least from each of its places on: the search follows no way that cannot come out cheapest.
import type { Problem } from './candidates.ts';
import { LINE } from './costs.ts';

/** Least costs of the lines that are still to come. */
export interface LeastCosts {
  /** From each point on, once all lines have one measure. */
  readonly from: readonly number[];
  /** Before that, by the number of lines already set. */
  readonly early: readonly Early[];
}

/** What is to come behind the first lines costs this from a point on, and a line more before it. */
interface Early {
  readonly point: number;
  readonly cost: number;
}

/** What is still to come at least behind a line that ends at `point`, the next one being of `stage`. */
export function restAfter({ from, early }: LeastCosts, stage: number, point: number): number {
  const first = early[stage];
  if (first === undefined) return from[point] ?? 0;
  return point >= first.point ? first.cost : first.cost + LINE;
}

/**
 * Every line costs `LINE`, and no line holds more than its measure takes with all marks squeezed and all gaps tightened: so many lines there
 * must be, counted back from the paragraph's end.
 */
export function leastCosts(problem: Problem): LeastCosts {
  const last = problem.points.at.length - 1;
  if (!problem.fills) return { from: [], early: [] };
  // No whole number to begin with, so that the engine keeps numbers of one kind in it.
  const from = new Array<number>(last + 1).fill(Number.POSITIVE_INFINITY);
  from[last] = 0;
  /** The earliest points from which so many lines of the last stage reach the end. */
  const earliest = [last];
  for (let upTo = last; upTo > 0; ) {
    const cost = LINE * earliest.length;
    const start = problem.earliest(upTo, problem.stages - 1);
    for (let point = start; point < upTo; point += 1) from[point] = cost;
    earliest.push(start);
    upTo = start;
  }
  return { from, early: earlyCosts(problem, from, earliest) };
}

/** The lines of other measures, each as full as it can be, take the whole as far as it gets; what is left is known. */
function earlyCosts(problem: Problem, from: readonly number[], earliest: readonly number[]): readonly Early[] {
  const last = from.length - 1;
  let lines = 0;
  let reached = 0;
  for (; lines < problem.stages - 1 && reached < last; lines += 1) {
    reached = problem.furthest(reached, lines);
  }
  let point = earliest.find((start) => start <= reached) ?? 0;
  let cost = from[reached] ?? 0;
  const early = Array.from({ length: problem.stages - 1 }, (): Early => ({ point, cost }));
  for (let stage = lines - 1; stage >= 0; stage -= 1) {
    point = problem.earliest(point, stage);
    cost += LINE;
    early[stage] = { point, cost };
  }
  return early;
}
