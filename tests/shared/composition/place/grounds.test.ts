// Grounds behind parts: bands that hold their letters with room round them, inside their frames and off everything else.
import { describe, expect, it } from 'vitest';
import { makeCompositionCache } from '../../../../shared/composition/cache.ts';
import { compose } from '../../../../shared/composition/compose.ts';
import type { ComposedEdition, Part } from '../../../../shared/composition/phases.ts';
import type { DisplayFill } from '../../../../shared/display/display-list.ts';
import { cellsOf, gridOf, objectBoxOf } from '../../../../shared/document/page-setup.ts';
import type { StyleOverrides } from '../../../../shared/document/styles.ts';
import { BLACK, tintOfBlack, WHITE } from '../../../../shared/kernel/color.ts';
import { bottom, contains, overlaps, type Rect, right } from '../../../../shared/kernel/geometry.ts';
import {
  type ArticleWords,
  article,
  edition,
  folioLine,
  linesOf,
  nameplate,
  photo,
  running,
  SMALL,
  shippedFonts,
  text,
} from '../support.ts';

const fonts = shippedFonts();
const grid = gridOf(SMALL);
const FRAME = { at: [1, 1], span: [4, 12], size: 30 } as const;
const BODY = [{ at: [1, 13], span: [4, 10] }] as const;
const ON_BLACK = { color: WHITE, ground: BLACK };

function set(styles: StyleOverrides, ...content: Parameters<typeof edition>[0]): ComposedEdition {
  return compose(edition(content, { styles }), fonts);
}
const withUnit = (styles: StyleOverrides, words: ArticleWords): ComposedEdition =>
  set(styles, article({ body: [running(60)], headlineFrame: FRAME, frames: BODY, ...words }));

const fillsOf = (composed: ComposedEdition): readonly DisplayFill[] =>
  composed.pages.flatMap(({ display }) => display.items.filter((item) => item.kind === 'fill'));
const boxes = (composed: ComposedEdition): readonly Rect[] => fillsOf(composed).map(({ box }) => box);

/** The cells of each line's letters, with their em boxes. */
function lettersOf(composed: ComposedEdition, part: Part): readonly Rect[] {
  return linesOf(composed)
    .filter((line) => line.part === part)
    .map(({ display: { x, y, size, direction, runs } }) => {
      const glyphs = runs.flatMap((run) => run.glyphs);
      const from = Math.min(...glyphs.map(({ pen }) => pen));
      const length = Math.max(...glyphs.map(({ pen, advance }) => pen + advance)) - from;
      return direction === 'horizontal'
        ? { x: x + from, y: y - 0.88 * size, width: length, height: size }
        : { x: x - size / 2, y: y + from, width: size, height: length };
    });
}

function only(rects: readonly Rect[]): Rect {
  expect(rects).toHaveLength(1);
  return rects[0] as Rect;
}

