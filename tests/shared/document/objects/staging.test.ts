// Stories and photos come onto a page and leave it; neither loses a word.
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { makeHeadlineFrame } from '../../../../shared/document/objects/headline-frame.ts';
import { selectedObjects } from '../../../../shared/document/objects/object-selection.ts';
import { placePhoto, placeStory, takeOff } from '../../../../shared/document/objects/staging.ts';
import { addFrame } from '../../../../shared/document/objects/thread.ts';
import { article, edition, photo } from '../../composition/support.ts';
import { expectSound, pageOfObjects, refOf, wordsOf } from './page-of-objects.ts';

function applied(state: EditorState, tr: ReturnType<typeof takeOff>): EditorState {
  if (tr === null) throw new Error('nothing was done');
  const next = state.apply(tr);
  expectSound(next.doc);
  return next;
}

describe('taking off the page', () => {
  it('leaves the story in the document, and gives it back where it is dropped', () => {
    const state = pageOfObjects();
    const frame = refOf(state, 'frame');
    const off = applied(state, takeOff(state, frame));
    expect(off.doc.nodeAt(frame.at)?.attrs).toMatchObject({ frames: [], headlineFrame: null });
    expect(takeOff(off, frame)).toBeNull();
    const back = applied(off, placeStory(off, frame.at, { at: [2, 30], span: [9, 9] }));
    expect(back.doc.nodeAt(frame.at)?.attrs['frames']).toEqual([{ at: [1, 30], span: [4, 9], columns: null }]);
    expect(selectedObjects(back)).toEqual([{ kind: 'frame', at: frame.at, index: 0 }]);
    expect(wordsOf(back.doc)).toBe(wordsOf(state.doc));
  });

  it('keeps a photo with its caption for when it comes back', () => {
    const state = pageOfObjects();
    const ref = refOf(state, 'photo');
    const off = applied(state, takeOff(state, ref));
    expect(off.doc.nodeAt(ref.at)?.attrs['placed']).toBe(false);
    const back = applied(off, placePhoto(off, ref.at, { at: [1.5, 2], span: [1, 5] }));
    expect(back.doc.nodeAt(ref.at)?.attrs).toMatchObject({ placed: true, at: [1.5, 2], span: [1, 5] });
    expect(wordsOf(back.doc)).toBe(wordsOf(state.doc));
  });

  it('leaves locked ones where they are', () => {
    const state = pageOfObjects();
    const ref = refOf(state, 'photo');
    const locked = state.apply(state.tr.setNodeAttribute(ref.at, 'locked', true));
    expect(takeOff(locked, ref)).toBeNull();
    expect(placePhoto(locked, ref.at, { at: [1, 1], span: [1, 1] })).toBeNull();
  });
});

describe('placing on another page', () => {
  const one = edition([article({ body: ['河水涨了。'], frames: [{ at: [1, 1], span: [2, 5] }] })]);
  const two = edition([photo({ at: [1, 1], span: [1, 5] }, '村口')]);
  const page = two.firstChild;
  if (page === null) throw new Error('the edition has no page');

  it.each(['forwards', 'backwards'] as const)('takes story and photo there, %s', (way) => {
    const doc = one.copy(way === 'forwards' ? one.content.addToEnd(page) : one.content.addToStart(page));
    const state = EditorState.create({ doc });
    const story = way === 'forwards' ? 1 : page.nodeSize + 1;
    const target = way === 'forwards' ? (one.firstChild?.nodeSize ?? 0) : 0;
    const next = applied(state, placeStory(state, story, { at: [2, 3], span: [1, 4] }, target));
    const pages = next.doc.children.map((sheet) => sheet.children.map((node) => node.type.name));
    expect(pages).toEqual(way === 'forwards' ? [[], ['photo', 'article']] : [['photo', 'article'], []]);
    expect(selectedObjects(next)).toHaveLength(1);
    expect(wordsOf(next.doc)).toContain('河水涨了。');
  });
});

describe('what is placed', () => {
  it('comes inside the page, also where it is dropped in the margin', () => {
    const state = pageOfObjects();
    const frame = refOf(state, 'frame');
    const photo = refOf(state, 'photo');
    const off = applied(applied(state, takeOff(state, frame)), takeOff(applied(state, takeOff(state, frame)), photo));
    const placed = applied(off, placeStory(off, frame.at, { at: [0, -3], span: [2, 9] }));
    expect(placed.doc.nodeAt(frame.at)?.attrs['frames']).toEqual([{ at: [1, 1], span: [2, 9], columns: null }]);
    const shown = applied(off, placePhoto(off, photo.at, { at: [-1, 0], span: [1, 5] }));
    expect(shown.doc.nodeAt(photo.at)?.attrs).toMatchObject({ at: [1, 1], span: [1, 5] });
    const added = applied(state, addFrame(state, refOf(state, 'frame', 2), { at: [0, 99], span: [1, 5] }));
    expect(added.doc.nodeAt(refOf(state, 'frame', 2).at)?.attrs['frames'][1]).toMatchObject({ at: [1, 36] });
    const second = refOf(state, 'frame', 2);
    const titled = applied(state, makeHeadlineFrame(state, second, 'vertical', { at: [0, 0], span: [1, 99] }));
    expect(titled.doc.nodeAt(second.at)?.attrs['headlineFrame']).toMatchObject({ at: [1, 1], span: [1, 40] });
  });
});
