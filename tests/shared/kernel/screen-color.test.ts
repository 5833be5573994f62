// Screen colours: paper is white, inks darken, spot colours show their alternate.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLACK, cmyk, type SpotColor, tintOfBlack, WHITE } from '../../../shared/kernel/color.ts';
import { screenColor, screenRgb } from '../../../shared/kernel/screen-color.ts';

const amount = fc.double({ min: 0, max: 1, noNaN: true });
const sum = (rgb: readonly number[]): number => rgb.reduce((a, b) => a + b, 0);

describe('screen colours', () => {
  it('shows paper white and text nearly black', () => {
    expect(screenRgb(WHITE)).toEqual([255, 255, 255]);
    expect(screenColor(BLACK)).toBe('rgb(26,26,26)');
  });

  it('keeps tints of black neutral', () => {
    const [r, g, b] = screenRgb(tintOfBlack(0.3));
    expect([g, b]).toEqual([r, r]);
  });

  it('shows the inks by their hue', () => {
    const [cr, , cb] = screenRgb(cmyk(1, 0, 0, 0));
    expect(cb).toBeGreaterThan(cr + 100);
    const [rr, rg] = screenRgb(cmyk(0, 1, 1, 0));
    expect(rr).toBeGreaterThan(rg + 100);
  });

  it('never gets lighter when black is added, and stays in range', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, amount, (c, m, y, k, more) => {
        const before = screenRgb(cmyk(c, m, y, k));
        const after = screenRgb(cmyk(c, m, y, Math.min(1, k + more)));
        expect(sum(after)).toBeLessThanOrEqual(sum(before));
        for (const channel of [...before, ...after]) {
          expect(Number.isInteger(channel)).toBe(true);
          expect(channel).toBeGreaterThanOrEqual(0);
          expect(channel).toBeLessThanOrEqual(255);
        }
      }),
    );
  });

  it('shows a spot colour as its alternate at its tint', () => {
    const red: SpotColor = { kind: 'spot', name: 'PANTONE 485', tint: 0.5, alternate: cmyk(0, 1, 0.8, 0) };
    expect(screenRgb(red)).toEqual(screenRgb(cmyk(0, 0.5, 0.4, 0)));
  });
});
