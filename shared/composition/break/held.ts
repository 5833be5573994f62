// Line ends that hold (前行不动): the first lines of a paragraph stay as they were while the user edits below them.
import type { HeldLine, Problem } from './candidates.ts';
import { colourUnder, EVEN, endCost, isTorn, type Verdict } from './costs.ts';

/**
 * The lines that end at the given cells, in order, as long as each may end there, fits at its tightest and is not torn although more
 * would go on it. From the first that fails on every line is free, as all below it has moved already.
 */
export function heldLines(problem: Problem, cells: readonly number[]): readonly HeldLine[] {
  const { points, stages } = problem;
  const held: HeldLine[] = [];
  const verdict: Verdict = { cost: 0, colour: EVEN };
  let from = 0;
  for (const cell of cells) {
    const to = points.at.indexOf(cell, from + 1);
    const kind = points.kind[to];
    const stage = Math.min(held.length, stages - 1);
    if (to < 0 || to === points.at.length - 1 || kind === undefined || kind === 'forbidden') break;
    if (!problem.judge(from, to, stage, verdict)) break;
    if (isTorn(verdict) && problem.furthest(from, stage) > to) break;
    const colour = colourUnder(verdict.colour, kind, points.kind[from]);
    held.push({ to, cost: verdict.cost + endCost(kind, points.kind[from]), colour });
    from = to;
  }
  return held;
}
