// The area of a photo that is printed covers its crop, in whole pixels, at the plant's resolution.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { photoArea } from '../../../../electron/host/press/photo-area.ts';

const fraction = fc.double({ min: 0, max: 0.95, noNaN: true });

describe('photoArea', () => {
  it('covers any crop, stays inside the picture and never enlarges', () => {
    const size = fc.integer({ min: 1, max: 9000 });
    const extent = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(size, size, fraction, fraction, extent, extent, (width, height, x, y, w, h) => {
        const crop = { x, y, width: Math.min(w, 1 - x), height: Math.min(h, 1 - y) };
        const box = { x: 0, y: 0, width: 100, height: 80 };
        const {
          cut,
          shown,
          width: outWidth,
          height: outHeight,
        } = photoArea({ box, crop, turn: 0 }, width, height, 200);
        expect(cut.left).toBeGreaterThanOrEqual(0);
        expect(cut.top).toBeGreaterThanOrEqual(0);
        expect(cut.left + cut.width).toBeLessThanOrEqual(width);
        expect(cut.top + cut.height).toBeLessThanOrEqual(height);
        expect(shown.x * width).toBeLessThanOrEqual(crop.x * width + 1e-5);
        expect((shown.x + shown.width) * width).toBeGreaterThanOrEqual((crop.x + crop.width) * width - 1e-5);
        expect((shown.y + shown.height) * height).toBeGreaterThanOrEqual((crop.y + crop.height) * height - 1e-5);
        expect(outWidth).toBeGreaterThanOrEqual(1);
        expect(outWidth).toBeLessThanOrEqual(cut.width);
        expect(outHeight).toBeLessThanOrEqual(cut.height);
      }),
    );
  });

  it('scales to the resolution at the frame’s size', () => {
    const place = { box: { x: 0, y: 0, width: 144, height: 72 }, crop: { x: 0, y: 0, width: 0.5, height: 1 }, turn: 0 };
    const area = photoArea(place, 4000, 2000, 200);
    expect([area.width, area.height]).toEqual([400, 200]);
    expect(area.cut).toEqual({ left: 0, top: 0, width: 2000, height: 2000 });
  });

  it('cuts a turned picture to what its frame can show, at the same resolution', () => {
    const box = { x: 0, y: 0, width: 72, height: 72 };
    // The picture is 288 × 144 pt, its middle in the frame's; turned a quarter, the frame is still a quarter of its width.
    const crop = { x: 0.375, y: 0.25, width: 0.25, height: 0.5 };
    expect(photoArea({ box, crop, turn: 90 }, 4000, 2000, 200)).toMatchObject({
      cut: { left: 1500, top: 500, width: 1000, height: 1000 },
      width: 200,
      height: 200,
    });
    // At 45° the frame's diagonal counts.
    const { cut } = photoArea({ box, crop, turn: 45 }, 4000, 2000, 200);
    expect([cut.width, cut.height]).toEqual([1416, 1416]);
  });

  it('takes what there is of a picture that leaves paper in its frame', () => {
    const place = {
      box: { x: 0, y: 0, width: 144, height: 72 },
      crop: { x: -0.5, y: 0, width: 2, height: 1 },
      turn: 0,
    };
    expect(photoArea(place, 1000, 1000, 1000).cut).toEqual({ left: 0, top: 0, width: 1000, height: 1000 });
  });
});
