// The craft rules on columns: lone lines, a byline left alone, ragged feet; each told once, on lines placed by hand or by composition.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import type { ComposedEdition, ComposedLine } from '../../../shared/composition/phases.ts';
import type { PMNode } from '../../../shared/document/schema.ts';
import type { Diagnostic } from '../../../shared/kernel/diagnostic.ts';
import { NEWSPRINT } from '../../../shared/kernel/plant-profile.ts';
import { preflight } from '../../../shared/preflight/preflight.ts';
import { type ArticleWords, article, edition, photo, running, shippedFonts } from '../composition/support.ts';

const fonts = shippedFonts();
const story = 'stories/a.md';
const LEADING = 11.6;

const page = (words: ArticleWords, objects: readonly PMNode[] = []): PMNode =>
  edition([article({ story, ...words }), ...objects]);

/** What the column rules say when the body's lines stand in these regions, each under the one before in its own. */
function notesFor(words: ArticleWords, regions: readonly number[]): readonly Diagnostic[] {
  const doc = page({ frames: [{ at: [1, 1], span: [1, 40] }], ...words });
  const composed = compose(doc, fonts);
  const lines = composed.pages[0]?.lines ?? [];
  expect(lines).toHaveLength(regions.length);
  const used = new Map<number, number>();
  const moved = lines.map((line, i): ComposedLine => {
    const region = regions[i] ?? 0;
    const row = used.get(region) ?? 0;
    used.set(region, row + 1);
    const y = 100 + row * LEADING;
    return { ...line, region, y, display: { ...line.display, y } };
  });
  const changed: ComposedEdition = { ...composed, pages: composed.pages.map((one) => ({ ...one, lines: moved })) };
  return craft(preflight(doc, changed, { plant: NEWSPRINT }));
}

const craft = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  found.filter(({ code }) => code.startsWith('craft.lone') || code === 'craft.ragged-feet');
const notesOn = (doc: PMNode): readonly Diagnostic[] =>
  craft(preflight(doc, compose(doc, fonts), { plant: NEWSPRINT }));

/** A paragraph of exactly `n` lines of 13 characters. */
const solid = (n: number): string => running(13 * n - 2).replaceAll('，', '河');

describe('lone lines', () => {
  it('are a first line at a foot and a last line at a head, with column and words', () => {
    expect(notesFor({ body: [solid(2), solid(3)] }, [0, 0, 0, 1, 1])).toMatchObject([
      { code: 'craft.lone-first-line', severity: 'note', story, at: 'body 1', params: { column: 1 } },
    ]);
    const [head] = notesFor({ body: [solid(2), solid(3)] }, [0, 0, 0, 0, 1]);
    expect(head).toMatchObject({ code: 'craft.lone-last-line', severity: 'note', at: 'body 1', params: { column: 2 } });
    expect(solid(3)).toContain(head?.params['text']);
  });

  it('are told once of a paragraph of two lines', () => {
    expect(notesFor({ body: [solid(2)] }, [0, 1]).map(({ code }) => code)).toEqual(['craft.lone-first-line']);
  });

  it('are none of a paragraph of one line, a subhead, or two lines at either end', () => {
    expect(notesFor({ body: [solid(1), solid(1), solid(4)] }, [0, 1, 1, 1, 2, 2])).toEqual([]);
    expect(notesFor({ body: [solid(2), '## 小标题', solid(2)] }, [0, 0, 1, 1, 1])).toEqual([]);
  });
});

describe('a byline', () => {
  it('alone in its column is told, one with text beside or over it is not', () => {
    const words = { body: [solid(3)], byline: '本报记者 林一舟' };
    expect(notesFor(words, [0, 0, 0, 1])).toMatchObject([
      { code: 'craft.lone-byline', severity: 'note', story, at: 'byline 0', params: { column: 2 } },
    ]);
    expect(notesFor(words, [0, 0, 0, 0])).toEqual([]);
  });
});

describe('column feet', () => {
  const frames = [{ at: [1, 1], span: [2, 20] }] as const;

  it('are ragged where columns are filled one after the other and the text is short', () => {
    expect(notesOn(page({ body: [solid(27)], fill: 'filled', frames }))).toMatchObject([
      { code: 'craft.ragged-feet', severity: 'note', story, params: { column: 2, lines: 13 } },
    ]);
  });

  it('are not where they are balanced, over a photo, or in overset text', () => {
    expect(notesOn(page({ body: [solid(27)], frames }))).toEqual([]);
    const footed = photo({ at: [2, 9], span: [1, 12] });
    expect(notesOn(page({ body: [solid(26)], fill: 'filled', frames }, [footed]))).toEqual([]);
    const codes = notesOn(page({ body: [solid(50)], fill: 'filled', frames })).map(({ code }) => code);
    expect(codes).not.toContain('craft.ragged-feet');
  });

  it('count an empty column from the text’s own head, not from the headline over it', () => {
    const found = notesOn(page({ headline: ['短稿'], body: [solid(5)], fill: 'filled', frames }));
    expect(found).toMatchObject([{ code: 'craft.ragged-feet', params: { column: 2, lines: 5 } }]);
  });

  it('are told of the tiers of vertical text too, where a tier ends far from the left edge of its neighbours', () => {
    const tiers = [{ at: [1, 1], span: [2, 30], columns: 2 }] as const;
    const found = notesOn(page({ direction: 'vertical', body: [solid(24)], fill: 'filled', frames: tiers }));
    expect(found).toMatchObject([{ code: 'craft.ragged-feet', params: { column: 2 } }]);
    expect(notesOn(page({ direction: 'vertical', body: [solid(24)], fill: 'balanced', frames: tiers }))).toEqual([]);
  });
});
