// Splits text into units: what stays together on a line, whatever the prohibition rules say.
import { type CharClass, classOf, isPairClass } from './characters.ts';
import { clusterEnd } from './clusters.ts';
import type { DivideWord } from './hyphenation.ts';
import { isPlateProvince, westernExtent, westernRun } from './western.ts';

/**
 * A unit (不可拆分单元), UTF-16 range of the text: one Han character or mark, a dash or ellipsis pair, a Western word, a number with its
 * sign, separators, unit and percent (CLREQ 3.1.5). `inner` are the places within where a line may end all the same.
 */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly kind: CharClass | 'western';
  readonly inner: readonly InnerBreak[];
  /** The unit after it (spaces between) may not be parted from it: a number and its unit, a currency sign and its number, a plate’s province. */
  readonly joinsNext: boolean;
  /** Begins with a sign that belongs to its number, which is no connector and may begin a line. */
  readonly signed: boolean;
}

/** A place where a line may end inside a Western word; a hyphen is set there when `hyphen` is true. */
interface InnerBreak {
  readonly at: number;
  readonly hyphen: boolean;
}

const NO_BREAKS: readonly InnerBreak[] = [];

/**
 * The text as units, in order, without gaps; with `divide` also words may end lines at their hyphenation points. `start` and `end` bound
 * what is wanted of it: both must be ends of units.
 */
export function splitUnits(
  text: string,
  divide: DivideWord | null = null,
  start = 0,
  end = text.length,
): readonly Unit[] {
  const units: Unit[] = [];
  /** Up to here there are half-width marks without a word: not to be looked through again from each of them. */
  let marksUntil = 0;
  let from = start;
  while (from < end) {
    const kind = classOf(text.codePointAt(from) ?? 0);
    let unit: Unit | undefined;
    if (kind !== 'han' && from >= marksUntil) {
      const extent = westernExtent(text, from);
      if (extent.isWord) unit = { from, to: extent.to, kind: 'western', ...westernRun(text, from, extent.to, divide) };
      else marksUntil = extent.to;
    }
    unit ??= plainUnit(text, from, kind);
    units.push(unit);
    from = unit.to;
  }
  return units;
}

function plainUnit(text: string, from: number, kind: CharClass): Unit {
  const to = isPairClass(kind) ? rowEnd(text, from) : clusterEnd(text, from);
  const joinsNext =
    kind === 'han'
      ? isPlateProvince(text, from)
      : (kind === 'currency' && isNumberAfterSpace(text, to)) || bindsNumber(text, from, to);
  return { from, to, kind, inner: NO_BREAKS, joinsNext, signed: false };
}

/**
 * End of a pair of dashes or ellipses; of a longer row, the first pair of several, between which a line may end. An odd one
 * at a row's end stays with the pair before it: alone it would be a connector at a line's start.
 */
function rowEnd(text: string, from: number): number {
  let length = 1;
  while (length < 4 && text[from + length] === text[from]) length += 1;
  return clusterEnd(text, from + (length === 3 ? 3 : Math.min(length, 2)) - 1);
}

/** A full-width minus before a number is its sign; a full-width colon between digits makes one score or time of them (3：2, 12：30). */
function bindsNumber(text: string, from: number, to: number): boolean {
  if (!isDigit(text, to)) return false;
  return text[from] === '－' || (text[from] === '：' && from > 0 && isDigit(text, from - 1));
}

const isDigit = (text: string, at: number): boolean => /^[\d０-９]/.test(text.slice(at, at + 1));

const isNumberAfterSpace = (text: string, at: number): boolean => /^[ \u00a0\u202f]\d/.test(text.slice(at, at + 2));
