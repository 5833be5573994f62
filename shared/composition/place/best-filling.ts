// Finds how a story's columns are best filled: their feet level as the page asks, no lone lines where it can be helped.
import type { ColumnFill } from '../../document/attrs.ts';
import { emptyColumnsCost, STEPPED_FEET, shortageCost } from './column-costs.ts';
import { LEAST_HEIGHT, type Level, lastUsedLevel, leastFoot } from './column-feet.ts';
import type { Course, FindCourse } from './course.ts';
import type { KeptFill } from './kept-fill.ts';
import type { Walk } from './thread-lines.ts';

/** A way to cut the columns: the slots it leaves, and what the cut and an end in it cost. */
interface Cut {
  readonly walk: Walk;
  readonly cost: number;
  readonly endCost: (taken: number) => number;
}

/** A thread in its slots. */
export interface Filled {
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
export function bestFilling(find: FindCourse, kept: Kept, fill: ColumnFill): Filled | null {
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
