// Shaping with the shipped faces: what composition and the browser must agree on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFace } from '../../../shared/fonts/open-face.ts';
import { withTables } from './packed-fonts.ts';
import { named, shippedFonts } from './shipped-fonts.ts';

const fonts = shippedFonts();
const song = named(fonts, 'Noto Serif SC');
const hei = named(fonts, 'Noto Sans SC Bold');
const kai = named(fonts, 'LXGW WenKai');

const advances = (face: typeof song, text: string): readonly number[] =>
  face.shape(text, 'horizontal').map((glyph) => glyph.advance);

describe('horizontal shaping', () => {
  it.each([song, hei, kai])('$name sets dashes and ellipses on whole ems', (face) => {
    const total = (text: string): number => advances(face, text).reduce((sum, one) => sum + one, 0);
    expect(total('—')).toBe(1);
    expect(total('——')).toBe(2);
    expect(total('……')).toBe(2);
    expect(total('中文，。')).toBe(4);
  });

  it('joins two dashes to one glyph in Noto, whose cluster is the first dash', () => {
    expect(song.shape('甲——乙', 'horizontal').map((glyph) => glyph.cluster)).toEqual([0, 1, 3]);
    expect(kai.shape('甲——乙', 'horizontal').map((glyph) => glyph.cluster)).toEqual([0, 1, 2, 3]);
  });

  it('gives curved quotes their full-width simplified forms in Noto; the shipped 楷体 has Latin ones only', () => {
    expect(advances(song, '“”‘’')).toEqual([1, 1, 1, 1]);
    expect(advances(hei, '“”‘’')).toEqual([1, 1, 1, 1]);
    expect(advances(kai, '“”‘’')).toEqual([0.35, 0.35, 0.35, 0.35]);
  });

  it('neither kerns nor joins Latin letters, so that each can be placed by itself', () => {
    for (const face of [song, hei, kai]) {
      for (const text of ['AVATo', 'office', 'Wo']) {
        const together = advances(face, text);
        expect(together, `${face.name} ${text}`).toEqual([...text].flatMap((char) => advances(face, char)));
      }
    }
  });

  it('counts clusters in UTF-16 units past an astral character', () => {
    expect(song.shape('𠮷中', 'horizontal').map((glyph) => glyph.cluster)).toEqual([0, 2]);
  });

  it('sets a Han text alike whole or in pieces', () => {
    const han = fc.array(fc.constantFrom(...'新闻版面编排字体行距，。、；：？！“”（）《》·0123456789'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(han, (chars) => {
        const whole = song.shape(chars.join(''), 'horizontal').map(({ id, advance }) => ({ id, advance }));
        const pieces = chars
          .flatMap((char) => song.shape(char, 'horizontal'))
          .map(({ id, advance }) => ({ id, advance }));
        expect(whole).toEqual(pieces);
      }),
    );
  });
});

describe('vertical shaping', () => {
  it('hangs glyphs from the em-box and centres them on the column', () => {
    for (const face of [song, hei, kai]) {
      const [glyph] = face.shape('中', 'vertical');
      expect(glyph, face.name).toMatchObject({ advance: 1, shiftX: -0.5, shiftY: 0.88 });
    }
  });

  it('turns marks and keeps a dash pair two ems long', () => {
    expect(song.shape('，', 'vertical')[0]?.id).not.toBe(song.shape('，', 'horizontal')[0]?.id);
    expect(song.shape('——', 'vertical').reduce((sum, glyph) => sum + glyph.advance, 0)).toBe(2);
  });
});

describe('vertical shaping of fonts that lack something', () => {
  /** The 楷体 without any glyph substitution, as many fonts of users are. */
  const plain = openFace({
    id: 'plain',
    name: 'plain',
    faceIndex: 0,
    bytes: () => withTables(kai.bytes, { GSUB: Uint8Array.from([0, 1, 0, 0, 0, 0, 0, 0, 0, 0]) }),
  });

  it.each(['，', '。', '、'])('puts %s into the upper right of its cell, where it can still be squeezed', (mark) => {
    const [glyph] = plain.shape(mark, 'vertical');
    const ink = plain.ink(glyph?.id ?? 0);
    if (glyph === undefined || ink === undefined) throw new Error('no ink');
    expect(glyph.id).toBe(plain.nominalGlyph(mark.charCodeAt(0)));
    // From the column's middle and from the cell's top.
    expect(glyph.shiftX + ink.left).toBeGreaterThan(0);
    expect(glyph.shiftX + ink.right).toBeLessThan(0.5);
    expect(glyph.shiftY - ink.top).toBeGreaterThan(0);
    expect(glyph.shiftY - ink.bottom).toBeLessThan(0.5);
    expect(plain.halfForm(mark, 'vertical')).toEqual({ advance: 0.5, shift: 0 });
    // Its own vertical form stands in the same quarter of the cell.
    const [own] = kai.shape(mark, 'vertical');
    expect(own?.id).not.toBe(glyph.id);
  });

  it('leaves horizontal marks and characters where they are', () => {
    expect(plain.shape('，中', 'horizontal')).toEqual(kai.shape('，中', 'horizontal'));
    expect(plain.shape('中', 'vertical')).toEqual(kai.shape('中', 'vertical'));
  });

  it('takes cells without height, or a table that is cut short, for cells of one em', () => {
    for (const vmtx of [new Uint8Array(4 * 40000), new Uint8Array(2)]) {
      const bytes = withTables(kai.bytes, { vmtx });
      const face = openFace({ id: 'flat', name: 'flat', faceIndex: 0, bytes: () => bytes });
      expect(face.shape('永中', 'vertical').map(({ advance }) => advance)).toEqual([1, 1]);
    }
  });
});

describe('half forms', () => {
  it.each([song, hei, kai])('$name takes half an em on the side away from the ink', (face) => {
    for (const opening of '「『（《〈【〔') {
      expect(face.halfForm(opening, 'horizontal'), opening).toEqual({ advance: 0.5, shift: -0.5 });
    }
    for (const closing of '」』）》〉】〕，。、；：！？') {
      expect(face.halfForm(closing, 'horizontal'), closing).toEqual({ advance: 0.5, shift: 0 });
    }
  });

  it('halves quotes and the interpunct where the face gives them an em, and leaves narrow ones alone', () => {
    expect(song.halfForm('“', 'horizontal')).toEqual({ advance: 0.5, shift: -0.5 });
    expect(hei.halfForm('·', 'horizontal')).toEqual({ advance: 0.5, shift: -0.25 });
    expect(song.halfForm('·', 'horizontal')).toBeUndefined();
    expect(kai.halfForm('“', 'horizontal')).toBeUndefined();
  });

  it('never squeezes what fills its cell', () => {
    for (const char of '中—…～／Aa1') expect(song.halfForm(char, 'horizontal'), char).toBeUndefined();
  });

  it('squeezes vertical marks along the column', () => {
    expect(song.halfForm('（', 'vertical')).toEqual({ advance: 0.5, shift: -0.5 });
    expect(song.halfForm('，', 'vertical')).toEqual({ advance: 0.5, shift: 0 });
  });
});

describe('ink', () => {
  const inkOf = (face: typeof song, char: string) => face.ink(face.nominalGlyph(char.codePointAt(0) ?? 0));

  it.each([song, hei, kai])('of $name lies where the outline does, in em and y up', (face) => {
    const glyph = face.nominalGlyph('中'.codePointAt(0) ?? 0);
    const numbers = [...face.outline(glyph).matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)];
    const xs = numbers.map(([, x]) => Number(x) / face.metrics.unitsPerEm);
    const ink = face.ink(glyph);
    // Control points may lie outside the curve they bend, never inside its bounds.
    expect(ink?.left).toBeGreaterThanOrEqual(Math.min(...xs) - 0.002);
    expect(ink?.right).toBeLessThanOrEqual(Math.max(...xs) + 0.002);
    expect(ink?.top).toBeGreaterThan(0.7);
    expect(ink?.bottom).toBeLessThan(0);
  });

  it('tells a raised mark from a low one, and blank from inked', () => {
    expect(inkOf(song, '￣')?.bottom).toBeGreaterThan(0.5);
    expect(inkOf(song, '_')?.top).toBeLessThan(0.1);
    expect(inkOf(song, ' ')).toBeUndefined();
  });
});

