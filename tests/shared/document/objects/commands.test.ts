// What is done with objects besides placing them: each act by what it leaves, and what it does not touch.
import type { EditorState, Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { ArticleAttrs } from '../../../../shared/document/attrs.ts';
import { alignObjects, distributeObjects } from '../../../../shared/document/objects/align.ts';
import { duplicateObjects, freshStory } from '../../../../shared/document/objects/duplicate.ts';
import {
  dropHeadlineFrame,
  makeHeadlineFrame,
  turnHeadline,
} from '../../../../shared/document/objects/headline-frame.ts';
import type { ObjectRef } from '../../../../shared/document/objects/object-ref.ts';
import { selectedObjects } from '../../../../shared/document/objects/object-selection.ts';
import { orderObject } from '../../../../shared/document/objects/order.ts';
import { moveObjects, placeObject } from '../../../../shared/document/objects/place.ts';
import { placedObject } from '../../../../shared/document/objects/placed-object.ts';
import { removeObjects } from '../../../../shared/document/objects/remove.ts';
import { nextObject, selectObjects } from '../../../../shared/document/objects/select.ts';
import {
  addFrame,
  divideColumns,
  joinFrames,
  linkFrames,
  roomForFrame,
  splitFrame,
} from '../../../../shared/document/objects/thread.ts';
import { lockObjects, wrapObjects } from '../../../../shared/document/objects/traits.ts';
import { expectSound, pageOfObjects, refOf, refs, wordsOf } from './page-of-objects.ts';

function done(state: EditorState, tr: Transaction | null): EditorState {
  if (tr === null) throw new Error('nothing was done');
  const next = state.apply(tr);
  expectSound(next.doc);
  return next;
}

const boxOf = (state: EditorState, ref: ObjectRef) => placedObject(state.doc, ref)?.box;
const article = (state: EditorState, ref: ObjectRef): ArticleAttrs => {
  const node = state.doc.nodeAt(ref.at);
  if (node?.type.name !== 'article') throw new Error('no article there');
  return node.attrs as ArticleAttrs;
};
const frame = (state: EditorState, index = 0): ObjectRef => refOf(state, 'frame', index);

describe('aligning and distributing', () => {
  it('aligns several to the stretch they take together, and one to the type area', () => {
    const state = pageOfObjects();
    const photos = refs(state, 'photo');
    const apart = done(state, moveObjects(state, [refOf(state, 'photo', 1)], [0, 3]));
    const level = done(apart, alignObjects(apart, photos, 'bottom'));
    expect(photos.map((ref) => boxOf(level, ref)?.at[1])).toEqual([19, 19]);
    const [first] = photos;
    if (first === undefined) throw new Error('no photo');
    const middle = done(level, alignObjects(level, [first], 'center'));
    expect(boxOf(middle, first)?.at[0]).toBe(2.5);
    expect(alignObjects(middle, [first], 'center')).toBeNull();
  });

  it('makes the gaps between three equal', () => {
    const state = pageOfObjects();
    const three = [refOf(state, 'nameplate'), ...refs(state, 'photo')];
    const even = done(state, distributeObjects(state, three, 'across'));
    expect(three.map((ref) => boxOf(even, ref)?.at[0])).toEqual([1, 2.5, 4]);
    expect(distributeObjects(state, three.slice(1), 'across')).toBeNull();
  });
});

describe('the order of objects', () => {
  it('goes by one of the same kind, or by all', () => {
    const state = pageOfObjects();
    const under = refOf(state, 'photo');
    const front = done(state, orderObject(state, under, 'forward'));
    const photos = refs(front, 'photo').map((ref) => front.doc.nodeAt(ref.at)?.attrs['photo']);
    expect(photos).toEqual(['photos/b.jpg', 'photos/a.jpg']);
    const [now] = selectedObjects(front);
    expect(now && front.doc.nodeAt(now.at)?.attrs['photo']).toBe('photos/a.jpg');
    expect(now && orderObject(front, now, 'front')).toBeNull();
    const back = done(front, now === undefined ? null : orderObject(front, now, 'back'));
    expect(back.doc.eq(state.doc)).toBe(true);
  });
});

describe('a thread', () => {
  it('gets a frame under its last one, in which the text goes on', () => {
    const state = pageOfObjects();
    const first = frame(state);
    const room = roomForFrame(state, first);
    expect(room).toEqual({ at: [1, 21], span: [2, 12] });
    const added = done(state, room && addFrame(state, first, room));
    expect(article(added, first).frames.map(({ at }) => at)).toEqual([
      [1, 9],
      [1, 21],
      [3, 5],
    ]);
    expect(selectedObjects(added)).toEqual([{ ...first, index: 1 }]);
  });

  it('is split down and across, and joined again', () => {
    const state = pageOfObjects();
    const first = frame(state);
    const down = done(state, splitFrame(state, first, 'down'));
    expect(article(down, first).frames.slice(0, 2)).toEqual([
      { at: [1, 9], span: [2, 6], columns: null },
      { at: [1, 15], span: [2, 6], columns: null },
    ]);
    const across = done(down, splitFrame(down, first, 'across'));
    expect(article(across, first).frames.map(({ at }) => at)).toEqual([
      [1, 9],
      [2, 9],
      [1, 15],
      [3, 5],
    ]);
    const three = [0, 1, 2].map((index): ObjectRef => ({ kind: 'frame', at: first.at, index }));
    const joined = done(across, joinFrames(across, three));
    expect(joined.doc.eq(state.doc)).toBe(true);
    expect(joinFrames(joined, [first])).toBeNull();
    expect(joinFrames(joined, [first, frame(joined, 2)])).toBeNull();
  });

  it('takes over the frame of another story, which is off the page then, and loses no word', () => {
    const state = pageOfObjects();
    const [first, second, other] = refs(state, 'frame');
    if (first === undefined || second === undefined || other === undefined) throw new Error('three frames');
    const linked = done(state, linkFrames(state, second, other));
    expect(article(linked, first).frames.at(-1)).toEqual({ at: [1, 24], span: [4, 12], columns: 3 });
    expect(article(linked, other).frames).toEqual([]);
    expect(wordsOf(linked.doc)).toBe(wordsOf(state.doc));
    expect(linkFrames(state, first, second)).toBeNull();
    const turned = done(state, linkFrames(state, second, first));
    expect(article(turned, first).frames.map(({ at }) => at)).toEqual([
      [3, 5],
      [1, 9],
    ]);
  });

  it('is divided anew where its columns stay wide enough', () => {
    const state = pageOfObjects();
    const three = frame(state, 2);
    const two = done(state, divideColumns(state, [three], 2));
    expect(article(two, three).frames[0]?.columns).toBe(2);
    expect(divideColumns(two, [three], 30)).toBeNull();
    expect(article(done(two, divideColumns(two, [three], null)), three).frames[0]?.columns).toBeNull();
  });
});

describe('removing', () => {
  it('lets a frame’s text go on in the rest of its thread', () => {
    const state = pageOfObjects();
    const removed = done(state, removeObjects(state, [frame(state)]));
    expect(article(removed, frame(state)).frames).toHaveLength(1);
    expect(article(removed, frame(state)).headlineFrame).not.toBeNull();
    expect(wordsOf(removed.doc)).toBe(wordsOf(state.doc));
  });

  it('takes a story off the page with its last frame, and a photo, but deletes rules and boxes', () => {
    const state = pageOfObjects();
    const all = (['frame', 'photo', 'rule', 'box'] as const).flatMap((kind) => refs(state, kind));
    const removed = done(state, removeObjects(state, all));
    const left = removed.doc.child(0).children.map((node) => node.type.name);
    expect(left).toEqual(['nameplate', 'article', 'article', 'photo', 'photo']);
    expect(refs(removed, 'frame')).toEqual([]);
    expect(refs(removed, 'headline')).toEqual([]);
    expect(refs(removed, 'photo')).toEqual([]);
    expect(wordsOf(removed.doc)).toBe(wordsOf(state.doc));
  });

  it('gives a headline unit back to the head of its text', () => {
    const state = pageOfObjects();
    const removed = done(state, removeObjects(state, [refOf(state, 'headline')]));
    expect(article(removed, frame(state)).headlineFrame).toBeNull();
    expect(article(removed, frame(state)).frames).toHaveLength(2);
  });
});

describe('duplicating', () => {
  it('copies a photo beside itself, and deleting the copy leaves the photo on the page', () => {
    const state = pageOfObjects();
    const photo = refOf(state, 'photo');
    const twice = done(state, duplicateObjects(state, [photo]));
    const [copy] = selectedObjects(twice);
    expect(copy && boxOf(twice, copy)).toEqual({ at: [3.25, 18], span: [1, 6] });
    expect(done(twice, removeObjects(twice, copy === undefined ? [] : [copy])).doc.eq(state.doc)).toBe(true);
  });

  it('copies a story whole, under a name of its own', () => {
    const state = pageOfObjects();
    const twice = done(state, duplicateObjects(state, [frame(state, 1)]));
    const [copy] = selectedObjects(twice);
    if (copy === undefined) throw new Error('no copy');
    expect(article(twice, copy)).toMatchObject({ story: 'stories/lead-2.md', locked: false });
    expect(article(twice, copy).frames).toHaveLength(2);
    expect(freshStory(twice.doc, 'stories/lead-2.md')).toBe('stories/lead-3.md');
  });
});

describe('the frame of a headline unit', () => {
  it('is made at the head of the text, turned both ways, and taken away', () => {
    const state = pageOfObjects();
    const other = frame(state, 2);
    const made = done(state, makeHeadlineFrame(state, other));
    expect(article(made, other).headlineFrame).toEqual({
      at: [1, 24],
      span: [4, 6],
      direction: 'horizontal',
      size: null,
    });
    const upright = done(made, turnHeadline(made, other));
    const turned = article(upright, other).headlineFrame;
    expect(turned?.direction).toBe('vertical');
    // 495 pt of width become the lines that the page has left; the height of 6 lines half a column.
    expect(turned?.span[1]).toBe(17);
    expect(turned?.span[0]).toBeCloseTo((6 * 11.6 - 2.6 + 9) / 126, 5);
    expect(selectedObjects(upright)).toEqual([{ kind: 'headline', at: other.at }]);
    const dropped = done(upright, dropHeadlineFrame(upright, other));
    expect(dropped.doc.eq(state.doc)).toBe(true);
    expect(selectedObjects(dropped)).toEqual([other]);
  });
});

describe('locked objects', () => {
  it('refuse everything but being unlocked', () => {
    const state = pageOfObjects();
    const all = [...refs(state, 'frame'), ...refs(state, 'photo'), ...refs(state, 'headline')];
    const locked = done(state, lockObjects(state, all, true));
    const [first] = all;
    if (first === undefined) throw new Error('no frame');
    expect(placeObject(locked, first, { at: [2, 2], span: [1, 1] })).toBeNull();
    expect(moveObjects(locked, all, [0, 1])).toBeNull();
    expect(removeObjects(locked, all)).toBeNull();
    expect(splitFrame(locked, first, 'down')).toBeNull();
    expect(divideColumns(locked, all, 2)).toBeNull();
    expect(turnHeadline(locked, first)).toBeNull();
    expect(wrapObjects(locked, all, { on: false })).toBeNull();
    expect(lockObjects(locked, all, true)).toBeNull();
    expect(done(locked, lockObjects(locked, all, false)).doc.eq(state.doc)).toBe(true);
  });
});

describe('wrap', () => {
  it('is turned off and set to a distance, of photos and boxes only', () => {
    const state = pageOfObjects();
    const photo = refOf(state, 'photo');
    const off = done(state, wrapObjects(state, [photo, frame(state)], { on: false }));
    expect(off.doc.nodeAt(photo.at)?.attrs['wrap']).toEqual({ on: false, distance: null });
    const near = done(off, wrapObjects(off, [photo], { on: true, distance: 0.5 }));
    expect(near.doc.nodeAt(photo.at)?.attrs['wrap']).toEqual({ on: true, distance: 0.5 });
  });
});

describe('going from object to object', () => {
  it('goes down the page and round', () => {
    let state = pageOfObjects();
    const kinds: string[] = [];
    for (let i = 0; i < 11; i += 1) {
      const next = nextObject(state, 0, 1);
      if (next === null) throw new Error('no object');
      kinds.push(next.kind);
      state = done(state, selectObjects(state, [next]));
    }
    expect(kinds[0]).toBe('nameplate');
    expect(kinds[10]).toBe('nameplate');
    expect(nextObject(state, 0, -1)?.kind).toBe('box');
  });
});
