// The ways to set each block of a thread, worked out once per filling: a search asks for the same ones at many places.
import type { AdjustedLine } from '../phases.ts';
import { DEPARTURE, type Rebroken } from '../rebreak.ts';
import type { SetBlock } from '../set-block.ts';
import type { ThreadText } from './thread.ts';
import {
  type Change,
  countFrom,
  linesFrom,
  mayRebreakFrom,
  oneMeasure,
  rebreaksFrom,
  type ThreadMeasures,
} from './thread-lines.ts';

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
  readonly count: number;
  /** What it was said to cost to set it otherwise; null where that was not asked. */
  readonly otherwise: Otherwise | null;
  /** True where the answer holds at all places of the same measure. */
  readonly even: boolean;
}

/** What it costs to set a paragraph a line shorter or longer; null where it cannot be. */
type Otherwise = Readonly<Record<Change, number | null>>;

const CHANGES: readonly Change[] = ['shorter', 'longer'];

/** A paragraph and a change of it. */
export interface Changed {
  readonly index: number;
  readonly change: Change;
}

/** A paragraph at the one measure that most of a thread's slots have. */
interface Even {
  readonly measure: number;
  readonly count: number;
  readonly best: Way;
  all: readonly Way[] | null;
}

/**
 * The ways of a thread's paragraphs; `note` takes each question that was not answered before. Of those that are `guessed` it is not worked
 * out how they are set a line shorter or longer: where it may be possible it is said to cost the least that it can. The change that is
 * `barred` is not offered, though noted as the others are.
 */
export function makeWaysAt(
  text: ThreadText,
  guessed: ReadonlySet<number>,
  barred: Changed | null,
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
  /** The ways of which the first is `best`, and the question that they answer. */
  const answer = (index: number, best: Way, measures: ThreadMeasures, at: number, even: boolean, mends: boolean) => {
    const set = setOf(index);
    const ways = !mends
      ? [best]
      : guessed.has(index)
        ? withGuesses(best, set, measures, at)
        : withChanges(best, set, measures, at);
    note(index, { measures, at, count: best.count, otherwise: mends ? otherwiseOf(ways) : null, even });
    return index === barred?.index ? ways.filter(({ change }) => change !== barred.change) : ways;
  };
  return (index, measures, at, mends) => {
    const known = evenAt(index, measures, at);
    if (known !== null) {
      if (!mends) return [known.best];
      known.all ??= answer(index, known.best, measures, at, true, mends);
      return known.all;
    }
    const set = setOf(index);
    const best = bestWay(countFrom(set, measures, at), () => linesFrom(set, measures, at));
    const measure = oneMeasure(set, measures, at);
    const ways = answer(index, best, measures, at, measure !== null, mends);
    if (measure !== null) kept[index] = { measure, count: best.count, best, all: mends ? ways : null };
    return ways;
  };
}

const otherwiseOf = (ways: readonly Way[]): Otherwise => ({
  shorter: ways.find(({ change }) => change === 'shorter')?.cost ?? null,
  longer: ways.find(({ change }) => change === 'longer')?.cost ?? null,
});

const bestWay = (count: number, lines: () => readonly AdjustedLine[]): Way => ({
  count,
  cost: 0,
  change: null,
  last: () => lines().at(-1) ?? null,
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

function withGuesses(best: Way, set: SetBlock, measures: ThreadMeasures, at: number): readonly Way[] {
  const { shorter, longer } = mayRebreakFrom(set, measures, at);
  const guess = (count: number, change: Change): Way => ({ count, cost: DEPARTURE, change, last: () => null });
  return [
    best,
    ...(shorter ? [guess(best.count - 1, 'shorter')] : []),
    ...(longer ? [guess(best.count + 1, 'longer')] : []),
  ];
}

/** The questions of two searches: of those that are alike, one. */
export const joinQuestions = (some: readonly Question[], more: readonly Question[]): readonly Question[] => [
  ...some,
  ...more.filter((one) => !some.some((other) => covers(other, one))),
];

function covers(known: Question, asked: Question): boolean {
  if (asked.otherwise !== null && known.otherwise === null) return false;
  if (known.measures === asked.measures && known.at === asked.at) return true;
  const isAlike = known.even && asked.even && known.measures.all[known.at] === asked.measures.all[asked.at];
  return isAlike && known.measures.even[known.at] === asked.measures.even[asked.at];
}

/** A change of a paragraph that a course takes, and from what cost on another course might be as cheap. */
export interface Taken {
  readonly change: Change;
  readonly below: number;
}

/**
 * True when a paragraph, set otherwise than it was, has as many lines as when it answered a question, and to set it otherwise still costs
 * at least what was said; what is `taken` of that may cost anything below its bound.
 */
export function answersAlike(
  set: SetBlock,
  { measures, at, count, otherwise, even }: Question,
  taken: Taken | null,
): boolean {
  if ((oneMeasure(set, measures, at) !== null) !== even) return false;
  if (countFrom(set, measures, at) !== count) return false;
  if (otherwise === null) return true;
  const may = mayRebreakFrom(set, measures, at);
  return CHANGES.every((change) => {
    const least = otherwise[change];
    if (change === taken?.change) {
      const own = may[change] ? rebreaksFrom(set, measures, at)[change] : null;
      return own !== null && own.cost < taken.below;
    }
    // Nothing costs less than the least.
    if (!may[change] || (least !== null && least <= DEPARTURE)) return true;
    const own = rebreaksFrom(set, measures, at)[change];
    return own === null || (least !== null && own.cost >= least);
  });
}
