// The ways to set each block of a thread, worked out once per filling: a search asks for the same ones at many places.
import type { AdjustedLine } from '../phases.ts';
import type { Rebroken } from '../rebreak.ts';
import type { SetBlock } from '../set-block.ts';
import type { ThreadText } from './thread.ts';
import { type Change, linesFrom, oneMeasure, rebreaksFrom, type ThreadMeasures } from './thread-lines.ts';

/** One setting of a paragraph: its number of lines, what it costs, how it departs from the best one. */
interface Way {
  readonly count: number;
  readonly cost: number;
  readonly change: Change | null;
  readonly last: () => AdjustedLine | null;
}

/** Gives the ways to set paragraph `index` from slot `at` on, its best one first; that one alone where nothing `mends`. */
export type WaysAt = (index: number, measures: ThreadMeasures, at: number, mends: boolean) => readonly Way[];

/** What was asked of a paragraph, and the answer. */
export interface Question {
  readonly measures: ThreadMeasures;
  readonly at: number;
  readonly mends: boolean;
  readonly ways: readonly Way[];
  /** True where the answer holds at all places of the same measure. */
  readonly even: boolean;
}

/** A paragraph at the one measure that most of a thread's slots have. */
interface Even {
  readonly measure: number;
  readonly count: number;
  readonly best: readonly Way[];
  all: readonly Way[] | null;
}

/** The ways of a thread's paragraphs; `note` takes each question that was not answered before. */
export function makeWaysAt(text: ThreadText, note: (index: number, question: Question) => void): WaysAt {
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
      if (!mends) return known.best;
      if (known.all === null) {
        known.all = withChanges(known.best, setOf(index), measures, at);
        note(index, { measures, at, mends, ways: known.all, even: true });
      }
      return known.all;
    }
    const set = setOf(index);
    const best = [bestWay(linesFrom(set, measures, at))];
    const all = mends ? withChanges(best, set, measures, at) : null;
    const measure = oneMeasure(set, measures, at);
    if (measure !== null) kept[index] = { measure, count: best[0]?.count ?? 0, best, all };
    note(index, { measures, at, mends, ways: all ?? best, even: measure !== null });
    return all ?? best;
  };
}

const bestWay = (lines: readonly AdjustedLine[]): Way => ({
  count: lines.length,
  cost: 0,
  change: null,
  last: () => lines.at(-1) ?? null,
});

const rebrokenWay = ({ count, cost, lines }: Rebroken, change: Change): Way => ({
  count,
  cost,
  change,
  last: () => lines().at(-1) ?? null,
});

function withChanges(best: readonly Way[], set: SetBlock, measures: ThreadMeasures, at: number): readonly Way[] {
  const { shorter, longer } = rebreaksFrom(set, measures, at);
  return [
    ...best,
    ...(shorter === null ? [] : [rebrokenWay(shorter, 'shorter')]),
    ...(longer === null ? [] : [rebrokenWay(longer, 'longer')]),
  ];
}

/** True when a paragraph, set otherwise than it was, answers a question as it did then: with as many lines at the same costs. */
export function answersAlike(set: SetBlock, { measures, at, mends, ways, even }: Question): boolean {
  if ((oneMeasure(set, measures, at) !== null) !== even) return false;
  const best = [bestWay(linesFrom(set, measures, at))];
  if (best[0]?.count !== ways[0]?.count) return false;
  if (!mends) return true;
  const all = withChanges(best, set, measures, at);
  return all.length === ways.length && all.every((way, i) => isAlike(way, ways[i]));
}

const isAlike = (a: Way, b: Way | undefined): boolean =>
  a.count === b?.count && a.cost === b.cost && a.change === b.change;