describe('a headline on a ground', () => {
  it('has half a body character round all its lines', () => {
    const composed = withUnit(
      { headline: ON_BLACK },
      { kicker: '引题', headline: ['反白的主题', '两行'], deck: '副题' },
    );
    const band = only(boxes(composed));
    const [first, second] = lettersOf(composed, 'headline');
    if (first === undefined || second === undefined) throw new Error('two lines were set');
    expect(band.x).toBeCloseTo(first.x - 4.5, 6);
    expect(right(band)).toBeCloseTo(right(first) + 4.5, 6);
    expect(band.y).toBeCloseTo(first.y - 4.5, 6);
    expect(bottom(band)).toBeCloseTo(bottom(second) + 4.5, 6);
    for (const part of ['kicker', 'deck', 'body'] as const) {
      for (const letters of lettersOf(composed, part)) expect(overlaps(band, letters)).toBe(false);
    }
  });

  it('stays within its frame however long and tall it is', () => {
    for (const headline of [['从山里到平原的河水流过了很多个村庄'], ['一行', '两行', '三行', '四行']]) {
      for (const align of ['start', 'center', 'end'] as const) {
        const composed = withUnit({ headline: { ...ON_BLACK, align } }, { headline });
        const band = only(boxes(composed));
        expect(contains(cellsOf(grid, FRAME), band)).toBe(true);
        for (const letters of lettersOf(composed, 'headline')) expect(contains(band, letters)).toBe(true);
      }
    }
  });

  it('fills its frame where little is missing, and keeps to its letters where much is', () => {
    const { width } = cellsOf(grid, FRAME);
    const nearly = withUnit(
      { headline: { ...ON_BLACK, size: 30 } },
      { headline: ['河水从山里流出来经过十二个村庄了'] },
    );
    expect(only(boxes(nearly)).width).toBeCloseTo(width, 6);
    const short = withUnit({ headline: ON_BLACK }, { headline: ['短题'] });
    // Two letters are spread by 0.15 em.
    expect(only(boxes(short)).width).toBeCloseTo(30 * 2.15 + 9, 6);
  });

  it('keeps bands of neighbouring parts apart', () => {
    const styles = { kicker: ON_BLACK, headline: ON_BLACK, deck: { ground: tintOfBlack(0.2) } };
    const composed = withUnit(styles, { kicker: '引题', headline: ['反白的主题'], deck: '副题' });
    const [kicker, headline, deck] = boxes(composed);
    if (kicker === undefined || headline === undefined || deck === undefined) throw new Error('three bands');
    expect(bottom(kicker)).toBeLessThan(headline.y);
    expect(bottom(headline)).toBeLessThan(deck.y);
  });

  it('at the head of a body stays off the text under it', () => {
    const composed = set(
      { headline: { ...ON_BLACK, size: 24 } },
      article({ headline: ['反白的主题'], body: [running(400)], frames: [{ at: [1, 1], span: [2, 20] }] }),
    );
    const band = only(boxes(composed));
    for (const letters of lettersOf(composed, 'body')) expect(overlaps(band, letters)).toBe(false);
  });

  it('runs down with a vertical headline', () => {
    const frame = { at: [1, 1], span: [1, 30], direction: 'vertical' } as const;
    const composed = withUnit(
      { headline: { ...ON_BLACK, size: 24 } },
      { headline: ['竖排的反白题'], headlineFrame: frame },
    );
    const band = only(boxes(composed));
    const letters = only(lettersOf(composed, 'headline'));
    expect(band.width).toBeCloseTo(24 + 9, 6);
    expect(band.y).toBeCloseTo(letters.y - 4.5, 6);
    expect(contains(cellsOf(grid, frame), band)).toBe(true);
  });

  it('paints its ground above photos and below its letters', () => {
    const composed = set(
      { headline: ON_BLACK },
      photo({ at: [1, 1], span: [4, 12] }),
      article({ headline: ['压图的反白题'], body: [running(40)], headlineFrame: FRAME, frames: BODY }),
    );
    const kinds = composed.pages[0]?.display.items.map(({ kind }) => kind) ?? [];
    expect(kinds.indexOf('fill')).toBeGreaterThan(kinds.indexOf('image'));
    expect(kinds.indexOf('line')).toBeGreaterThan(kinds.indexOf('fill'));
  });
});

