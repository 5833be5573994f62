// Finds the line ends of least cost over a whole paragraph: a shortest path through its feasible line ends.
import { type LeastCosts, leastCosts, restAfter } from './bounds.ts';
import { type Candidates, listCandidates, makeCandidates, type Problem } from './candidates.ts';
import { EVEN, unevenCost } from './costs.ts';
import { fullestLines } from './fullest.ts';

/** A way to end a line: the cheapest among all that end one at its point after as many lines with the same colour. */
interface Way {
  readonly point: number;
  /** Lines before it, counted only as far as measures still differ. */
  readonly stage: number;
  readonly colour: number;
  cost: number;
  /** The way that its last line continues; null at the paragraph's start. */
  before: Way | null;
  /** Another way that ends at the same point. */
  readonly next: Way | null;
}

/**
 * How much a way may cost beyond the least that a paragraph of its length can. Most paragraphs are set within the first of these, with
 * few ways to follow; where nothing is found within one, the next is tried, so that none is set dearer than it need be.
 */
const ALLOWANCES: readonly number[] = [4, 10, 16, 22, 50, Number.POSITIVE_INFINITY];

/** End points of the lines, ascending, the paragraph's end last; the held ones first. */
export function search(problem: Problem): readonly number[] {
  const start = heldWay(problem);
  const full = fullestLines(problem, start);
  if (full !== null) return [...endsOf(start), ...full];
  const least = leastCosts(problem);
  const list = makeCandidates();
  const whole = start.cost + restAfter(least, start.stage, start.point);
  for (const allowance of problem.fills ? ALLOWANCES : ALLOWANCES.slice(-1)) {
    const way = cheapestWithin(problem, start, list, least, whole + allowance);
    if (way !== null) return endsOf(way);
  }
  throw new Error('a paragraph has no way to its end');
}

/** The way that the held lines are; the paragraph's start where there are none. */
function heldWay({ held, stages }: Problem): Way {
  let way: Way = { point: 0, stage: 0, colour: EVEN, cost: 0, before: null, next: null };
  for (const { to, cost, colour } of held) {
    const stage = Math.min(way.stage + 1, stages - 1);
    way = { point: to, stage, colour, cost: way.cost + cost + unevenCost(way.colour, colour), before: way, next: null };
  }
  return way;
}

function endsOf(way: Way): readonly number[] {
  const ends: number[] = [];
  for (let each = way; each.before !== null; each = each.before) ends.push(each.point);
  return ends.reverse();
}

/** The cheapest way to the paragraph's end that costs no more than `most`; null where all cost more. */
function cheapestWithin(problem: Problem, start: Way, list: Candidates, least: LeastCosts, most: number): Way | null {
  const last = problem.points.at.length - 1;
  const ways = new Array<Way | null>(last + 1).fill(null);
  ways[start.point] = start;
  let nextStage = 0;
  let spare = most;
  const isHopeless = (to: number, cost: number): boolean => cost + restAfter(least, nextStage, to) > spare;
  for (let point = start.point; point < last; point += 1) {
    const first = ways[point] ?? null;
    for (let way = first; way !== null; way = way.next) {
      const { stage } = way;
      if (!isFirstOfStage(first, way)) continue;
      nextStage = Math.min(stage + 1, problem.stages - 1);
      spare = most - cheapestOfStage(way);
      listCandidates(problem, point, stage, list, isHopeless);
      for (let index = 0; index < list.count; index += 1) extend(ways, way, list, index, nextStage, least, most);
    }
  }
  let best = ways[last] ?? null;
  for (let way = best; way !== null; way = way.next) if (best === null || way.cost < best.cost) best = way;
  return best;
}

function isFirstOfStage(first: Way | null, way: Way): boolean {
  let other = first;
  while (other !== null && other !== way && other.stage !== way.stage) other = other.next;
  return other === way;
}

function cheapestOfStage(first: Way): number {
  let { cost } = first;
  for (let way = first.next; way !== null; way = way.next) {
    if (way.stage === first.stage && way.cost < cost) cost = way.cost;
  }
  return cost;
}

/** Carries the cheapest of the ways from `first` on over a line, unless it cannot come out within `most`. */
function extend(
  ways: (Way | null)[],
  first: Way,
  list: Candidates,
  index: number,
  stage: number,
  least: LeastCosts,
  most: number,
): void {
  const to = list.to[index] ?? 0;
  const colour = list.colour[index] ?? EVEN;
  let before = first;
  let cost = first.cost + unevenCost(first.colour, colour);
  for (let way = first.next; way !== null; way = way.next) {
    if (way.stage !== first.stage) continue;
    const own = way.cost + unevenCost(way.colour, colour);
    if (own < cost) {
      before = way;
      cost = own;
    }
  }
  cost += list.cost[index] ?? 0;
  if (cost + restAfter(least, stage, to) > most) return;
  const head = ways[to] ?? null;
  for (let way = head; way !== null; way = way.next) {
    if (way.stage !== stage || way.colour !== colour) continue;
    if (cost < way.cost) {
      way.cost = cost;
      way.before = before;
    }
    return;
  }
  ways[to] = { point: to, stage, colour, cost, before, next: head };
}
