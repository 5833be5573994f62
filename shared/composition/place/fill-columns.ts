// Fills a story's columns and mends how they begin and end: feet level as the page asks, no lone lines where it can be helped.
import type { ColumnFill } from '../../document/attrs.ts';
import type { Slot } from '../phases.ts';
import { STEPPED_FEET, shortageCost } from './column-costs.ts';
import { type Column, LEAST_HEIGHT, type Level, lastUsedLevel, leastFoot, slotsDownTo } from './column-feet.ts';
import { type Course, type FindCourse, makeFindCourse } from './course.ts';
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

const free = (): number => 0;

/** The course through a cut, when it is cheaper than `bound`. */
function through(find: FindCourse, cut: Cut, mends: boolean, bound: number): Filled | null {
  if (cut.cost >= bound) return null;
  const course = find(cut.slots, mends, bound - cut.cost, cut.endCost);
  return course && { slots: cut.slots, course: { ...course, cost: course.cost + cut.cost } };
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
function cutAt(columns: readonly Column[], level: Level, foot: number, stepped: number): Cut {
  const slots = slotsDownTo(columns, level, foot, stepped);
  // Where the last column is a line shorter already, what lacks in it is a deeper hole.
  const missing = stepped === 0 ? 0 : 1;
  const endCost = (taken: number): number => shortageCost(slots.length - taken + missing);
  return { slots, cost: stepped === 0 ? 0 : STEPPED_FEET, endCost };
}

/** The cuts about a level's least foot, from a line higher to nearly a line lower; those nearest to what the text takes come first. */
function cutsNear(columns: readonly Column[], level: Level, foot: number, taken: number): readonly Cut[] {
  const count = level.to - level.from;
  const own = columns.slice(level.from, level.to);
  const head = Math.min(...own.map(({ slots }) => slots[0]?.gridLine ?? foot));
  const lowest = Math.max(...own.map(({ to }) => to));
  const steps = Array.from({ length: count }, (_, stepped) => stepped);
  const cuts = [
    ...(foot - head > LEAST_HEIGHT ? [cutAt(columns, level, foot - 1, 0)] : []),
    ...steps.map((stepped) => cutAt(columns, level, foot, stepped)),
    ...(foot < lowest ? steps.slice(1).map((stepped) => cutAt(columns, level, foot + 1, stepped)) : []),
  ];
  const offOf = ({ slots, cost }: Cut): number => cost + Math.abs(slots.length - taken);
  return cuts.sort((a, b) => offOf(a) - offOf(b));
}

/**
 * Fills the columns with the thread's text. `balanced` ends the columns of the last level it reaches on one grid line, the least that
 * holds the text, with the shortage in the last column (field rules, section 2); `filled` fills column after column. Either way
 * paragraphs are set a line shorter or longer where that keeps lines from standing alone at column heads and feet. Text that overflows is set
 * as it comes: there is nothing to level, and nothing must move while an editor cuts it.
 */
export function fillColumns(text: ThreadText, columns: readonly Column[], fill: ColumnFill): Placement {
  const all = columns.flatMap(({ slots }) => slots);
  const find = makeFindCourse(text);
  const whole: Cut = { slots: all, cost: 0, endCost: free };
  const natural = through(find, whole, false, Number.POSITIVE_INFINITY);
  if (natural === null) return fillThread(text, all, null);
  const level = lastUsedLevel(columns, natural.course.taken);
  if (fill === 'filled' || level.to - level.from < 2) return place(text, mended(find, natural, [whole]));
  const holds = (slots: readonly Slot[]): boolean => find(slots, false, Number.POSITIVE_INFINITY, free) !== null;
  const foot = leastFoot(columns, level, natural.course.taken, holds);
  const levelled = through(find, cutAt(columns, level, foot, 0), false, Number.POSITIVE_INFINITY);
  if (levelled === null) throw new Error('a foot that holds the text holds it');
  if (levelled.course.cost === 0) return place(text, levelled);
  return place(text, mended(find, levelled, cutsNear(columns, level, foot, levelled.course.taken)));
}

const place = (text: ThreadText, { slots, course }: Filled): Placement => fillThread(text, slots, course.changes);
