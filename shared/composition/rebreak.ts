// Sets a paragraph otherwise than it is best set, a line shorter or longer (挤行/撑行): how an editor mends a column's foot or head.
import { makeSplitsWord } from '../text/phrases.ts';
import { adjustLine, gapsOf } from './adjust.ts';
import { LINE } from './break/costs.ts';
import { breakByCount, type CountedLines, lineCounts } from './break.ts';
import type { AdjustedLine, Measures, PreparedParagraph } from './phases.ts';

/** A paragraph in other lines than its best, and how much worse it looks for it, in the units of `break/costs.ts`. */
export interface Rebroken {
  /** How many lines; and the lines themselves, set when they are asked for, as few are used. */
  readonly count: number;
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

const loosest = (lines: readonly AdjustedLine[]): number => Math.max(...lines.map(({ gaps }) => gaps));

/** How a setting looks, whatever its length: the worth of a line is for whoever counts lines to judge. */
const looks = ({ lines, cost }: CountedLines): number => cost - LINE * lines.length;

/** Whether a paragraph may be found to be fit to print in one line fewer and in one more: quickly told, and never false of what is. */
export type MayRebreak = Readonly<Record<keyof Rebreaks, boolean>>;

export const NEVER_REBROKEN: MayRebreak = { shorter: false, longer: false };

const isRebroken = ({ block, cells }: PreparedParagraph, natural: readonly AdjustedLine[]): boolean =>
  block.style.align === 'justify' && cells.length > 0 && natural.length <= MOST_LINES;

/** What is worth looking for in `rebreaksOf`. */
export function mayRebreak(
  prepared: PreparedParagraph,
  measures: Measures,
  natural: readonly AdjustedLine[],
): MayRebreak {
  if (!isRebroken(prepared, natural)) return NEVER_REBROKEN;
  const { fewest, most } = lineCounts(prepared, measures, Math.max(LOOSEST_MENDED, loosest(natural)));
  return { shorter: fewest < natural.length, longer: most > natural.length };
}

/** The paragraph one line shorter and one longer than `natural`, its own best lines at these measures. */
export function rebreaksOf(
  prepared: PreparedParagraph,
  measures: Measures,
  natural: readonly AdjustedLine[],
): Rebreaks {
  const { shorter, longer } = mayRebreak(prepared, measures, natural);
  if (!shorter && !longer) return NO_REBREAKS;
  const ways = breakByCount(prepared, measures, natural.length + (longer ? 1 : 0));
  const best = ways[natural.length] ?? null;
  const most = Math.max(LOOSEST_MENDED, loosest(natural));
  const rebroken = (way: CountedLines | null | undefined): Rebroken | null => {
    if (way === null || way === undefined || best === null) return null;
    // One torn line is enough to give it up: most settings are given up.
    for (const index of way.lines.keys()) if (gapsOf(prepared, way.lines, index) > most) return null;
    let lines: readonly AdjustedLine[] | null = null;
    const set = (): readonly AdjustedLine[] => {
      lines ??= way.lines.map((_, index) => adjustLine(prepared, way.lines, index));
      return lines;
    };
    return { count: way.lines.length, lines: set, cost: DEPARTURE + Math.max(0, looks(way) - looks(best)) };
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
  prepared: PreparedParagraph,
  measures: Measures,
  lines: readonly AdjustedLine[],
  feet: readonly number[],
): readonly AdjustedLine[] {
  const { text, style } = prepared.block;
  if (style.align !== 'justify' || lines.length > MOST_LINES) return lines;
  const splitsWord = makeSplitsWord(text);
  if (!feet.some((foot) => splitsWord(lines[foot]?.to ?? 0))) return lines;
  const prices = new Map<number, number>();
  const priceOf = (line: number, cell: number): number => {
    if (!feet.includes(line)) return 0;
    const price = prices.get(cell) ?? (splitsWord(prepared.offsets[cell] ?? 0) ? WORD_AT_FOOT : 0);
    prices.set(cell, price);
    return price;
  };
  const way = breakByCount(prepared, measures, lines.length, priceOf)[lines.length];
  if (way === null || way === undefined) return lines;
  const spared = way.lines.map((_, index) => adjustLine(prepared, way.lines, index));
  return loosest(spared) > Math.max(LOOSEST_MENDED, loosest(lines)) ? lines : spared;
}