describe('styles of one story', () => {
  const twoStories = (styles: StyleOverrides): ComposedEdition =>
    set(
      styles,
      article({ story: 'a.md', headline: ['平常的题'], body: [running(60)], frames: [{ at: [1, 1], span: [2, 20] }] }),
      article({
        story: 'b.md',
        headline: ['反白的题'],
        body: [running(60)],
        frames: [{ at: [3, 1], span: [2, 20] }],
        styles: { headline: { ...ON_BLACK, size: 22 } },
      }),
    );
  const headlineOf = (composed: ComposedEdition, story: string) => {
    const line = linesOf(composed).find((one) => one.story === story && one.part === 'headline');
    if (line === undefined) throw new Error(`no headline of ${story}`);
    return line.display;
  };

  it('hold for its parts alone', () => {
    const composed = twoStories({ headline: { size: 18, color: tintOfBlack(0.9) } });
    const [plain, reversed] = [headlineOf(composed, 'a.md'), headlineOf(composed, 'b.md')];
    expect([plain.size, reversed.size]).toEqual([18, 22]);
    expect([plain.runs[0]?.color, reversed.runs[0]?.color]).toEqual([tintOfBlack(0.9), WHITE]);
    const band = only(boxes(composed));
    expect(band.x).toBeGreaterThan(plain.x + plain.measure);
  });

  it('lie over the page’s, which hold for what they do not say', () => {
    const kai = fonts.named('LXGW WenKai')?.id;
    const composed = twoStories({ headline: { font: 'LXGW WenKai', size: 18, leading: 18, scaleX: 0.9 } });
    const { runs, size } = headlineOf(composed, 'b.md');
    expect([runs[0]?.face, runs[0]?.scaleX, size]).toEqual([kai, 0.9, 22]);
  });
});

describe('grounds and edits', () => {
  const pageOf = (own: ArticleWords['styles'], words: string): Parameters<typeof edition>[0] => [
    nameplate({ at: [1, 1], span: [2, 4] }, '试排报'),
    article({
      headline: ['反白的主题'],
      body: [words],
      frames: [{ at: [1, 6], span: [2, 20] }],
      ...(own !== undefined && { styles: own }),
    }),
  ];

  it('give with a warm cache what they give from scratch', () => {
    const cache = makeCompositionCache();
    const states = [
      [{}, {}, running(80)],
      [{}, { headline: ON_BLACK }, running(80)],
      [{}, { headline: { ...ON_BLACK, ground: tintOfBlack(0.8) } }, running(80)],
      [{ nameplate: ON_BLACK, body: { ground: tintOfBlack(0.1) } }, { headline: ON_BLACK }, running(80)],
      [{ nameplate: ON_BLACK }, { headline: { color: WHITE, effects: null } }, running(200)],
      [{}, {}, running(80)],
    ] as const;
    for (const [styles, own, words] of states) {
      const doc = edition(pageOf(own, words), { styles });
      expect(compose(doc, fonts, cache)).toEqual(compose(doc, fonts));
    }
  });

  it('leave a page alone that has not changed', () => {
    const cache = makeCompositionCache();
    const doc = edition(pageOf({ headline: ON_BLACK }, running(80)));
    const before = compose(doc, fonts, cache).pages[0];
    expect(compose(doc, fonts, cache).pages[0]).toBe(before);
  });
});

describe('grounds in columns', () => {
  it('are one band of the measure behind a subhead', () => {
    const composed = set(
      { subhead: ON_BLACK },
      article({ body: [running(60), '## 小标题', running(80)], frames: [{ at: [1, 1], span: [1, 30] }] }),
    );
    const band = only(boxes(composed));
    expect(band.width).toBeCloseTo(grid.columnWidth, 6);
    const subhead = linesOf(composed).find(({ text: words }) => words === '小标题')?.display;
    expect(band.y + band.height / 2).toBeCloseTo((subhead?.y ?? 0) - 0.38 * 9, 6);
    expect(band.height).toBeCloseTo(11.6, 6);
  });

  it('join the rows of a body into one fill a column', () => {
    const composed = set(
      { body: { ground: tintOfBlack(0.1) } },
      article({ body: [running(300), running(200)], frames: [{ at: [1, 1], span: [2, 20] }] }),
    );
    const columns = boxes(composed);
    expect(columns.length).toBe(2);
    for (const letters of lettersOf(composed, 'body')) {
      expect(columns.filter((column) => contains(column, letters))).toHaveLength(1);
    }
  });

  it('lie behind a dateline’s letters alone', () => {
    const opening = [text('本报讯', 'dateline'), text(`　${running(60)}`)];
    const paragraph = edition([]).type.schema.node('paragraph', null, opening);
    const composed = set(
      { dateline: ON_BLACK },
      article({ body: [paragraph, running(60)], frames: [{ at: [1, 1], span: [1, 30] }] }),
    );
    const band = only(boxes(composed));
    expect(band.width).toBeCloseTo(3 * 9 + 2 * 0.25 * 9, 6);
    expect(band.x).toBeCloseTo(grid.typeArea.x + 2 * 9 - 0.25 * 9, 6);
  });

  it('are as long as a byline', () => {
    const composed = set(
      { byline: ON_BLACK },
      article({ body: [running(60)], byline: '某某', frames: [{ at: [1, 1], span: [1, 30] }] }),
    );
    expect(only(boxes(composed)).width).toBeCloseTo(18, 6);
  });
});

