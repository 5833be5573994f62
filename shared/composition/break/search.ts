// Finds the line ends of least cost over a whole paragraph: a shortest path through its feasible line ends.
import { EVEN, LOOSE, PUSHED_OUT, TIGHT, UNEVEN_NEIGHBOURS, type Verdict } from './costs.ts';
import type { EndPoints } from './end-points.ts';

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
}

/**
 * Ways to end a line, each the cheapest among all that end one here after as many lines with the same colour. Columns instead
 * of objects: a page makes tens of thousands of them at each keystroke.
 */
interface Nodes {
  readonly point: number[];
  /** Lines before it, counted only as far as measures still differ. */
  readonly stage: number[];
  readonly colour: number[];
  readonly cost: number[];
  /** Node at which its last line begins; −1 at the paragraph's start. */
  readonly before: number[];
  /** Next node at the same point; −1 at the last. */
  readonly next: number[];
  /** First node at each point. */
  readonly head: Int32Array;
}

/** End points of the lines, ascending, the paragraph's end last. Takes time in proportion to the number of points. */
export function search(problem: Problem): readonly number[] {
  const last = problem.points.at.length - 1;
  const nodes: Nodes = {
    point: [0],
    stage: [0],
    colour: [EVEN],
    cost: [0],
    before: [NONE],
    next: [NONE],
    head: new Int32Array(last + 1).fill(NONE),
  };
  nodes.head[0] = 0;
  /** The fullest line's end found so far, by stage: lines that begin later end later. */
  const reach = new Int32Array(problem.stages);
  const scratch: Scratch = { verdict: { cost: 0, colour: EVEN }, further: { cost: 0, colour: EVEN } };
  for (let point = 0; point < last; point += 1) {
    for (let node = at(nodes.head, point); node !== NONE; node = at(nodes.next, node)) {
      if (isFirstOfStage(nodes, point, node)) extend(problem, nodes, point, at(nodes.stage, node), reach, scratch);
    }
  }
  let best = at(nodes.head, last);
  for (let node = best; node !== NONE; node = at(nodes.next, node)) {
    if (at(nodes.cost, node) < at(nodes.cost, best)) best = node;
  }
  const ends: number[] = [];
  for (let node = best; node > 0; node = at(nodes.before, node)) ends.push(at(nodes.point, node));
  return ends.reverse();
}

const NONE = -1;

const at = (values: readonly number[] | Int32Array | Float64Array, index: number): number => values[index] ?? NONE;

function isFirstOfStage(nodes: Nodes, point: number, node: number): boolean {
  const stage = at(nodes.stage, node);
  for (let other = at(nodes.head, point); other !== node; other = at(nodes.next, other)) {
    if (at(nodes.stage, other) === stage) return false;
  }
  return true;
}

/** Verdicts to write into. */
interface Scratch {
  readonly verdict: Verdict;
  readonly further: Verdict;
}

/** Tries the lines of `stage` that begin at `point`. */
function extend(
  problem: Problem,
  nodes: Nodes,
  point: number,
  stage: number,
  reach: Int32Array,
  scratch: Scratch,
): void {
  const { points, stages } = problem;
  const last = points.at.length - 1;
  const { verdict, further } = scratch;
  // The fullest line from the start before this one ended at `reach`: from here it is likely to end one further.
  let far = Math.min(last, Math.max(point, at(reach, stage)) + 1);
  let fits = problem.judge(point, far, stage, verdict);
  while (!fits && far > point + 1) {
    far -= 1;
    fits = problem.judge(point, far, stage, verdict);
  }
  while (fits && far < last && problem.judge(point, far + 1, stage, further)) {
    far += 1;
    verdict.cost = further.cost;
    verdict.colour = further.colour;
  }
  reach[stage] = far;
  const next = Math.min(stage + 1, stages - 1);
  if (!fits) {
    // A cell longer than the measure stands alone on its line, too long: nothing is lost for it.
    link(nodes, point, stage, far, next, 0, EVEN, at(points.cost, far));
    return;
  }
  link(nodes, point, stage, far, next, verdict.cost, verdict.colour, at(points.cost, far));
  let couldTakeMore = verdict.colour !== TIGHT;
  for (let to = far - 1; to > point && to > far - problem.candidates; to -= 1) {
    if (!problem.judge(point, to, stage, verdict)) continue;
    const pushed = couldTakeMore ? PUSHED_OUT : 0;
    link(nodes, point, stage, to, next, verdict.cost + pushed, verdict.colour, at(points.cost, to));
    couldTakeMore ||= verdict.colour !== TIGHT;
    if (verdict.cost > problem.giveUp) break;
  }
  const regular = at(points.regular, far);
  if (regular > point && regular <= far - problem.candidates && problem.judge(point, regular, stage, verdict)) {
    link(nodes, point, stage, regular, next, verdict.cost, verdict.colour, at(points.cost, regular));
  }
}

/** Carries the cheapest way to `point` after `stage` lines over a line to the end point `to`. */
function link(
  nodes: Nodes,
  point: number,
  stage: number,
  to: number,
  nextStage: number,
  lineCost: number,
  colour: number,
  endCost: number,
): void {
  let before = NONE;
  let cost = Number.POSITIVE_INFINITY;
  for (let node = at(nodes.head, point); node !== NONE; node = at(nodes.next, node)) {
    if (at(nodes.stage, node) !== stage) continue;
    const uneven = Math.abs(at(nodes.colour, node) - colour) === LOOSE - TIGHT ? UNEVEN_NEIGHBOURS : 0;
    const total = at(nodes.cost, node) + uneven;
    if (total < cost) {
      before = node;
      cost = total;
    }
  }
  cost += lineCost + endCost;
  for (let node = at(nodes.head, to); node !== NONE; node = at(nodes.next, node)) {
    if (at(nodes.stage, node) !== nextStage || at(nodes.colour, node) !== colour) continue;
    if (cost < at(nodes.cost, node)) {
      nodes.cost[node] = cost;
      nodes.before[node] = before;
    }
    return;
  }
  nodes.point.push(to);
  nodes.stage.push(nextStage);
  nodes.colour.push(colour);
  nodes.cost.push(cost);
  nodes.before.push(before);
  nodes.next.push(at(nodes.head, to));
  nodes.head[to] = nodes.point.length - 1;
}
