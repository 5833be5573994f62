// Preparing a block: cells with glyphs of the faces that have them, and what is missing.
import { describe, expect, it } from 'vitest';
import type { PreparedParagraph } from '../../../shared/composition/phases.ts';
import { prepareParagraph } from '../../../shared/composition/prepare.ts';
import { BLACK } from '../../../shared/kernel/color.ts';
import { cellsOf, makeBlock, SIZE } from './break-support.ts';
import { shippedFonts } from './support.ts';

const fonts = shippedFonts();
const prepare = (text: string, setting = {}) => prepareParagraph(makeBlock(fonts, text, setting), fonts);
const face = (name: string) => {
  const found = fonts.named(name);
  if (found === undefined) throw new Error(`no face ${name}`);
  return found;
};

/** A block's text, cell by cell. */
const partsOf = (prepared: PreparedParagraph) =>
  cellsOf(prepared).map(({ from, to }) => prepared.block.text.slice(from, to));

describe('prepareParagraph', () => {
  it('makes a cell of each character, a dash pair one cell where the face has one glyph for it', () => {
    const prepared = prepare('春——AB，');
    const { cells } = prepared;
    expect(partsOf(prepared)).toEqual(['春', '——', 'A', 'B', '，']);
    expect(cells[1]?.glyphs.map(({ text, advance }) => [text, advance])).toEqual([['——', 2 * SIZE]]);
  });

  it('keeps surrogate pairs, variation selectors and combining marks in one cell', () => {
    expect(partsOf(prepare('𠀀葛\u{e0100}e\u0301🇨🇳'))).toEqual(['𠀀', '葛\u{e0100}', 'e\u0301', '🇨🇳']);
  });

  it('sets what its face lacks in another one, and reports what no face has', () => {
    const font = 'LXGW WenKai';
    const { cells, lacks } = prepare('春\u{1f642}⁂', { font });
    expect(cells.map(({ glyphs }) => glyphs[0]?.id === 0)).toEqual([false, true, false]);
    expect(lacks).toEqual([
      { kind: 'missing', char: '\u{1f642}', font, used: font, at: 1 },
      { kind: 'substituted', char: '⁂', font, used: 'Noto Serif SC', at: 3 },
    ]);
    expect(prepare('Ж', { font: 'Noto Sans SC' }).lacks).toEqual([]);
  });

  it('sets a rare character with its marks as one box of an em, and keeps its text', () => {
    const text = '春\u{323af}\u0301天';
    const { cells, lacks } = prepare(text);
    expect(cells.map(({ width }) => width)).toEqual([SIZE, SIZE, SIZE]);
    expect(cells[1]?.glyphs).toMatchObject([{ id: 0, text: '\u{323af}\u0301', from: 0, to: 3, advance: SIZE }]);
    expect(lacks).toMatchObject([{ kind: 'missing', char: '\u{323af}\u0301' }]);
    const [, upright] = prepare(text, { direction: 'vertical' }).cells;
    expect(upright?.glyphs).toMatchObject([{ id: 0, advance: SIZE, shiftX: -SIZE / 2, shiftY: 0.88 * SIZE }]);
  });

  it('takes a private character for missing although a shipped face has a glyph of its own there', () => {
    const kai = { font: 'LXGW WenKai' };
    const { cells, lacks } = prepare('\ue003', kai);
    expect(cells[0]?.span.face.nominalGlyph(0xe003)).toBeGreaterThan(0);
    expect(cells[0]?.glyphs).toMatchObject([{ id: 0, text: '\ue003' }]);
    expect(lacks).toMatchObject([{ kind: 'missing', char: '\ue003' }]);
    expect(prepare('\ue003').lacks).toMatchObject([{ kind: 'missing' }]);
  });

  it('says where the usual form is set for a variant that the face lacks', () => {
    const { cells, lacks } = prepare('葛\u{e0100}');
    expect(cells[0]?.glyphs[0]?.id).toBe(cells[0]?.span.face.nominalGlyph('葛'.charCodeAt(0)));
    expect(lacks).toMatchObject([{ kind: 'variant', char: '葛\u{e0100}' }]);
  });

  it('sets a lone surrogate as a missing glyph on one em', () => {
    const { cells, lacks } = prepare('春\ud800天');
    expect(cells.map(({ width, glyphs }) => [width, glyphs[0]?.id === 0])).toEqual([
      [SIZE, false],
      [SIZE, true],
      [SIZE, false],
    ]);
    expect(lacks.map(({ at }) => at)).toEqual([1]);
  });

  it('gives characters without ink a glyph without length', () => {
    const { cells, lacks } = prepare('春\u200b\u0007\u202e天');
    expect(cells.map(({ width }) => width)).toEqual([SIZE, 0, 0, 0, SIZE]);
    expect(cells.map(({ glyphs }) => glyphs.length)).toEqual([1, 1, 1, 1, 1]);
    expect(lacks).toEqual([]);
  });

  it('takes each span’s face, size and scale', () => {
    const text = '春天AB';
    const block = makeBlock(fonts, text);
    const spans = [
      {
        from: 0,
        to: 1,
        face: face('Noto Sans SC Bold'),
        size: 12,
        scaleX: 1,
        tracking: 0,
        color: BLACK,
        effects: null,
        dots: false,
      },
      {
        from: 1,
        to: 4,
        face: face('Noto Serif SC'),
        size: 10,
        scaleX: 0.8,
        tracking: 0,
        color: BLACK,
        effects: null,
        dots: false,
      },
    ];
    const { cells } = prepareParagraph({ ...block, spans }, fonts);
    expect(cells.map(({ glyphs }) => glyphs[0]?.face.name)).toEqual([
      'Noto Sans SC Bold',
      'Noto Serif SC',
      'Noto Serif SC',
      'Noto Serif SC',
    ]);
    // 天 is followed by the Han–Latin gap of a quarter em.
    expect(cells.slice(0, 2).map(({ width }) => width)).toEqual([12, 8 + 2]);
  });

  it('opens the gap of the smaller of two sizes that meet', () => {
    const block = makeBlock(fonts, '春A');
    const [span] = block.spans;
    if (span === undefined) throw new Error('no span');
    const spans = [
      { ...span, to: 1, size: 20 },
      { ...span, from: 1 },
    ];
    expect(prepareParagraph({ ...block, spans }, fonts).cells[0]?.width).toBe(20 + 2.5);
  });

  it('parts a word where its face changes but keeps it unbreakable', () => {
    const block = makeBlock(fonts, 'ABCD');
    const [span] = block.spans;
    if (span === undefined) throw new Error('no span');
    const spans = [
      { ...span, to: 2 },
      { ...span, from: 2, face: face('Noto Sans SC Bold') },
    ];
    const { cells } = prepareParagraph({ ...block, spans }, fonts);
    expect(cells.map(({ breakAfter }) => breakAfter)).toEqual(['forbidden', 'forbidden', 'forbidden', 'allowed']);
    expect(cells.map(({ stretchAfter }) => stretchAfter)).toEqual(['none', 'none', 'none', 'none']);
  });

  it('throws when spans do not cover the text, which is a bug', () => {
    const block = makeBlock(fonts, '春天');
    const [span] = block.spans;
    if (span === undefined) throw new Error('no span');
    expect(() => prepareParagraph({ ...block, spans: [{ ...span, to: 1 }] }, fonts)).toThrow(/no span covers offset 1/);
  });

  it('makes nothing of nothing', () => expect(prepare('').cells).toEqual([]));

  it('gives the same cells for the same block', () => {
    const cells = () =>
      prepare('“春天”来了，AB 12%。').cells.map(({ glyphs, ...cell }) => [cell, glyphs.map(({ id }) => id)]);
    expect(cells()).toEqual(cells());
  });
});

describe('squeeze room', () => {
  const roomsOf = (text: string) =>
    prepare(text).cells.map(({ squeeze }) => squeeze && [squeeze.class, squeeze.atStart, squeeze.atEnd]);

  it('is what a mark has left after compression', () => {
    expect(roomsOf('春“天”，')).toEqual([null, ['bracket', 5, 0], null, null, ['pause', 0, 5]]);
    expect(roomsOf('春？！')).toEqual([null, null, null]);
  });

  it('is half of a Han–Latin gap', () => {
    expect(roomsOf('春A')).toEqual([['han-latin', 0, 1.25], null]);
    expect(roomsOf('春 A')).toEqual([null, ['han-latin', 0, 1.25], null]);
  });

  it('is what a space has over a quarter em, nothing after a dateline', () => {
    expect(roomsOf('春 天')).toEqual([null, ['word-space', 0, 2.5], null]);
    expect(roomsOf('本报讯 春')[3]).toBeNull();
  });
});
