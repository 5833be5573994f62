// Preflight on composed documents: each rule finds its fault, names the objects, and says nothing on a good page.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import type { ComposedEdition } from '../../../shared/composition/phases.ts';
import type { DisplayItem } from '../../../shared/display/display-list.ts';
import type { PMNode } from '../../../shared/document/schema.ts';
import type { TextStyle } from '../../../shared/document/styles.ts';
import { BLACK, type Color, cmyk, tintOfBlack, WHITE } from '../../../shared/kernel/color.ts';
import type { Diagnostic } from '../../../shared/kernel/diagnostic.ts';
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import { NEWSPRINT } from '../../../shared/kernel/plant-profile.ts';
import type { TextEffects } from '../../../shared/kernel/text-effects.ts';
import { preflight, refusesExport } from '../../../shared/preflight/preflight.ts';
import { article, box, edition, folioLine, photo, rule, running, shippedFonts } from '../composition/support.ts';

const fonts = shippedFonts();

function findings(doc: PMNode, change: (composed: ComposedEdition) => ComposedEdition = (same) => same) {
  return preflight(doc, change(compose(doc, fonts)), { plant: NEWSPRINT });
}
const codes = (found: readonly Diagnostic[]): readonly string[] => found.map(({ code }) => code);

/** A page like those that are printed: two stories, a photo, a box, rules. */
const goodPage = (): PMNode =>
  edition([
    folioLine({ paper: '试排报', number: '2' }),
    article({
      story: 'stories/lead.md',
      kicker: '引题一行',
      headline: ['主题在这里一行', '第二行也在这里'],
      byline: '某某',
      body: [running(300), '## 小标题', running(200)],
      headlineFrame: { at: [1, 1], span: [3, 8], size: 26 },
      frames: [{ at: [1, 9], span: [3, 22] }],
    }),
    photo({ at: [2, 9], span: [2, 10], story: 'stories/lead.md' }, running(20), '■ 某某摄'),
    article({
      story: 'stories/side.md',
      headline: ['短稿标题'],
      body: [running(180)],
      frames: [{ at: [4, 1], span: [1, 30] }],
    }),
    rule({ from: [4, 1], to: [4, 30], style: 'thin' }),
    box({ at: [1, 32], span: [4, 9], border: 'thin', tint: 8 }),
    article({ story: 'stories/box.md', body: [running(120)], frames: [{ at: [1, 32], span: [4, 9] }] }),
  ]);

const story = 'stories/a.md';
const placed = { story, frames: [{ at: [1, 5], span: [2, 30] }] } as const;

/** Adds items to the first page's display list. */
const withItems =
  (...items: readonly DisplayItem[]) =>
  (composed: ComposedEdition): ComposedEdition => ({
    ...composed,
    pages: composed.pages.map((page, i) =>
      i === 0 ? { ...page, display: { ...page.display, items: [...page.display.items, ...items] } } : page,
    ),
  });

/** Puts items under everything on the first page. */
const withItemsBelow =
  (...items: readonly DisplayItem[]) =>
  (composed: ComposedEdition): ComposedEdition => ({
    ...composed,
    pages: composed.pages.map((page, i) =>
      i === 0 ? { ...page, display: { ...page.display, items: [...items, ...page.display.items] } } : page,
    ),
  });

const edged = (weight: number, color: Color): TextEffects => ({ slant: 0, outline: { weight, color }, shadow: null });
const shaded = (color: Color): TextEffects => ({ slant: 0, outline: null, shadow: { x: 0.06, y: 0.06, color } });

const fill = (color: Color): DisplayItem => ({ kind: 'fill', box: { x: 72, y: 144, width: 50, height: 20 }, color });
const stroke = (weight: number, color: Color): DisplayItem => ({
  kind: 'rule',
  from: { x: 72, y: 144 },
  to: { x: 172, y: 144 },
  weight,
  color,
  dash: [],
  cap: 'butt',
});

