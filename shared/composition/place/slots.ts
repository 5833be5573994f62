// Slots: every place a line of a thread may stand in, column by column down the grid, round what lies on the frames.
import type { Grid } from '../../document/page-setup.ts';
import type { Slot } from '../phases.ts';
import { emTopOf, gridBaseline } from './baseline.ts';
import { freeStrip } from './obstacles.ts';
import type { Region } from './regions.ts';

/**
 * Narrowest strip beside an object that still takes text, in body characters: below six, one word or number breaks a
 * line's spacing, and two or three characters a line are not read as text.
 */
export const LEAST_STRIP = 6;

/** The slots of one column. A column that is itself narrower than a strip's minimum is used as it is. */
export function slotsOf(region: Region, grid: Grid): readonly Slot[] {
  const least = Math.min(LEAST_STRIP * grid.size, region.width);
  const slots: Slot[] = [];
  for (let line = region.from; line < region.to; line += 1) {
    const top = emTopOf(grid, line);
    const strip = freeStrip(region, top, top + grid.size, region.obstacles, grid);
    if (strip === null || strip.width < least) continue;
    slots.push({
      region: region.ordinal,
      gridLine: line,
      x: strip.x,
      baseline: gridBaseline(grid, line),
      measure: strip.width,
    });
  }
  return slots;
}

/** How many slots from `at` on follow each other without a gap in one column. */
export function runFrom(slots: readonly Slot[], at: number): number {
  const first = slots[at];
  if (first === undefined) return 0;
  let count = 1;
  for (let next = slots[at + count]; next !== undefined; next = slots[at + count]) {
    if (next.region !== first.region || next.gridLine !== first.gridLine + count) break;
    count += 1;
  }
  return count;
}
