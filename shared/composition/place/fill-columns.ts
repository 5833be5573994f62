// Fills a story's columns and mends how they begin and end: feet level as the page asks, no lone lines where it can be helped.
import type { ColumnFill } from '../../document/attrs.ts';
import { DEPARTURE } from '../rebreak.ts';
import type { SetBlock } from '../set-block.ts';
import { answersAlike, makeWaysAt, type Question } from './block-ways.ts';
import { emptyColumnsCost, STEPPED_FEET, shortageCost } from './column-costs.ts';
import { LEAST_HEIGHT, type Level, lastUsedLevel, leastFoot } from './column-feet.ts';
import { type Course, type FindCourse, makeFindCourse } from './course.ts';
import type { KeptFill, Search, SeenBlock } from './kept-fill.ts';
import { lacksAny } from './lacking.ts';
import type { Placement } from './placed.ts';
import { fillThread, linesToKeep, type ThreadText } from './thread.ts';
import type { Walk } from './thread-lines.ts';

/** A way to cut the columns: the slots it leaves, and what the cut and an end in it cost. */
interface Cut {
  readonly walk: Walk;
  readonly cost: number;
  readonly endCost: (taken: number) => number;
}

/** A thread in its slots. */
interface Filled {
  readonly walk: Walk;
  readonly course: Course;
}

/** What is kept for one story's columns. */
export type Kept = KeptFill<Filled | null>;

const free = (): number => 0;

/** The course through a cut, when it is cheaper than `bound`. */
function through(find: FindCourse, cut: Cut, mends: boolean, bound: number): Filled | null {
  if (cut.cost >= bound) return null;
  const course = find(cut.walk, mends, bound - cut.cost, cut.endCost);
  return course && { walk: cut.walk, course: { ...course, cost: course.cost + cut.cost } };
}

/** The best of a natural filling and what other cuts and mending make of it. */
function mended(find: FindCourse, natural: Filled, cuts: readonly Cut[]): Filled {
  let best = natural;
  // The text as it comes is quickly tried, and what it costs leaves mending little to look through.
  for (const mends of [false, true]) {
    for (const cut of cuts) {
      if (best.course.cost === 0) return best;
      best = through(find, cut, mends, best.course.cost) ?? best;
    }
  }
  return best;
}

/** A level's columns down to a foot, the last `stepped` of them a line shorter. */
function cutAt(kept: Kept, level: Level, foot: number, stepped: number): Cut {
  const walk = kept.cut(level, foot, stepped);
  const before = kept.columns.slice(0, level.from).reduce((sum, { slots }) => sum + slots.length, 0);
  // Where the last column is a line shorter already, what lacks in it is a deeper hole.
  const missing = stepped === 0 ? 0 : 1;
  const endCost = (taken: number): number =>
    shortageCost(walk.slots.length - taken + missing) + emptyColumnsCost(walk.slots, before, taken);
  return { walk, cost: stepped === 0 ? 0 : STEPPED_FEET, endCost };
}

/** The cuts about a level's least foot, from a line higher to nearly a line lower; those nearest to what the text takes come first. */
function cutsNear(kept: Kept, level: Level, foot: number, taken: number): readonly Cut[] {
  const count = level.to - level.from;
  const own = kept.columns.slice(level.from, level.to);
  const head = Math.min(...own.map(({ slots }) => slots[0]?.gridLine ?? foot));
  const lowest = Math.max(...own.map(({ to }) => to));
  const steps = Array.from({ length: count }, (_, stepped) => stepped);
  const cuts = [
    ...(foot - head > LEAST_HEIGHT ? [cutAt(kept, level, foot - 1, 0)] : []),
    ...steps.map((stepped) => cutAt(kept, level, foot, stepped)),
    ...(foot < lowest ? steps.slice(1).map((stepped) => cutAt(kept, level, foot + 1, stepped)) : []),
  ];
  const offOf = ({ walk, cost }: Cut): number => cost + Math.abs(walk.slots.length - taken);
  return cuts.sort((a, b) => offOf(a) - offOf(b));
}

