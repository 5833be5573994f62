// What placing gives: lines at their places on the page, and the text that found none.
import type { Direction } from '../../fonts/face.ts';
import type { Rect } from '../../kernel/geometry.ts';
import { joinLists } from '../../kernel/join-lists.ts';
import type { TextBlock } from '../collect.ts';
import type { AdjustedLine, OversetPlace } from '../phases.ts';

/** One line at its place. `x`, `y`: its start on the baseline, pt; a vertical line runs down from there, centred on x. */
export interface PlacedLine {
  readonly block: TextBlock;
  readonly line: AdjustedLine;
  readonly x: number;
  readonly y: number;
  /** Size of the block as set, pt. */
  readonly size: number;
  /** The column's ordinal within the story; 0 for what is not in a column. */
  readonly region: number;
  readonly direction: Direction;
}

/** Text of one block that found no place (溢文), from a UTF-16 offset to the block's end, and the lines it would take. */
export interface Leftover {
  readonly block: TextBlock;
  readonly from: number;
  readonly lines: number;
  /** Those lines as they are set: fewer than `lines` where a subhead takes several of the grid. */
  readonly set: readonly AdjustedLine[];
}

export interface Placement {
  readonly lines: readonly PlacedLine[];
  readonly leftovers: readonly Leftover[];
}

export const NOTHING_PLACED: Placement = { lines: [], leftovers: [] };

export function joinPlacements(placements: readonly Placement[]): Placement {
  return {
    lines: joinLists(placements.map(({ lines }) => lines)),
    leftovers: joinLists(placements.map(({ leftovers }) => leftovers)),
  };
}

/** Where a frame's text ends that runs in a direction. */
export const footOf = ({ x, y, width, height }: Rect, direction: Direction): OversetPlace =>
  direction === 'vertical' ? { x, y: y + height, corner: 'left' } : { x: x + width, y: y + height, corner: 'right' };

/** A block's lines from `index` on as a leftover; none when all of them have a place. */
export function leftoverOf(block: TextBlock, lines: readonly AdjustedLine[], index: number): readonly Leftover[] {
  const first = lines[index];
  return first === undefined ? [] : [{ block, from: first.from, lines: lines.length - index, set: lines.slice(index) }];
}
