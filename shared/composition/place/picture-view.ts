// How a picture lies in its box (取景): filling or fitting it, enlarged, moved and turned, as the display list's crop.

import type { DisplayImage } from '../../display/display-list.ts';
import { cosineAndSine } from '../../display/picture-geometry.ts';
import type { PhotoView } from '../../document/attrs.ts';
import type { Point, Rect, Size } from '../../kernel/geometry.ts';

/** The part of a picture that covers a box without distortion, centred: fractions of the picture's width and height. */
export function coverCrop(pixels: Size, box: Size): Rect {
  if (box.width <= 0 || box.height <= 0) return { x: 0, y: 0, width: 1, height: 1 };
  const wider = pixels.width / pixels.height / (box.width / box.height);
  const width = Math.min(1, 1 / wider);
  const height = Math.min(1, wider);
  return { x: (1 - width) / 2, y: (1 - height) / 2, width, height };
}

const isPlain = ({ fit, zoom, pan, turn }: PhotoView): boolean =>
  fit === 'fill' && zoom === 1 && pan[0] === 0 && pan[1] === 0 && turn === 0;

/** Room that a turned rectangle takes across and down. */
function boundsOf({ width, height }: Size, turn: number): Size {
  const [cosine, sine] = cosineAndSine(turn).map(Math.abs);
  const [c = 1, s = 0] = [cosine, sine];
  return { width: width * c + height * s, height: width * s + height * c };
}

/** Points per pixel at which a turned picture just covers the box, or just shows whole in it. */
function naturalScale(pixels: Size, box: Size, { fit, turn }: PhotoView): number {
  if (fit === 'fill') {
    // The box must lie in the turned picture: seen from the picture, the box is turned the other way.
    const seen = boundsOf(box, -turn);
    return Math.max(seen.width / pixels.width, seen.height / pixels.height);
  }
  const room = boundsOf(pixels, turn);
  return Math.min(box.width / room.width, box.height / room.height);
}

/** A way on the page, seen along the picture's own sides. */
function along({ x, y }: Point, turn: number): Point {
  const [cosine, sine] = cosineAndSine(turn);
  return { x: x * cosine + y * sine, y: y * cosine - x * sine };
}

const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** The way from the box's middle to the picture's, pt: as panned, and in a box that is filled no further than the picture covers it. */
function panned({ fit, pan, turn }: PhotoView, picture: Size, box: Size): Point {
  const asked = { x: pan[0] * box.width, y: pan[1] * box.height };
  if (fit === 'fit') return asked;
  const seen = boundsOf(box, -turn);
  const own = along(asked, turn);
  const x = within(own.x, Math.max(0, (picture.width - seen.width) / 2));
  const y = within(own.y, Math.max(0, (picture.height - seen.height) / 2));
  return x === own.x && y === own.y ? asked : along({ x, y }, -turn);
}

/**
 * How a picture of these pixels lies in a box, as the display list says it. A box that is to be filled is: it takes no enlargement below
 * 1, no pan that would let paper show, and a turned picture is enlarged until none of its corners does. One that is fitted shows whole,
 * with paper beside it, unless it is enlarged or panned.
 */
export function pictureIn(view: PhotoView, pixels: Size, box: Size): Pick<DisplayImage, 'crop' | 'turn'> {
  if (isPlain(view) || box.width <= 0 || box.height <= 0) return { crop: coverCrop(pixels, box), turn: 0 };
  const zoom = view.fit === 'fill' ? Math.max(1, view.zoom) : view.zoom;
  const scale = naturalScale(pixels, box, view) * zoom;
  const picture = { width: pixels.width * scale, height: pixels.height * scale };
  const way = panned(view, picture, box);
  const width = box.width / picture.width;
  const height = box.height / picture.height;
  const crop = {
    x: 0.5 - (way.x + box.width / 2) / picture.width,
    y: 0.5 - (way.y + box.height / 2) / picture.height,
    width,
    height,
  };
  return { crop, turn: view.turn };
}
