// Fills a story's columns and mends how they begin and end: feet level as the page asks, no lone lines where it can be helped.
import type { ColumnFill } from '../../document/attrs.ts';
import type { Slot } from '../phases.ts';
import { STEPPED_FEET, shortageCost } from './column-costs.ts';
import { type Column, type Level, lastUsedLevel, leastFoot, slotsDownTo } from './column-feet.ts';
import { type Course, courseThrough } from './course.ts';
import type { Placement } from './placed.ts';
import { fillThread, type ThreadText } from './thread.ts';

/** A way to cut the columns: their slots, and what the cut and an end in it cost. */
interface Cut {
  readonly slots: readonly Slot[];
  readonly cost: number;
  readonly endCost: (taken: number) => number;
}

/** A thread in its slots. */
interface Filled {
  readonly slots: readonly Slot[];
  readonly course: Course;
}

/** Saving more lines than this to level the feet a line higher would press too many paragraphs. */
const MOST_SAVED = 3;

const free = (): number => 0;

/** The course through a cut, when it is cheaper than `bound`. */
function through(text: ThreadText, cut: Cut, mends: boolean, bound: number): Filled | null {
  const course = courseThrough(text, cut.slots, mends, bound - cut.cost, cut.endCost);
  return course && { slots: cut.slots, course: { ...course, cost: course.cost + cut.cost } };
}

/** The best of a natural filling and what mending makes of these cuts, the likelier ones first. */
function mended(text: ThreadText, natural: Filled, cuts: Iterable<Cut>): Filled {
  let best = natural;
  for (const cut of cuts) {
    if (best.course.cost === 0) break;
    best = through(text, cut, true, best.course.cost) ?? best;
  }
  return best;
}

/** Cuts of a level near its least foot: level, a line higher, and stepped by as many columns as lines lack. */
function* cutsNear(columns: readonly Column[], level: Level, foot: number, natural: Filled): Iterable<Cut> {
  const lacking = natural.slots.length - natural.course.taken;
  const count = level.to - level.from;
  yield levelCut(columns, level, foot, 0);
  if (count - lacking <= MOST_SAVED) yield levelCut(columns, level, foot - 1, 0);
  const near = [lacking, lacking - 1, lacking + 1].filter((stepped) => stepped > 0 && stepped < count);
  for (const stepped of near) yield levelCut(columns, level, foot, stepped);
  const isLowest = columns.slice(level.from, level.to).every(({ to }) => foot >= to);
  if (!isLowest) yield levelCut(columns, level, foot + 1, count - 1);
}

function levelCut(columns: readonly Column[], level: Level, foot: number, stepped: number): Cut {
  const slots = slotsDownTo(columns, level, foot, stepped);
  return {
    slots,
    cost: stepped === 0 ? 0 : STEPPED_FEET,
    endCost: (taken) => shortageCost(slots.length - taken),
  };
}

/**
 * Fills the columns with the thread's text. `balanced` ends the columns of the last level it reaches on one grid line, the least that
 * holds the text, with the shortage in the last column (field rules, section 2); `filled` fills column after column. Either way
 * paragraphs are set a line shorter or longer where that keeps lines from standing alone at column heads and feet. Text that overflows is set
 * as it comes: there is nothing to level, and nothing must move while an editor cuts it.
 */
export function fillColumns(text: ThreadText, columns: readonly Column[], fill: ColumnFill): Placement {
  const all = columns.flatMap(({ slots }) => slots);
  const whole: Cut = { slots: all, cost: 0, endCost: free };
  const natural = through(text, whole, false, Number.POSITIVE_INFINITY);
  if (natural === null) return fillThread(text, all);
  const level = lastUsedLevel(columns, natural.course.taken);
  if (fill === 'filled' || level.to - level.from < 2) return place(text, mended(text, natural, [whole]));
  const foot = leastFoot(columns, level, natural.course.taken, (slots) => {
    return courseThrough(text, slots, false, Number.POSITIVE_INFINITY, free) !== null;
  });
  const levelled = through(text, levelCut(columns, level, foot, 0), false, Number.POSITIVE_INFINITY);
  if (levelled === null) throw new Error('a foot that holds the text holds it');
  return place(text, mended(text, levelled, cutsNear(columns, level, foot, levelled)));
}

const place = (text: ThreadText, { slots, course }: Filled): Placement => fillThread(text, slots, course.changes);