/** The best filling of the columns; null where they do not hold the text. */
function bestFilling(find: FindCourse, kept: Kept, fill: ColumnFill): Filled | null {
  const { columns, whole } = kept;
  const uncut: Cut = { walk: whole, cost: 0, endCost: free };
  const natural = through(find, uncut, false, Number.POSITIVE_INFINITY);
  if (natural === null) return null;
  const level = lastUsedLevel(columns, natural.course.taken);
  if (fill === 'filled' || level.to - level.from < 2) return mended(find, natural, [uncut]);
  const holds = (foot: number): boolean =>
    find(kept.cut(level, foot, 0), false, Number.POSITIVE_INFINITY, free) !== null;
  const foot = leastFoot(columns, level, natural.course.taken, holds);
  const levelled = through(find, cutAt(kept, level, foot, 0), false, Number.POSITIVE_INFINITY);
  if (levelled === null) throw new Error('a foot that holds the text holds it');
  if (levelled.course.cost === 0) return levelled;
  return mended(find, levelled, cutsNear(kept, level, foot, levelled.course.taken));
}

/** A thread's blocks as set, in order; those that are what they were in the last search are taken from it. */
const setsOf = (text: ThreadText, last: Search<unknown> | null): readonly SetBlock[] =>
  text.body.map((block, index) => {
    const setting = text.settingOf(block.style);
    const seen = last?.body[index];
    // What lacks glyphs or fonts is asked for again: whoever notes that has to hear of it.
    const stands = seen?.block === block && seen.setting === setting.key && !lacksAny(seen.set);
    return stands ? seen.set : text.setText(block, setting);
  });

const bylineOf = ({ byline, setText, settingOf }: ThreadText): SetBlock | null =>
  byline && setText(byline, settingOf(byline.style));

/** Lines that must follow a block in its column; 0 for what is no subhead. */
const keepsOf = (text: ThreadText, sets: readonly SetBlock[], index: number): number =>
  text.body[index]?.style === 'subhead' ? linesToKeep(text, text.body[index + 1], sets[index + 1]) : 0;

/**
 * True when a search through the same columns would end where `last` did: when no block differs from what it was then, or those that do
 * answer all that was asked of them as their former selves did.
 */
function endsAlike(
  text: ThreadText,
  sets: readonly SetBlock[],
  fill: ColumnFill,
  last: Search<Filled | null>,
): boolean {
  if (last.fill !== fill || last.body.length !== sets.length || last.byline !== bylineOf(text)) return false;
  return sets.every((set, index) => {
    const seen = last.body[index];
    if (seen === undefined) return false;
    // How many lines must follow it depends on what follows alone.
    const isFollowed = last.body[index + 1]?.set === sets[index + 1];
    if (!isFollowed && seen.keeps !== keepsOf(text, sets, index)) return false;
    if (seen.set === set) return true;
    // What is set otherwise is set otherwise again with the next character.
    if (last.found?.course.changes.has(index) === true) return false;
    // A subhead is not asked but placed, and whether the byline goes beside the last line that line's width says.
    if (text.body[index]?.style === 'subhead' || seen.questions.length === 0) return false;
    if (index === sets.length - 1 && text.byline !== null) return false;
    return seen.questions.every((question) => answersAlike(set, question));
  });
}

/**
 * Fills the columns with the thread's text. `balanced` ends the columns of the last level it reaches on one grid line, the least that
 * holds the text, with the shortage in the last column (field rules, section 2); `filled` fills column after column. Either way
 * paragraphs are set a line shorter or longer where that keeps lines from standing alone at column heads and feet. Text that overflows is set
 * as it comes: there is nothing to level, and nothing must move while an editor cuts it.
 */
export function fillColumns(text: ThreadText, kept: Kept, fill: ColumnFill): Placement {
  const { last } = kept;
  const sets = setsOf(text, last);
  kept.last =
    last !== null && endsAlike(text, sets, fill, last)
      ? withBlocks(last, text, sets)
      : searchAgain(text, sets, fill, kept);
  const { found } = kept.last;
  if (found === null) return fillThread(text, sets, kept.whole, null, kept.pieces);
  return fillThread(text, sets, found.walk, found.course.changes, kept.pieces);
}

