// Painted objects that are not text: photos in their boxes, rules and curves, tints and empty frames.
import type {
  DisplayCurve,
  DisplayFill,
  DisplayImage,
  DisplayItem,
  DisplayLine,
  DisplayOrnament,
  DisplayPlaceholder,
  DisplayRule,
} from '../../shared/display/display-list.ts';
import type { Point, Rect } from '../../shared/kernel/geometry.ts';
import type { PhotoId } from '../../shared/kernel/ids.ts';
import { unreachable } from '../../shared/kernel/result.ts';
import { screenColor } from '../../shared/kernel/screen-color.ts';
import { PX_PER_PT } from './line-pieces.ts';

export type DisplayObject = Exclude<DisplayItem, DisplayLine>;

/** Where a photo's screen picture comes from: `width` is what the whole picture needs, in device pixels. */
export type PhotoUrl = (photo: PhotoId, width: number) => string;

/** A painted object; `sharpen` asks for a picture fit for `scale` device pixels per px at 100 %. */
export interface ObjectView {
  readonly element: Element;
  sharpen(scale: number): void;
  /** Shows another object instead, if it can: a photo that was moved is not loaded again. False where that object needs a view of its own. */
  become(object: DisplayObject): boolean;
}

const SVG = 'http://www.w3.org/2000/svg';

const place = ({ x, y, width, height }: Rect): string =>
  `left:${x * PX_PER_PT}px;top:${y * PX_PER_PT}px;width:${width * PX_PER_PT}px;height:${height * PX_PER_PT}px`;

const still = (element: Element): ObjectView => ({ element, sharpen: () => undefined, become: () => false });

function box(className: string, rect: Rect): HTMLDivElement {
  const element = document.createElement('div');
  element.className = className;
  element.style.cssText = place(rect);
  return element;
}

/** Preview widths, device px: a few sizes that caches can share; each about 1.6 times the one before. */
const PREVIEW_WIDTHS = [320, 512, 800, 1280, 2048, 3200, 5000] as const;

/** The smallest preview that is sharp enough, never above the original. */
export function previewWidth(needed: number, original: number): number {
  const step = PREVIEW_WIDTHS.find((width) => width >= needed) ?? original;
  return Math.min(step, original);
}

/** The whole picture laid out so that its crop fills the box, and turned about its middle. */
const pictureStyle = ({ crop, turn }: DisplayImage): string =>
  [
    `left:${(-crop.x / crop.width) * 100}%`,
    `top:${(-crop.y / crop.height) * 100}%`,
    `width:${100 / crop.width}%`,
    `height:${100 / crop.height}%`,
    ...(turn === 0 ? [] : [`transform:rotate(${turn}deg)`]),
  ].join(';');

function imageView(first: DisplayImage, photoUrl: PhotoUrl): ObjectView {
  let image = first;
  const element = box('page-image', image.box);
  const picture = document.createElement('img');
  picture.alt = '';
  picture.draggable = false;
  picture.decoding = 'async';
  let style = pictureStyle(image);
  picture.style.cssText = style;
  element.append(picture);
  let shown = 0;
  return {
    element,
    sharpen(scale) {
      const needed = ((image.box.width * PX_PER_PT) / image.crop.width) * scale;
      const width = previewWidth(needed, image.pixels.width);
      // A larger picture is kept when zooming out: it is in memory, and swapping would flicker.
      if (width <= shown) return;
      shown = width;
      picture.src = photoUrl(image.photo, width);
    },
    become(object) {
      if (object.kind !== 'image' || object.photo !== image.photo) return false;
      image = object;
      element.style.cssText = place(image.box);
      const next = pictureStyle(image);
      if (next !== style) picture.style.cssText = next;
      style = next;
      return true;
    },
  };
}

const at = ({ x, y }: Point): string => `${x * PX_PER_PT} ${y * PX_PER_PT}`;

function stroke(d: string, weight: number, color: string): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', 'stroke');
  path.setAttribute('d', d);
  path.style.setProperty('--weight', `${weight * PX_PER_PT}px`);
  path.style.stroke = color;
  return path;
}

function vector(path: SVGPathElement): ObjectView {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'page-vector');
  svg.append(path);
  return still(svg);
}

function ruleView(rule: DisplayRule): ObjectView {
  const path = stroke(`M${at(rule.from)}L${at(rule.to)}`, rule.weight, screenColor(rule.color));
  path.style.strokeLinecap = rule.cap;
  if (rule.dash.length > 0) path.style.strokeDasharray = rule.dash.map((length) => length * PX_PER_PT).join(' ');
  return vector(path);
}

const pathOf = (from: Point, segments: readonly (readonly Point[])[]): string =>
  `M${at(from)}${segments.map((points) => `C${points.map(at).join(' ')}`).join('')}`;

const curveView = ({ from, segments, weight, color }: DisplayCurve): ObjectView =>
  vector(stroke(pathOf(from, segments), weight, screenColor(color)));

function ornamentView({ shapes, color }: DisplayOrnament): ObjectView {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', shapes.map(({ from, segments }) => `${pathOf(from, segments)}Z`).join(''));
  path.style.fill = screenColor(color);
  return vector(path);
}

function fillView(fill: DisplayFill): ObjectView {
  const element = box('page-fill', fill.box);
  element.style.backgroundColor = screenColor(fill.color);
  return still(element);
}

const placeholderView = (frame: DisplayPlaceholder): ObjectView => still(box('page-placeholder', frame.box));

/** Paints one object that is not a line. */
export function makeObjectView(object: DisplayObject, photoUrl: PhotoUrl): ObjectView {
  switch (object.kind) {
    case 'image':
      return imageView(object, photoUrl);
    case 'rule':
      return ruleView(object);
    case 'curve':
      return curveView(object);
    case 'ornament':
      return ornamentView(object);
    case 'fill':
      return fillView(object);
    case 'placeholder':
      return placeholderView(object);
    default:
      return unreachable(object);
  }
}

/** Two objects that look the same: composition makes new ones each time, and a photo must not be loaded again. */
export const sameObject = (a: DisplayObject, b: DisplayObject): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
