// A picture within its frame: what is under the pointer stays there, and nothing leaves the bounds of a view.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_VIEW } from '../../../../shared/document/as-new.ts';
import { VIEW_LIMITS } from '../../../../shared/document/attr-rules.ts';
import type { PhotoView } from '../../../../shared/document/attrs.ts';
import { movedView, settledView, zoomedView } from '../../../../shared/document/objects/picture.ts';

const BOX = { width: 200, height: 120 };

describe('a view that is changed by hand', () => {
  it('is moved by shares of the box', () => {
    expect(movedView(PLAIN_VIEW, BOX, { x: 20, y: -12 }).pan).toEqual([0.1, -0.1]);
    expect(settledView({ ...PLAIN_VIEW, zoom: 0.5, pan: [3, 3] }, BOX, { x: 10, y: 0 })).toMatchObject({
      zoom: 1,
      pan: [0.05, 0],
    });
  });

  it('keeps the place of the picture under the pointer, and stays within bounds', () => {
    const point = fc.record({ x: fc.integer({ min: -100, max: 100 }), y: fc.integer({ min: -60, max: 60 }) });
    const fit = fc.constantFrom<PhotoView['fit']>('fill', 'fit');
    const factor = fc.double({ min: 0.05, max: 30, noNaN: true });
    fc.assert(
      fc.property(fit, point, factor, factor, (how, about, first, second) => {
        let view: PhotoView = { ...PLAIN_VIEW, fit: how };
        for (const one of [first, second]) {
          const next = zoomedView(view, BOX, one, about);
          expect(next.zoom).toBeGreaterThanOrEqual(how === 'fill' ? 1 : VIEW_LIMITS.zoom[0]);
          expect(next.zoom).toBeLessThanOrEqual(VIEW_LIMITS.zoom[1]);
          // The pointer's distance from the picture's middle, in pictures.
          const share = ({ zoom, pan }: PhotoView) => (about.x - pan[0] * BOX.width) / zoom;
          expect(share(next)).toBeCloseTo(share(view), 6);
          view = next;
        }
      }),
    );
  });
});