/** A search that would have seen these blocks alike. */
const withBlocks = <T>(last: Search<T>, text: ThreadText, sets: readonly SetBlock[]): Search<T> => ({
  ...last,
  body: last.body.map((seen, index) => {
    const block = text.body[index] ?? seen.block;
    return seen.block === block ? seen : { ...seen, block, set: sets[index] ?? seen.set };
  }),
});

/** Blocks guessed at in one search: an edit is in one, or where two meet. */
const MOST_GUESSED = 2;

/**
 * Searches after an edit. What the edited blocks cost a line shorter or longer takes longest to work out, and is seldom wanted: the search
 * takes it for the least it can be, and when the course that it finds leaves these blocks as they are best set, no higher cost would
 * change it, nor will any at the next keystroke. Otherwise it is done again with what they cost.
 */
function searchAgain(text: ThreadText, sets: readonly SetBlock[], fill: ColumnFill, kept: Kept): Search<Filled | null> {
  const guessed = guessable(text, sets, kept.last);
  if (guessed.size === 0) return search(text, sets, fill, kept, guessed);
  const guess = search(text, sets, fill, kept, guessed);
  if (guess.found === null || leaves(guess.found, guessed)) return guess;
  const exact = search(text, sets, fill, kept, new Set());
  if (exact.found === null || guessed.size > 1 || !leaves(exact.found, guessed)) return exact;
  // With a higher cost each course through the block set otherwise costs so much more than the best of them: it stays dearer than what is found.
  const least = DEPARTURE + exact.found.course.cost - guess.found.course.cost + INDIFFERENT;
  const body = exact.body.map((seen, index): SeenBlock => {
    const questions = [...seen.questions, ...(guess.body[index]?.questions ?? [])];
    return guessed.has(index) ? { ...seen, questions: questions.map((question) => atLeast(question, least)) } : seen;
  });
  return { ...exact, body };
}

/** Far below any cost, and far above what adding costs up leaves. */
const INDIFFERENT = 1e-6;

const leaves = ({ course }: Filled, blocks: ReadonlySet<number>): boolean =>
  ![...blocks].some((index) => course.changes.has(index));

/** A question to which the answer may be any that costs `least` wherever it was said to be possible. */
function atLeast({ otherwise, ...question }: Question, least: number): Question {
  const raised = otherwise && {
    shorter: otherwise.shorter === null ? null : least,
    longer: otherwise.longer === null ? null : least,
  };
  return { ...question, otherwise: raised };
}

/** The paragraphs that differ from what they were in the last search, unless they are too many or were changed by it. */
function guessable(
  text: ThreadText,
  sets: readonly SetBlock[],
  last: Search<Filled | null> | null,
): ReadonlySet<number> {
  const guessed = new Set<number>();
  if (last === null || last.body.length !== sets.length) return guessed;
  for (const [index, set] of sets.entries()) {
    if (last.body[index]?.set === set || text.body[index]?.style === 'subhead') continue;
    if (last.found?.course.changes.has(index) === true) continue;
    // How its last line ends up says whether the byline goes beside it.
    if (index === sets.length - 1 && text.byline !== null) continue;
    guessed.add(index);
  }
  return guessed.size > MOST_GUESSED ? new Set() : guessed;
}

/** Searches for the best filling and notes what it asked. */
function search(
  text: ThreadText,
  sets: readonly SetBlock[],
  fill: ColumnFill,
  kept: Kept,
  guessed: ReadonlySet<number>,
): Search<Filled | null> {
  const questions = sets.map((): Question[] => []);
  const ways = makeWaysAt(text, guessed, (index, question) => questions[index]?.push(question));
  const found = bestFilling(makeFindCourse(text, ways), kept, fill);
  const body = text.body.flatMap((block, index): readonly SeenBlock[] => {
    const set = sets[index];
    if (set === undefined) return [];
    const setting = text.settingOf(block.style).key;
    return [{ block, setting, set, keeps: keepsOf(text, sets, index), questions: questions[index] ?? [] }];
  });
  return { fill, body, byline: bylineOf(text), found };
}