describe('a good page', () => {
  it('has no findings', () => {
    expect(findings(goodPage())).toEqual([]);
  });
});

describe('text rules', () => {
  it('pass on overset text and say where it begins', () => {
    const found = findings(edition([article({ ...placed, body: [running(2000)] })]));
    expect(found).toMatchObject([{ code: 'text.overset', severity: 'error', page: 1, story }]);
    expect(refusesExport(found)).toBe(true);
  });

  it('take a headline alone in its frame for a story on the page', () => {
    const alone = { story, headline: ['只有标题'], headlineFrame: { at: [1, 1], span: [4, 6] }, frames: [] } as const;
    expect(codes(findings(edition([article({ ...alone, body: [''] })])))).not.toContain('text.not-placed');
    const withBody = findings(edition([article({ ...alone, body: [running(40)] })]));
    expect(codes(withBody)).toContain('text.overset');
    expect(codes(withBody)).not.toContain('text.not-placed');
  });

  it('tell a story that is not on the page, once', () => {
    const found = findings(edition([article({ story, headline: ['没有上版的一篇'], body: ['正文。'] })]));
    expect(found).toMatchObject([
      { code: 'text.not-placed', severity: 'error', story, params: { name: '没有上版的一篇', characters: 10 } },
    ]);
  });

  it('pass on missing glyphs', () => {
    const found = findings(edition([article({ ...placed, body: ['字𐀀字。'] })]));
    expect(found).toMatchObject([
      { code: 'text.missing-glyph', severity: 'error', story, params: { codepoint: 'U+10000' } },
    ]);
  });

  it('miss a headline that has no words', () => {
    const blank = findings(edition([article({ ...placed, headline: [' '], body: ['正文。'] })]));
    expect(blank).toMatchObject([{ code: 'text.empty-headline', severity: 'warning', story }]);
    const frame = { at: [1, 1], span: [2, 4] } as const;
    const empty = findings(edition([article({ ...placed, headlineFrame: frame, body: ['正文。'] })]));
    expect(codes(empty)).toEqual(['text.empty-headline']);
    // A piece without headline and without a frame for one is a photo story, not a fault.
    expect(findings(edition([article({ ...placed, body: ['正文。'] })]))).toEqual([]);
  });
});

