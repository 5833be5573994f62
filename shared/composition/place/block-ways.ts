// The ways to set each block of a thread, worked out once per filling: a search asks for the same ones at many places.
import type { AdjustedLine } from '../phases.ts';
import type { SetBlock } from '../set-block.ts';
import type { ThreadText } from './thread.ts';
import { type Change, linesFrom, oneMeasure, rebreaksFrom, type ThreadMeasures } from './thread-lines.ts';

/** One setting of a paragraph: its number of lines, what it costs, how it departs from the best one. */
interface Way {
  readonly count: number;
  readonly cost: number;
  readonly change: Change | null;
  readonly last: AdjustedLine | null;
}

/** Gives the ways to set paragraph `index` from slot `at` on, its best one first; that one alone where nothing `mends`. */
export type WaysAt = (index: number, measures: ThreadMeasures, at: number, mends: boolean) => readonly Way[];

/** A paragraph at the one measure that most of a thread's slots have. */
interface Even {
  readonly measure: number;
  readonly count: number;
  readonly best: readonly Way[];
  all: readonly Way[] | null;
}

export function makeWaysAt(text: ThreadText): WaysAt {
  const kept: Even[] = [];
  const setOf = (index: number): SetBlock => {
    const block = text.body[index];
    if (block === undefined) throw new Error(`a thread of ${text.body.length} blocks has no block ${index}`);
    return text.setText(block, text.settingOf(block.style));
  };
  /** What is kept of a paragraph, when it holds from this slot on. */
  const evenAt = (index: number, measures: ThreadMeasures, at: number): Even | null => {
    const known = kept[index];
    const holds = known !== undefined && known.measure === measures.all[at] && (measures.even[at] ?? 0) > known.count;
    return holds ? known : null;
  };
  return (index, measures, at, mends) => {
    const known = evenAt(index, measures, at);
    if (known !== null) {
      if (mends) known.all ??= withChanges(known.best, setOf(index), measures, at);
      return (mends ? known.all : null) ?? known.best;
    }
    const set = setOf(index);
    const best = [wayOf(linesFrom(set, measures, at))];
    const all = mends ? withChanges(best, set, measures, at) : null;
    const measure = oneMeasure(set, measures, at);
    if (measure !== null) kept[index] = { measure, count: best[0]?.count ?? 0, best, all };
    return all ?? best;
  };
}

const wayOf = (lines: readonly AdjustedLine[], cost = 0, change: Change | null = null): Way => ({
  count: lines.length,
  cost,
  change,
  last: lines.at(-1) ?? null,
});

function withChanges(best: readonly Way[], set: SetBlock, measures: ThreadMeasures, at: number): readonly Way[] {
  const { shorter, longer } = rebreaksFrom(set, measures, at);
  return [
    ...best,
    ...(shorter === null ? [] : [wayOf(shorter.lines, shorter.cost, 'shorter')]),
    ...(longer === null ? [] : [wayOf(longer.lines, longer.cost, 'longer')]),
  ];
}
