// Breaks a paragraph into lines: the whole paragraph at once, by least cost.
import { classOf } from '../text/characters.ts';
import type { Problem } from './break/candidates.ts';
import { GIVE_UP, judgeFilled, judgeLast, judgeRagged, mostTightening, ROUNDING } from './break/costs.ts';
import { endPoints } from './break/end-points.ts';
import { heldLines } from './break/held.ts';
import { search } from './break/search.ts';
import { costOfLines, type Narrowing, searchByCount } from './break/search-lines.ts';
import { indentOf, keepsStart, measureOf } from './line-frame.ts';
import type { BrokenLine, Measures, PreparedParagraph } from './phases.ts';
import { makeLineRoom } from './prepare/line-sums.ts';

/** A paragraph at some measures, to be broken in one way or several. */
export interface Breaking {
  readonly prepared: PreparedParagraph;
  readonly measures: Measures;
  readonly problem: Problem;
}

/** Measures must not be empty; the last one repeats. */
export const breaking = (prepared: PreparedParagraph, measures: Measures): Breaking => ({
  prepared,
  measures,
  problem: problemOf(prepared, measures),
});

/**
 * The paragraph's lines: every cell in exactly one, in order. Prohibition rules and unbreakable units hold but where a unit is longer
 * than a measure; then the line ends inside it. The block's held line ends hold as long as they can (`break/held.ts`).
 */
export function breakParagraph({ prepared, measures, problem }: Breaking): readonly BrokenLine[] {
  return prepared.cells.length === 0 ? [] : linesAt(problem, search(problem), measures);
}

/** A paragraph's lines in a number of lines that was asked for, and what they cost (`break/costs.ts`). */
export interface CountedLines {
  readonly lines: readonly BrokenLine[];
  readonly cost: number;
}

/** What is left out of lines by count, as in a `Narrowing`; `priceOf`: what it costs on top that a line (from 0) ends before a cell. */
interface CountNarrowing extends Omit<Narrowing, 'priceOf'> {
  readonly priceOf?: (line: number, cell: number) => number;
}

/** The best lines for each number of lines, at index n from 0 to `most`; null where the text cannot be set in so many. */
export function breakByCount(
  { prepared, measures, problem }: Breaking,
  most: number,
  { priceOf, ...narrowing }: CountNarrowing = {},
): readonly (CountedLines | null)[] {
  if (prepared.cells.length === 0) return [];
  const { at } = problem.points;
  const priced = priceOf && { priceOf: (line: number, point: number) => priceOf(line, at[point] ?? 0) };
  const found = searchByCount(problem, most, { ...narrowing, ...priced });
  return found.map((way) => way && { lines: linesAt(problem, way.ends, measures), cost: way.cost });
}

/** What lines that end before these cells cost; infinite where breaking by count would not find them. */
export const costOfEnds = ({ problem }: Breaking, cells: readonly number[]): number =>
  costOfLines(
    problem,
    cells.map((cell) => pointOf(problem, cell)),
  );

/** True where gaps in one of these lines take more than `gap` em each. */
export function anyLooser({ problem }: Breaking, lines: readonly BrokenLine[], gap: number): boolean {
  const last = problem.points.at.length - 1;
  let from = 0;
  return lines.some((line, index) => {
    const to = pointOf(problem, line.to);
    const isLooser = to < last && problem.isLooser(from, to, Math.min(index, problem.stages - 1), gap);
    from = to;
    return isLooser;
  });
}

