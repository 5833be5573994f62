// Blocks of plain placing: a story with its photos, or a photo alone, laid out in a rectangle of grid cells.
import type { BodyFrame, HeadlineFrame } from '../document/attrs.ts';
import type { GridBox } from '../document/page-setup.ts';
import { type HeadlineRoom, headlineRoom, photoLines, type Room } from './estimate.ts';
import type { Named, NamedPhoto, PhotoPixels, PlacedItem } from './sheet.ts';
import type { Story } from './story.ts';

/** A photo to be placed. */
export interface PhotoToPlace {
  readonly words: NamedPhoto;
  readonly pixels: PhotoPixels;
}

/** A story to be placed together with its photos. */
export interface StoryToPlace {
  readonly kind: 'story';
  readonly named: Named;
  readonly story: Story;
  readonly photos: readonly PhotoToPlace[];
  /** Lines of its body in base columns, see `bodyLines`. */
  readonly textLines: number;
  /** Size of its main headline where the width allows, pt. */
  readonly headlineSize: number;
}

/** What is placed as one: it gets a rectangle of the grid to itself. */
export type Block = StoryToPlace | ({ readonly kind: 'photo' } & PhotoToPlace);

/** Text under a photo in fewer lines than these reads as a leftover; the photo's columns stay without text then. */
const LEAST_UNDER_PHOTO = 4;

/** A headline unit takes at most this share of a block that is too low for it. */
const HEADLINE_SHARE = 1 / 3;

/** A photo takes at most this share of the body's height in a block that is too low for it. */
const PHOTO_SHARE = 0.6;

/** Base columns for a story's photos at the right of its body: a third, so that text keeps the wider part. */
const photoColumns = (columns: number): number => Math.max(1, Math.round(columns / 3));

/** Photos side by side: more than two in wide blocks, so that the pile does not outgrow the text. */
const photosPerRow = (count: number, columns: number): number => (count > 2 && columns >= 2 ? 2 : 1);

interface PhotoRow {
  readonly photos: readonly PhotoToPlace[];
  readonly lines: number;
}

/** A story's parts over a width, as they would like to be. */
interface StoryPlan {
  readonly headline: HeadlineRoom | undefined;
  readonly photoColumns: number;
  readonly perRow: number;
  readonly rows: readonly PhotoRow[];
  readonly photoLines: number;
  readonly bodyLines: number;
}

function rowsOf(room: Room, photos: readonly PhotoToPlace[], perRow: number, columns: number): readonly PhotoRow[] {
  const rows: PhotoRow[] = [];
  for (let i = 0; i < photos.length; i += perRow) {
    const row = photos.slice(i, i + perRow);
    const width = Math.floor(columns / perRow);
    rows.push({ photos: row, lines: Math.max(...row.map((p) => photoLines(room, p.words, p.pixels, width))) });
  }
  return rows;
}

/** Height of the body zone: photos stand at its right end, or over the text when there is one column. */
function zoneLines(text: number, photos: number, columns: number, photoWidth: number): number {
  if (photos === 0) return Math.ceil(text / columns);
  if (columns === 1) return photos + text;
  const around = Math.ceil((text + photoWidth * photos) / columns);
  if (around - photos >= LEAST_UNDER_PHOTO) return around;
  return Math.max(photos, Math.ceil(text / (columns - photoWidth)));
}

function planOf(room: Room, block: StoryToPlace, columns: number): StoryPlan {
  const width = columns === 1 ? 1 : photoColumns(columns);
  const perRow = photosPerRow(block.photos.length, width);
  const rows = rowsOf(room, block.photos, perRow, width);
  const photos = rows.reduce((sum, { lines }) => sum + lines, 0);
  return {
    headline: headlineRoom(room, block.story, columns, block.headlineSize),
    photoColumns: width,
    perRow,
    rows,
    photoLines: photos,
    bodyLines: zoneLines(block.textLines, photos, columns, width),
  };
}

/** Lines that a block would like to have over a width of base columns. */
export function naturalLines(room: Room, block: Block, columns: number): number {
  if (block.kind === 'photo') return photoLines(room, block.words, block.pixels, columns);
  const plan = planOf(room, block, columns);
  return (plan.headline?.lines ?? 0) + plan.bodyLines;
}

/** Lines without which a block cannot be laid out: one for each thing that stands over another. */
export function leastLines(block: Block, columns: number): number {
  if (block.kind === 'photo') return 1;
  const width = columns === 1 ? 1 : photoColumns(columns);
  const rows = Math.ceil(block.photos.length / photosPerRow(block.photos.length, width));
  return 1 + (columns === 1 ? rows + 1 : Math.max(1, rows));
}