describe('press rules', () => {
  const photoPage = (pixels: readonly [number, number]): PMNode =>
    edition([photo({ at: [1, 1], span: [4, 20], story, pixels })]);
  // 4 columns of 13 characters and 3 gutters at 9 pt are 6.875 inches wide.
  it.each([
    [[1400, 840], []],
    [[1300, 780], [['press.photo-resolution', 'warning', 'photos/a.jpg']]],
    [[900, 540], [['press.photo-resolution', 'error', 'photos/a.jpg']]],
  ] as const)('judge photos of %j pixels by their print size', (pixels, expected) => {
    const found = findings(photoPage(pixels));
    expect(found.map(({ code, severity, at }) => [code, severity, at])).toEqual(expected);
    for (const finding of found) expect(finding.story).toBe(story);
  });

  it.each<[string, DisplayItem, readonly string[]]>([
    ['a hairline', stroke(0.2, tintOfBlack(1)), ['press.thin-rule']],
    ['a fine rule', stroke(0.25, tintOfBlack(1)), []],
    ['a fine rule in white', stroke(0.4, WHITE), ['press.thin-rule']],
    ['too much ink', fill(cmyk(0.8, 0.8, 0.8, 0.1)), ['press.total-ink']],
    ['ink just inside', fill(cmyk(0.8, 0.8, 0.8, 0)), []],
    ['a tint too light', fill(tintOfBlack(0.02)), ['press.tint']],
    ['a tint too dark', fill(tintOfBlack(0.9)), ['press.tint']],
    ['a tint that holds', fill(tintOfBlack(0.85)), []],
    ['a solid', fill(tintOfBlack(1)), []],
    ['dark blue, of two inks', fill(cmyk(1, 0.9, 0, 0)), []],
  ])('judge %s', (_, item, expected) => {
    const found = findings(edition([article({ ...placed, body: ['正文。'] })]), withItems(item));
    expect(codes(found)).toEqual(expected);
    for (const { at } of found) expect(at).toBe('25.4, 50.8 mm');
  });

  it('name a colour by its inks, and total ink stops an export', () => {
    const found = findings(goodPage(), withItems(fill(cmyk(1, 1, 1, 0.555))));
    expect(found).toMatchObject([
      { severity: 'error', params: { color: 'C100 M100 Y100 K55.5', total: 355.5, limit: 240 } },
    ]);
  });

  it.each<[string, Partial<TextStyle>, readonly string[]]>([
    ['tiny type', { size: 5 }, ['press.small-type']],
    ['small black type', { size: 5.5 }, []],
    ['small white type', { size: 8, color: WHITE, ground: BLACK }, ['press.reverse-type']],
    ['white type', { size: 9, color: WHITE, ground: BLACK }, []],
    ['small type in several inks', { size: 9, color: cmyk(1, 0.6, 0, 0) }, ['press.small-type-inks']],
    ['type in one colour', { size: 9, color: cmyk(0, 1, 0, 0) }, []],
    ['larger type in several inks', { size: 12, color: cmyk(1, 0.6, 0, 0) }, []],
    ['larger type in three inks', { size: 12, color: cmyk(1, 0.6, 0.2, 0) }, ['press.small-type-inks']],
    ['black on a light tint', { ground: tintOfBlack(0.4) }, []],
    ['black on a dark tint', { ground: tintOfBlack(0.5) }, ['press.type-contrast']],
    ['large black on a dark tint', { size: 20, ground: tintOfBlack(0.5) }, []],
    ['large black on a darker tint', { size: 20, ground: tintOfBlack(0.6) }, ['press.type-contrast']],
    ['white on half a tint', { color: WHITE, ground: tintOfBlack(0.5) }, []],
    ['white on less', { color: WHITE, ground: tintOfBlack(0.4) }, ['press.type-contrast']],
    ['large white on less', { size: 20, color: WHITE, ground: tintOfBlack(0.4) }, []],
    ['large white on a light tint', { size: 20, color: WHITE, ground: tintOfBlack(0.25) }, ['press.type-contrast']],
    ['red on paper', { color: cmyk(0, 1, 0, 0) }, []],
    ['light grey on paper', { color: tintOfBlack(0.2) }, ['press.faint-type']],
    ['large yellow on paper', { size: 20, color: cmyk(0, 0, 1, 0) }, ['press.faint-type']],
    ['large yellow with an edge', { size: 20, color: cmyk(0, 0, 1, 0), effects: edged(1, BLACK) }, []],
    ['black over heavy colour', { size: 20, ground: cmyk(0, 0.8, 0.8, 0) }, ['press.overprint-ink']],
    ['black over light colour', { size: 20, ground: cmyk(0, 0.3, 0.6, 0) }, []],
    ['black with a heavy edge', { size: 20, effects: edged(2, cmyk(0, 0.8, 0.8, 0)) }, ['press.overprint-ink']],
    ['a hair of an edge', { size: 20, effects: edged(0.4, cmyk(1, 0, 0, 0)) }, ['press.thin-outline']],
    ['a thin edge', { size: 20, effects: edged(0.5, cmyk(1, 0, 0, 0)) }, []],
    ['a thin white edge', { size: 20, effects: edged(0.8, WHITE) }, ['press.thin-outline']],
    ['a white edge', { size: 20, effects: edged(1, WHITE) }, []],
    [
      'an edge too heavy in ink',
      { size: 20, effects: edged(2, cmyk(0.9, 0.9, 0.9, 0)) },
      ['press.total-ink', 'press.overprint-ink'],
    ],
    ['a shadow of its own colour', { size: 20, effects: shaded(BLACK) }, ['press.shadow-color']],
    ['a grey shadow', { size: 20, effects: shaded(tintOfBlack(0.4)) }, []],
    ['a shadow too light to print', { size: 20, effects: shaded(tintOfBlack(0.02)) }, ['press.tint']],
  ])('judge %s, once for all its lines', (_, style, expected) => {
    const doc = edition([article({ ...placed, body: [running(120), running(90)] })], { styles: { body: style } });
    const found = findings(doc).filter(({ code }) => code.startsWith('press.'));
    expect(codes(found)).toEqual(expected);
    for (const finding of found) {
      expect(finding).toMatchObject({ severity: finding.code === 'press.total-ink' ? 'error' : 'warning' });
      const ofPart = finding.code !== 'press.total-ink' && finding.code !== 'press.tint';
      if (ofPart) expect(finding).toMatchObject({ story, at: 'body 0' });
    }
  });

  it('stop an export for letters that leave no trace on paper', () => {
    const white = (effects: TextStyle['effects']): PMNode =>
      // Flush left, as so few characters to a line would be torn apart.
      edition([article({ ...placed, body: [running(60)] })], {
        styles: { body: { size: 20, color: WHITE, align: 'start', effects } },
      });
    expect(findings(white(null))).toMatchObject([{ code: 'press.faint-type', severity: 'error', story }]);
    expect(findings(white(edged(1, BLACK)))).toEqual([]);
    expect(findings(white(shaded(tintOfBlack(0.5))))).toEqual([]);
  });

  it('see tinted boxes and pictures behind type', () => {
    const over = (item: PMNode, color: Color): readonly string[] =>
      codes(findings(edition([item, article({ ...placed, body: [running(60)] })], { styles: { body: { color } } })));
    const area = { at: [1, 5], span: [2, 30] } as const;
    expect(over(box({ ...area, tint: 55 }), BLACK)).toEqual(['press.type-contrast']);
    expect(over(box({ ...area, tint: 55 }), WHITE)).toEqual([]);
    expect(over(box({ ...area, tint: 10 }), WHITE)).toEqual(['press.type-contrast']);
    expect(over(box({ ...area, tint: 10 }), BLACK)).toEqual([]);
  });

  it('leave alone what lies on a picture, as that can be of any tone', () => {
    const picture = withItemsBelow({
      kind: 'image',
      photo: 'photos/a.jpg',
      box: { x: 51, y: 80, width: 400, height: 400 },
      crop: { x: 0, y: 0, width: 1, height: 1 },
      turn: 0,
      pixels: { width: 4000, height: 4000 },
    });
    const doc = edition([article({ ...placed, body: [running(60)] })], { styles: { body: { color: WHITE } } });
    expect(codes(findings(doc, picture))).toEqual([]);
  });

  it('note effects on small type, which does not hold them', () => {
    const doc = edition([article({ ...placed, body: [running(60)] })], {
      styles: { body: { effects: edged(1, WHITE) } },
    });
    expect(findings(doc)).toMatchObject([
      { code: 'press.effects-small', severity: 'note', story, params: { size: 9 } },
    ]);
    const inks = edition([article({ ...placed, body: [running(60)] })], {
      styles: { body: { effects: shaded(cmyk(0.2, 0.2, 0.2, 0)) } },
    });
    expect(codes(findings(inks))).toEqual(['press.small-type-inks', 'press.effects-small']);
  });
});