/** The end point before which there are `cell` cells. */
function pointOf({ points: { at } }: Problem, cell: number): number {
  let from = 0;
  let to = at.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((at[middle] ?? 0) < cell) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Between how few and how many lines a justified paragraph may be set, none of them looser than `loosest` (extra per gap, em): `breakByCount`
 * finds none but these, though not all of these, and takes far longer.
 */
export function lineCounts({ problem }: Breaking, loosest: number): { readonly fewest: number; readonly most: number } {
  const last = problem.points.at.length - 1;
  const stageOf = (line: number): number => Math.min(line, problem.stages - 1);
  let fewest = 0;
  for (let from = 0; from < last; fewest += 1) from = problem.furthest(from, stageOf(fewest));
  // Units longer than a line end it wherever they must.
  if (problem.points.regular !== null) return { fewest, most: Number.POSITIVE_INFINITY };
  // A line that begins later ends later, however full it is: the earliest ends of the lines are those of lines from the earliest ends.
  let most = 1;
  for (let from = 0; ; most += 1) {
    from = leastEnd(problem, from, stageOf(most - 1), loosest);
    if (from >= last) return { fewest, most };
  }
}

/** The earliest point at which a line of `stage` that begins at `from` may end without being too loose, as far as the search tries. */
function leastEnd(problem: Problem, from: number, stage: number, loosest: number): number {
  const far = problem.furthest(from, stage);
  const first = Math.max(from + 1, far - problem.candidates + 1);
  for (let to = first; to <= far; to += 1) if (!problem.isLooser(from, to, stage, loosest)) return to;
  return first;
}

/** A paragraph as the search sees it: points, stages and the judge of its lines. */
function problemOf(prepared: PreparedParagraph, measures: Measures): Problem {
  const { sums } = prepared;
  if (measures.length === 0) throw new Error('a paragraph needs a measure');
  const { align, size: em } = prepared.block.style;
  const indent = indentOf(prepared, measureOf(measures, 0));
  const rooms = roomsOf(measures, indent);
  const points = endPoints(
    prepared,
    rooms.reduce((a, b) => Math.min(a, b)),
  );
  const last = points.at.length - 1;
  const fills = align === 'justify' || align === 'spread';
  const line = makeLineRoom();
  const keepsFirst = keepsStart(prepared, indent, 0);
  const judge: Problem['judge'] = (from, to, stage, verdict) => {
    const start = points.at[from] ?? 0;
    const room = rooms[stage] ?? 0;
    sums.measure(start, points.at[to] ?? 0, from === 0 && keepsFirst, line);
    // Centred lines are to be even down to the last one; elsewhere the last line ends where its text does.
    if (!fills && (to < last || align === 'center')) return judgeRagged(line, room, em, verdict);
    if (to < last || align === 'spread') return judgeFilled(line, room, em, verdict);
    const characters = from === 0 ? Number.POSITIVE_INFINITY : charactersFrom(prepared, start);
    return judgeLast(line, room, em, characters, verdict);
  };
  const isLooser: Problem['isLooser'] = (from, to, stage, gap) => {
    sums.measure(points.at[from] ?? 0, points.at[to] ?? 0, from === 0 && keepsFirst, line);
    return line.gaps > 0 && (rooms[stage] ?? 0) - line.natural - line.stretch > gap * em * line.gaps + ROUNDING;
  };
  const perGap = mostTightening(em);
  // Lines of one stage are about as long as each other, and never empty, however narrow.
  // In an em of nothing the division gives no number at all.
  const lengths = rooms.map((room) => Math.max(1, Math.round(room / em) || 1));
  const furthest: Problem['furthest'] = (from, stage) => {
    const near = from + (lengths[stage] ?? 1);
    const room = (rooms[stage] ?? 0) + ROUNDING;
    const to = sums.furthest(points.at, from, near, room, perGap, from === 0 && keepsFirst);
    if (to < points.at.length - 1) lengths[stage] = to - from;
    return to;
  };
  const earliest: Problem['earliest'] = (to, stage) => {
    const room = (rooms[stage] ?? 0) + ROUNDING;
    return sums.earliest(points.at, to, to - (lengths[stage] ?? 1), room, perGap);
  };
  const choice = fills ? FILLED_CHOICE : RAGGED_CHOICE;
  const free: Problem = {
    points,
    stages: rooms.length,
    judge,
    isLooser,
    furthest,
    earliest,
    fills,
    held: [],
    ...choice,
  };
  const { heldEnds } = prepared.block;
  return heldEnds === null ? free : { ...free, held: heldLines(free, cellsAt(prepared, heldEnds)) };
}

/** How many cells there are before each of these offsets in the text, as far as cells end there. */
function cellsAt({ cells, offsets }: PreparedParagraph, wanted: readonly number[]): readonly number[] {
  const counts: number[] = [];
  let count = 0;
  for (const offset of wanted) {
    while (count < cells.length && (offsets[count] ?? offset) < offset) count += 1;
    if (count === 0 || offsets[count] !== offset) break;
    counts.push(count);
  }
  return counts;
}

/** The lines that end at these points. */
function linesAt({ points }: Problem, ends: readonly number[], measures: Measures): readonly BrokenLine[] {
  let from = 0;
  return ends.map((point, index): BrokenLine => {
    const to = points.at[point] ?? 0;
    const line = { from, to, measure: measureOf(measures, index) };
    from = to;
    return line;
  });
}

/**
 * Justified lines: each shorter candidate takes out another character, and the third already leaves a line looser than any a
 * compositor would keep.
 */
const FILLED_CHOICE = { candidates: 4, giveUp: GIVE_UP } as const;
/** Ragged lines may be of any length: a centred headline is halved rather than filled. */
const RAGGED_CHOICE = { candidates: Number.POSITIVE_INFINITY, giveUp: Number.POSITIVE_INFINITY } as const;

/** What each line has for its cells, without the tail in which nothing changes any more. */
function roomsOf(measures: Measures, indent: number): readonly number[] {
  const rooms = [...measures];
  rooms[0] = measureOf(measures, 0) - indent;
  if (rooms.length === 1) rooms.push(measureOf(measures, 0));
  while (rooms.length > 1 && rooms.at(-1) === rooms.at(-2)) rooms.pop();
  return rooms;
}

/** One character alone is an error; beyond two a last line is as good as any. */
const COUNTED = 2;

/** How many characters the reader counts in the line from cell `start` to the paragraph's end: marks and spaces are none. */
function charactersFrom(prepared: PreparedParagraph, start: number): number {
  let count = 0;
  for (let index = start; index < prepared.cells.length && count < COUNTED; index += 1) {
    const kind = classOf(prepared.block.text.codePointAt(prepared.offsets[index] ?? 0) ?? 0);
    if (kind === 'han' || kind === 'letter' || kind === 'digit' || kind === 'wide') count += 1;
  }
  return count;
}
