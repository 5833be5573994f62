// The page turned so that vertical lines (竖排) run like horizontal ones, and back: one way of filling columns serves both.

import { EM_BOX_ASCENT } from '../../display/em-box.ts';
import type { Rect } from '../../kernel/geometry.ts';
import type { Obstacle } from './obstacles.ts';
import type { PlacedLine, Placement } from './placed.ts';

/**
 * Turns a rectangle of the page: rightwards becomes where vertical lines run (down the page), downwards where they follow each other
 * (from the page's right edge to the left). `pageWidth` is the trim's, pt.
 */
export const turned = ({ x, y, width, height }: Rect, pageWidth: number): Rect => ({
  x: y,
  y: pageWidth - x - width,
  width: height,
  height: width,
});

/** A turned rectangle back on the page. */
export const unturned = ({ x, y, width, height }: Rect, pageWidth: number): Rect => ({
  x: pageWidth - y - height,
  y: x,
  width: height,
  height: width,
});

export const turnedObstacle = (obstacle: Obstacle, pageWidth: number): Obstacle => ({
  ...obstacle,
  box: turned(obstacle.box, pageWidth),
  cells: turned(obstacle.cells, pageWidth),
});

/** From a baseline of the turned page to the axis of its vertical line on the page itself, through the em boxes' middle. */
const axisAbove = (size: number): number => (EM_BOX_ASCENT - 0.5) * size;

/** The baseline on the turned page of a vertical line of `size` pt whose axis lies at `x` on the page itself. */
export const turnedBaseline = (x: number, size: number, pageWidth: number): number => pageWidth - x + axisAbove(size);

/** Lines that were placed on the turned page, on the page itself: their baseline becomes the axis through their em boxes' middle. */
export function unturnedLines({ lines, leftovers }: Placement, pageWidth: number): Placement {
  return {
    leftovers,
    lines: lines.map(
      (line): PlacedLine => ({
        ...line,
        x: pageWidth - (line.y - axisAbove(line.size)),
        y: line.x,
        direction: 'vertical',
      }),
    ),
  };
}
