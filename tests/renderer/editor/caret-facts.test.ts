// What the inspector tells of the caret: part, story, face, size as set, measure; and what quick open lists.
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { type CaretFacts, caretFacts } from '../../../renderer/editor/caret-facts.ts';
import { makeCountCharacters } from '../../../renderer/editor/count.ts';
import { arrivalAt, type Destination, destinationsOf, firstTextOn } from '../../../renderer/editor/destinations.ts';
import type { FontLoader } from '../../../renderer/editor/font-loader.ts';
import type { Opened } from '../../../renderer/editor/opened.ts';
import { makeCompositionCache } from '../../../shared/composition/cache.ts';
import { compose } from '../../../shared/composition/compose.ts';
import { signStage } from '../../../shared/document/review/stages.ts';
import { schema } from '../../../shared/document/schema.ts';
import { article, edition, folioLine, photo, shippedFonts, text } from '../../shared/composition/support.ts';

const fonts = shippedFonts();
const doc = edition([
  folioLine({ paper: '晚报' }),
  article({
    headline: ['渡口', '的灯'],
    headlineFrame: { at: [1, 1], span: [2, 5], size: 20 },
    body: [
      schema.node('paragraph', null, [text('入夜以后，'), text('对岸', 'strong'), text('只剩一盏灯。')]),
      '风起了。',
    ],
    frames: [{ at: [1, 6], span: [2, 10], columns: 1 }],
    styles: { body: { size: 10, leading: 11.6 } },
  }),
  article({ story: 'stories/b.md', body: ['没有标题也没有版位的一篇稿件，只有这些字，一个一个数过去。'] }),
  photo({ at: [3, 1], span: [2, 10] }, '渡口。', '林一摄'),
]);

const loader: FontLoader = {
  fontsFor: async () => fonts,
  fetch: async () => undefined,
  paintable: async () => undefined,
  bring: async () => undefined,
};

function openedAt(words: string): Opened {
  let at = 0;
  doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (index >= 0) at = position + index + 1;
  });
  const editor = EditorState.create({ doc, selection: TextSelection.create(doc, at) });
  return {
    file: { id: '1', name: 'a.banxin', path: null, photos: [], photoBase: '/', recovered: false },
    editor,
    saved: doc,
    composed: compose(doc, fonts),
    findings: [],
    fonts,
    loader,
    cache: makeCompositionCache(),
  };
}

const factsAt = (words: string): CaretFacts | null => caretFacts(openedAt(words));

describe('caretFacts', () => {
  it('tells part, ordinal and story', () => {
    const story = { kind: 'article', title: '渡口 的灯' };
    expect(factsAt('的灯')).toMatchObject({ part: 'headline', ordinal: 2, member: story });
    expect(factsAt('风起')).toMatchObject({ part: 'body', ordinal: 2, member: story });
    expect(factsAt('林一')).toMatchObject({ part: 'credit', member: { kind: 'photo', title: '渡口。' } });
    expect(factsAt('晚报')).toMatchObject({ part: 'folio', member: null });
  });

  it('tells the face of an emphasis, the story’s own style and the size as it is set', () => {
    expect(factsAt('入夜')).toMatchObject({ font: 'Noto Serif SC', size: 10, style: { size: 10, leading: 11.6 } });
    // The size of the headline's own frame, not its style's 36 pt.
    expect(factsAt('的灯')).toMatchObject({ size: 20, style: { size: 36 } });
    expect(factsAt('对岸')?.font).toBe('Noto Sans SC Bold');
    expect(factsAt('剩一盏')?.font).toBe('Noto Serif SC');
  });

  it('tells the measure of the line, none where the text has no place', () => {
    // Two columns of 13 with the gutter of one, 9 pt.
    expect(factsAt('风起')?.measure).toBeCloseTo(27 * 9, 3);
    expect(factsAt('没有标题')?.measure).toBeNull();
  });
});

describe('destinations', () => {
  const opened = openedAt('入夜');
  const all = destinationsOf(opened, makeCountCharacters());
  const titled = (title: string): Exclude<Destination, { readonly kind: 'page' }> => {
    const found = all.find((to) => (to.kind === 'story' || to.kind === 'photo') && to.title === title);
    if (found === undefined || found.kind === 'page') throw new Error(`no ${title}`);
    return found;
  };

  it('name stories by headline or by how they begin, photos by caption, and mark what is overset', () => {
    expect(all.map((to) => [to.kind, 'title' in to ? to.title : ''])).toEqual([
      ['page', ''],
      ['story', '渡口 的灯'],
      ['story', '没有标题也没有版位的一篇稿件，只有这些字，一个一'],
      ['photo', '渡口。'],
    ]);
    expect(titled('渡口 的灯')).toMatchObject({ characters: 4 + 13 + 4, overset: false, stage: null });
    expect(titled('没有标题也没有版位的一篇稿件，只有这些字，一个一')).toMatchObject({ overset: true });
  });

  it('tell the furthest stage of a story, and that its words are others since', () => {
    const story = titled('渡口 的灯');
    if (story.kind !== 'story') throw new Error('no story');
    const stageAfter = (tr: Transaction): unknown => {
      const editor = opened.editor.apply(tr);
      const [found] = destinationsOf({ ...opened, editor }, makeCountCharacters()).filter(
        ({ kind }) => kind === 'story',
      );
      return found?.kind === 'story' ? found.stage : undefined;
    };
    const sign = () => signStage(opened.editor.tr, story.at, 'first-proof', '林校对', '2026-03-01T08:00:00Z');
    expect(stageAfter(sign())).toEqual({ name: 'first-proof', changed: false });
    expect(stageAfter(sign().insertText('夜'))).toEqual({ name: 'first-proof', changed: true });
  });

  it('lead to a headline’s start and to its place, to a text without place by its text alone', () => {
    const arrived = arrivalAt(opened, titled('渡口 的灯'));
    expect(doc.resolve(arrived.position ?? 0).parent.textContent).toBe('渡口');
    expect(arrived.place?.rect.width).toBeGreaterThan(20);
    const unplaced = arrivalAt(opened, titled('没有标题也没有版位的一篇稿件，只有这些字，一个一'));
    expect(doc.resolve(unplaced.position ?? 0).parent.textContent).toMatch(/^没有标题/);
    expect(unplaced.place).toBeNull();
    expect(arrivalAt(opened, titled('渡口。')).place?.rect.height).toBeGreaterThan(20);
  });

  it('enter a page at its first story, not at its folio line', () => {
    expect(doc.resolve(firstTextOn(doc, 0) ?? 0).parent.textContent).toBe('渡口');
    expect(firstTextOn(doc, 1)).toBeNull();
  });
});
