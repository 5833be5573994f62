// Finds the line ends of least cost for each number of lines: how a paragraph is set a line shorter or longer (挤行/撑行).
import { listCandidates, makeCandidates, type Problem } from './candidates.ts';
import { COLOURS, EVEN, unevenCost } from './costs.ts';

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

const NONE = -1;

/** The cheapest ways to each point in one number of lines, by the colour of the last line: index `point × COLOURS + colour`. */
interface Layer {
  readonly cost: Float64Array;
  /** Index in the layer before. */
  readonly before: Int32Array;
}

function makeLayer(points: number): Layer {
  return {
    cost: new Float64Array(points * COLOURS).fill(Number.POSITIVE_INFINITY),
    before: new Int32Array(points * COLOURS).fill(NONE),
  };
}

/**
 * The cheapest line ends in exactly n lines, at index n from 0 to `most`; null where the text cannot be set in so many. Tries the
 * same lines as `search`, but keeps ways of different length apart, which takes time by points times lines: for what is to be mended
 * only. `priceOf` is what it costs on top that line `line` (from 0) ends at a point.
 */
export function searchByCount(
  problem: Problem,
  most: number,
  priceOf: (line: number, point: number) => number,
): readonly (CountedEnds | null)[] {
  const count = problem.points.at.length;
  const linesFrom = makeLister(problem);
  const least = leastStarts(problem, most);
  const layers: Layer[] = [makeLayer(count)];
  const [start] = layers;
  if (start !== undefined) start.cost[EVEN] = 0;
  let from = 0;
  let to = 1;
  for (let line = 0; line < most; line += 1) {
    const layer = layers[line];
    if (layer === undefined) break;
    const next = makeLayer(count);
    const stage = Math.min(line, problem.stages - 1);
    // Lines of about one length end near each other: what so many lines can reach is a short stretch of the paragraph.
    const reached = { from: count, to: 0 };
    for (let point = Math.max(from, least[line] ?? 0); point < Math.min(to, count - 1); point += 1) {
      if (!isReached(layer, point)) continue;
      const held = problem.held[line];
      for (const candidate of held === undefined ? linesFrom(point, stage) : [held]) {
        carry(layer, point, candidate, priceOf(line, candidate.to), next);
        reached.from = Math.min(reached.from, candidate.to);
        reached.to = Math.max(reached.to, candidate.to + 1);
      }
    }
    ({ from, to } = reached);
    layers.push(next);
  }
  return layers.map((_, lines) => endsIn(layers, lines, count - 1));
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

function isReached({ cost }: Layer, point: number): boolean {
  for (let colour = 0; colour < COLOURS; colour += 1) {
    if ((cost[point * COLOURS + colour] ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY) return true;
  }
  return false;
}

/** Carries the cheapest way to `point` over one more line. */
function carry(layer: Layer, point: number, line: Candidate, price: number, next: Layer): void {
  let before = NONE;
  let cost = Number.POSITIVE_INFINITY;
  for (let colour = 0; colour < COLOURS; colour += 1) {
    const from = point * COLOURS + colour;
    const total = (layer.cost[from] ?? Number.POSITIVE_INFINITY) + unevenCost(colour, line.colour);
    if (total < cost) {
      before = from;
      cost = total;
    }
  }
  const to = line.to * COLOURS + line.colour;
  cost += line.cost + price;
  if (cost >= (next.cost[to] ?? 0)) return;
  next.cost[to] = cost;
  next.before[to] = before;
}

/** The way to the last point in `lines` lines, read backwards. */
function endsIn(layers: readonly Layer[], lines: number, last: number): CountedEnds | null {
  const layer = layers[lines];
  if (layer === undefined || lines === 0) return null;
  let node = NONE;
  let cost = Number.POSITIVE_INFINITY;
  for (let colour = 0; colour < COLOURS; colour += 1) {
    const own = layer.cost[last * COLOURS + colour] ?? Number.POSITIVE_INFINITY;
    if (own < cost) {
      node = last * COLOURS + colour;
      cost = own;
    }
  }
  if (node === NONE) return null;
  const ends: number[] = [];
  for (let line = lines; line > 0; line -= 1) {
    ends.push(Math.floor(node / COLOURS));
    node = layers[line]?.before[node] ?? NONE;
  }
  return { ends: ends.reverse(), cost };
}

/** Lists the lines worth trying from a point, each list made once per stage: all lines from the last stage on are judged alike. */
function makeLister(problem: Problem): (point: number, stage: number) => readonly Candidate[] {
  const lists = new Map<number, readonly Candidate[]>();
  const points = problem.points.at.length;
  const list = makeCandidates();
  return (point, stage) => {
    const key = stage * points + point;
    const known = lists.get(key);
    if (known !== undefined) return known;
    listCandidates(problem, point, stage, list);
    const lines = list.to
      .slice(0, list.count)
      .map((to, i): Candidate => ({ to, cost: list.cost[i] ?? 0, colour: list.colour[i] ?? EVEN }));
    lists.set(key, lines);
    return lines;
  };
}
