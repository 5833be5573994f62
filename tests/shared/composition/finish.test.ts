// A finished page: paint order, reading order, block indices, findings.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import { gridOf, objectBoxOf } from '../../../shared/document/page-setup.ts';
import { schema } from '../../../shared/document/schema.ts';
import { makeFontSet } from '../../../shared/fonts/font-set.ts';
import {
  article,
  box,
  edition,
  folioLine,
  linesOf,
  nameplate,
  photo,
  rule,
  running,
  SMALL,
  shippedFonts,
  text,
} from './support.ts';

const fonts = shippedFonts();
const page = edition([
  article({
    story: 'a.md',
    kicker: '引',
    headline: ['主题'],
    deck: '副',
    standfirst: '提要。',
    byline: '某某',
    body: ['一。', '## 小', '二。'],
    headlineFrame: { at: [1, 6], span: [4, 12], size: 20 },
    frames: [{ at: [1, 18], span: [2, 6] }],
  }),
  box({ at: [1, 17], span: [2, 9], border: 'thin', tint: 8 }),
  photo({ at: [3, 18], span: [1, 8], story: 'b.md', photo: 'b.jpg' }, '乙图。', '乙摄'),
  photo({ at: [4, 18], span: [1, 8], captionAt: 'overlay' }, '无主图。'),
  article({
    story: 'b.md',
    headline: ['乙题'],
    byline: '乙',
    bylineAt: 'under-headline',
    body: ['三。'],
    frames: [{ at: [1, 30], span: [2, 8] }],
  }),
  rule({ from: [1, 28], to: [4, 28], style: 'wave' }),
  nameplate({ at: [1, 1], span: [2, 4] }, '试排报'),
  folioLine({ number: '2', paper: '试排报' }),
]);
const composed = compose(page, fonts);

describe('a finished page', () => {
  it('is painted tints first, then pictures, strips on them, rules, and text last', () => {
    const kinds = composed.pages[0]?.display.items.map(({ kind }) => kind) ?? [];
    const runs = kinds.filter((kind, i) => kind !== kinds[i - 1]);
    expect(runs).toEqual(['fill', 'image', 'fill', 'rule', 'curve', 'rule', 'line']);
  });

  it('is read folio line and nameplate first, then story by story, each with its captions', () => {
    const order = linesOf(composed).map(({ story, part, paragraph }) => `${story ?? '-'} ${part} ${paragraph}`);
    expect(order).toEqual([
      '- folio 0',
      '- folio 1',
      '- nameplate 0',
      'a.md kicker 0',
      'a.md headline 0',
      'a.md deck 0',
      'a.md standfirst 0',
      'a.md body 0',
      'a.md body 1',
      'a.md body 2',
      'a.md byline 0',
      'b.md headline 0',
      'b.md byline 0',
      'b.md body 0',
      'b.md caption 0',
      'b.md credit 0',
      '- caption 0',
      '- credit 0',
    ]);
    expect(composed.diagnostics).toEqual([]);
  });

  it('joins lines to the document by block index and text range', () => {
    for (const { display, text: words } of linesOf(composed)) {
      const block = composed.blocks[display.block];
      expect(block?.node.textBetween(display.from, display.to)).toBe(words);
      const start = block?.start ?? 0;
      expect(page.textBetween(start + display.from, start + display.to)).toBe(words);
    }
  });

  it('shows in its display list what its lines say', () => {
    for (const { display, text: words, x, y, measure } of linesOf(composed)) {
      const glyphs = display.runs.flatMap((run) => run.glyphs);
      expect(glyphs.map((glyph) => glyph.text).join('')).toBe(words);
      expect([display.x, display.y, display.measure]).toEqual([x, y, measure]);
    }
  });
});

describe('overset text', () => {
  it('has its badge at the corner of the last frame by which its text ends', () => {
    const body = [{ at: [1, 1], span: [1, 5] }] as const;
    for (const direction of ['horizontal', 'vertical'] as const) {
      const [overset] =
        compose(edition([article({ body: [running(600)], direction, frames: body })]), fonts).pages[0]?.overset ?? [];
      const { x, y, width, height } = objectBoxOf(gridOf(SMALL), body[0]);
      const corner = direction === 'vertical' ? 'left' : 'right';
      expect(overset?.at).toEqual({ x: corner === 'left' ? x : x + width, y: y + height, corner });
    }
  });
});

describe('findings', () => {
  const frames = [{ at: [1, 1], span: [4, 20] }] as const;

  it('name a font that is not at hand once, and what stands in', () => {
    const styles = { body: { font: 'FZXiaoBiaoSong' } };
    const found = compose(edition([article({ body: ['一。', '二。'], frames })], { styles }), fonts);
    expect(found.diagnostics).toEqual([
      expect.objectContaining({
        code: 'text.font-missing',
        severity: 'warning',
        params: { font: 'FZXiaoBiaoSong', used: 'Noto Serif SC SemiBold' },
        at: 'body 0',
      }),
    ]);
    expect(linesOf(found)[0]?.display.runs[0]?.face).toBe('NotoSerifSC-SemiBold');
  });

  it('name a character without glyph once per story', () => {
    const rare = '\u{16A0}'.repeat(3);
    const content = [
      article({ story: 'a.md', body: [rare, rare], frames: [{ at: [1, 1], span: [1, 5] }] }),
      article({ story: 'b.md', body: [rare], frames: [{ at: [2, 1], span: [1, 5] }] }),
    ];
    const found = compose(edition(content), fonts).diagnostics;
    expect(found.map(({ code, story, at }) => [code, story, at])).toEqual([
      ['text.missing-glyph', 'a.md', 'body 0'],
      ['text.missing-glyph', 'b.md', 'body 0'],
    ]);
    expect(found[0]?.params).toMatchObject({ codepoint: 'U+16A0' });
  });

  it('note once per page which characters another face sets, and tell private ones apart', () => {
    const styles = { body: { font: 'LXGW WenKai' } };
    const body = ['甲⁂乙', '丙※⁂', '\ue864'];
    const found = compose(edition([article({ story: 'a.md', body, frames })], { styles }), fonts).diagnostics;
    expect(found).toMatchObject([
      { code: 'text.missing-private-glyph', severity: 'error', params: { codepoint: 'U+E864' }, at: 'body 2' },
      {
        code: 'text.fallback-font',
        severity: 'note',
        params: { font: 'LXGW WenKai', used: 'Noto Serif SC', characters: '⁂', count: 1 },
        story: 'a.md',
        at: 'body 0',
      },
    ]);
  });

  it('are bugs where there is no font at all', () => {
    expect(() => compose(edition([article({ body: ['一'], frames })]), makeFontSet([]))).toThrow('font set is empty');
  });
});

describe('emphases', () => {
  it('change the face of their characters, and the dateline too', () => {
    const body = schema.node('paragraph', null, [
      text('本报讯', 'dateline'),
      text('正文'),
      text('黑体', 'strong'),
      text('楷体', 'emphasis'),
    ]);
    const composed = compose(edition([article({ body: [body], frames: [{ at: [1, 1], span: [4, 4] }] })]), fonts);
    const faces = linesOf(composed).flatMap(({ display }) =>
      display.runs.map(({ face, glyphs }) => `${fonts.face(face).name}: ${glyphs.map((glyph) => glyph.text).join('')}`),
    );
    expect(faces.join(' | ')).toMatch(
      /^Noto Sans SC Bold: 本报讯 \| Noto Serif SC: 正文 \| Noto Sans SC Bold: 黑体 \| LXGW WenKai: 楷体$/,
    );
  });
});
