// Where a photo's picture lies on the page, what of it shows, and at what resolution it prints.
import { bottom, type Point, type Rect, right } from '../kernel/geometry.ts';
import type { DisplayImage } from './display-list.ts';

type Lying = Pick<DisplayImage, 'box' | 'crop' | 'turn'>;

const PT_PER_INCH = 72;

/** The whole picture's rectangle, pt, before it is turned about its middle. */
export function pictureRect({ box, crop }: Pick<DisplayImage, 'box' | 'crop'>): Rect {
  const [width, height] = [box.width / crop.width, box.height / crop.height];
  return { x: box.x - crop.x * width, y: box.y - crop.y * height, width, height };
}

export const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Cosine and sine of an angle in degrees; those of quarter turns are whole. */
export function cosineAndSine(degrees: number): readonly [cosine: number, sine: number] {
  const quarters = degrees / 90;
  if (Number.isInteger(quarters)) {
    const turns = ((quarters % 4) + 4) % 4;
    return [[1, 0, -1, 0][turns] ?? 1, [0, 1, 0, -1][turns] ?? 0];
  }
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

/** A point turned clockwise about another, on a page whose y runs down. */
export function turnedAbout({ x, y }: Point, about: Point, degrees: number): Point {
  const [cosine, sine] = cosineAndSine(degrees);
  const [dx, dy] = [x - about.x, y - about.y];
  return { x: about.x + dx * cosine - dy * sine, y: about.y + dx * sine + dy * cosine };
}

/** The part of the picture that can show in its box, in fractions: of a turned picture the least that holds all of it. It may reach beyond. */
export function shownPart(image: Lying): Rect {
  if (image.turn === 0) return image.crop;
  const { box, turn } = image;
  const picture = pictureRect(image);
  const corners = [
    { x: box.x, y: box.y },
    { x: right(box), y: box.y },
    { x: box.x, y: bottom(box) },
    { x: right(box), y: bottom(box) },
  ].map((corner) => turnedAbout(corner, middleOf(picture), -turn));
  const across = corners.map(({ x }) => (x - picture.x) / picture.width);
  const down = corners.map(({ y }) => (y - picture.y) / picture.height);
  const [x, y] = [Math.min(...across), Math.min(...down)];
  return { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
}

/** The rectangle on the page that a picture covers: its box, without the paper that an unturned one leaves beside it. */
export function coveredBox(image: Lying): Rect {
  if (image.turn !== 0) return image.box;
  const { box } = image;
  const picture = pictureRect(image);
  const [x, y] = [Math.max(box.x, picture.x), Math.max(box.y, picture.y)];
  const width = Math.max(0, Math.min(right(box), right(picture)) - x);
  return { x, y, width, height: Math.max(0, Math.min(bottom(box), bottom(picture)) - y) };
}

/** Effective resolution (有效分辨率) of a photo as it is shown: pixels per inch in the coarser direction. */
export function effectivePpi({ box, crop, pixels }: Pick<DisplayImage, 'box' | 'crop' | 'pixels'>): number {
  const across = (pixels.width * crop.width) / (box.width / PT_PER_INCH);
  const down = (pixels.height * crop.height) / (box.height / PT_PER_INCH);
  return Math.min(across, down);
}
