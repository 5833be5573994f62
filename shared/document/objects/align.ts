// Aligns objects (对齐) by an edge or middle, and distributes them (分布) with equal gaps.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { GridBox } from '../page-setup.ts';
import type { ObjectRef } from './object-ref.ts';
import { type Placement, placeObjects } from './place.ts';
import { type PlacedObject, placedObjects } from './placed-object.ts';

export type AlignEdge = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';

/** 0 across, in columns; 1 down, in lines. */
type Axis = 0 | 1;

const AXES: Readonly<Record<AlignEdge, Axis>> = { left: 0, center: 0, right: 0, top: 1, middle: 1, bottom: 1 };
/** Share of the room that is left beside an object before it. */
const SHARES: Readonly<Record<AlignEdge, number>> = { left: 0, center: 0.5, right: 1, top: 0, middle: 0.5, bottom: 1 };

function movedTo({ ref, box }: PlacedObject, axis: Axis, to: number): Placement {
  const at: GridBox['at'] = axis === 0 ? [to, box.at[1]] : [box.at[0], to];
  return { ref, box: { at, span: box.span } };
}

/** Aligns objects to the stretch that they take together; one alone to the type area (版心). Null where nothing moves. */
export function alignObjects(state: EditorState, refs: readonly ObjectRef[], edge: AlignEdge): Transaction | null {
  const objects = placedObjects(state.doc, refs);
  const [first] = objects;
  if (first === undefined) return null;
  const axis = AXES[edge];
  const sides = objects.map(({ box }) => [box.at[axis], box.at[axis] + box.span[axis]] as const);
  const whole = axis === 0 ? first.setup.columns : first.setup.lines;
  const from = objects.length === 1 ? 1 : Math.min(...sides.map(([start]) => start));
  const to = objects.length === 1 ? 1 + whole : Math.max(...sides.map(([, end]) => end));
  const moved = objects.map((object) =>
    movedTo(object, axis, from + (to - from - object.box.span[axis]) * SHARES[edge]),
  );
  return placeObjects(state, moved);
}

/** Moves the objects between the first and the last one so that all gaps are equal; null for fewer than three. */
export function distributeObjects(
  state: EditorState,
  refs: readonly ObjectRef[],
  way: 'across' | 'down',
): Transaction | null {
  const axis: Axis = way === 'across' ? 0 : 1;
  const objects = [...placedObjects(state.doc, refs)].sort((a, b) => a.box.at[axis] - b.box.at[axis]);
  const [first] = objects;
  const last = objects.at(-1);
  if (first === undefined || last === undefined || objects.length < 3) return null;
  const room = last.box.at[axis] + last.box.span[axis] - first.box.at[axis];
  const taken = objects.reduce((sum, { box }) => sum + box.span[axis], 0);
  const gap = (room - taken) / (objects.length - 1);
  let at = first.box.at[axis];
  const moved = objects.map((object) => {
    const placement = movedTo(object, axis, at);
    at += object.box.span[axis] + gap;
    return placement;
  });
  return placeObjects(state, moved.slice(1, -1));
}
