// What filling a story's columns keeps from one keystroke to the next: the columns as they are cut, and the last course with what led to it.
import { makeRecentCache } from '../../kernel/recent-cache.ts';
import type { TextBlock } from '../collect.ts';
import type { Slot } from '../phases.ts';
import type { SetBlock } from '../set-block.ts';
import type { Question, Taken } from './block-ways.ts';
import { type Column, type Level, slotsDownTo } from './column-feet.ts';
import type { KeptPieces } from './thread.ts';
import { type Walk, walkThrough } from './thread-lines.ts';

/** A block of a thread as the search for a course saw it. */
export interface SeenBlock {
  readonly block: TextBlock;
  /** Key of the setting it was set in. */
  readonly setting: string;
  readonly set: SetBlock;
  /** Lines that had to follow it, where it is a subhead. */
  readonly keeps: number;
  /** What was asked of it. */
  readonly questions: readonly Question[];
}

/** A search for a course and where it ended. It depends on nothing but its columns and what is noted here. */
export interface Search<T> {
  readonly fill: string;
  readonly body: readonly SeenBlock[];
  readonly byline: SetBlock | null;
  readonly found: T;
  /** The edited paragraph where the course changes it, as long as which it still does; null where that is not known. */
  readonly taken: (Taken & { readonly index: number }) | null;
}

/** Cuts kept: those about the foot of a story, and about the one it had before its last lines came or went. */
const CUTS_KEPT = 32;

/** Columns at their places with what is kept for them; `T` is where a search ends. */
export interface KeptFill<T> {
  readonly columns: readonly Column[];
  readonly oversetMeasure: number;
  readonly whole: Walk;
  /** The columns cut as `slotsDownTo` says, the identical object for the same cut. */
  readonly cut: (level: Level, foot: number, stepped: number) => Walk;
  /** What stood in them last. */
  readonly pieces: KeptPieces;
  /** The last search, and where the next one is noted. */
  last: Search<T> | null;
}

export function makeKeptFill<T>(columns: readonly Column[], oversetMeasure: number): KeptFill<T> {
  const cuts = makeRecentCache<Walk>(CUTS_KEPT);
  const slots = columns.flatMap((column) => column.slots);
  return {
    columns,
    oversetMeasure,
    whole: walkThrough(slots, oversetMeasure),
    cut: (level, foot, stepped) =>
      cuts(`${level.from} ${level.to} ${foot} ${stepped}`, () =>
        walkThrough(slotsDownTo(columns, level, foot, stepped), oversetMeasure),
      ),
    pieces: [],
    last: null,
  };
}

const sameSlot = (a: Slot | undefined, b: Slot): boolean =>
  a !== undefined &&
  a.region === b.region &&
  a.gridLine === b.gridLine &&
  a.x === b.x &&
  a.baseline === b.baseline &&
  a.measure === b.measure;

/** True where what is kept for one list of columns holds for another: they stand alike and have the same slots. */
export const isFillOf = (kept: KeptFill<unknown>, columns: readonly Column[], oversetMeasure: number): boolean =>
  kept.oversetMeasure === oversetMeasure &&
  kept.columns.length === columns.length &&
  columns.every(({ x, from, to, slots }, i) => {
    const own = kept.columns[i];
    return (
      own?.x === x &&
      own.from === from &&
      own.to === to &&
      own.slots.length === slots.length &&
      slots.every((slot, j) => sameSlot(own.slots[j], slot))
    );
  });
