// Keeps a block's lines by the measures they were broken at: a page asks for the same few again at each keystroke.
import type { AdjustedLine, Measures } from './phases.ts';

/** Sets of lines kept per block and setting: while its story is edited, a paragraph moves through a few column ends. */
const KEPT = 12;

interface Layout {
  readonly measures: Measures;
  readonly lines: readonly AdjustedLine[];
}

/** Gives a block's lines at the measures from `from` to `to` (exclusive) of a list; the last one repeats. */
export type Layouts = (measures: Measures, from: number, to: number) => readonly AdjustedLine[];

/**
 * The lines that `compose` makes, each set of measures composed once for as long as it is asked for. A repeated tail does not count, as
 * the last measure repeats anyway: in equal columns all places are one.
 */
export function makeLayouts(compose: (measures: Measures) => readonly AdjustedLine[]): Layouts {
  /** The one asked for last comes first. */
  const kept: Layout[] = [];
  return (measures, from, to) => {
    const end = withoutTail(measures, from, to);
    const known = kept.findIndex((layout) => isLayoutAt(layout, measures, from, end));
    const layout = kept[known] ?? composeAt(compose, measures.slice(from, end));
    if (known !== 0) {
      if (known > 0) kept.splice(known, 1);
      else if (kept.length === KEPT) kept.pop();
      kept.unshift(layout);
    }
    return layout.lines;
  };
}

const composeAt = (compose: (measures: Measures) => readonly AdjustedLine[], measures: Measures): Layout => ({
  measures,
  lines: compose(measures),
});

/** Where the measures end when their repeated tail is left out. */
function withoutTail(measures: Measures, from: number, to: number): number {
  let end = to;
  while (end - from > 1 && measures[end - 1] === measures[end - 2]) end -= 1;
  return end;
}

function isLayoutAt(layout: Layout, measures: Measures, from: number, end: number): boolean {
  if (layout.measures.length !== end - from) return false;
  for (let index = from; index < end; index += 1) {
    if (measures[index] !== layout.measures[index - from]) return false;
  }
  return true;
}
