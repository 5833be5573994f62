// Last step of prepare: a paragraph's units as the places where its lines may end.
import type { BreakAfter, Cell, UnitEnds } from '../phases.ts';

/** The ends of the units that `cells` make, the paragraph's start before them. */
export function unitEnds(cells: readonly Cell[]): UnitEnds {
  const at: number[] = [0];
  const kind: BreakAfter[] = ['allowed'];
  let longest = 0;
  for (let from = 0; from < cells.length; ) {
    const to = unitEnd(cells, from);
    longest = Math.max(longest, leastLength(cells, from, to));
    const last = cells[to - 1];
    at.push(to);
    kind.push(last === undefined || last.breakAfter === 'forbidden' ? 'allowed' : last.breakAfter);
    from = to;
  }
  return { at, kind, longest };
}

function unitEnd(cells: readonly Cell[], from: number): number {
  let to = from + 1;
  while (to < cells.length && cells[to - 1]?.breakAfter === 'forbidden') to += 1;
  return to;
}

/** What the cells take at least on a line of their own, pt: squeezed, spaces at the end hanging, with the hyphen that an end may add. */
export function leastLength(cells: readonly Cell[], from: number, to: number): number {
  let length = 0;
  let inked = 0;
  for (let index = from; index < to; index += 1) {
    const cell = cells[index];
    if (cell === undefined) break;
    length += cell.width - (cell.squeeze === null ? 0 : cell.squeeze.atStart + cell.squeeze.atEnd);
    if (!cell.isSpace) inked = length;
  }
  return inked + Math.max(0, -(cells[to - 1]?.trimEnd ?? 0));
}
