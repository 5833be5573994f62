// Room left (余量) in a story's columns: what may still be written before text is overset.
import { EPSILON_PT } from '../kernel/geometry.ts';
import type { ComposedThread, Slot } from './phases.ts';

export interface RoomLeft {
  /** Lines that are free after the text of their columns. */
  readonly lines: number;
  /** Characters that fill them. */
  readonly characters: number;
}

/**
 * The room below the last line of each column: levelled columns all have some. A line's rest and what marks may give are not counted, as
 * they are not the writer's to fill.
 */
export function roomLeft({ slots, filled, advance }: ComposedThread): RoomLeft {
  const feet = new Map<number, number>();
  for (const { region, y } of filled) feet.set(region, Math.max(y, feet.get(region) ?? y));
  const isFree = ({ region, baseline }: Slot): boolean => baseline > (feet.get(region) ?? -Infinity) + EPSILON_PT;
  const free = slots.filter(isFree);
  const characters = free.reduce((sum, { measure }) => sum + Math.floor((measure + EPSILON_PT) / advance), 0);
  return { lines: free.length, characters };
}
