// The ways to set each block of a thread, worked out once per filling: a search asks for the same ones at many places.
import type { AdjustedLine } from '../phases.ts';
import { DEPARTURE, type Rebroken } from '../rebreak.ts';
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
  /** True where also what it costs to set it otherwise was told. */
  readonly mends: boolean;
  readonly count: number;
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

/**
 * The ways of a thread's paragraphs; `note` takes each question that was not answered before. Of those that are `guessed` it is not worked
 * out how they are set a line shorter or longer: both are said to be possible, at the least that they can cost.
 */
export function makeWaysAt(
  text: ThreadText,
  guessed: ReadonlySet<number>,
  note: (index: number, question: Question) => void,
): WaysAt {
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
  const withAll = (index: number, best: Way, measures: ThreadMeasures, at: number): readonly Way[] =>
    guessed.has(index) ? withGuesses(best) : withChanges(best, setOf(index), measures, at);
  return (index, measures, at, wantsAll) => {
    const mends = wantsAll && !guessed.has(index);
    const known = evenAt(index, measures, at);
    if (known !== null) {
      if (!wantsAll) return known.best;
      if (known.all === null) {
        const [best] = known.best;
        known.all = best === undefined ? known.best : withAll(index, best, measures, at);
        if (mends) note(index, { measures, at, mends, count: known.count, even: true });
      }
      return known.all;
    }
    const set = setOf(index);
    const way = bestWay(linesFrom(set, measures, at));
    const best = [way];
    const all = wantsAll ? withAll(index, way, measures, at) : null;
    const measure = oneMeasure(set, measures, at);
    if (measure !== null) kept[index] = { measure, count: way.count, best, all };
    note(index, { measures, at, mends, count: way.count, even: measure !== null });
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

function withChanges(best: Way, set: SetBlock, measures: ThreadMeasures, at: number): readonly Way[] {
  const { shorter, longer } = rebreaksFrom(set, measures, at);
  return [
    best,
    ...(shorter === null ? [] : [rebrokenWay(shorter, 'shorter')]),
    ...(longer === null ? [] : [rebrokenWay(longer, 'longer')]),
  ];
}

function withGuesses(best: Way): readonly Way[] {
  const guess = (count: number, change: Change): Way => ({ count, cost: DEPARTURE, change, last: () => null });
  const shorter = best.count > 1 ? [guess(best.count - 1, 'shorter')] : [];
  return [best, ...shorter, guess(best.count + 1, 'longer')];
}

/** True when a paragraph, set otherwise than it was, answers a question as it did then: with as many lines. */
export function answersAlike(set: SetBlock, { measures, at, mends, count, even }: Question): boolean {
  // What it costs to set it otherwise changes with every character.
  if (mends || (oneMeasure(set, measures, at) !== null) !== even) return false;
  return linesFrom(set, measures, at).length === count;
}
