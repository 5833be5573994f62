// What holds of an object besides its place: whether it is locked (锁定), and how text keeps away from it (绕排).
import type { EditorState, Transaction } from 'prosemirror-state';
import type { PhotoAttrs, Wrap } from '../attrs.ts';
import type { ObjectRef } from './object-ref.ts';
import { placedObjects } from './placed-object.ts';

/** Locks objects, or unlocks them; an article with all its frames. Null where all are so already. */
export function lockObjects(state: EditorState, refs: readonly ObjectRef[], locked: boolean): Transaction | null {
  const { tr } = state;
  for (const object of placedObjects(state.doc, refs)) {
    if (object.locked !== locked) tr.setNodeAttribute(object.ref.at, 'locked', locked);
  }
  return tr.docChanged ? tr : null;
}

/** Changes how text runs round photos and boxes; null where nothing changes. */
export function wrapObjects(state: EditorState, refs: readonly ObjectRef[], change: Partial<Wrap>): Transaction | null {
  const { tr } = state;
  for (const { ref, node, locked } of placedObjects(state.doc, refs)) {
    if (locked || (ref.kind !== 'photo' && ref.kind !== 'box')) continue;
    const { wrap } = node.attrs as Pick<PhotoAttrs, 'wrap'>;
    const next: Wrap = { ...wrap, ...change };
    if (next.on !== wrap.on || next.distance !== wrap.distance) tr.setNodeAttribute(ref.at, 'wrap', next);
  }
  return tr.docChanged ? tr : null;
}
