// Values of objects: set of several of a kind at once, stories by any of theirs.
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { PLAIN_VIEW } from '../../../../shared/document/as-new.ts';
import type { ArticleAttrs, PhotoAttrs } from '../../../../shared/document/attrs.ts';
import { documentProblem } from '../../../../shared/document/codec/check-document.ts';
import type { ObjectRef } from '../../../../shared/document/objects/object-ref.ts';
import { setArticles, setObjects, turnedTo } from '../../../../shared/document/styling/object-values.ts';
import { article, edition } from '../../composition/support.ts';
import { attrsAt, doing, placesOf, state } from './support.ts';

function objects() {
  const now = state();
  const at = (type: string): number => placesOf(now.doc, type)[0] ?? -1;
  const frame: ObjectRef = { kind: 'frame', at: at('article'), index: 0 };
  return {
    now,
    frame,
    headline: { kind: 'headline', at: at('article') } as ObjectRef,
    photo: { kind: 'photo', at: at('photo') } as ObjectRef,
  };
}

describe('setObjects', () => {
  it('sets what belongs to the kind and leaves the others', () => {
    const { now, frame, headline, photo } = objects();
    const all = [frame, headline, photo];
    const view = turnedTo({ ...PLAIN_VIEW, zoom: 1.5 }, 270);
    const set = doing(now, setObjects(now, all, 'photo', { view, captionAt: 'left', captionWidth: 8 }));
    expect(attrsAt<PhotoAttrs>(set.doc, photo.at)).toMatchObject({
      view: { zoom: 1.5, turn: -90 },
      captionAt: 'left',
    });
    const sized = doing(set, setObjects(set, all, 'headline', { size: 42 }));
    expect(attrsAt<ArticleAttrs>(sized.doc, frame.at).headlineFrame?.size).toBe(42);
    expect(setObjects(sized, all, 'headline', { size: 42 })).toBeNull();
    expect(setObjects(sized, all, 'box', { fill: null })).toBeNull();
  });
});

describe('setArticles', () => {
  it('gives up divisions that another direction has no room for: the document could not be saved', () => {
    const frames = [
      { at: [1, 1], span: [4, 3], columns: 4 },
      { at: [1, 5], span: [4, 30], columns: 4 },
    ] as const;
    const now = EditorState.create({ doc: edition([article({ body: ['河水涨了。'], frames })]) });
    const turned = doing(now, setArticles(now, [1], { direction: 'vertical' }));
    expect(attrsAt<ArticleAttrs>(turned.doc, 1).frames.map(({ columns }) => columns)).toEqual([null, 4]);
    expect(documentProblem(turned.doc, new Set())).toBeUndefined();
  });

  it('sets a story’s own values by any of its objects', () => {
    const { now, frame, headline } = objects();
    const set = doing(now, setArticles(now, [frame.at, headline.at], { bylineAt: 'under-headline', fill: 'filled' }));
    expect(set.doc.nodeAt(frame.at)?.attrs).toMatchObject({ bylineAt: 'under-headline', fill: 'filled' });
    expect(setArticles(set, [frame.at], { fill: 'filled' })).toBeNull();
  });
});

describe('turnedTo', () => {
  it('keeps degrees above −180 and up to 180', () => {
    const turns = [0, 90, 180, 270, -180, -270, 190.5].map((degrees) => turnedTo(PLAIN_VIEW, degrees).turn);
    expect(turns).toEqual([0, 90, 180, -90, 180, 90, -169.5]);
  });
});
