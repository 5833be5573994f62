// A paragraph prepared from what it was before an edit: cell for cell what it is when prepared from nothing, and few of them made anew.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CollectedBlock, PreparedParagraph } from '../../../../shared/composition/phases.ts';
import { prepareParagraph } from '../../../../shared/composition/prepare.ts';
import { makeBlock, type Setting } from '../break-support.ts';
import { shippedFonts } from '../support.ts';

const fonts = shippedFonts();

/** What joins its neighbours, takes room from them or belongs to them, and plain text to stand between. */
const PIECES: readonly string[] = [
  ...['春天来了', '汉', '二十日', '的', '本报讯 ', '讯 ', '社讯', '日', '件', '亩'],
  ...['，', '。”', '“', '（', '）', '：', '；', '？！', '！！！', '——', '—', '……', '…', '·', '～', '－', '/', '《》'],
  ...[
    '20',
    '3.5',
    '%',
    '35 218',
    ' km',
    '−5',
    '3：2',
    '￥',
    'AB',
    'don’t',
    'C919',
    'soft\u00adware',
    'www.abc.com/x?y=z',
  ],
  ...[
    ' ',
    '\u3000',
    '\u00a0',
    '\u2060',
    '\u200b',
    '\u200d',
    '\u0301',
    '\u{e0100}',
    '葛\u{e0100}',
    '𠀀',
    '\u{1f642}',
    '🇨🇳',
  ],
];

const copy = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
const setting: fc.Arbitrary<Setting> = fc.record({
  direction: fc.constantFrom('horizontal' as const, 'vertical' as const),
  hyphenation: fc.boolean(),
  hanging: fc.boolean(),
  halfMarks: fc.boolean(),
  wholeNames: fc.boolean(),
  tracking: fc.constantFrom(0, 0.1),
  notAtStart: fc.constantFrom('', '的天'),
  prohibition: fc.constantFrom('none' as const, 'basic' as const, 'gb' as const, 'strict' as const),
});

/** A block whose text is bold from `strong` on. */
function blockOf(text: string, strong: number, how: Setting): CollectedBlock {
  const block = makeBlock(fonts, text, how);
  const [span] = block.spans;
  const bold = fonts.named('Noto Serif SC Bold');
  if (bold === undefined) throw new Error('no bold face');
  if (span === undefined || strong >= text.length) return block;
  const rest = { ...span, from: Math.max(0, strong), face: bold };
  return { ...block, spans: strong <= 0 ? [rest] : [{ ...span, to: strong }, rest] };
}

/** Everything that a prepared paragraph says, its spans without their place in the block. */
function told({ cells, offsets, units, lacks }: PreparedParagraph): unknown {
  const own = cells.map(({ span: { face, size, scaleX, tracking }, ...cell }) => ({
    ...cell,
    span: { face: face.id, size, scaleX, tracking },
    glyphs: cell.glyphs.map(({ face: { id: faceId }, ...glyph }) => ({ ...glyph, faceId })),
    endGlyph: cell.endGlyph && { ...cell.endGlyph, face: cell.endGlyph.face.id },
  }));
  return { own, offsets: [...offsets], units, lacks };
}

describe('a paragraph after an edit', () => {
  it('is prepared as from nothing, whatever is put in or taken out', () => {
    fc.assert(
      fc.property(
        fc.record({
          head: copy,
          out: copy,
          into: copy,
          tail: copy,
          strong: fc.nat(80),
          moved: fc.nat(3),
          how: setting,
        }),
        ({ head, out, into, tail, strong, moved, how }) => {
          const former = prepareParagraph(blockOf(head + out + tail, strong, how), fonts);
          const shift = strong > head.length ? into.length - out.length : 0;
          // Most edits leave the looks of all other text alone.
          const block = blockOf(head + into + tail, strong + shift + (moved === 3 ? 1 : 0), how);
          expect(told(prepareParagraph(block, fonts, former))).toEqual(told(prepareParagraph(block, fonts)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps the cells of its text but for those at the edit', () => {
    const former = prepareParagraph(makeBlock(fonts, `${'春天来了'.repeat(20)}，${'花开了'.repeat(20)}`), fonts);
    const { cells } = prepareParagraph(
      makeBlock(fonts, `${'春天来了'.repeat(20)}新，${'花开了'.repeat(20)}`),
      fonts,
      former,
    );
    const kept = new Set(former.cells);
    expect(cells.filter((cell) => !kept.has(cell)).length).toBeLessThan(8);
  });

  it('keeps its dateline while it is typed before it, and makes one as it is typed', () => {
    const text = '本报讯 春天来了，花开了。';
    const former = prepareParagraph(makeBlock(fonts, `新${text}`), fonts);
    for (const typed of [`新新${text}`, text, `新${text.replace('讯', '')}`, `新${text.replace(' ', '')}`]) {
      const block = makeBlock(fonts, typed);
      const prepared = prepareParagraph(block, fonts, former);
      expect(told(prepared)).toEqual(told(prepareParagraph(block, fonts)));
      expect(told(prepareParagraph(makeBlock(fonts, `新${text}`), fonts, prepared))).toEqual(told(former));
    }
  });

  it('is prepared anew where it is set otherwise', () => {
    const text = '春天来了，花开了。'.repeat(5);
    const former = prepareParagraph(makeBlock(fonts, text), fonts);
    const block = makeBlock(fonts, text, { hanging: true });
    expect(told(prepareParagraph(block, fonts, former))).toEqual(told(prepareParagraph(block, fonts)));
  });
});
