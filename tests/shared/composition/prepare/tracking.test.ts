// Tracking (字距): room added after, or taken behind, every character but a line's last.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glyphsOf, type Setting, SIZE, setText } from '../break-support.ts';
import { shippedFonts } from '../support.ts';

const fonts = shippedFonts();
const widthOf = (text: string, setting: Setting = {}): number =>
  (setText(fonts, text, [100], setting).lines[0]?.width ?? Number.NaN) / SIZE;

describe('tracking', () => {
  it.each([0.1, -0.04])('of %f em stands between characters, none at the line’s end', (tracking) => {
    expect(widthOf('春天的雨', { tracking })).toBeCloseTo(4 + 3 * tracking, 9);
    expect(widthOf('春，雨', { tracking })).toBeCloseTo(3 + 2 * tracking, 9);
    expect(widthOf('春天。', { tracking })).toBeCloseTo(2.5 + 2 * tracking, 9);
    expect(widthOf('雨2024', { tracking })).toBeCloseTo(3.25 + 4 * tracking, 9);
  });

  it('takes nothing between two marks that meet, and adds there as elsewhere', () => {
    expect(widthOf('“春”“雨”', { tracking: -0.05, halfMarks: true })).toBeCloseTo(4 - 4 * 0.05, 9);
    expect(widthOf('“春”“雨”', { tracking: 0.1, halfMarks: true })).toBeCloseTo(4 + 5 * 0.1, 9);
  });

  it('is counted in em of the size, whatever the letters’ scale', () => {
    expect(widthOf('春天的雨', { tracking: -0.05, scaleX: 0.9 })).toBeCloseTo(3.6 - 3 * 0.05, 9);
  });

  it('leaves the words inside a line whole: each glyph stands where the one before it ends', () => {
    const [line] = setText(fonts, 'AB春天', [100], { tracking: 0.2 }).lines;
    const glyphs = glyphsOf(line);
    const natural = glyphsOf(setText(fonts, 'AB春天', [100]).lines[0]);
    for (const [index, glyph] of glyphs.entries()) {
      expect(glyph.pen).toBeCloseTo((natural[index]?.pen ?? 0) + 0.2 * SIZE * index, 9);
    }
  });

  it('is part of what a line holds: lines fill their measure with it', () => {
    const han = fc.constantFrom(...'春天的雨落在小河上，柳芽绿了。人们“走过”桥去看花2024');
    const copy = fc.array(han, { minLength: 1, maxLength: 80 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        copy,
        fc.double({ min: 8, max: 20, noNaN: true }),
        fc.constantFrom(0.1, -0.05),
        (text, em, tracking) => {
          const { lines } = setText(fonts, text, [em], { tracking });
          expect(lines.map((line) => line.text).join('')).toBe(text);
          for (const line of lines) {
            expect(line.width).toBeLessThanOrEqual(line.measure + 0.001);
            const end = glyphsOf(line).at(-1);
            expect((end?.pen ?? 0) + (end?.advance ?? 0)).toBeLessThanOrEqual(line.measure + 0.001);
          }
          for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(line.measure, 3);
        },
      ),
      { numRuns: 200 },
    );
  });
});
