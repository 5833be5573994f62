// The lines worth trying from one place: the fullest that fits first, then shorter ones.
import { colourUnder, EVEN, endCost, LINE, PUSHED_OUT, TIGHT, type Verdict } from './costs.ts';
import type { EndPoints } from './end-points.ts';

/** A line that is held (`held.ts`): the point where it ends, and what it is judged to cost. */
export interface HeldLine {
  readonly to: number;
  readonly cost: number;
  readonly colour: number;
}

/** What the search asks of a paragraph. */
export interface Problem {
  readonly points: EndPoints;
  /** Number of stages: lines from the last stage on have one measure. */
  readonly stages: number;
  /**
   * How many lines to try from each start, the fullest that fits first, and the cost beyond which no shorter one is tried.
   */
  readonly candidates: number;
  readonly giveUp: number;
  /** Judges the line between two points (indices into `points`) as a line of `stage`; false when it does not fit. */
  judge(from: number, to: number, stage: number, verdict: Verdict): boolean;
  /** True where the line has gaps and each of them takes more than `gap` em, spaces stretched to their most. */
  isLooser(from: number, to: number, stage: number, gap: number): boolean;
  /** The furthest point that a line of `stage` from a point reaches with its gaps tightened. */
  furthest(from: number, stage: number): number;
  /** The earliest point from which a line of `stage` reaches a point, with its gaps tightened. */
  earliest(to: number, stage: number): number;
  /** True where every line but the last is to be full. */
  readonly fills: boolean;
  /** The first lines, where they are held. */
  readonly held: readonly HeldLine[];
}

/** Lines from one point, with their ends' cost; written over from point to point, as a page tries tens of thousands. */
export interface Candidates {
  count: number;
  readonly to: number[];
  readonly cost: number[];
  readonly colour: number[];
  readonly verdict: Verdict;
}

export const makeCandidates = (): Candidates => ({
  count: 0,
  to: [],
  cost: [Number.POSITIVE_INFINITY],
  colour: [],
  verdict: { cost: 0, colour: EVEN },
});

/** Lists the lines of `stage` that begin at `point` into `list`; `isHopeless` says that a line of at least such a cost is not worth trying. */
export function listCandidates(
  problem: Problem,
  point: number,
  stage: number,
  list: Candidates,
  isHopeless: (to: number, cost: number) => boolean = () => false,
): void {
  const { points, candidates, giveUp } = problem;
  const { verdict } = list;
  list.count = 0;
  const far = problem.furthest(point, stage);
  if (!problem.judge(point, far, stage, verdict)) {
    // A cell longer than the measure stands alone on its line, too long: nothing is lost for it.
    add(list, points, point, far, LINE, EVEN);
    return;
  }
  add(list, points, point, far, verdict.cost, verdict.colour);
  let couldTakeMore = verdict.colour !== TIGHT;
  let tried = far;
  for (let to = far - 1; to > point && to > far - candidates; to -= 1) {
    tried = to;
    if (couldTakeMore && isHopeless(to, LINE + PUSHED_OUT)) break;
    if (!problem.judge(point, to, stage, verdict)) continue;
    add(list, points, point, to, verdict.cost + (couldTakeMore ? PUSHED_OUT : 0), verdict.colour);
    couldTakeMore ||= verdict.colour !== TIGHT;
    if (verdict.cost > giveUp) break;
  }
  if (points.regular === null) return;
  const regular = points.regular[far] ?? 0;
  if (regular > point && regular < tried && problem.judge(point, regular, stage, verdict)) {
    add(list, points, point, regular, verdict.cost, verdict.colour);
  }
}

function add(list: Candidates, points: EndPoints, from: number, to: number, cost: number, colour: number): void {
  const kind = points.kind[to] ?? 'allowed';
  list.to[list.count] = to;
  list.colour[list.count] = colourUnder(colour, kind, points.kind[from]);
  list.cost[list.count] = cost + endCost(kind, points.kind[from]);
  list.count += 1;
}
