// What is amiss at the heads and feet of columns, as costs in the units of `break/costs.ts` (one visibly loose line).
import type { Slot } from '../phases.ts';
import { LEAST_HEIGHT } from './column-feet.ts';

/** A paragraph's first line alone at a column's foot (孤行): worth four lines at the loosest that mending leaves, or a hole of three lines. */
const LONE_FIRST_LINE = 10;
/** … its last line alone at a column's head: the eye starts a column on a scrap, which is seen sooner. */
const LONE_LAST_LINE = 12;
/** A byline (署名) alone at a column's head, away from its text. */
export const LONE_BYLINE = 12;
/** A line left empty at a column's foot because a subhead finds no room there: the feet are not level. */
export const EMPTY_FOOT_LINE = 6;

/** Last columns a line shorter than the first: a step in the feet, better than a hole of three lines. */
export const STEPPED_FEET = 3;

/** Half of what two lacking lines cost: together as much as a re-set paragraph with one tightened line. */
const SHORTAGE = 1.25;

/**
 * What `lines` lacking at the foot of a levelled story's last column cost: one is not seen, three are a hole that an editor fills, and
 * a hole grows worse faster than its lines.
 */
export const shortageCost = (lines: number): number => SHORTAGE * Math.max(0, lines - 1) * lines;

/** A levelled column without any line: the white looks like a story that was left out, worse than lone lines at both its ends. */
const EMPTY_COLUMN = 30;

/** What the columns of a level, whose slots begin at `from`, cost that `taken` slots of text leave empty though it has lines for all. */
export function emptyColumnsCost(slots: readonly Slot[], from: number, taken: number): number {
  const last = slots[taken - 1]?.region;
  // Nearly always the text reaches the last column.
  if (last === undefined || last === slots.at(-1)?.region) return 0;
  const columns = new Set(slots.slice(from).map(({ region }) => region));
  if (taken - from < LEAST_HEIGHT * columns.size) return 0;
  return EMPTY_COLUMN * [...columns].filter((region) => region > last).length;
}

/** Where unbroken stretches of a column begin and end: at its head and foot, and where an object interrupts it. */
export interface ColumnEnds {
  readonly begins: readonly boolean[];
  readonly ends: readonly boolean[];
}

export function columnEnds(slots: readonly Slot[]): ColumnEnds {
  const begins = slots.map(({ region, gridLine }, i) => {
    const before = slots[i - 1];
    return before === undefined || before.region !== region || before.gridLine + 1 !== gridLine;
  });
  // A stretch ends where the next one begins.
  return { begins, ends: slots.map((_, i) => begins[i + 1] ?? true) };
}

/** What a paragraph of `count` lines from slot `at` on suffers at column ends: lone lines (孤行). */
export function loneLineCost({ begins, ends }: ColumnEnds, at: number, count: number): number {
  if (count < 2) return 0;
  return (ends[at] === true ? LONE_FIRST_LINE : 0) + (begins[at + count - 1] === true ? LONE_LAST_LINE : 0);
}
