// Sets a paragraph otherwise than it is best set, a line shorter or longer (挤行/撑行): how an editor mends a column's foot or head.
import { makeSplitsWord } from '../text/phrases.ts';
import { gapsOf } from './adjust.ts';
import { LINE } from './break/costs.ts';
import { anyLooser, type Breaking, breakByCount, type CountedLines, costOfEnds, lineCounts } from './break.ts';
import type { AdjustedLine, BrokenLine, PreparedParagraph } from './phases.ts';

/** Sets the glyphs of a paragraph's lines. */
export type SetLines = (lines: readonly BrokenLine[]) => readonly AdjustedLine[];

/** A paragraph in other lines than its best, and how much worse it looks for it, in the units of `break/costs.ts`. */
export interface Rebroken {
  /** How many lines, where they end, and the lines themselves: set when they are asked for, as few are used. */
  readonly count: number;
  readonly broken: readonly BrokenLine[];
  readonly lines: () => readonly AdjustedLine[];
  readonly cost: number;
}

/** The same paragraph in one line fewer and in one more; null where no such setting is fit to print. */
export interface Rebreaks {
  readonly shorter: Rebroken | null;
  readonly longer: Rebroken | null;
}

export const NO_REBREAKS: Rebreaks = { shorter: null, longer: null };

/**
 * Extra per gap, em, of the loosest line that mending may leave: what taking one character out of a line of 13 costs, the shortest lines
 * that newspapers set as a rule (基本栏). A paragraph that is set looser anyway, as a long word leaves it no choice, may stay so.
 */
const LOOSEST_MENDED = 0.1;
/**
 * Paragraphs of more lines than this are left as they are: no newspaper prints such (it is some 800 characters), and the search takes
 * time by the square of their length.
 */
const MOST_LINES = 60;
/** What any departure from the best setting costs at least, so that nothing is re-set for nothing. */
export const DEPARTURE = 0.5;
/**
 * Costs of departures are counted in steps of this: far below what anyone sees, and a power of two as the costs of column ends are made
 * of, so that adding them up is exact in whatever order, and courses that cost the same do so whatever one paragraph in them costs.
 */
const COST_STEP = 2 ** -16;

/** The loosest line that mending may leave where `lines` are the paragraph's own. */
function loosestMended(of: Breaking, lines: readonly BrokenLine[]): number {
  if (!anyLooser(of, lines, LOOSEST_MENDED)) return LOOSEST_MENDED;
  const gaps = lines.map((_, index) => gapsOf(of.prepared, lines, index));
  return Math.max(LOOSEST_MENDED, ...gaps);
}

/** Whether a paragraph may be found to be fit to print in one line fewer and in one more: quickly told, and never false of what is. */
export type MayRebreak = Readonly<Record<keyof Rebreaks, boolean>>;

export const NEVER_REBROKEN: MayRebreak = { shorter: false, longer: false };

const isRebroken = ({ block, cells }: PreparedParagraph, natural: readonly BrokenLine[]): boolean =>
  block.style.align === 'justify' && cells.length > 0 && natural.length <= MOST_LINES;

/** What is worth looking for in `rebreaksOf`. */
export function mayRebreak(of: Breaking, natural: readonly BrokenLine[]): MayRebreak {
  if (!isRebroken(of.prepared, natural)) return NEVER_REBROKEN;
  const { fewest, most } = lineCounts(of, loosestMended(of, natural));
  return { shorter: fewest < natural.length, longer: most > natural.length };
}

/** The paragraph one line shorter and one longer than `natural`, its own best lines; `setLines` sets the glyphs of such lines. */
export function rebreaksOf(of: Breaking, natural: readonly BrokenLine[], setLines: SetLines): Rebreaks {
  const { shorter, longer } = mayRebreak(of, natural);
  if (!shorter && !longer) return NO_REBREAKS;
  const loosest = loosestMended(of, natural);
  const ways = breakByCount(of, natural.length + (longer ? 1 : -1), { loosest });
  const best =
    costOfEnds(
      of,
      natural.map(({ to }) => to),
    ) -
    LINE * natural.length;
  const rebroken = (way: CountedLines | null | undefined): Rebroken | null => {
    if (way === null || way === undefined) return null;
    const count = way.lines.length;
    // How it looks, whatever its length: the worth of a line is for whoever counts lines to judge.
    const looks = way.cost - LINE * count;
    const cost = DEPARTURE + Math.round(Math.max(0, looks - best) / COST_STEP) * COST_STEP;
    return { count, broken: way.lines, lines: () => setLines(way.lines), cost };
  };
  return { shorter: rebroken(ways[natural.length - 1]), longer: rebroken(ways[natural.length + 1]) };
}

/** A word parted by a column's foot: the reader carries half of it to the next column's head. As bad as two somewhat loose lines. */
const WORD_AT_FOOT = 3;

/**
 * The paragraph in as many lines as `lines`, none of those at `feet` (counted from 0) ending inside a word where that can be helped;
 * the same array where they part no word or nothing better is fit to print.
 */
export function sparingWords(
  of: Breaking,
  lines: readonly BrokenLine[],
  feet: readonly number[],
): readonly BrokenLine[] {
  const { prepared } = of;
  const { text, style } = prepared.block;
  if (style.align !== 'justify' || lines.length > MOST_LINES) return lines;
  const splitsWord = makeSplitsWord(text);
  const parted = feet.filter((foot) => splitsWord(prepared.offsets[lines[foot]?.to ?? 0] ?? 0)).length;
  if (parted === 0) return lines;
  const prices = new Map<number, number>();
  const priceOf = (line: number, cell: number): number => {
    if (!feet.includes(line)) return 0;
    const price = prices.get(cell) ?? (splitsWord(prepared.offsets[cell] ?? 0) ? WORD_AT_FOOT : 0);
    prices.set(cell, price);
    return price;
  };
  const ends = lines.map(({ to }) => to);
  const way = breakByCount(of, lines.length, {
    priceOf,
    loosest: loosestMended(of, lines),
    // The lines as they are are one way.
    dearest: costOfEnds(of, ends) + WORD_AT_FOOT * parted,
  })[lines.length];
  return way?.lines ?? lines;
}