describe('openFace', () => {
  it('reads the file only when the face is used, and once', () => {
    let reads = 0;
    const lazy = openFace({
      id: 'x',
      name: 'X',
      faceIndex: 0,
      bytes: () => {
        reads += 1;
        return kai.bytes;
      },
    });
    expect([lazy.id, lazy.name, reads]).toEqual(['x', 'X', 0]);
    expect(lazy.nominalGlyph(0x4e2d)).toBeGreaterThan(0);
    expect(lazy.shape('中', 'horizontal')).toHaveLength(1);
    expect(reads).toBe(1);
  });

  it('throws on bytes that are no font', () => {
    const broken = openFace({ id: 'x', name: 'X', faceIndex: 0, bytes: () => new Uint8Array(100) });
    expect(() => broken.metrics).toThrow(/head/);
  });

  it('gives descriptor metrics and outlines', () => {
    expect(song.metrics).toMatchObject({
      unitsPerEm: 1000,
      emTop: 880,
      outlines: 'truetype',
      serif: true,
      weight: 400,
    });
    expect(hei.metrics).toMatchObject({ serif: false, weight: 700 });
    expect(song.outline(song.nominalGlyph(0x4e2d))).toMatch(/^M.*Z$/);
    expect(song.outline(song.nominalGlyph(0x20))).toBe('');
    expect(song.glyphAdvance(song.nominalGlyph(0x4e2d))).toBe(1);
  });
});