/** Divides `lines` among rows by their wishes, at least one each. */
function shareLines(wishes: readonly number[], lines: number): readonly number[] {
  const total = wishes.reduce((sum, wish) => sum + wish, 0);
  if (total <= lines) return wishes;
  const spare = lines - wishes.length;
  return wishes.map((wish) => 1 + Math.floor((spare * (wish - 1)) / Math.max(1, total - wishes.length)));
}

export function photoItem({ words }: PhotoToPlace, box: GridBox): PlacedItem {
  return { kind: 'photo', ...words, ...box, captionAt: 'below' };
}

/** The photos of a story from the top of its photo columns. Also gives the lines they take. */
function placePhotos(
  plan: StoryPlan,
  at: GridBox['at'],
  lines: number,
): { items: readonly PlacedItem[]; used: number } {
  const heights = shareLines(
    plan.rows.map((row) => row.lines),
    lines,
  );
  const width = Math.floor(plan.photoColumns / plan.perRow);
  let line = at[1];
  const items = plan.rows.flatMap((row, r) => {
    const height = heights[r] ?? 1;
    const top = line;
    line += height;
    return row.photos.map((photo, i) => photoItem(photo, { at: [at[0] + i * width, top], span: [width, height] }));
  });
  return { items, used: line - at[1] };
}

/** The body's frames and the photos in a zone of the block. */
function placeZone(plan: StoryPlan, box: GridBox): { frames: readonly BodyFrame[]; photos: readonly PlacedItem[] } {
  const [column, line] = box.at;
  const [columns, lines] = box.span;
  const frame = (at: GridBox['at'], span: GridBox['span']): BodyFrame => ({ at, span, columns: null });
  if (plan.rows.length === 0) return { frames: [frame(box.at, box.span)], photos: [] };
  const fits = lines >= plan.bodyLines;
  const forPhotos = fits ? plan.photoLines : Math.max(plan.rows.length, Math.floor(lines * PHOTO_SHARE));
  if (columns === 1) {
    const { items, used } = placePhotos(plan, box.at, Math.min(forPhotos, lines - 1));
    return { frames: [frame([column, line + used], [1, lines - used])], photos: items };
  }
  const left = columns - plan.photoColumns;
  const { items, used } = placePhotos(plan, [column + left, line], Math.min(forPhotos, lines));
  const under = lines - used;
  const frames = [frame(box.at, [left, lines])];
  if (under >= LEAST_UNDER_PHOTO) frames.push(frame([column + left, line + used], [plan.photoColumns, under]));
  return { frames, photos: items };
}

/**
 * Text may take up to this much more of its frame than was estimated, where long words and numbers leave their lines short: a block that
 * has the lines to spare lets its frames run so much further down.
 */
const MISJUDGED = 0.2;

/**
 * A frame that ends above line `from`, down to line `to` instead: how long the text is was only estimated, and where columns end level it
 * takes no more of the frame than it needs.
 */
const downTo = (frame: BodyFrame, from: number, to: number): BodyFrame =>
  frame.at[1] + frame.span[1] === from ? { ...frame, span: [frame.span[0], to - frame.at[1]] } : frame;

/** Lays a block out in a rectangle of at least its `leastLines`; every frame lies inside, none on another. */
export function placeBlock(room: Room, block: Block, box: GridBox): readonly PlacedItem[] {
  const [columns, given] = box.span;
  if (block.kind === 'photo') {
    const lines = Math.min(given, photoLines(room, block.words, block.pixels, columns));
    return [photoItem(block, { at: box.at, span: [columns, lines] })];
  }
  const plan = planOf(room, block, columns);
  const wish = (plan.headline?.lines ?? 0) + plan.bodyLines;
  const lines = Math.min(given, wish);
  // In a block that is too low the headline gives way too, but never the last line, nor a line that photos need.
  const most = Math.min(Math.max(1, Math.floor(lines * HEADLINE_SHARE)), 1 + lines - leastLines(block, columns));
  const head =
    plan.headline === undefined ? 0 : lines === wish ? plan.headline.lines : Math.min(plan.headline.lines, most);
  const zone = placeZone(plan, { at: [box.at[0], box.at[1] + head], span: [columns, lines - head] });
  const foot = lines + Math.ceil((lines - head) * MISJUDGED);
  const frames = zone.frames.map((frame) => downTo(frame, box.at[1] + lines, box.at[1] + Math.min(given, foot)));
  const headline: HeadlineFrame | null =
    plan.headline === undefined
      ? null
      : { at: box.at, span: [columns, head], direction: 'horizontal', size: plan.headline.size };
  return [
    { kind: 'story', story: block.named, direction: 'horizontal', fill: null, styles: {}, headline, body: frames },
    ...zone.photos,
  ];
}
