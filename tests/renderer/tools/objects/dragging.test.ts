// What a drag makes of objects: it snaps, keeps to the page and to whole lines, and moves nothing that is locked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveDrag } from '../../../../renderer/tools/objects/dragging.ts';
import { withEvenGaps } from '../../../../renderer/tools/objects/even-gaps.ts';
import { handlesOf, objectsTouching, objectsUnder } from '../../../../renderer/tools/objects/hits.ts';
import { resizeDrag, resizeSeveral } from '../../../../renderer/tools/objects/resizing.ts';
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

  it('comes to whole columns and lines however far they are', () => {
    const state = pageOfObjects();
    const drag = moveDrag(state, [objectOf(state, 'photo')]);
    const dragged = drag?.to({ x: -0.6 * STEP, y: 2.4 * LINE }, PLAIN, 4);
    expect(dragged?.box.at[0]).toBeCloseTo(2, 6);
    expect(dragged?.box.at[1]).toBeCloseTo(18, 6);
  });

  it('does not come to stand against a neighbour without the gutter between them', () => {
    const state = pageOfObjects();
    const drag = moveDrag(state, [objectOf(state, 'photo', 1)]);
    // Its left edge comes within reach of the other photo's right edge, which is a gutter away from the column.
    const dragged = drag?.to({ x: -7, y: 0 }, PLAIN, 1);
    expect(dragged?.box.at[0]).toBeCloseTo(4, 6);
  });

  it('has its copy dragged with Alt as one step, the original staying', () => {
    const state = pageOfObjects();
    const original = objectOf(state, 'photo');
    const tr = moveDrag(state, [original], true)?.to({ x: -2 * STEP, y: 0 }, PLAIN, 1)?.tr ?? null;
    if (tr === null) throw new Error('nothing was copied');
    const photos = objectsOfPage(tr.doc, 0).filter(({ node }) => node.attrs['photo'] === original.node.attrs['photo']);
    expect(photos.map(({ box }) => box.at)).toEqual([
      [3, 16],
      [1, 16],
    ]);
    expectSound(tr.doc);
  });

  it('finds the place of equal gaps between its neighbours, and between columns too', () => {
    const first = { x: 0, y: 0, width: 100, height: 50 };
    const second = { x: 130, y: 0, width: 100, height: 50 };
    const last = { x: 420, y: 10, width: 60, height: 50 };
    const none = { across: [], down: [] };
    const between = withEvenGaps(none, { x: 280, y: 5, width: 90, height: 40 }, [first, second, last]);
    // In the middle of the room of 190, and as far behind the second as that lies behind the first.
    expect(between.across.map(({ at, side }) => [at, side])).toEqual([
      [280, 'start'],
      [260, 'start'],
    ]);
    expect(between.down).toEqual([]);
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

describe('several objects that are resized', () => {
  it('keep their shares of the rectangle round them, on whole columns and lines', () => {
    const state = pageOfObjects();
    const photos = [objectOf(state, 'photo'), objectOf(state, 'photo', 1)];
    const dragged = resizeSeveral(state, photos, { x: -1, y: 1 })?.to({ x: -1.9 * STEP, y: 5.7 * LINE }, PLAIN, 1);
    const boxes = photos.map(({ ref }) => dragged?.tr?.doc.nodeAt(ref.at)?.attrs);
    expect(boxes).toMatchObject([
      { at: [1, 16], span: [2, 12] },
      { at: [3, 16], span: [2, 12] },
    ]);
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
        const several = all.slice(which % all.length);
        const drags = [
          moveDrag(state, several),
          resizeDrag(state, one, { x, y }),
          resizeSeveral(state, several, { x, y }),
        ];
        for (const drag of drags) {
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
    expect(handlesOf([objectOf(state, 'photo')], 1)).toHaveLength(8);
    // Too small on screen for handles between the corners.
    expect(handlesOf([objectOf(state, 'photo')], 0.2)).toHaveLength(4);
    expect(handlesOf([objectOf(state, 'rule')], 1)).toHaveLength(2);
    // One set round both photos.
    expect(handlesOf([objectOf(state, 'photo'), objectOf(state, 'photo', 1)], 1)).toHaveLength(8);
  });
});
