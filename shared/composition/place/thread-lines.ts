// A block's lines from a slot on: at one measure where its slots have one, so that equal columns share their setting.
import type { AdjustedLine, Measures, Slot } from '../phases.ts';
import type { MayRebreak, Rebreaks } from '../rebreak.ts';
import type { SetBlock } from '../set-block.ts';
import { type ColumnEnds, columnEnds } from './column-costs.ts';

/** How a paragraph departs from its best setting: a line shorter or longer. */
export type Change = keyof Rebreaks;

/** Changes by the paragraph's index in the body. */
export type Changes = ReadonlyMap<number, Change>;

/** The slots of a thread as measures. */
export interface ThreadMeasures {
  /** One per slot, and the measure of text without a slot at last. */
  readonly all: Measures;
  /** How many lines from each slot on have its measure. */
  readonly even: readonly number[];
}

function measuresOf(slots: readonly Slot[], oversetMeasure: number): ThreadMeasures {
  const all = [...slots.map(({ measure }) => measure), oversetMeasure];
  const even: number[] = new Array(all.length).fill(Number.POSITIVE_INFINITY);
  for (let at = all.length - 2; at >= 0; at -= 1) even[at] = all[at] === all[at + 1] ? (even[at + 1] ?? 1) + 1 : 1;
  return { all, even };
}

/** Slots that a thread runs through, and what follows from them alone. */
export interface Walk {
  readonly slots: readonly Slot[];
  readonly measures: ThreadMeasures;
  readonly ends: ColumnEnds;
}

/** `oversetMeasure`: at which text without a slot is counted, pt. */
export const walkThrough = (slots: readonly Slot[], oversetMeasure: number): Walk => ({
  slots,
  measures: measuresOf(slots, oversetMeasure),
  ends: columnEnds(slots),
});

/** The one measure of all lines of a block from slot `at` on, should they and one more keep to it; else null. */
export function oneMeasure(set: SetBlock, { all, even }: ThreadMeasures, at: number): number | null {
  const measure = all[Math.min(at, all.length - 1)] ?? 0;
  const count = even[at] ?? Number.POSITIVE_INFINITY;
  if (count === Number.POSITIVE_INFINITY) return measure;
  // Clearly too long: not worth setting at that measure just to see it.
  if (set.naturalWidth > count * measure) return null;
  return set.count([measure]) < count ? measure : null;
}

/** The block's lines from slot `at` on. */
export function linesFrom(set: SetBlock, measures: ThreadMeasures, at: number): readonly AdjustedLine[] {
  const one = oneMeasure(set, measures, at);
  return one === null ? set.lines(measures.all, at) : set.lines([one]);
}

/** How many they are. */
export function countFrom(set: SetBlock, measures: ThreadMeasures, at: number): number {
  const one = oneMeasure(set, measures, at);
  return one === null ? set.count(measures.all, at) : set.count([one]);
}

/** The same a line shorter and a line longer. */
export function rebreaksFrom(set: SetBlock, measures: ThreadMeasures, at: number): Rebreaks {
  const one = oneMeasure(set, measures, at);
  return one === null ? set.rebreaks(measures.all, at) : set.rebreaks([one]);
}

/** Whether it may be set in one of them. */
export function mayRebreakFrom(set: SetBlock, measures: ThreadMeasures, at: number): MayRebreak {
  const one = oneMeasure(set, measures, at);
  return one === null ? set.mayRebreak(measures.all, at) : set.mayRebreak([one]);
}

/**
 * Lines of the block from slot `at` on, best set or changed, with no word parted at those that stand at a column's foot where it can be
 * helped.
 */
export function sparingFrom(
  set: SetBlock,
  measures: ThreadMeasures,
  at: number,
  change: Change | null,
  ends: readonly boolean[],
): readonly AdjustedLine[] {
  const one = oneMeasure(set, measures, at);
  const [own, from] = one === null ? [measures.all, at] : [[one], 0];
  const changed = change === null ? null : set.rebreaks(own, from)[change];
  const feet: number[] = [];
  for (let index = (changed?.count ?? set.count(own, from)) - 2; index >= 0; index -= 1) {
    if (ends[at + index] === true) feet.unshift(index);
  }
  if (feet.length > 0) return set.sparing(changed === null ? null : change, feet, own, from);
  return changed?.lines() ?? set.lines(own, from);
}
