// What lies beneath a mark: paper, tints, dark grounds and pictures, the topmost of them.
import { expect, it } from 'vitest';
import type { DisplayItem } from '../../../shared/display/display-list.ts';
import { groundsOf } from '../../../shared/display/ground-beneath.ts';
import { BLACK, cmyk, tintOfBlack } from '../../../shared/kernel/color.ts';

const WHOLE = { x: 0, y: 0, width: 1, height: 1 };
const items: readonly DisplayItem[] = [
  { kind: 'fill', box: { x: 0, y: 0, width: 100, height: 20 }, color: BLACK },
  { kind: 'fill', box: { x: 0, y: 20, width: 100, height: 20 }, color: tintOfBlack(0.1) },
  { kind: 'fill', box: { x: 0, y: 40, width: 100, height: 20 }, color: cmyk(1, 0.7, 0, 0) },
  {
    kind: 'image',
    photo: 'photos/a.jpg',
    box: { x: 0, y: 60, width: 100, height: 40 },
    crop: WHOLE,
    turn: 0,
    pixels: { width: 3, height: 2 },
  },
  { kind: 'fill', box: { x: 0, y: 80, width: 100, height: 20 }, color: tintOfBlack(0.1) },
];
const groundOf = groundsOf({ trim: { width: 200, height: 200 }, bleed: 0, items });

it.each([
  [10, 'dark'],
  [30, 'light'],
  [50, 'dark'],
  [70, 'picture'],
  [90, 'light'],
  [150, 'light'],
] as const)('at %s pt: %s', (y, ground) => {
  expect(groundOf({ x: 50, y: y - 4, width: 0, height: 8 })).toBe(ground);
});
