// Figures on half an em: widths, places and scale of their glyphs.
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../shared/composition/phases.ts';
import { prepareParagraph } from '../../../../shared/composition/prepare.ts';
import { makeBlock, type Setting, SIZE } from '../break-support.ts';
import { shippedFonts } from '../support.ts';

const fonts = shippedFonts();
const cellsOf = (text: string, setting: Setting = {}): readonly Cell[] =>
  prepareParagraph(makeBlock(fonts, text, setting), fonts).cells;
const emOf = (cell: Cell | undefined): number => (cell?.width ?? Number.NaN) / SIZE;

const FACES = [...new Set(fonts.faces.map(({ name }) => name))];

describe('figures', () => {
  it.each(FACES)('take half an em each in %s', (font) => {
    for (const cell of cellsOf('0123456789', { font })) expect(emOf(cell)).toBeCloseTo(0.5, 9);
  });

  it.each(FACES)('keep their ink inside their half em in %s', (font) => {
    const face = fonts.named(font);
    for (const cell of cellsOf('0123456789', { font })) {
      for (const glyph of cell.glyphs) {
        const xs = [...(face?.outline(glyph.id) ?? '').matchAll(/(-?[\d.]+)[ ,]-?[\d.]+/g)].map(([, x]) => Number(x));
        const scale = (cell.span.scaleX * SIZE) / (face?.metrics.unitsPerEm ?? 1000);
        const from = glyph.shiftX + Math.min(...xs) * scale;
        const to = glyph.shiftX + Math.max(...xs) * scale;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(0.5 * SIZE);
      }
    }
  });

  it('stand in the middle of their half em', () => {
    const [one] = cellsOf('1');
    const glyph = one?.glyphs[0];
    const face = fonts.named('Noto Serif SC');
    const inked = (face?.glyphAdvance(glyph?.id ?? 0) ?? 0) * (one?.span.scaleX ?? 0) * SIZE;
    expect(glyph?.shiftX).toBeCloseTo((0.5 * SIZE - inked) / 2, 9);
    expect(glyph?.advance).toBeCloseTo(0.5 * SIZE, 9);
  });

  it('narrow the signs of their number alike', () => {
    const [, , percent] = cellsOf('40%');
    const natural = fonts.named('Noto Serif SC')?.glyphAdvance(percent?.glyphs[0]?.id ?? 0) ?? 0;
    expect(emOf(percent) / natural).toBeCloseTo(percent?.span.scaleX ?? 0, 9);
    expect(percent?.span.scaleX).toBeLessThan(1);
  });

  it('leave letters, full-width signs and full-width figures alone', () => {
    for (const cell of cellsOf('GW')) expect(cell.span.scaleX).toBe(1);
    expect(cellsOf('5GW').map(({ span }) => span.scaleX < 1)).toEqual([true, false, false]);
    expect(emOf(cellsOf('5％')[1])).toBeCloseTo(1, 9);
    expect(cellsOf('５').map(emOf)).toEqual([1]);
  });

  it('scale with long and flat letters', () => {
    const [figure] = cellsOf('5', { scaleX: 0.8 });
    expect(emOf(figure)).toBeCloseTo(0.4, 9);
  });

  it('keep the Han–Latin gap of their size', () => {
    expect(emOf(cellsOf('年5')[0])).toBeCloseTo(1.25, 9);
    expect(emOf(cellsOf('5年')[0])).toBeCloseTo(0.75, 9);
  });

  it('keep their face’s width where they lie on their side in vertical lines', () => {
    for (const cell of cellsOf('2024年', { direction: 'vertical' })) expect(cell.span.scaleX).toBe(1);
  });
});
