// The tiers (栏) of a vertical body: its frames, divided from top to bottom, as columns of the turned page.
import type { BodyFrame } from '../../document/attrs.ts';
import { cellsOf, type Grid, objectBoxOf } from '../../document/page-setup.ts';
import { bottom, EPSILON_PT, type Rect } from '../../kernel/geometry.ts';
import { emTopOf, tidy } from './baseline.ts';
import { type Obstacle, obstaclesIn, paddedCells } from './obstacles.ts';
import type { Region } from './regions.ts';
import { turned, turnedObstacle } from './turned-page.ts';

/** Longest measure that a frame is left undivided at, characters: 10–20 read comfortably (field rules, section 2). */
const COMFORTABLE_TIER = 20;

/** As few tiers as keep each within a comfortable measure. */
const tiersFor = (height: number, grid: Grid): number =>
  Math.max(1, Math.ceil((height + grid.gutter - EPSILON_PT) / (COMFORTABLE_TIER * grid.size + grid.gutter)));

/**
 * A grid of the turned page for one frame: its lines follow each other at the page's leading from the frame's right edge, where the first
 * one's em boxes are flush, as base columns of the page are no measure across them.
 */
function gridFrom(edge: number, grid: Grid): Grid {
  const y = edge - (grid.leading - grid.size) / 2;
  const { typeArea, trim } = grid;
  return {
    ...grid,
    trim: { width: trim.height, height: trim.width },
    typeArea: { x: typeArea.y, y, width: typeArea.height, height: typeArea.width },
  };
}

/**
 * The frame as text may fill it: across its whole cells, down from the em boxes of its first grid line to those of its last, level with the
 * horizontal lines beside it, and within the padding of boxes round it.
 */
function areaOf(frame: BodyFrame, obstacles: readonly Obstacle[], grid: Grid): Rect {
  const level = objectBoxOf(grid, frame);
  const padded = paddedCells(cellsOf(grid, frame), obstacles, grid);
  const y = Math.max(level.y, padded.y);
  return { ...padded, y, height: Math.max(0, Math.min(bottom(level), bottom(padded)) - y) };
}

/**
 * The tiers of a thread in reading order, on the turned page. A frame's `columns` divides its whole height into that many equal tiers
 * with the page's gutter between; null into as few as keep to a comfortable measure.
 */
export function tiersOf(grid: Grid, frames: readonly BodyFrame[], obstacles: readonly Obstacle[]): readonly Region[] {
  const pageWidth = grid.trim.width;
  const tiers: Region[] = [];
  frames.forEach((frame, index) => {
    const area = turned(areaOf(frame, obstacles, grid), pageWidth);
    const count = frame.columns ?? tiersFor(area.width, grid);
    const width = tidy((area.width - (count - 1) * grid.gutter) / count);
    if (width <= 0) return;
    const own = gridFrom(area.y, grid);
    const lines = Math.floor((bottom(area) + EPSILON_PT - emTopOf(own, 0) - own.size) / own.leading) + 1;
    const inTheWay = obstaclesIn(cellsOf(grid, frame), obstacles).map((one) => turnedObstacle(one, pageWidth));
    for (let tier = 0; tier < count; tier += 1) {
      tiers.push({
        ordinal: tiers.length,
        frame: index,
        grid: own,
        x: area.x + tier * (width + grid.gutter),
        width,
        from: 0,
        to: Math.max(0, lines),
        obstacles: inTheWay,
      });
    }
  });
  return tiers;
}
