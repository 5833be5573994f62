// Places a photo (图片): its frame shared out between picture and caption, the picture cropped to cover its part.

import type { DisplayFill, DisplayImage } from '../../display/display-list.ts';
import type { CaptionAt } from '../../document/attrs.ts';
import { type Grid, objectBoxOf } from '../../document/page-setup.ts';
import { tintOfBlack } from '../../kernel/color.ts';
import { bottom, type Rect, right } from '../../kernel/geometry.ts';
import type { CollectedPhoto } from '../collect.ts';
import type { SetText, SettingOf } from '../settings.ts';
import { baselineBelow } from './baseline.ts';
import { type ComposedCaption, composeCaption, cutToHeight, emptyLines } from './caption.ts';
import { pictureIn } from './picture-view.ts';
import type { PlacedLine, Placement } from './placed.ts';

/** Distance of a caption from the edge of its picture, in body characters: nearer than to any other text. */
const CAPTION_DISTANCE = 0.4;
/** Least share of the frame's height or width that the picture keeps, however long its caption. */
const LEAST_PICTURE = 0.4;
/** Width of a caption beside its picture where the frame has no base column to spare for it, as a share of the frame. */
const SIDE_CAPTION_SHARE = 0.3;
/** From so many base columns on, a caption beside its picture takes one of them. */
const COLUMNS_FOR_SIDE_CAPTION = 3;
/** Padding of the strip behind an overlay caption, and of any caption's ground (衬底), in em of the caption. */
const STRIP_PADDING = 0.5;
/** The strip's tint: light enough for small type on newsprint, dark enough to be told from paper. */
const OVERLAY_TINT = tintOfBlack(0.1);

