// Pictures in their boxes: filled boxes stay filled however the picture is enlarged, panned and turned; fitted ones show it whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverCrop, pictureIn } from '../../../../shared/composition/place/picture-view.ts';
import {
  effectivePpi,
  middleOf,
  pictureRect,
  shownPart,
  turnedAbout,
} from '../../../../shared/display/picture-geometry.ts';
import { PLAIN_VIEW } from '../../../../shared/document/as-new.ts';
import type { PhotoView } from '../../../../shared/document/attrs.ts';
import { bottom, type Rect, right } from '../../../../shared/kernel/geometry.ts';

const PIXELS = { width: 4000, height: 3000 };
const BOX: Rect = { x: 100, y: 50, width: 200, height: 200 };

const shown = (view: Partial<PhotoView>, box = BOX) => ({
  box,
  ...pictureIn({ ...PLAIN_VIEW, ...view }, PIXELS, box),
  pixels: PIXELS,
});

const corners = (rect: Rect) => [
  { x: rect.x, y: rect.y },
  { x: right(rect), y: rect.y },
  { x: right(rect), y: bottom(rect) },
  { x: rect.x, y: bottom(rect) },
];

const view: fc.Arbitrary<PhotoView> = fc.record({
  fit: fc.constantFrom('fill' as const, 'fit' as const),
  zoom: fc.double({ min: 0.1, max: 20, noNaN: true }),
  pan: fc.tuple(fc.double({ min: -20, max: 20, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true })),
  turn: fc.oneof(fc.constantFrom(0, 90, 180, -90), fc.double({ min: -179.9, max: 180, noNaN: true })),
});
const box = fc.record({
  x: fc.double({ min: 0, max: 500, noNaN: true }),
  y: fc.double({ min: 0, max: 500, noNaN: true }),
  width: fc.double({ min: 1, max: 800, noNaN: true }),
  height: fc.double({ min: 1, max: 800, noNaN: true }),
});

describe('a filled box', () => {
  it('has the plain crop as long as nothing is asked for', () => {
    expect(pictureIn(PLAIN_VIEW, PIXELS, BOX)).toEqual({ crop: coverCrop(PIXELS, BOX), turn: 0 });
    // The general way comes to the same.
    const { crop } = shown({ zoom: 1 + 1e-12 });
    const plain = coverCrop(PIXELS, BOX);
    expect([crop.x, crop.y, crop.width, crop.height]).toEqual(
      [plain.x, plain.y, plain.width, plain.height].map((value) => expect.closeTo(value, 9)),
    );
  });

  it('never shows paper, whatever is asked for', () => {
    fc.assert(
      fc.property(view, box, (asked, at) => {
        const image = shown({ ...asked, fit: 'fill' }, at);
        const part = shownPart(image);
        const slack = 1e-9 * Math.max(1, at.width, at.height);
        expect(Math.min(part.x, part.y)).toBeGreaterThanOrEqual(-slack);
        expect(Math.max(part.x + part.width, part.y + part.height)).toBeLessThanOrEqual(1 + slack);
      }),
    );
  });

  it('is no more enlarged for a turn than its corners need', () => {
    const image = shown({ turn: 10 });
    const part = shownPart(image);
    expect(Math.max(part.width, part.height)).toBeCloseTo(1, 9);
  });

  it('pans by shares of the box, as far as the picture reaches', () => {
    const { crop } = shown({ zoom: 2, pan: [0.25, -0.25] });
    const plain = shown({ zoom: 2 }).crop;
    expect(plain.x - crop.x).toBeCloseTo(0.25 * plain.width, 9);
    expect(crop.y - plain.y).toBeCloseTo(0.25 * plain.height, 9);
    expect(shown({ pan: [5, 0] }).crop.x).toBeCloseTo(0, 9);
  });
});

describe('a fitted picture', () => {
  it('shows whole in the middle of its box, turned or not', () => {
    fc.assert(
      fc.property(view, box, (asked, at) => {
        const image = shown({ ...asked, fit: 'fit', zoom: 1, pan: [0, 0] }, at);
        const picture = pictureRect(image);
        const placed = corners(picture).map((corner) => turnedAbout(corner, middleOf(picture), image.turn));
        const slack = 1e-6;
        for (const { x, y } of placed) {
          expect(x).toBeGreaterThan(at.x - slack);
          expect(x).toBeLessThan(right(at) + slack);
          expect(y).toBeGreaterThan(at.y - slack);
          expect(y).toBeLessThan(bottom(at) + slack);
        }
        expect(middleOf(picture).x).toBeCloseTo(middleOf(at).x, 6);
      }),
    );
  });

  it('leaves paper where it has another shape', () => {
    const { crop } = shown({ fit: 'fit' });
    expect(crop.x).toBeCloseTo(0, 9);
    expect(crop.y).toBeCloseTo(-1 / 6, 9);
  });
});

it('is never distorted', () => {
  fc.assert(
    fc.property(view, box, (asked, at) => {
      const { width, height } = pictureRect(shown(asked, at));
      expect(width / height / (4 / 3)).toBeCloseTo(1, 6);
    }),
  );
});

it('prints at the resolution of what is shown', () => {
  // 3000 pixels on 200 pt.
  expect(effectivePpi(shown({}))).toBeCloseTo(1080, 6);
  expect(effectivePpi(shown({ zoom: 3 }))).toBeCloseTo(360, 6);
  expect(effectivePpi(shown({ fit: 'fit' }))).toBeCloseTo(1440, 6);
  expect(effectivePpi(shown({ turn: 90 }))).toBeCloseTo(1080, 6);
  expect(effectivePpi(shown({ turn: 45 }))).toBeCloseTo(1080 / Math.SQRT2, 6);
});
