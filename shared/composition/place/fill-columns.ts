// Fills a story's columns with its text, and from keystroke to keystroke as they were filled while nothing else could come out.
import type { ColumnFill } from '../../document/attrs.ts';
import { DEPARTURE } from '../rebreak.ts';
import type { SetBlock } from '../set-block.ts';
import { bestFilling, type Filled, type Kept } from './best-filling.ts';
import { answersAlike, type Changed, joinQuestions, makeWaysAt, type Question } from './block-ways.ts';
import { makeFindCourse } from './course.ts';
import type { Search, SeenBlock } from './kept-fill.ts';
import { lacksAny } from './lacking.ts';
import type { Placement } from './placed.ts';
import { fillThread, linesToKeep, type ThreadText } from './thread.ts';

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
function endsAlike(text: ThreadText, sets: readonly SetBlock[], fill: string, last: Search<Filled | null>): boolean {
  if (last.fill !== fill || last.body.length !== sets.length || last.byline !== bylineOf(text)) return false;
  return sets.every((set, index) => {
    const seen = last.body[index];
    if (seen === undefined) return false;
    // How many lines must follow it depends on what follows alone.
    const isFollowed = last.body[index + 1]?.set === sets[index + 1];
    if (!isFollowed && seen.keeps !== keepsOf(text, sets, index)) return false;
    if (seen.set === set) return true;
    const taken = last.taken?.index === index ? last.taken : null;
    if (taken === null && last.found?.course.changes.has(index) === true) return false;
    // A subhead is not asked but placed, and whether the byline goes beside the last line that line's width says.
    if (text.body[index]?.style === 'subhead' || seen.questions.length === 0) return false;
    if (index === sets.length - 1 && text.byline !== null) return false;
    return seen.questions.every((question) => answersAlike(set, question, taken));
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
  if (guessed.size === 0) return withTaken(search(text, sets, fill, kept, guessed), text, sets, fill, kept);
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

/**
 * A search after an edit of one paragraph, with the bound up to which its change remains taken: how much dearer the best course is that
 * does without. All courses that take it grow dearer or cheaper alike, if it costs the same wherever it was asked for.
 */
function withTaken(
  exact: Search<Filled | null>,
  text: ThreadText,
  sets: readonly SetBlock[],
  fill: ColumnFill,
  kept: Kept,
): Search<Filled | null> {
  const edited =
    kept.last === null ? [] : sets.flatMap((set, index) => (kept.last?.body[index]?.set === set ? [] : [index]));
  const [index] = edited;
  if (index === undefined || edited.length > 1) return exact;
  const change = exact.found?.course.changes.get(index);
  const [asked, ...others] = exact.body[index]?.questions.filter(({ otherwise }) => otherwise !== null) ?? [];
  const cost = change && asked?.otherwise?.[change];
  if (!exact.found || !change || typeof cost !== 'number' || asked?.even !== true || others.length > 0) return exact;
  const without = search(text, sets, fill, kept, new Set(), { index, change });
  const body = exact.body.map(
    (seen, i): SeenBlock => ({ ...seen, questions: joinQuestions(seen.questions, without.body[i]?.questions ?? []) }),
  );
  const margin = (without.found?.course.cost ?? Number.POSITIVE_INFINITY) - exact.found.course.cost;
  return { ...exact, body, taken: margin > 0 ? { index, change, below: cost + margin } : null };
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
  barred: Changed | null = null,
): Search<Filled | null> {
  const questions = sets.map((): Question[] => []);
  const ways = makeWaysAt(text, guessed, barred, (index, question) => questions[index]?.push(question));
  const found = bestFilling(makeFindCourse(text, ways), kept, fill);
  const body = text.body.flatMap((block, index): readonly SeenBlock[] => {
    const set = sets[index];
    if (set === undefined) return [];
    const setting = text.settingOf(block.style).key;
    return [{ block, setting, set, keeps: keepsOf(text, sets, index), questions: questions[index] ?? [] }];
  });
  return { fill, body, byline: bylineOf(text), found, taken: null };
}
