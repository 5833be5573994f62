// What a drag makes of objects: it snaps, keeps to the page and to whole lines, and moves nothing that is locked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveDrag, resizeDrag } from '../../../../renderer/tools/objects/dragging.ts';
import { handlesOf, objectsTouching, objectsUnder } from '../../../../renderer/tools/objects/hits.ts';
import type { ObjectRef } from '../../../../shared/document/objects/object-ref.ts';
import {
  objectsOfPage,
  type PlacedObject,
  placedObject,
  rectOfObject,
} from '../../../../shared/document/objects/placed-object.ts';
import { expectSound, pageOfObjects, refOf, wordsOf } from '../../../shared/document/objects/page-of-objects.ts';

const PLAIN = { free: false, even: false };
const FREE = { free: true, even: false };
/** Width of a base column with its gutter and height of a line of the page, pt. */
const STEP = 126;
const LINE = 11.6;

function objectOf(state: ReturnType<typeof pageOfObjects>, kind: ObjectRef['kind'], index = 0): PlacedObject {
  const object = placedObject(state.doc, refOf(state, kind, index));
  if (object === null) throw new Error(`there is no ${kind}`);
  return object;
}

describe('a photo that is moved', () => {
  it('snaps to a column and a line near it, and shows why', () => {
    const state = pageOfObjects();
    const dragged = moveDrag(state, [objectOf(state, 'photo')])?.to({ x: -STEP + 4, y: 3 * LINE - 2 }, PLAIN, 1);
    if (dragged?.tr == null) throw new Error('nothing moved');
    expect(dragged.tr.doc.nodeAt(refOf(state, 'photo').at)?.attrs).toMatchObject({ at: [2, 19], span: [1, 6] });
    expect(dragged.guides.length).toBeGreaterThan(0);
  });

  it('stands where it is left with snapping suspended, and keeps to an axis', () => {
    const state = pageOfObjects();
    const drag = moveDrag(state, [objectOf(state, 'photo')]);
    const freely = drag?.to({ x: -STEP + 4, y: 0 }, FREE, 1);
    expect(freely?.box.at[0]).toBeCloseTo(2 + 4 / STEP, 4);
    expect(freely?.guides).toEqual([]);
    const even = drag?.to({ x: -STEP, y: 30 }, { free: true, even: true }, 1);
    expect(even?.box.at[1]).toBeCloseTo(16, 4);
  });
});

describe('a frame that is dragged', () => {
  it('moves by whole lines, and stays as it is when it is locked', () => {
    const state = pageOfObjects();
    const moved = moveDrag(state, [objectOf(state, 'frame', 2)])?.to({ x: 0, y: -1.6 * LINE }, FREE, 1);
    expect(moved?.box.at[1]).toBeCloseTo(22, 6);
    const locked = state.apply(state.tr.setNodeAttribute(refOf(state, 'photo').at, 'locked', true));
    expect(moveDrag(locked, [objectOf(locked, 'photo')])).toBeNull();
    expect(resizeDrag(locked, objectOf(locked, 'photo'), { x: 1, y: 1 })).toBeNull();
  });

  it('is no narrower than its columns can be set when it is resized, the other edge staying', () => {
    const state = pageOfObjects();
    const narrow = resizeDrag(state, objectOf(state, 'frame', 2), { x: -1, y: 0 })?.to({ x: 900, y: 0 }, FREE, 1);
    expect(narrow?.box.span[0]).toBeCloseTo(9 / 14, 4);
    expect((narrow?.box.at[0] ?? 0) + (narrow?.box.span[0] ?? 0)).toBeCloseTo(5, 5);
  });
});

describe('a photo that is resized', () => {
  it('keeps its proportion with Shift', () => {
    const state = pageOfObjects();
    const photo = objectOf(state, 'photo');
    const before = rectOfObject(photo);
    const dragged = resizeDrag(state, photo, { x: 1, y: 1 })?.to({ x: 60, y: 0 }, { free: true, even: true }, 1);
    const after = dragged?.rect ?? before;
    expect(after.width).toBeGreaterThan(before.width + 50);
    expect(after.width / after.height).toBeCloseTo(before.width / before.height, 4);
  });
});

describe('any drag of any objects', () => {
  it('leaves a page that can be saved, and every word', () => {
    const way = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
    const side = fc.constantFrom(-1 as const, 0 as const, 1 as const);
    fc.assert(
      fc.property(fc.nat(20), way, side, side, fc.boolean(), fc.boolean(), (which, by, x, y, free, even) => {
        const state = pageOfObjects();
        const all = objectsOfPage(state.doc, 0);
        const one = all[which % all.length];
        if (one === undefined) throw new Error('the page is empty');
        for (const drag of [moveDrag(state, all.slice(which % all.length)), resizeDrag(state, one, { x, y })]) {
          const tr = drag?.to(by, { free, even }, 0.7)?.tr ?? null;
          if (tr === null) continue;
          expectSound(tr.doc);
          expect(wordsOf(tr.doc)).toBe(wordsOf(state.doc));
        }
      }),
    );
  });
});

describe('what lies under the pointer', () => {
  it('is told from the topmost down, by a marquee without what is locked, and by handles', () => {
    const state = pageOfObjects();
    const all = objectsOfPage(state.doc, 0);
    const rect = rectOfObject(objectOf(state, 'photo'));
    const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    expect(objectsUnder(all, middle, 1).map(({ ref }) => ref.kind)).toEqual(['photo']);
    expect(objectsTouching(all, rect).map(({ ref }) => ref.kind)).toContain('photo');
    expect(handlesOf(objectOf(state, 'photo'), 1)).toHaveLength(8);
    // Too small on screen for handles between the corners.
    expect(handlesOf(objectOf(state, 'photo'), 0.2)).toHaveLength(4);
    expect(handlesOf(objectOf(state, 'rule'), 1)).toHaveLength(2);
  });
});
