// Places a story's headline unit: in its own frame, or at the head of the first body frame on whole grid lines.
import { type Grid, objectBoxOf } from '../../document/page-setup.ts';
import { bottom, EPSILON_PT, type Rect } from '../../kernel/geometry.ts';
import type { CollectedArticle } from '../collect.ts';
import { emTopOf } from './baseline.ts';
import { fitUnit, naturalHeight, placeUnit, type UnitFit } from './headline-fit.ts';
import type { HeadlineText } from './headline-unit.ts';
import { freeStrip, type Obstacle, paddedCells, type Strip } from './obstacles.ts';
import type { Placement } from './placed.ts';
import type { Region } from './regions.ts';
import { LEAST_STRIP } from './slots.ts';

/** Room between a unit at the head of the body and the text under it, in body characters. */
const ROOM_UNDER_UNIT = 0.5;
/** White before and after a unit in its own frame, in body characters, as far as there is room for it. */
const FRAME_MARGIN = 0.5;
/** A unit at the head of a frame stays beside objects while that leaves it this share of its size; else it goes below them. */
const LEAST_FACTOR_BESIDE = 0.6;

/** A placed unit. `headTo`: first grid line of the page under it. */
export interface PlacedHeadline extends Placement {
  readonly fit: UnitFit;
  readonly headTo: number | null;
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
  // From em box to em box: however full, the unit keeps the air of the leading from the lines above and below it.
  const area = paddedCells(objectBoxOf(grid, frame), obstacles, grid);
  const vertical = text.direction === 'vertical';
  const [along, across] = vertical ? [area.height, area.width] : [area.width, area.height];
  const { unit, fit } = fitUnit(text, { along, across, least: grid.size, fills: true });
  return { ...placeUnit(text, unit, area, FRAME_MARGIN * grid.size), fit, headTo: null };
}

/** The columns of the first frame taken together. */
function firstFrame(regions: readonly Region[]): (Strip & Pick<Region, 'grid' | 'from' | 'to' | 'obstacles'>) | null {
  const first = regions[0];
  const last = regions.findLast((region) => region.frame === first?.frame);
  if (first === undefined || last === undefined) return null;
  const { grid, x, from, to, obstacles } = first;
  return { grid, x, width: last.x + last.width - x, from, to, obstacles };
}

/** The unit on the frame's grid lines from `line` on, in the widest stretch that objects leave free there. */
function placeFromLine(
  text: HeadlineText,
  frame: NonNullable<ReturnType<typeof firstFrame>>,
  line: number,
  grid: Grid,
  onPage: (area: Rect) => Rect,
): PlacedHeadline | null {
  const room = ROOM_UNDER_UNIT * grid.size;
  /** Extent of `lines` grid lines, first em box to last. */
  const heightOf = (lines: number): number => (lines - 1) * grid.leading + grid.size;
  const top = emTopOf(grid, line);
  // The more lines the unit takes, the more objects may reach into its strip: grow until it holds.
  for (let lines = 1; ; ) {
    const strip = freeStrip(frame, top, top + heightOf(lines), frame.obstacles, grid);
    if (strip === null || strip.width < LEAST_STRIP * grid.size) return null;
    const across = heightOf(frame.to - line) - room;
    const { unit, fit } = fitUnit(text, { along: strip.width, across, least: grid.size, fills: false });
    const needed = Math.ceil((naturalHeight(unit) + room - grid.size - EPSILON_PT) / grid.leading) + 1;
    if (needed <= lines || line + lines === frame.to) {
      const area: Rect = { x: strip.x, y: top, width: strip.width, height: heightOf(lines) - room };
      return { ...placeUnit(text, unit, onPage(area), 0), fit, headTo: line + lines };
    }
    lines = Math.min(needed, frame.to - line);
  }
}

/** Grid lines on which a unit may begin: the frame's first, and the first below each object; between them nothing gets better. */
function headLines(frame: Pick<Region, 'from' | 'to' | 'obstacles'>, grid: Grid): readonly number[] {
  const first = emTopOf(grid, 0);
  const below = frame.obstacles.map(({ box }) => Math.ceil((bottom(box) - first) / grid.leading));
  // Photos and boxes keep one line free below them (see `freeStrip`): that line, and the next.
  const lines = [frame.from, ...below.flatMap((line) => [line, line + 1])];
  return [...new Set(lines)].filter((line) => line >= frame.from && line < frame.to).sort((a, b) => a - b);
}

/**
 * The unit at the head of the first frame: over its full width or what objects leave of it, on as many whole grid lines
 * as it takes. The body begins on grid line `headTo`. Null: there is no room for it. `onPage` turns an area of a vertical body's frame
 * back on the page.
 */
export function placeAtHead(
  text: HeadlineText,
  regions: readonly Region[],
  onPage: (area: Rect) => Rect = (area) => area,
): PlacedHeadline | null {
  const frame = firstFrame(regions);
  if (frame === null) return null;
  const { grid } = frame;
  let best: PlacedHeadline | null = null;
  for (const line of headLines(frame, grid)) {
    const placed = placeFromLine(text, frame, line, grid, onPage);
    if (placed === null) continue;
    if (placed.leftovers.length === 0 && placed.fit.factor >= LEAST_FACTOR_BESIDE) return placed;
    // Nowhere as large as it should be: then where it is largest, and highest on the page.
    const better =
      best === null || placed.leftovers.length < best.leftovers.length || placed.fit.factor > best.fit.factor;
    if (better) best = placed;
  }
  return best;
}
