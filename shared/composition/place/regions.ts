// The columns of a story's thread (栏): its frames in order, each divided as the page or the frame says.

import type { BodyFrame } from '../../document/attrs.ts';
import { cellsOf, type Grid } from '../../document/page-setup.ts';
import { bottom, EPSILON_PT } from '../../kernel/geometry.ts';
import { emTopOf, tidy } from './baseline.ts';
import { type Obstacle, obstaclesIn, paddedCells } from './obstacles.ts';

/** One column of a text frame: where its lines may stand. */
export interface Region {
  /** The column's ordinal within the story, from 0. */
  readonly ordinal: number;
  readonly frame: number;
  /** Whose lines it has: the page's grid, or a vertical frame's own on the turned page. */
  readonly grid: Grid;
  readonly x: number;
  readonly width: number;
  /** Lines of its grid, from 0; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly obstacles: readonly Obstacle[];
}

/** The grid lines whose em boxes lie between `top` and `foot` (pt), as [from, to). */
function linesBetween(grid: Grid, top: number, foot: number): readonly [number, number] {
  // At least 0: rounding up a hair's breadth above the first line would give −0.
  const from = Math.max(0, Math.ceil((top - EPSILON_PT - emTopOf(grid, 0)) / grid.leading));
  const to = Math.floor((foot + EPSILON_PT - emTopOf(grid, 0) - grid.size) / grid.leading) + 1;
  return [from, Math.max(from, to)];
}

/**
 * The columns of a thread, in reading order. A frame's `columns` re-divides its whole width into that many equal
 * columns with the page's gutter (三破二 and the like); null keeps the base columns it spans.
 */
export function regionsOf(grid: Grid, frames: readonly BodyFrame[], obstacles: readonly Obstacle[]): readonly Region[] {
  const regions: Region[] = [];
  frames.forEach((frame, index) => {
    const cells = cellsOf(grid, frame);
    const area = paddedCells(cells, obstacles, grid);
    const [from, to] = linesBetween(grid, area.y, bottom(area));
    // A frame that ends between base columns is divided into as many as come nearest to their width.
    const count = frame.columns ?? Math.max(1, Math.round(frame.span[0]));
    const width = tidy((area.width - (count - 1) * grid.gutter) / count);
    if (width <= 0) return;
    const inTheWay = obstaclesIn(cells, obstacles);
    for (let column = 0; column < count; column += 1) {
      const x = area.x + column * (width + grid.gutter);
      regions.push({ ordinal: regions.length, frame: index, grid, x, width, from, to, obstacles: inTheWay });
    }
  });
  return regions;
}