describe('craft rules', () => {
  it('find text frames on the same cells', () => {
    const doc = edition([
      article({
        story: 'stories/one.md',
        headline: ['甲稿'],
        body: [running(50)],
        frames: [{ at: [1, 1], span: [2, 20] }],
      }),
      article({
        story: 'stories/two.md',
        headline: ['乙稿'],
        body: [running(50)],
        frames: [{ at: [2, 10], span: [2, 20] }],
      }),
    ]);
    expect(findings(doc)).toMatchObject([
      {
        code: 'craft.frames-overlap',
        severity: 'error',
        story: 'stories/two.md',
        params: { one: '甲稿', other: '乙稿', column: 2, line: 10 },
      },
    ]);
  });

  it('take frames that only touch, and headlines that lie on a body, for what they are', () => {
    const doc = edition([
      article({
        story: 'stories/one.md',
        headline: ['甲稿标题'],
        body: [running(300)],
        headlineFrame: { at: [1, 6], span: [2, 4] },
        frames: [{ at: [1, 1], span: [2, 30] }],
      }),
      article({ story: 'stories/two.md', body: [running(100)], frames: [{ at: [3, 1], span: [2, 30] }] }),
    ]);
    expect(findings(doc)).toEqual([]);
  });

  it('find a headline without text of its story near it', () => {
    const doc = edition([
      article({
        story,
        headline: ['落在版底的标题'],
        body: [running(60)],
        headlineFrame: { at: [1, 36], span: [2, 5], size: 20 },
        frames: [{ at: [3, 1], span: [2, 10] }],
      }),
    ]);
    expect(findings(doc)).toMatchObject([
      { code: 'craft.stranded-headline', severity: 'warning', story, params: { name: '落在版底的标题' } },
    ]);
  });

  it('take a headline, its story’s photo under it and the text under that as one piece', () => {
    const page = (photoStory: string) =>
      edition([
        article({
          story,
          headline: ['题图文'],
          body: [running(60)],
          headlineFrame: { at: [1, 1], span: [2, 5], size: 20 },
          frames: [{ at: [1, 6], span: [2, 24] }],
        }),
        article({ story: 'stories/other.md', body: [running(60)], frames: [{ at: [4, 1], span: [1, 30] }] }),
        photo({ at: [1, 6], span: [2, 14], story: photoStory }),
      ]);
    expect(codes(findings(page(story)))).toEqual([]);
    expect(codes(findings(page('stories/other.md')))).toEqual(['craft.stranded-headline']);
  });

  it('find what is set beyond the type area or off the paper', () => {
    const doc = edition([article({ ...placed, body: [running(40)] })]);
    const moved =
      (dx: number) =>
      (composed: ComposedEdition): ComposedEdition => ({
        ...composed,
        pages: composed.pages.map((page) => ({
          ...page,
          lines: page.lines.map((line) => ({ ...line, x: line.x + dx })),
        })),
      });
    expect(findings(doc, moved(0.3))).toEqual([]);
    expect(findings(doc, moved(-20))).toMatchObject([{ code: 'craft.beyond-type-area', severity: 'warning', story }]);
    expect(findings(doc, moved(500))).toMatchObject([{ code: 'craft.beyond-trim', severity: 'error', story }]);
  });
});

describe('findings', () => {
  it('come worst first and have words in both languages', () => {
    const doc = edition([
      photo({ at: [1, 30], span: [2, 10], pixels: [300, 200] }),
      article({ ...placed, headline: [' '], body: [running(20)] }),
      article({ story: 'stories/b.md', body: ['未上版。'] }),
    ]);
    const found = findings(
      doc,
      withItems(fill(tintOfBlack(0.01)), fill(cmyk(1, 1, 1, 1)), stroke(0.1, tintOfBlack(1))),
    );
    const rank = { error: 0, warning: 1, note: 2 };
    const ranks = found.map(({ severity }) => rank[severity]);
    expect(ranks).toEqual([...ranks].sort());
    expect(found.length).toBeGreaterThanOrEqual(6);
    for (const { code, params } of found) {
      for (const language of ['zh-CN', 'en'] as const) expect(words(language, code, params)).not.toMatch(/[{}]/);
    }
  });
});
