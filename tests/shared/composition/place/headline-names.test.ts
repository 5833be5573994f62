// Names that a story's byline, or its photos' captions and credits, tell the headline setter: no line of the headline parts one.
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { makeCompositionCache } from '../../../../shared/composition/cache.ts';
import { compose } from '../../../../shared/composition/compose.ts';
import type { PMNode } from '../../../../shared/document/schema.ts';
import { type ArticleWords, article, edition, linesOf, photo, shippedFonts } from '../support.ts';

const fonts = shippedFonts();

/** A name whose last character the phrase model takes for the next word’s. */
const HEADLINE = '护林员柏长青守山三十年';

const story = (words: ArticleWords): PMNode =>
  article({
    headline: [HEADLINE],
    headlineFrame: { at: [1, 1], span: [1, 8], size: 18, direction: 'horizontal' },
    frames: [{ at: [1, 20], span: [4, 8] }],
    ...words,
  });

const shown = (composed: ReturnType<typeof compose>): string =>
  linesOf(composed)
    .filter(({ part }) => part === 'headline')
    .map(({ text }) => text)
    .join('|');

const linesFor = (...items: readonly PMNode[]): string => shown(compose(edition(items), fonts));
const picture = (caption: string, credit: string, owner: string | null = 'stories/a.md'): PMNode =>
  photo({ at: [3, 1], span: [2, 8], story: owner }, caption, credit);

const PARTED = '护林员柏长|青守山三十年';
const WHOLE = '护林员柏长青|守山三十年';

describe('names that the page gives', () => {
  it('are needed: the text alone does not tell this one', () => {
    expect(linesFor(story({}))).toBe(PARTED);
  });

  it('are read in the byline', () => {
    expect(linesFor(story({ byline: '本报记者 陆舟 柏长青' }))).toBe(WHOLE);
    expect(linesFor(story({ byline: '本报记者 陆舟' }))).toBe(PARTED);
  });

  it('are read in captions and credits of the story’s own photos', () => {
    expect(linesFor(story({}), picture('村民柏长青在查看树苗。', ''))).toBe(WHOLE);
    expect(linesFor(story({}), picture('', '柏长青 摄'))).toBe(WHOLE);
    expect(linesFor(story({}), picture('村民柏长青在查看树苗。', '', null))).toBe(PARTED);
    expect(linesFor(story({}), picture('村民柏长青在查看树苗。', '', 'stories/b.md'))).toBe(PARTED);
  });

  it('hold and go again as they are typed, as if composed from nothing', () => {
    const cache = makeCompositionCache();
    const doc = edition([story({ byline: '本报记者 柏长' }), picture('树苗。', '')]);
    let state = EditorState.create({ doc });
    const show = (): string => {
      const warm = shown(compose(state.doc, fonts, cache));
      expect(warm).toBe(shown(compose(state.doc, fonts)));
      return warm;
    };
    const endOf = (type: string): number => {
      let end = -1;
      state.doc.descendants((node, position) => {
        if (node.type.name === type) end = position + node.nodeSize - 1;
      });
      return end;
    };
    expect(show()).toBe(PARTED);
    const byline = endOf('byline');
    state = state.apply(state.tr.insertText('青', byline));
    expect(show()).toBe(WHOLE);
    state = state.apply(state.tr.delete(byline, byline + 1));
    expect(show()).toBe(PARTED);
    state = state.apply(state.tr.insertText('村民柏长青在造林。', endOf('caption')));
    expect(show()).toBe(WHOLE);
  });

  it('leave the headline as it was set while none is added', () => {
    const cache = makeCompositionCache();
    const before = edition([story({ byline: '本报记者 柏长青' }), picture('树苗', '')]);
    const state = EditorState.create({ doc: before });
    const first = compose(before, fonts, cache);
    const after = state.apply(state.tr.insertText('。', before.content.size - 5)).doc;
    const second = compose(after, fonts, cache);
    expect(after.eq(before)).toBe(false);
    const headline = (composed: typeof first) => linesOf(composed).filter(({ part }) => part === 'headline');
    headline(second).forEach((line, i) => {
      expect(line.display.runs).toBe(headline(first)[i]?.display.runs);
    });
  });
});
