// Glyphs of vertical lines: the face's vertical forms where it has them, words and dashes on their side about the line's axis, digits in one em.
import { describe, expect, it } from 'vitest';
import { prepareParagraph } from '../../../../shared/composition/prepare.ts';
import type { DisplayGlyph, GlyphRun } from '../../../../shared/display/display-list.ts';
import type { GlyphInk } from '../../../../shared/fonts/face.ts';
import { makeBlock, SIZE, setText } from '../break-support.ts';
import { shippedFonts } from '../support.ts';

const fonts = shippedFonts();
const FAMILIES = ['Noto Serif SC', 'Noto Serif SC Black', 'Noto Sans SC', 'Noto Sans SC Bold', 'LXGW WenKai'];

interface Set {
  readonly glyph: DisplayGlyph;
  readonly run: GlyphRun;
  /** Ink on the page about the line's start, em: rightwards from the axis, downwards from the cell's top. */
  readonly ink: { readonly left: number; readonly right: number; readonly top: number; readonly foot: number };
}

function inkOf(run: GlyphRun, glyph: DisplayGlyph): Set['ink'] {
  const ink: GlyphInk = fonts.face(run.face).ink(glyph.id) ?? { left: 0, right: 0, bottom: 0, top: 0 };
  const [x, y] = [glyph.shiftX / SIZE, glyph.shiftY / SIZE];
  const [left, right] = [ink.left * run.scaleX, ink.right * run.scaleX];
  return run.sideways
    ? { left: x + ink.bottom, right: x + ink.top, top: y + left, foot: y + right }
    : { left: x + left, right: x + right, top: y - ink.top, foot: y - ink.bottom };
}

function setVertical(text: string, font: string, setting = {}): readonly Set[] {
  const [line] = setText(fonts, text, [60], { font, direction: 'vertical', ...setting }).lines;
  return (line?.runs ?? []).flatMap((run) => run.glyphs.map((glyph) => ({ run, glyph, ink: inkOf(run, glyph) })));
}

const only = (sets: readonly Set[], text: string): Set => {
  const found = sets.find(({ glyph }) => glyph.text === text);
  if (found === undefined) throw new Error(`no ${text} in the line`);
  return found;
};

const middle = ({ left, right }: Set['ink']): number => (left + right) / 2;

describe.each(FAMILIES)('vertical cells of %s', (font) => {
  it('have pause and stop marks in the upper right of their cells', () => {
    for (const { ink, glyph } of setVertical('，。、；：？！', font)) {
      expect(ink.left, glyph.text).toBeGreaterThan(-0.05);
      expect(ink.right, glyph.text).toBeLessThan(0.5);
      expect(ink.top, glyph.text).toBeLessThan(0.35);
    }
  });

  it('turn brackets and give curved quotes their vertical forms', () => {
    for (const text of ['（', '）', '《', '》', '【', '】', '“', '”', '‘', '’']) {
      const { ink, run } = only(setVertical(`春${text}春`, font), text);
      expect(run.sideways, text).toBe(false);
      // Turned marks are wider than they are high.
      expect(ink.right - ink.left, text).toBeGreaterThan(ink.foot - ink.top);
    }
    const face = fonts.named(font);
    expect(only(setVertical('“春”', font), '“').glyph.id).toBe(face?.nominalGlyph('﹃'.codePointAt(0) ?? 0));
    expect(only(setVertical('‘春’', font), '’').glyph.id).toBe(face?.nominalGlyph('﹂'.codePointAt(0) ?? 0));
  });

  it('run dashes, ellipses, tildes and connectors down the line, on its axis', () => {
    for (const text of ['——', '—', '…', '～', '－', '–', '-']) {
      const sets = setVertical(`春${text}秋`, font).filter(({ glyph }) => text.includes(glyph.text));
      expect(sets.length, text).toBeGreaterThan(0);
      for (const { ink } of sets) {
        expect(Math.abs(middle(ink)), text).toBeLessThan(0.03);
        expect(ink.foot - ink.top, text).toBeGreaterThan(ink.right - ink.left);
      }
    }
  });

  it('turn the solidus, so that it parts what stands above from what stands below', () => {
    const { ink, run } = only(setVertical('春/秋', font), '/');
    expect(run.sideways).toBe(true);
    expect(Math.abs(middle(ink))).toBeLessThan(0.03);
    expect(ink.right - ink.left).toBeGreaterThan(2 * (ink.foot - ink.top));
  });

  it('lay words on their side, capitals about the middle of the line, after one another', () => {
    const sets = setVertical('春HABITAT秋', font).filter(({ run }) => run.sideways);
    expect(sets.map(({ glyph }) => glyph.text).join('')).toBe('HABITAT');
    for (const { ink } of sets) expect(Math.abs(middle(ink))).toBeLessThan(0.05);
    const face = fonts.named(font);
    const advances = face?.shape('HABITAT', 'horizontal').map(({ advance }) => advance) ?? [];
    sets.slice(1).forEach(({ glyph }, i) => {
      expect((glyph.pen - (sets[i]?.glyph.pen ?? 0)) / SIZE).toBeCloseTo(advances[i] ?? 0, 6);
    });
  });

  it.each([
    ['28', 2],
    ['365', 3],
  ])('stand the digits of %s side by side in one em', (number, most) => {
    const sets = setVertical(`春${number}秋`, font, { combinedDigits: most });
    const digits = sets.filter(({ glyph }) => number.includes(glyph.text));
    expect(digits.map(({ glyph }) => glyph.text).join('')).toBe(number);
    expect(new Set(digits.map(({ glyph }) => glyph.pen))).toEqual(new Set([SIZE]));
    expect(only(sets, '秋').glyph.pen).toBeCloseTo(2 * SIZE, 6);
    const edges = digits.flatMap(({ ink }) => [ink.left, ink.right]);
    expect(edges).toEqual([...edges].sort((a, b) => a - b));
    expect(digits[0]?.ink.left).toBeGreaterThanOrEqual(-0.5);
    expect(digits.at(-1)?.ink.right).toBeLessThanOrEqual(0.5);
    for (const { run, ink } of digits) {
      expect(run.sideways).toBe(false);
      expect(ink.top).toBeGreaterThan(0);
      expect(ink.foot).toBeLessThan(1);
    }
  });

  it('stand single letters and initialisms one below the other on the axis', () => {
    const sets = setVertical('看HOT级', font).filter(({ glyph }) => /[A-Z]/.test(glyph.text));
    expect(sets.map(({ glyph }) => glyph.pen / SIZE)).toEqual([1, 2, 3]);
    for (const { ink, run } of sets) {
      expect(run.sideways).toBe(false);
      expect(Math.abs(middle(ink))).toBeLessThan(0.05);
    }
  });
});

it('digits of two faces do not share an em: they have no common measure', () => {
  const block = makeBlock(fonts, '春12', { direction: 'vertical' });
  const [span] = block.spans;
  const sans = fonts.named('Noto Sans SC');
  if (span === undefined || sans === undefined) throw new Error('no span or face');
  const spans = [
    { ...span, to: 2 },
    { ...span, from: 2, face: sans },
  ];
  const { cells } = prepareParagraph({ ...block, spans }, fonts);
  expect(cells.map(({ glyphs }) => glyphs.map(({ sideways }) => sideways))).toEqual([[false], [true], [true]]);
});
