// Places a story's headline unit: in its own frame, or at the head of the first body frame on whole grid lines.
import { cellsOf, type Grid, objectBoxOf } from '../../document/page-setup.ts';
import { EPSILON_PT, type Rect } from '../../kernel/geometry.ts';
import type { CollectedArticle } from '../collect.ts';
import { emTopOf } from './baseline.ts';
import { fitUnit, placeUnit } from './headline-fit.ts';
import type { HeadlineText } from './headline-unit.ts';
import { freeStrip, type Obstacle, paddedCells, type Strip } from './obstacles.ts';
import type { Placement } from './placed.ts';
import type { Region } from './regions.ts';

/** Room between a unit at the head of the body and the text under it, in body characters. */
const ROOM_UNDER_UNIT = 0.5;
/** A unit at the head of a frame needs this share of the frame's width beside objects; with less it moves below them. */
const LEAST_WIDTH_SHARE = 0.5;

/** A placed unit. `factor`: its size as set over the size asked for; `headTo`: first grid line of the page under it. */
export interface PlacedHeadline extends Placement {
  readonly factor: number;
  readonly headTo: number | null;
}

/** The overlap of a rectangle with the padded cells round it: padding moves edges, em boxes do too. */
function within(box: Rect, area: Rect): Rect {
  const x = Math.max(box.x, area.x);
  const y = Math.max(box.y, area.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(box.x + box.width, area.x + area.width) - x),
    height: Math.max(0, Math.min(box.y + box.height, area.y + area.height) - y),
  };
}

/** The unit in the story's headline frame (题区); null without one. */
export function placeInFrame(
  text: HeadlineText,
  article: CollectedArticle,
  grid: Grid,
  obstacles: readonly Obstacle[],
): PlacedHeadline | null {
  const frame = article.attrs.headlineFrame;
  if (frame === null) return null;
  const area = within(objectBoxOf(grid, frame), paddedCells(cellsOf(grid, frame), obstacles, grid));
  const vertical = text.direction === 'vertical';
  const [along, across] = vertical ? [area.height, area.width] : [area.width, area.height];
  const { unit, factor } = fitUnit(text, along, across, grid.size);
  return { ...placeUnit(text, unit, area), factor, headTo: null };
}

/** The columns of the first frame taken together. */
function firstFrame(regions: readonly Region[]): (Strip & Pick<Region, 'from' | 'to' | 'obstacles'>) | null {
  const first = regions[0];
  const last = regions.findLast((region) => region.frame === first?.frame);
  if (first === undefined || last === undefined) return null;
  const { x, from, to, obstacles } = first;
  return { x, width: last.x + last.width - x, from, to, obstacles };
}

/**
 * The unit at the head of the first frame: over its full width or what objects leave of it, on as many whole grid lines
 * as it takes. The body begins on grid line `headTo`. Null: there is no room for it.
 */
export function placeAtHead(text: HeadlineText, regions: readonly Region[], grid: Grid): PlacedHeadline | null {
  const frame = firstFrame(regions);
  if (frame === null) return null;
  const room = ROOM_UNDER_UNIT * grid.size;
  /** Extent of `lines` grid lines, first em box to last. */
  const heightOf = (lines: number): number => (lines - 1) * grid.leading + grid.size;
  for (let line = frame.from; line < frame.to; line += 1) {
    const top = emTopOf(grid, line);
    const most = heightOf(frame.to - line);
    // The more lines the unit takes, the more objects may reach into its strip: grow until it holds.
    for (let lines = 1; line + lines <= frame.to; ) {
      const strip = freeStrip(frame, top, top + heightOf(lines), frame.obstacles, grid);
      if (strip === null || strip.width < frame.width * LEAST_WIDTH_SHARE) break;
      const { unit, factor } = fitUnit(text, strip.width, most - room, grid.size);
      const needed = Math.ceil((unit.height + room - grid.size - EPSILON_PT) / grid.leading) + 1;
      if (needed <= lines || line + lines === frame.to) {
        const area: Rect = { x: strip.x, y: top, width: strip.width, height: heightOf(lines) - room };
        return { ...placeUnit(text, unit, area), factor, headTo: line + lines };
      }
      lines = Math.min(needed, frame.to - line);
    }
  }
  return null;
}
