// Keeps a block's settings by the measures they were made for: a page asks for the same few again at each keystroke.
import type { Measures } from './phases.ts';

/** Sets of lines kept per block and setting: while its story is edited, a paragraph moves through a few column ends. */
const KEPT = 12;

interface Layout<T> {
  readonly measures: Measures;
  readonly value: T;
}

/** Gives what was made of a block at the measures from `from` to `to` (exclusive) of a list; the last one repeats. */
export type Layouts<T> = (measures: Measures, from: number, to: number) => T;

/**
 * What `compose` makes, each set of measures composed once for as long as it is asked for. A repeated tail does not count, as
 * the last measure repeats anyway: in equal columns all places are one.
 */
export function makeLayouts<T>(compose: (measures: Measures) => T): Layouts<T> {
  /** The one asked for last comes first. */
  const kept: Layout<T>[] = [];
  return (measures, from, to) => {
    const end = withoutTail(measures, from, to);
    const known = kept.findIndex((layout) => isLayoutAt(layout, measures, from, end));
    const layout = kept[known] ?? composeAt(compose, measures.slice(from, end));
    if (known !== 0) {
      if (known > 0) kept.splice(known, 1);
      else if (kept.length === KEPT) kept.pop();
      kept.unshift(layout);
    }
    return layout.value;
  };
}

const composeAt = <T>(compose: (measures: Measures) => T, measures: Measures): Layout<T> => ({
  measures,
  value: compose(measures),
});

/** Where the measures end when their repeated tail is left out. */
function withoutTail(measures: Measures, from: number, to: number): number {
  let end = to;
  while (end - from > 1 && measures[end - 1] === measures[end - 2]) end -= 1;
  return end;
}

function isLayoutAt(layout: Layout<unknown>, measures: Measures, from: number, end: number): boolean {
  if (layout.measures.length !== end - from) return false;
  for (let index = from; index < end; index += 1) {
    if (measures[index] !== layout.measures[index - from]) return false;
  }
  return true;
}
