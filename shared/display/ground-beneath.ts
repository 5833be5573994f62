// What lies beneath a place on the page: paper and light tints, dark grounds, or a picture; marks over it must be seen on each.
import { type Point, type Rect, rectHas } from '../kernel/geometry.ts';
import { screenRgb } from '../kernel/screen-color.ts';
import type { DisplayPage } from './display-list.ts';
import { coveredBox } from './picture-geometry.ts';

export type Ground = 'light' | 'dark' | 'picture';

/**
 * Luma below which a ground is dark, 0–255: there black letters are hard to read, so it is reversed type that stands on it. The middle
 * of the range as the eye has it, which is below the middle of the numbers' range.
 */
const DARK_BELOW = 140;

/** Luma of a screen colour, 0–255 (ITU-R BT.601). */
const lumaOf = ([red, green, blue]: readonly [number, number, number]): number =>
  0.299 * red + 0.587 * green + 0.114 * blue;

/** Tells the ground under the middle of a rectangle of the page, pt: the topmost fill or picture there, else the paper. */
export function groundsOf(page: DisplayPage): (rect: Rect) => Ground {
  const grounds = page.items.flatMap((item): readonly { readonly box: Rect; readonly ground: Ground }[] => {
    switch (item.kind) {
      case 'fill':
        return [{ box: item.box, ground: lumaOf(screenRgb(item.color)) < DARK_BELOW ? 'dark' : 'light' }];
      case 'image':
        return [{ box: coveredBox(item), ground: 'picture' }];
      default:
        return [];
    }
  });
  return ({ x, y, width, height }) => {
    const middle: Point = { x: x + width / 2, y: y + height / 2 };
    return grounds.findLast(({ box }) => rectHas(box, middle))?.ground ?? 'light';
  };
}
