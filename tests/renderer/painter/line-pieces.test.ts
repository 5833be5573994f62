// Pieces of a painted line: their foreseen glyph places are the display list's, whatever the spacing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BrowserType, DRIFT_PX, type Piece, PX_PER_PT, piecesOf } from '../../../renderer/painter/line-pieces.ts';
import type { DisplayGlyph, GlyphRun } from '../../../shared/display/display-list.ts';
import { BLACK } from '../../../shared/kernel/color.ts';

/** Natural advances, em: ideographs 1, figures half; the browser rounds sizes down a little. */
const advanceOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[0-9a-z ]/.test(character) ? 0.5 : 1), 0);
const type: BrowserType = { advance: (_, text) => advanceOf(text), emFactor: () => 0.9993 };

const SIZE = 9;

interface Setting {
  readonly text: string;
  /** Extra room after the glyph, em, and how far it is drawn from the pen, em. */
  readonly extra: number;
  readonly shift: number;
}

function runOf(settings: readonly Setting[], scaleX = 1): GlyphRun {
  let pen = 0;
  const glyphs = settings.map(({ text, extra, shift }, i): DisplayGlyph => {
    const advance = (advanceOf(text) + extra) * SIZE * scaleX;
    // The rest of a cluster has no text of its own and begins where its base does.
    const [from, to] = text === '' ? [i - 1, i - 1] : [i, i + 1];
    const glyph = { id: 7, text, from, to, pen, advance, shiftX: shift * SIZE * scaleX, shiftY: 0 };
    pen += advance;
    return glyph;
  });
  return { face: 'Face', size: SIZE, scaleX, color: BLACK, effects: null, dots: false, sideways: false, glyphs };
}

const plain = (text: string): Setting => ({ text, extra: 0, shift: 0 });

/** Where the browser puts each character of a piece: natural advances and one letter spacing, then scaled. */
function placesIn(piece: Piece): readonly number[] {
  const em = piece.size * type.emFactor(piece.face, piece.size);
  let at = 0;
  return [...piece.text].map((character) => {
    const place = piece.x + at * piece.scaleX;
    at += advanceOf(character) * em + piece.spacing;
    return place;
  });
}

describe('piecesOf', () => {
  it('draws the hyphen of a divided word, and no soft hyphen that is not shown', () => {
    const shown = { text: '\u00ad', extra: -0.5, shift: 0 };
    const hidden = { text: '\u00ad', extra: -1, shift: 0 };
    const texts = (last: Setting, direction: 'horizontal' | 'vertical'): string =>
      piecesOf([runOf([plain('a'), last])], direction, type)
        .map((piece) => piece.text)
        .join('');
    expect(texts(shown, 'horizontal')).toBe('a-');
    expect(texts(shown, 'vertical')).toBe('a-');
    expect(texts(hidden, 'horizontal')).toBe('a\u00ad');
  });

  it('draws the hyphen of a word that is divided at no soft hyphen', () => {
    const run = runOf([plain('a'), plain('b')]);
    const [, last] = run.glyphs;
    if (last === undefined) throw new Error('no glyph');
    const hyphen = { ...last, text: '', from: last.to, to: last.to, pen: last.pen + last.advance };
    const pieces = piecesOf([{ ...run, glyphs: [...run.glyphs, hyphen] }], 'horizontal', type);
    expect(pieces.map(({ text }) => text).join('')).toBe('ab-');
    expect(pieces.flatMap(placesIn).at(-1)).toBeCloseTo(hyphen.pen * PX_PER_PT, 2);
  });

  it('makes one piece of evenly set text', () => {
    const even = [...'一二三四五'].map((text) => ({ text, extra: 0.1, shift: 0 }));
    const [piece, ...more] = piecesOf([runOf(even)], 'horizontal', type);
    expect(more).toEqual([]);
    expect(piece?.text).toBe('一二三四五');
    const rounded = SIZE * PX_PER_PT * (1 - 0.9993);
    expect(piece?.spacing).toBeCloseTo(0.1 * SIZE * PX_PER_PT + rounded, 6);
  });

  it('begins a new piece where the spacing changes', () => {
    const settings = [plain('一'), { text: '，', extra: -0.5, shift: 0 }, plain('二'), plain('三')];
    const texts = piecesOf([runOf(settings)], 'horizontal', type).map(({ text }) => text);
    expect(texts.join('')).toBe('一，二三');
    expect(texts.length).toBe(2);
  });

  it('leaves a glyph of several characters to itself', () => {
    const pieces = piecesOf([runOf([plain('一'), plain('——'), plain('二')])], 'horizontal', type);
    expect(pieces.map(({ text }) => text)).toEqual(['一', '——', '二']);
  });

  it('sets a mark that follows in the same cluster with its base', () => {
    const pieces = piecesOf([runOf([plain('e'), { text: '', extra: -0, shift: 0 }, plain('一')])], 'horizontal', type);
    expect(pieces.map(({ text }) => text)).toEqual(['e', '一']);
  });

  it('tells a character that no face has', () => {
    const run = runOf([plain('一'), plain('二')]);
    const glyphs = run.glyphs.map((glyph, i) => ({ ...glyph, id: i === 1 ? 0 : 7 }));
    const pieces = piecesOf([{ ...run, glyphs }], 'horizontal', type);
    expect(pieces.map(({ missing }) => missing)).toEqual([false, true]);
  });

  it('puts every character where the display list has it, for any setting', () => {
    const setting = fc.record({
      text: fc.constantFrom('一', '，', '“', '”', '7', 'k', ' '),
      extra: fc.constantFrom(0, 0, 0, 0.12, -0.25, 0.031),
      shift: fc.constantFrom(0, 0, 0, -0.5),
    });
    fc.assert(
      fc.property(
        fc.array(setting, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(1, 0.8, 1.25),
        (settings, scaleX) => {
          const run = runOf(settings, scaleX);
          const pieces = piecesOf([run], 'horizontal', type);
          expect(pieces.map(({ text }) => text).join('')).toBe(settings.map(({ text }) => text).join(''));
          const places = pieces.flatMap(placesIn);
          run.glyphs.forEach((glyph, i) => {
            const wanted = (glyph.pen + glyph.shiftX) * PX_PER_PT;
            expect(Math.abs((places[i] ?? Number.NaN) - wanted)).toBeLessThanOrEqual(DRIFT_PX + 1e-9);
          });
        },
      ),
    );
  });

  it('sets upright letters of a vertical line one by one', () => {
    const pieces = piecesOf([runOf([plain('一'), plain('二')])], 'vertical', type);
    expect(pieces.map(({ x, y, lie }) => [x, y, lie])).toEqual([
      [0, 0, 'upright'],
      [0, SIZE * PX_PER_PT, 'upright'],
    ]);
  });

  it('sets a word on its side as one piece down the line', () => {
    const { glyphs, ...run } = runOf([plain('a'), plain('b'), plain('c')]);
    const onSide = { ...run, sideways: true, glyphs: glyphs.map((glyph) => ({ ...glyph, shiftX: -3, shiftY: 1 })) };
    const [piece, ...more] = piecesOf([onSide], 'vertical', type);
    expect(more).toEqual([]);
    expect(piece).toMatchObject({ text: 'abc', lie: 'sideways', x: -3 * PX_PER_PT, y: PX_PER_PT });
  });
});
