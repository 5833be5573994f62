// Finds the line ends of least cost for each number of lines: how a paragraph is set a line shorter or longer (挤行/撑行).
import { listCandidates, makeCandidates, type Problem } from './candidates.ts';
import { COLOURS, EVEN, LINE, SHADES, unevenCost } from './costs.ts';

/** Line ends for one number of lines: points, ascending, the paragraph's end last, and what the whole costs. */
export interface CountedEnds {
  readonly ends: readonly number[];
  readonly cost: number;
}

/** A line that may begin at a point. */
interface Candidate {
  readonly to: number;
  readonly cost: number;
  readonly colour: number;
}

/** What a search by count leaves out. */
export interface Narrowing {
  /** What it costs on top that line `line` (from 0) ends at a point. */
  readonly priceOf?: (line: number, point: number) => number;
  /** Extra per gap, em, that no line but the paragraph's last exceeds. */
  readonly loosest?: number;
  /** Of ways in `most` lines those that cost more are left out; nothing is told of fewer lines then. */
  readonly dearest?: number;
}

const NONE = -1;

/** The cheapest ways in one number of lines to the points from `first` on, by the colour of the last line: `(point − first) × colours + colour`. */
interface Layer {
  readonly first: number;
  /** Points, counted from `first`. */
  readonly count: number;
  readonly colours: number;
  readonly cost: number[];
  /** Index in the layer before. */
  readonly before: number[];
}

const makeLayer = (first: number, count: number, colours: number): Layer => ({
  first,
  count,
  colours,
  // No typed arrays: what they hold lies outside the heap, and so much of it at each keystroke calls for a collection of all garbage.
  cost: new Array<number>(count * colours).fill(Number.POSITIVE_INFINITY),
  before: new Array<number>(count * colours).fill(NONE),
});

const free = (): number => 0;

/**
 * The cheapest line ends in exactly n lines, at index n from 0 to `most`; null where the text cannot be set in so many. Tries the
 * same lines as `search`, but keeps ways of different length apart, which takes time by points times lines: for what is to be mended
 * only.
 */
export function searchByCount(
  problem: Problem,
  most: number,
  narrowing: Narrowing = {},
): readonly (CountedEnds | null)[] {
  const { priceOf = free, loosest = Number.POSITIVE_INFINITY, dearest = Number.POSITIVE_INFINITY } = narrowing;
  const last = problem.points.at.length - 1;
  const linesFrom = makeLister(problem, loosest);
  const least = leastStarts(problem, most);
  const colours = problem.points.kind.includes('hyphen') ? COLOURS : SHADES;
  const start = makeLayer(0, 1, colours);
  start.cost[EVEN] = 0;
  const layers: Layer[] = [start];
  for (let line = 0; line < most; line += 1) {
    const layer = layers[line];
    if (layer === undefined) break;
    const stage = Math.min(line, problem.stages - 1);
    const held = problem.held[line];
    const listed = held === undefined ? null : [held];
    const from = Math.max(layer.first, least[line] ?? 0);
    const to = Math.min(layer.first + layer.count, last);
    // Lines of about one length end near each other: what so many lines can reach is a short stretch of the paragraph.
    let nearest = last;
    let furthest = NONE;
    for (let point = from; point < to; point += 1) {
      if (!isReached(layer, point)) continue;
      for (const one of listed ?? linesFrom(point, stage)) {
        nearest = Math.min(nearest, one.to);
        furthest = Math.max(furthest, one.to);
      }
    }
    const next = makeLayer(nearest, Math.max(0, furthest + 1 - nearest), colours);
    // Every line that is still to come costs this at least.
    const affordable = dearest - LINE * (most - line - 1);
    for (let point = from; point < to; point += 1) {
      if (!isReached(layer, point)) continue;
      for (const one of listed ?? linesFrom(point, stage)) {
        carry(layer, point, one, priceOf(line, one.to), affordable, next);
      }
    }
    layers.push(next);
  }
  return layers.map((_, lines) => endsIn(layers, lines, last));
}

