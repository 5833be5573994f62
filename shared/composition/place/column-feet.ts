// The feet of columns (栏底): which columns stand on one level, and where they end when their feet are levelled.
import type { Slot } from '../phases.ts';
import type { Region } from './regions.ts';

/** A column with its slots. */
export interface Column extends Pick<Region, 'x' | 'from' | 'to'> {
  readonly slots: readonly Slot[];
}

/** Columns `from` to `to` (exclusive) of a thread that stand side by side on one foot. */
export interface Level {
  readonly from: number;
  readonly to: number;
}

/** Levelled columns keep at least this height: lines that stand one by one do not read as columns of a text. */
export const LEAST_HEIGHT = 2;

/** The columns that are levelled with the one in which the thread ends: its neighbours on either side with the same foot. */
export function lastUsedLevel(columns: readonly Column[], taken: number): Level {
  let end = 0;
  for (let before = 0; end < columns.length - 1; end += 1) {
    before += columns[end]?.slots.length ?? 0;
    if (before >= taken) break;
  }
  const beside = (left: number): boolean => {
    const [one, other] = [columns[left], columns[left + 1]];
    return one !== undefined && other !== undefined && one.to === other.to && one.x < other.x;
  };
  let from = end;
  while (from > 0 && beside(from - 1)) from -= 1;
  let to = end + 1;
  while (to < columns.length && beside(to - 1)) to += 1;
  return { from, to };
}

/**
 * The thread's slots with the level's columns cut above grid line `foot`, and its last `stepped` columns a line higher still. What comes
 * after the level is left out: the thread ends in it.
 */
export function slotsDownTo(columns: readonly Column[], level: Level, foot: number, stepped = 0): readonly Slot[] {
  return columns.slice(0, level.to).flatMap(({ slots }, i) => {
    if (i < level.from) return slots;
    const below = i >= level.to - stepped ? foot - 1 : foot;
    // Slots of a column come down its grid lines.
    let count = slots.length;
    while (count > 0 && (slots[count - 1]?.gridLine ?? below) >= below) count -= 1;
    return count === slots.length ? slots : slots.slice(0, count);
  });
}

/** The least foot at which the level holds the thread, which takes `taken` slots when its columns are filled one after the other. */
export function leastFoot(
  columns: readonly Column[],
  level: Level,
  taken: number,
  holds: (foot: number) => boolean,
): number {
  const own = columns.slice(level.from, level.to);
  const before = columns.slice(0, level.from).reduce((sum, { slots }) => sum + slots.length, 0);
  const lines = own.flatMap(({ slots }) => slots.map(({ gridLine }) => gridLine)).sort((a, b) => a - b);
  const head = lines[0] ?? 0;
  const lowest = (lines.at(-1) ?? 0) + 1;
  const least = Math.min(lowest, head + LEAST_HEIGHT);
  // As many slots as the text took: right but where columns differ in measure or subheads leave lines empty.
  let foot = Math.max(least, (lines[taken - before - 1] ?? head) + 1);
  while (foot < lowest && !holds(foot)) foot += 1;
  while (foot > least && holds(foot - 1)) foot -= 1;
  return foot;
}