describe('grounds of furniture and captions', () => {
  it('fill a nameplate’s frame', () => {
    const at = { at: [1, 1], span: [2, 6] } as const;
    const composed = set({ nameplate: ON_BLACK }, nameplate(at, '试排报'));
    expect(boxes(composed)).toEqual([objectBoxOf(grid, at)]);
    for (const letters of lettersOf(composed, 'nameplate')) expect(contains(objectBoxOf(grid, at), letters)).toBe(true);
  });

  it('run over the type area behind the folio line, whose fields keep off its ends', () => {
    const composed = set({ folio: ON_BLACK }, folioLine({ paper: '试排报', date: '2025年6月18日', number: '第2版' }));
    const band = only(boxes(composed));
    expect([band.x, band.width]).toEqual([grid.typeArea.x, grid.typeArea.width]);
    expect(bottom(band)).toBeLessThan(grid.typeArea.y + (grid.leading - grid.size) / 2);
    for (const letters of lettersOf(composed, 'folio')) {
      expect(contains(band, letters)).toBe(true);
      expect(letters.x - band.x).toBeGreaterThan(4.4);
      expect(right(band) - right(letters)).toBeGreaterThan(4.4);
    }
  });

  it('join a caption to its picture and give its words room', () => {
    const at = { at: [1, 1], span: [2, 20] } as const;
    for (const captionAt of ['below', 'above', 'left', 'right'] as const) {
      const composed = set({ caption: ON_BLACK }, photo({ ...at, captionAt }, running(30), '■ 某某摄'));
      const band = only(boxes(composed));
      const picture = composed.pages[0]?.display.items.find((item) => item.kind === 'image')?.box;
      if (picture === undefined) throw new Error('no picture');
      const frame = objectBoxOf(grid, at);
      expect(overlaps(band, picture)).toBe(false);
      expect(band.width * band.height + picture.width * picture.height).toBeCloseTo(frame.width * frame.height, 3);
      for (const part of ['caption', 'credit'] as const) {
        const lines = lettersOf(composed, part);
        expect(lines.length).toBeGreaterThan(0);
        for (const letters of lines) {
          expect(contains(band, letters)).toBe(true);
          expect(letters.x - band.x).toBeGreaterThan(3.5);
          expect(right(band) - right(letters)).toBeGreaterThan(3.5);
        }
      }
    }
  });

  it('colour an overlay caption’s strip, and ask for nothing where there are no words', () => {
    const at = { at: [1, 1], span: [2, 20] } as const;
    const overlay = set({ caption: ON_BLACK }, photo({ ...at, captionAt: 'overlay' }, running(20)));
    expect(fillsOf(overlay).map(({ color }) => color)).toEqual([BLACK]);
    const silent = set({ caption: ON_BLACK }, photo(at));
    expect(fillsOf(silent)).toEqual([]);
    expect(silent.pages[0]?.display.items.find((item) => item.kind === 'image')?.box).toEqual(objectBoxOf(grid, at));
  });
});
