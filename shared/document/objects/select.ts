// Selecting objects: transactions that change nothing but what is selected.
import type { EditorState, Transaction } from 'prosemirror-state';
import { type ObjectRef, sameObject } from './object-ref.ts';
import { ObjectSelection, selectedObjects } from './object-selection.ts';
import { objectsOfPage, type PlacedObject } from './placed-object.ts';

/** Within a transaction; nothing where none of the objects is there. */
export function withObjects(tr: Transaction, refs: readonly ObjectRef[]): Transaction {
  const selection = ObjectSelection.of(tr.doc, refs, tr.selection);
  return selection === null ? tr : tr.setSelection(selection);
}

/** Selects these objects; null where none of them is there. */
export function selectObjects(state: EditorState, refs: readonly ObjectRef[]): Transaction | null {
  const selection = ObjectSelection.of(state.doc, refs, state.selection);
  return selection === null ? null : state.tr.setSelection(selection);
}

/** The selection with an object taken into it, or out of it where it is in it already. */
export function toggled(selected: readonly ObjectRef[], ref: ObjectRef): readonly ObjectRef[] {
  const others = selected.filter((one) => !sameObject(one, ref));
  return others.length === selected.length ? [...selected, ref] : others;
}

/** All frames of the story that an object is of, its headline unit's among them; the object alone where it is of none. */
export function storyObjects(all: readonly PlacedObject[], ref: ObjectRef): readonly ObjectRef[] {
  if (ref.kind !== 'frame' && ref.kind !== 'headline') return [ref];
  return all.flatMap((object) => (object.ref.at === ref.at ? [object.ref] : []));
}

/** The next object of the page in reading order, by place: down the page, then across; the first where none is selected. */
export function nextObject(state: EditorState, pageAt: number, step: 1 | -1): ObjectRef | null {
  const all = [...objectsOfPage(state.doc, pageAt)].sort(
    (a, b) => a.box.at[1] - b.box.at[1] || a.box.at[0] - b.box.at[0],
  );
  const last = selectedObjects(state).at(-1);
  const now = last === undefined ? -1 : all.findIndex(({ ref }) => sameObject(ref, last));
  const next = now < 0 ? (step > 0 ? 0 : all.length - 1) : (now + step + all.length) % all.length;
  return all[next]?.ref ?? null;
}
