// What lies on a page and pushes text aside (绕排): photos, headline units, boxes and nameplates.
import type { ArticleAttrs } from '../../document/attrs.ts';
import { cellsOf, type Grid, type GridBox, objectBoxOf } from '../../document/page-setup.ts';
import { bottom, contains, overlaps, type Rect, right } from '../../kernel/geometry.ts';
import { em, emToPt, pt } from '../../kernel/units.ts';
import type { CollectedPage } from '../collect.ts';
import { tidy } from './baseline.ts';

/**
 * Text keeps this distance from what stands beside it within a column, in body characters: less than one, and the
 * object seems to belong to the line; more looks like a hole.
 */
const SIDE_CLEARANCE = em(1);
/**
 * Least distance between a photo or a visible box and the em boxes above and below it, in body characters. Ordinary
 * newspaper leading leaves less white than this (0.3–0.55), so that in effect one whole grid line stays free: a caption
 * reads on into a line right under it.
 */
const LINE_CLEARANCE = em(0.6);
/** … and of what has white of its own inside its frame (headline units, nameplates, invisible boxes): the leading will do. */
const LINE_CLEARANCE_IN_FRAME = em(0.1);

/**
 * Room between the visible edge of a box and the text in it: across, in body characters; down, the same as beside it
 * or it would look glued to the upper edge (a whole grid line in effect).
 */
const BOX_PADDING = em(1);

/** Something on the page that text runs round. */
export interface Obstacle {
  readonly kind: 'photo' | 'headline' | 'box' | 'nameplate';
  readonly box: Rect;
  /** Its grid cells, by which containment is decided. */
  readonly cells: Rect;
  /** A box without border and tint only keeps room free. */
  readonly visible: boolean;
  /** How far text keeps away on all sides, body characters; null: as the house does, which differs across and down. */
  readonly distance: number | null;
}

/** Everything on the page that pushes text aside: text runs over what is not wrapped (绕排关). */
export function obstaclesOf(page: CollectedPage): readonly Obstacle[] {
  const make = (kind: Obstacle['kind'], at: GridBox, visible = true, distance: number | null = null): Obstacle => ({
    kind,
    box: objectBoxOf(page.grid, at),
    cells: cellsOf(page.grid, at),
    visible,
    distance,
  });
  const photos = page.photos.filter(({ attrs }) => attrs.wrap.on);
  const boxes = page.boxes.filter(({ wrap }) => wrap.on);
  return [
    ...photos.map(({ attrs }) => make('photo', attrs, true, attrs.wrap.distance)),
    ...page.articles.flatMap(({ attrs }) =>
      attrs.headlineFrame === null ? [] : [make('headline', attrs.headlineFrame)],
    ),
    ...boxes.map((attrs) => make('box', attrs, attrs.border !== null || attrs.fill !== null, attrs.wrap.distance)),
    ...page.nameplates.map(({ attrs }) => make('nameplate', attrs)),
  ];
}

/** What can matter to one article, and the same as a value that can be compared. */
export interface NearObstacles {
  readonly obstacles: readonly Obstacle[];
  readonly key: string;
}

/** The obstacles that lie on an article's frames or on that of its headline unit, or round them. */
export function obstaclesNear(
  grid: Grid,
  { frames, headlineFrame }: Pick<ArticleAttrs, 'frames' | 'headlineFrame'>,
  all: readonly Obstacle[],
): NearObstacles {
  const own = [...frames, ...(headlineFrame === null ? [] : [headlineFrame])].map((frame) => cellsOf(grid, frame));
  const obstacles = all.filter((obstacle) => own.some((cells) => overlaps(obstacle.cells, cells)));
  return { obstacles, key: JSON.stringify(obstacles) };
}

/** A box that holds the whole frame is a border or tint round it, not something in its way. */
const encloses = (obstacle: Obstacle, cells: Rect): boolean =>
  obstacle.kind === 'box' && contains(obstacle.cells, cells);

/** What lies in the way of text in a frame with these cells. */
export function obstaclesIn(cells: Rect, all: readonly Obstacle[]): readonly Obstacle[] {
  return all.filter((obstacle) => !encloses(obstacle, cells) && overlaps(obstacle.cells, cells));
}

/** The frame's cells without the padding that boxes round it ask for. */
export function paddedCells(cells: Rect, all: readonly Obstacle[], grid: Grid): Rect {
  return all
    .filter((obstacle) => obstacle.visible && encloses(obstacle, cells))
    .reduce((area, { box, distance }) => {
      const padding = emToPt(distance === null ? BOX_PADDING : em(distance), pt(grid.size));
      const x = Math.max(area.x, box.x + padding);
      const y = Math.max(area.y, box.y + padding);
      const width = Math.max(0, Math.min(right(area), right(box) - padding) - x);
      const height = Math.max(0, Math.min(bottom(area), bottom(box) - padding) - y);
      return { x, y, width, height };
    }, cells);
}

/** A stretch along a line, pt. */
export interface Strip {
  readonly x: number;
  readonly width: number;
}

/**
 * The widest stretch of `span` that obstacles leave free between `top` and `foot` (em boxes, pt); the left one of two
 * equals; null when nothing is left. Only one stretch per line is used: text that jumps over a picture inside its
 * column is misread (串文).
 */
export function freeStrip(
  span: Strip,
  top: number,
  foot: number,
  obstacles: readonly Obstacle[],
  grid: Grid,
): Strip | null {
  const side = emToPt(SIDE_CLEARANCE, pt(grid.size));
  // A gutter is distance enough: what ends at one does not push the next column.
  const near = Math.min(side, grid.gutter);
  const inTheWay = obstacles
    .map(({ kind, visible, box, distance }) => {
      if (distance !== null) {
        const clear = emToPt(em(distance), pt(grid.size));
        const area = {
          x: box.x - clear,
          y: box.y - clear,
          width: box.width + 2 * clear,
          height: box.height + 2 * clear,
        };
        return { area, from: area.x, to: right(area) };
      }
      const ownWhite = kind === 'headline' || kind === 'nameplate' || !visible;
      const above = emToPt(ownWhite ? LINE_CLEARANCE_IN_FRAME : LINE_CLEARANCE, pt(grid.size));
      const area = { x: box.x - near, y: box.y - above, width: box.width + 2 * near, height: box.height + 2 * above };
      return { area, from: area.x + near - side, to: right(area) - near + side };
    })
    .filter(({ area }) => overlaps(area, { x: span.x, y: top, width: span.width, height: foot - top }))
    .sort((a, b) => a.from - b.from);
  if (inTheWay.length === 0) return span;
  let best: Strip | null = null;
  let x = span.x;
  for (const { from, to } of [...inTheWay, { from: span.x + span.width, to: span.x + span.width }]) {
    const width = tidy(Math.min(from, span.x + span.width) - x);
    if (width > (best?.width ?? 0)) best = { x, width };
    x = Math.max(x, to);
  }
  return best;
}
