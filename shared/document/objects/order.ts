// Puts objects before or behind others of their kind (层次): later children of a page lie above earlier ones.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { PMNode } from '../schema.ts';
import type { ObjectRef } from './object-ref.ts';
import { placedObject } from './placed-object.ts';
import { withObjects } from './select.ts';

export type OrderStep = 'front' | 'forward' | 'backward' | 'back';

/** Where a page's child goes to: by one other of its type, which is what it is painted among, or by all of them. */
function targetOf(page: PMNode, index: number, step: OrderStep): number | null {
  const type = page.child(index).type;
  const others = page.children.flatMap((node, i) => (node.type === type && i !== index ? [i] : []));
  const above = others.filter((i) => i > index);
  const below = others.filter((i) => i < index);
  const target = { front: above.at(-1), forward: above[0], backward: below.at(-1), back: below[0] }[step];
  return target ?? null;
}

/** Moves the object's node among its page's children; an article goes with all its frames. Null where it is there already, or locked. */
export function orderObject(state: EditorState, ref: ObjectRef, step: OrderStep): Transaction | null {
  const object = placedObject(state.doc, ref);
  if (object === null || object.locked) return null;
  const { page, pageAt, node } = object;
  const index = state.doc.resolve(ref.at).index(1);
  const target = targetOf(page, index, step);
  if (target === null) return null;
  const before = page.children.slice(0, target).reduce((sum, one) => sum + one.nodeSize, pageAt + 1);
  const at = target > index ? before + page.child(target).nodeSize - node.nodeSize : before;
  const tr = state.tr.delete(ref.at, ref.at + node.nodeSize).insert(at, node);
  return withObjects(tr, [{ ...ref, at }]);
}
