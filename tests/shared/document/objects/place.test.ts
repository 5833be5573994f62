// Placing objects: where the page allows, together, and never beyond its edges.
import fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { LEAST_SPAN } from '../../../../shared/document/attr-rules.ts';
import { growObjects, moveObjects, placeObject, placeObjects } from '../../../../shared/document/objects/place.ts';
import { gridBoxOf, objectsOfPage, placedObject, rectOf } from '../../../../shared/document/objects/placed-object.ts';
import { gridOf } from '../../../../shared/document/page-setup.ts';
import { edition, photo, SMALL } from '../../composition/support.ts';
import { expectSound, pageOfObjects, refOf, refs, wordsOf } from './page-of-objects.ts';

const boxOf = (state: ReturnType<typeof pageOfObjects>, ref: ReturnType<typeof refOf>) =>
  placedObject(state.doc, ref)?.box;

describe('placing an object', () => {
  it('makes none narrower than a file may hold, however wide a base column is', () => {
    const setup = { ...SMALL, columns: 1, measure: 60, gutter: 0 };
    const state = EditorState.create({ doc: edition([photo({ at: [1, 1], span: [1, 9] })], { setup }) });
    const placed = placeObject(state, refOf(state, 'photo'), { at: [1, 1], span: [0.001, 9] });
    if (placed === null) throw new Error('nothing was placed');
    expect(boxOf(state.apply(placed), refOf(state, 'photo'))?.span[0]).toBeGreaterThanOrEqual(LEAST_SPAN);
  });

  it('puts a photo between columns and lines, and a frame on whole lines', () => {
    const state = pageOfObjects();
    const photo = refOf(state, 'photo');
    const frame = refOf(state, 'frame');
    const placed = placeObjects(state, [
      { ref: photo, box: { at: [1.5, 2.25], span: [1.25, 7.5] } },
      { ref: frame, box: { at: [1.5, 2.25], span: [1.25, 7.5] } },
    ]);
    if (placed === null) throw new Error('nothing was placed');
    const next = state.apply(placed);
    expect(boxOf(next, photo)).toEqual({ at: [1.5, 2.25], span: [1.25, 7.5] });
    expect(boxOf(next, frame)).toEqual({ at: [1.5, 2], span: [1.25, 8] });
  });

  it('keeps it inside the page and no smaller than it can be set', () => {
    const state = pageOfObjects();
    const frame = refOf(state, 'frame', 2);
    const far = placeObject(state, frame, { at: [9, 99], span: [0.1, 500] });
    if (far === null) throw new Error('nothing was placed');
    const next = state.apply(far);
    // Divided into three columns of two characters at least.
    const box = boxOf(next, frame);
    expect(box?.at[1]).toBe(1);
    expect(box?.span[1]).toBe(SMALL.lines);
    expect(box?.span[0]).toBeCloseTo(9 / 14, 5);
    expectSound(next.doc);
  });

  it('keeps a rule in its direction', () => {
    const state = pageOfObjects();
    const along = refOf(state, 'rule', 0);
    const down = refOf(state, 'rule', 1);
    const placed = placeObjects(state, [
      { ref: along, box: { at: [2, 30.5], span: [2, 9] } },
      { ref: down, box: { at: [5, 10], span: [3, 8] } },
    ]);
    if (placed === null) throw new Error('nothing was placed');
    const { doc } = state.apply(placed);
    expect(doc.nodeAt(along.at)?.attrs).toMatchObject({ from: [2, 30.5], to: [3, 30.5] });
    expect(doc.nodeAt(down.at)?.attrs).toMatchObject({ from: [5, 10], to: [5, 17] });
  });

  it('does nothing where an object is locked, gone or there already', () => {
    const state = pageOfObjects();
    const photo = refOf(state, 'photo');
    expect(placeObject(state, photo, { at: [3, 16], span: [1, 6] })).toBeNull();
    expect(placeObject(state, { kind: 'box', at: photo.at }, { at: [1, 1], span: [1, 1] })).toBeNull();
    const locked = state.apply(state.tr.setNodeAttribute(photo.at, 'locked', true));
    expect(placeObject(locked, photo, { at: [1, 1], span: [1, 1] })).toBeNull();
  });
});

describe('moving objects together', () => {
  it('stops all of them where the first one meets the edge', () => {
    const state = pageOfObjects();
    const photos = refs(state, 'photo');
    const moved = moveObjects(state, photos, [3, -100]);
    if (moved === null) throw new Error('nothing was moved');
    const next = state.apply(moved);
    expect(photos.map((ref) => boxOf(next, ref)?.at)).toEqual([
      [3, 1],
      [4, 1],
    ]);
  });
});

describe('any placing, moving or growing of any objects', () => {
  const number = fc.double({ min: -60, max: 60, noNaN: true });
  const pair = fc.tuple(number, number);
  const act = fc.oneof(
    fc.record({ kind: fc.constant('place' as const), which: fc.nat(20), at: pair, span: pair }),
    fc.record({ kind: fc.constantFrom('move' as const, 'grow' as const), which: fc.nat(20), by: pair }),
  );

  it('leaves a page that can be saved, and every word', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
        let state = pageOfObjects();
        const words = wordsOf(state.doc);
        for (const one of acts) {
          const all = objectsOfPage(state.doc, 0).map(({ ref }) => ref);
          const ref = all[one.which % all.length];
          if (ref === undefined) continue;
          const some = all.slice(one.which % all.length, (one.which % all.length) + 3);
          const tr =
            one.kind === 'place'
              ? placeObject(state, ref, one)
              : one.kind === 'move'
                ? moveObjects(state, some, one.by)
                : growObjects(state, some, one.by);
          if (tr !== null) state = state.apply(tr);
        }
        expectSound(state.doc);
        expect(wordsOf(state.doc)).toBe(words);
      }),
    );
  });

  it('gives the box back that a rectangle on paper was made of', () => {
    const grid = gridOf(SMALL);
    fc.assert(
      fc.property(pair, pair, (at, span) => {
        const back = gridBoxOf(grid, rectOf(grid, 'photo', { at, span }));
        for (const i of [0, 1] as const) {
          expect(back.at[i]).toBeCloseTo(at[i], 6);
          expect(back.span[i]).toBeCloseTo(span[i], 6);
        }
      }),
    );
  });
});
