// Parts whose words are all struck out in tracked changes: they print as if they had been deleted, and a galley still shows them.
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { makeCompositionCache } from '../../../shared/composition/cache.ts';
import { compose } from '../../../shared/composition/compose.ts';
import { composeGalley } from '../../../shared/composition/galley.ts';
import { acceptAll, rejectAll } from '../../../shared/document/review/settling.ts';
import { type PMNode, schema } from '../../../shared/document/schema.ts';
import { type ArticleWords, article, edition, linesOf, photo, running, shippedFonts } from './support.ts';

const fonts = shippedFonts();
const HEAD = { at: [1, 1], span: [2, 8] } as const;
const BODY = { at: [1, 9], span: [2, 16] } as const;
const WORDS = {
  kicker: '引题在上',
  headline: ['主题一行', '主题二行'],
  deck: '副题在下',
  standfirst: '提要一句。',
  byline: '陈某某',
  body: [running(60), running(30)],
  headlineFrame: HEAD,
  frames: [BODY],
} as const satisfies ArticleWords;

/** The document with the given words struck out. */
function struck(doc: PMNode, ...words: readonly string[]): PMNode {
  const { tr } = EditorState.create({ doc });
  const mark = schema.mark('deletion', { author: '林', at: '2026-04-17T08:00:00Z', joins: null });
  doc.descendants((node, at) => {
    if (node.isText && words.includes(node.text ?? '')) tr.addMark(at, at + node.nodeSize, mark);
  });
  expect(tr.steps).toHaveLength(words.length);
  return tr.doc;
}

const shown = (doc: PMNode) =>
  linesOf(compose(doc, fonts)).map(({ text, part, x, y, width }) => ({ text, part, x, y, width }));

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['a kicker', ['引题在上']],
  ['a line of the headline', ['主题二行']],
  ['a deck', ['副题在下']],
  ['a standfirst', ['提要一句。']],
  ['a byline', ['陈某某']],
  ['kicker, deck and byline', ['引题在上', '副题在下', '陈某某']],
];

/** The story without the parts that hold the words. */
const without = (words: readonly string[], bylineAt: ArticleWords['bylineAt'] = 'end'): PMNode => {
  const kept = Object.entries(WORDS).filter(([, value]) => typeof value !== 'string' || !words.includes(value));
  const headline = WORDS.headline.filter((line) => !words.includes(line));
  return edition([article({ ...Object.fromEntries(kept), headline, bylineAt })]);
};

describe.each(['end', 'under-headline'] as const)('with the byline at %s', (bylineAt) => {
  it.each(CASES)('%s struck out whole leaves no gap', (_, words) => {
    const doc = struck(edition([article({ ...WORDS, bylineAt })]), ...words);
    expect(shown(doc)).toEqual(shown(without(words, bylineAt)));
  });
});

it('a headline that is struck out whole keeps the line that its deletion would leave', () => {
  const doc = struck(edition([article(WORDS)]), ...WORDS.headline);
  expect(shown(doc)).toEqual(shown(edition([article({ ...WORDS, headline: [''] })])));
});

it('a caption struck out whole gives its room to the picture', () => {
  const at = { at: [1, 1], span: [2, 12] } as const;
  const image = (doc: PMNode) => compose(doc, fonts).pages[0]?.display.items.filter(({ kind }) => kind === 'image');
  expect(image(struck(edition([photo(at, '图片说明', '某某摄')]), '图片说明', '某某摄'))).toEqual(
    image(edition([photo(at)])),
  );
});

describe('the galley', () => {
  const doc = struck(edition([article(WORDS)]), '副题在下', '陈某某');
  const rows = (withStruck: boolean): readonly string[] => {
    const cache = makeCompositionCache();
    const galley = composeGalley(compose(doc, fonts, cache), 1, fonts, cache, withStruck);
    expect(galley?.overset).toEqual([]);
    return (galley?.rows ?? []).map(({ line }) =>
      line.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join(''),
    );
  };

  it('shows such parts in their places, and none of them as overset', () => {
    expect(rows(true)).toContain('副题在下');
    expect(rows(true).at(-1)).toBe('陈某某');
  });

  it('has none of them where it shows the text as it prints', () => {
    expect(rows(false).filter((text) => text === '' || '副题在下陈某某'.includes(text))).toEqual([]);
  });
});

describe('settled', () => {
  const before = edition([article(WORDS)]);
  const doc = struck(before, '引题在上', '主题一行', '陈某某');
  const settled = (settle: typeof acceptAll): PMNode => settle(EditorState.create({ doc }).tr).doc;

  it('such parts are gone for good: none is left behind empty', () => {
    const accepted = settled(acceptAll);
    accepted.check();
    expect(shown(accepted)).toEqual(shown(doc));
    expect(accepted.eq(without(['引题在上', '主题一行', '陈某某']))).toBe(true);
  });

  it('or are back as they were', () => {
    expect(settled(rejectAll).eq(before)).toBe(true);
  });
});