export interface PlacedPhoto extends Placement {
  readonly image: DisplayImage;
  /** Strip behind an overlay caption, above the picture, or a caption's ground beside it. */
  readonly strip: DisplayFill | null;
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
  own: number | null,
  compose: (width: number) => ComposedCaption,
): Share {
  const width = Math.min(own ?? frame.width, frame.width);
  const full = compose(width);
  const most = Math.max(0, frame.height * (1 - LEAST_PICTURE) - distance);
  const { shown, leftovers } = cutToHeight(full, most);
  const taken = shown.height === 0 ? 0 : shown.height + distance;
  const picture = { ...frame, y: at === 'above' ? frame.y + taken : frame.y, height: frame.height - taken };
  const top = at === 'above' ? frame.y : frame.y + frame.height - shown.height;
  return {
    picture,
    caption: { ...frame, y: top, width, height: shown.height },
    composed: shown,
    leftovers,
    strip: null,
  };
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

function shareOver(
  frame: Rect,
  padding: number,
  own: number | null,
  compose: (width: number) => ComposedCaption,
): Share {
  const room = Math.max(0, frame.width - 2 * padding);
  const width = Math.min(own ?? room, room);
  const { shown, leftovers } = cutToHeight(compose(width), frame.height * (1 - LEAST_PICTURE) - 2 * padding);
  const height = shown.height + 2 * padding;
  const strip =
    shown.height === 0 ? null : { x: frame.x, y: frame.y + frame.height - height, width: width + 2 * padding, height };
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
  const { style } = settingOf('caption');
  const padding = STRIP_PADDING * style.size;
  // An overlay caption has its strip's padding already.
  const inset = style.ground === null || at === 'overlay' ? 0 : padding;
  const compose = (width: number): ComposedCaption =>
    insetCaption(composeCaption(photo, width - 2 * inset, setText, settingOf), inset);
  const distance = CAPTION_DISTANCE * grid.size;
  const { captionWidth, span } = photo.attrs;
  const own = captionWidth === null ? null : captionWidth * grid.size;
  switch (at) {
    case 'below':
    case 'above':
      return shareBelowOrAbove(at, frame, distance, own, compose);
    case 'left':
    case 'right': {
      const column =
        span[0] >= COLUMNS_FOR_SIDE_CAPTION
          ? { width: grid.columnWidth, distance: grid.gutter }
          : { width: frame.width * SIDE_CAPTION_SHARE, distance };
      return shareBeside(at, frame, own === null ? column : { ...column, width: own }, compose);
    }
    case 'overlay':
      return shareOver(frame, padding, own, compose);
  }
}

/** A caption whose lines begin `inset` pt from the edges of its ground. */
const insetCaption = (caption: ComposedCaption, inset: number): ComposedCaption =>
  inset === 0 ? caption : { ...caption, lines: caption.lines.map((line) => ({ ...line, start: line.start + inset })) };

/** The frame without the edge that a caption on a ground keeps free under or over its lines. */
function insideGround(at: CaptionAt, frame: Rect, padding: number): Rect {
  if (at === 'overlay') return frame;
  const height = Math.max(0, frame.height - padding);
  return at === 'above' ? { ...frame, y: frame.y + padding, height } : { ...frame, height };
}

/** What the picture leaves of its frame on the caption's side: the caption's ground joins the picture without a gap. */
function besidePicture(at: Exclude<CaptionAt, 'overlay'>, frame: Rect, picture: Rect): Rect {
  switch (at) {
    case 'below':
      return { ...frame, y: bottom(picture), height: bottom(frame) - bottom(picture) };
    case 'above':
      return { ...frame, height: picture.y - frame.y };
    case 'left':
      return { ...frame, width: picture.x - frame.x };
    case 'right':
      return { ...frame, x: right(picture), width: right(frame) - right(picture) };
  }
}

/** A photo with its words at its place on the page. Words beyond what the picture can spare are left over. */
export function placePhoto(photo: CollectedPhoto, grid: Grid, setText: SetText, settingOf: SettingOf): PlacedPhoto {
  const { attrs } = photo;
  const { captionAt } = attrs;
  const frame = objectBoxOf(grid, attrs);
  const { ground, size: em } = settingOf('caption').style;
  const isBeside = captionAt === 'left' || captionAt === 'right';
  const inside = ground === null ? frame : insideGround(captionAt, frame, STRIP_PADDING * em);
  const shared = share(captionAt, photo, inside, grid, setText, settingOf);
  const { caption, composed, leftovers } = shared;
  // Without words nothing was kept free for them, and beside a caption the picture has the frame's whole height.
  const picture =
    composed.lines.length === 0 ? frame : isBeside ? { ...shared.picture, height: frame.height } : shared.picture;
  const grounded = ground === null || composed.lines.length === 0 || captionAt === 'overlay' ? null : captionAt;
  const strip = grounded === null ? shared.strip : besidePicture(grounded, frame, picture);
  const pixels = { width: attrs.pixels[0], height: attrs.pixels[1] };
  const hasWords = composed.lines.length > 0;
  // Without words the carets of caption and credit stand on the picture, on the side where the words will be.
  const margin = hasWords ? 0 : STRIP_PADDING * em;
  const top = hasWords ? caption.y : captionAt === 'above' ? frame.y + margin : bottom(frame) - margin - em;
  const empty = emptyLines(photo, composed, Math.max(0, caption.width - 2 * margin), setText, settingOf);
  const [first] = empty;
  const inOrder = first?.block === photo.caption ? [...empty, ...composed.lines] : [...composed.lines, ...empty];
  const lines = inOrder.map(
    ({ block, line, size, start, top: below }): PlacedLine => ({
      block,
      line,
      x: caption.x + margin + start,
      y: baselineBelow(top + below, size),
      size,
      region: 0,
      direction: 'horizontal',
    }),
  );
  return {
    lines,
    leftovers,
    image: { kind: 'image', photo: attrs.photo, box: picture, ...pictureIn(attrs.view, pixels, picture), pixels },
    strip: strip === null ? null : { kind: 'fill', box: strip, color: ground ?? OVERLAY_TINT },
  };
}