/** What the lines that end at these points cost; infinite where one of them is none that a search would try. */
export function costOfLines(problem: Problem, ends: readonly number[]): number {
  const list = makeCandidates();
  let cost = 0;
  let from = 0;
  let colour = EVEN;
  for (let line = 0; line < ends.length; line += 1) {
    const to = ends[line] ?? from;
    listCandidates(problem, from, Math.min(line, problem.stages - 1), list);
    const found = list.to.indexOf(to);
    if (found < 0 || found >= list.count) return Number.POSITIVE_INFINITY;
    const own = list.colour[found] ?? EVEN;
    cost += (list.cost[found] ?? 0) + unevenCost(colour, own);
    colour = own;
    from = to;
  }
  return cost;
}

/** For each line the earliest point at which it may begin: from before that no `most` lines hold the rest, however tight. */
function leastStarts(problem: Problem, most: number): readonly number[] {
  const starts: number[] = new Array(most).fill(0);
  let point = problem.points.at.length - 1;
  for (let line = most - 1; line >= 0 && point > 0; line -= 1) {
    point = problem.earliest(point, Math.min(line, problem.stages - 1));
    starts[line] = point;
  }
  return starts;
}

function isReached({ cost, first, colours }: Layer, point: number): boolean {
  const at = (point - first) * colours;
  for (let index = at; index < at + colours; index += 1) {
    if ((cost[index] ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY) return true;
  }
  return false;
}

/** Carries the cheapest way to `point` over one more line, if that leaves it `affordable`. */
function carry(layer: Layer, point: number, line: Candidate, price: number, affordable: number, next: Layer): void {
  let before = NONE;
  let cost = Number.POSITIVE_INFINITY;
  const { colours } = layer;
  const at = (point - layer.first) * colours;
  for (let colour = 0; colour < colours; colour += 1) {
    const total = (layer.cost[at + colour] ?? Number.POSITIVE_INFINITY) + unevenCost(colour, line.colour);
    if (total < cost) {
      before = at + colour;
      cost = total;
    }
  }
  const to = (line.to - next.first) * colours + line.colour;
  cost += line.cost + price;
  if (cost > affordable || cost >= (next.cost[to] ?? 0)) return;
  next.cost[to] = cost;
  next.before[to] = before;
}

/** The way to the last point in `lines` lines, read backwards. */
function endsIn(layers: readonly Layer[], lines: number, last: number): CountedEnds | null {
  const layer = layers[lines];
  if (layer === undefined || lines === 0 || last < layer.first || last >= layer.first + layer.count) return null;
  let node = NONE;
  let cost = Number.POSITIVE_INFINITY;
  const { colours } = layer;
  const at = (last - layer.first) * colours;
  for (let index = at; index < at + colours; index += 1) {
    const own = layer.cost[index] ?? Number.POSITIVE_INFINITY;
    if (own < cost) {
      node = index;
      cost = own;
    }
  }
  if (node === NONE) return null;
  const ends: number[] = [];
  for (let line = lines; line > 0; line -= 1) {
    ends.push((layers[line]?.first ?? 0) + Math.floor(node / colours));
    node = layers[line]?.before[node] ?? NONE;
  }
  return { ends: ends.reverse(), cost };
}

/** Lists the lines worth trying from a point, each list made once per stage: all lines from the last stage on are judged alike. */
function makeLister(problem: Problem, loosest: number): (point: number, stage: number) => readonly Candidate[] {
  const lists = new Map<number, readonly Candidate[]>();
  const points = problem.points.at.length;
  const list = makeCandidates();
  return (point, stage) => {
    const key = stage * points + point;
    const known = lists.get(key);
    if (known !== undefined) return known;
    listCandidates(problem, point, stage, list);
    const lines: Candidate[] = [];
    for (let index = 0; index < list.count; index += 1) {
      const to = list.to[index] ?? 0;
      // The last line is not filled.
      if (to < points - 1 && problem.isLooser(point, to, stage, loosest)) continue;
      lines.push({ to, cost: list.cost[index] ?? 0, colour: list.colour[index] ?? EVEN });
    }
    lists.set(key, lines);
    return lines;
  };
}
