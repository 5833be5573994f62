// Places a photo (图片): its frame shared out between picture and caption, the picture cropped to cover its part.

import type { DisplayFill, DisplayImage } from '../../display/display-list.ts';
import type { CaptionAt } from '../../document/attrs.ts';
import { type Grid, objectBoxOf } from '../../document/page-setup.ts';
import { tintOfBlack } from '../../kernel/color.ts';
import type { Rect, Size } from '../../kernel/geometry.ts';
import type { CollectedPhoto } from '../collect.ts';
import type { SetText, SettingOf } from '../settings.ts';
import { baselineBelow } from './baseline.ts';
import { type ComposedCaption, composeCaption, cutToHeight } from './caption.ts';
import type { PlacedLine, Placement } from './placed.ts';

/** Distance of a caption from the edge of its picture, in body characters: nearer than to any other text. */
const CAPTION_DISTANCE = 0.4;
/** Least share of the frame's height or width that the picture keeps, however long its caption. */
const LEAST_PICTURE = 0.4;
/** Width of a caption beside its picture where the frame has no base column to spare for it, as a share of the frame. */
const SIDE_CAPTION_SHARE = 0.3;
/** From so many base columns on, a caption beside its picture takes one of them. */
const COLUMNS_FOR_SIDE_CAPTION = 3;
/** Padding of the strip behind an overlay caption, in em of the caption. */
const OVERLAY_PADDING = 0.5;
/** The strip's tint: light enough for small type on newsprint, dark enough to be told from paper. */
const OVERLAY_TINT = tintOfBlack(0.1);

export interface PlacedPhoto extends Placement {
  readonly image: DisplayImage;
  /** Strip behind an overlay caption, above the picture. */
  readonly strip: DisplayFill | null;
}

/**
 * The part of a picture that covers a box without distortion, centred: fractions of the picture's width and height.
 */
export function coverCrop(pixels: Size, box: Size): Rect {
  if (box.width <= 0 || box.height <= 0) return { x: 0, y: 0, width: 1, height: 1 };
  const wider = pixels.width / pixels.height / (box.width / box.height);
  const width = Math.min(1, 1 / wider);
  const height = Math.min(1, wider);
  return { x: (1 - width) / 2, y: (1 - height) / 2, width, height };
}

/** Where picture and caption lie in the frame. `caption` is the box its lines are stacked in. */
interface Share {
  readonly picture: Rect;
  readonly caption: Rect;
  readonly composed: ComposedCaption;
  readonly leftovers: Placement['leftovers'];
  readonly strip: Rect | null;
}

function shareBelowOrAbove(
  at: 'below' | 'above',
  frame: Rect,
  distance: number,
  compose: (width: number) => ComposedCaption,
): Share {
  const full = compose(frame.width);
  const most = Math.max(0, frame.height * (1 - LEAST_PICTURE) - distance);
  const { shown, leftovers } = cutToHeight(full, most);
  const taken = shown.height === 0 ? 0 : shown.height + distance;
  const picture = { ...frame, y: at === 'above' ? frame.y + taken : frame.y, height: frame.height - taken };
  const top = at === 'above' ? frame.y : frame.y + frame.height - shown.height;
  return { picture, caption: { ...frame, y: top, height: shown.height }, composed: shown, leftovers, strip: null };
}

function shareBeside(
  at: 'left' | 'right',
  frame: Rect,
  column: { readonly width: number; readonly distance: number },
  compose: (width: number) => ComposedCaption,
): Share {
  const width = Math.min(column.width, Math.max(0, frame.width * (1 - LEAST_PICTURE) - column.distance));
  const { shown, leftovers } = cutToHeight(compose(width), frame.height);
  const taken = shown.height === 0 ? 0 : width + column.distance;
  const picture = { ...frame, x: at === 'left' ? frame.x + taken : frame.x, width: frame.width - taken };
  const x = at === 'left' ? frame.x : frame.x + frame.width - width;
  // Beside a picture the words stand on its foot, as under it they would hang from it.
  const caption = { x, y: frame.y + frame.height - shown.height, width, height: shown.height };
  return { picture, caption, composed: shown, leftovers, strip: null };
}

function shareOver(frame: Rect, padding: number, compose: (width: number) => ComposedCaption): Share {
  const width = Math.max(0, frame.width - 2 * padding);
  const { shown, leftovers } = cutToHeight(compose(width), frame.height * (1 - LEAST_PICTURE) - 2 * padding);
  const height = shown.height + 2 * padding;
  const strip = shown.height === 0 ? null : { ...frame, y: frame.y + frame.height - height, height };
  const caption = { x: frame.x + padding, y: frame.y + frame.height - height + padding, width, height: shown.height };
  return { picture: frame, caption, composed: shown, leftovers, strip };
}

function share(
  at: CaptionAt,
  photo: CollectedPhoto,
  frame: Rect,
  grid: Grid,
  setText: SetText,
  settingOf: SettingOf,
): Share {
  const compose = (width: number): ComposedCaption => composeCaption(photo, width, setText, settingOf);
  const distance = CAPTION_DISTANCE * grid.size;
  switch (at) {
    case 'below':
    case 'above':
      return shareBelowOrAbove(at, frame, distance, compose);
    case 'left':
    case 'right': {
      const column =
        photo.attrs.span[0] >= COLUMNS_FOR_SIDE_CAPTION
          ? { width: grid.columnWidth, distance: grid.gutter }
          : { width: frame.width * SIDE_CAPTION_SHARE, distance };
      return shareBeside(at, frame, column, compose);
    }
    case 'overlay':
      return shareOver(frame, OVERLAY_PADDING * settingOf('caption').style.size, compose);
  }
}

/** A photo with its words at its place on the page. Words beyond what the picture can spare are left over. */
export function placePhoto(photo: CollectedPhoto, grid: Grid, setText: SetText, settingOf: SettingOf): PlacedPhoto {
  const { attrs } = photo;
  const frame = objectBoxOf(grid, attrs);
  const { picture, caption, composed, leftovers, strip } = share(
    attrs.captionAt,
    photo,
    frame,
    grid,
    setText,
    settingOf,
  );
  const pixels = { width: attrs.pixels[0], height: attrs.pixels[1] };
  const lines = composed.lines.map(
    ({ block, line, size, start, top }): PlacedLine => ({
      block,
      line,
      x: caption.x + start,
      y: baselineBelow(caption.y + top, size),
      size,
      region: 0,
      direction: 'horizontal',
    }),
  );
  return {
    lines,
    leftovers,
    image: { kind: 'image', photo: attrs.photo, box: picture, crop: coverCrop(pixels, picture), pixels },
    strip: strip === null ? null : { kind: 'fill', box: strip, color: OVERLAY_TINT },
  };
}
