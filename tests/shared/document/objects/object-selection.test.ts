// Objects as a selection: kept through edits, gone with their objects, back with undo.
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { ObjectRef } from '../../../../shared/document/objects/object-ref.ts';
import {
  caretAfterObjects,
  ObjectSelection,
  selectedObjects,
} from '../../../../shared/document/objects/object-selection.ts';
import { selectObjects } from '../../../../shared/document/objects/select.ts';
import { article, box, edition, photo } from '../../composition/support.ts';

const FRAME = { at: [1, 1], span: [2, 10] } as const;

function opened(): { readonly state: EditorState; readonly frame: ObjectRef; readonly photo: ObjectRef } {
  const doc = edition([
    article({ body: ['河水涨了。'], frames: [FRAME] }),
    photo({ at: [3, 1], span: [1, 8] }),
    box(FRAME),
  ]);
  const places = new Map<string, number>();
  doc.child(0).forEach((node, offset) => {
    places.set(node.type.name, offset + 1);
  });
  const state = EditorState.create({ doc, plugins: [history()] });
  return {
    state,
    frame: { kind: 'frame', at: places.get('article') ?? -1, index: 0 },
    photo: { kind: 'photo', at: places.get('photo') ?? -1 },
  };
}

const selecting = (state: EditorState, objects: readonly ObjectRef[]): EditorState => {
  const selection = ObjectSelection.of(state.doc, objects);
  if (selection === null) throw new Error('there is no such object');
  return state.apply(state.tr.setSelection(selection));
};

describe('selected objects', () => {
  it('are those that the document has', () => {
    const { state, frame, photo } = opened();
    expect(selectedObjects(state)).toEqual([]);
    expect(selectedObjects(selecting(state, [frame, { ...frame, kind: 'frame', index: 1 }, photo]))).toEqual([
      frame,
      photo,
    ]);
    expect(ObjectSelection.of(state.doc, [{ kind: 'headline', at: frame.at }])).toBeNull();
    expect(ObjectSelection.of(state.doc, [{ kind: 'box', at: photo.at }])).toBeNull();
    expect(ObjectSelection.of(state.doc, [{ kind: 'photo', at: 100_000 }])).toBeNull();
  });

  it('stay selected while text before them is written', () => {
    const { state, photo } = opened();
    const selected = selecting(state, [photo]);
    const written = selected.apply(selected.tr.insertText('大', 5));
    expect(selectedObjects(written)).toEqual([{ ...photo, at: photo.at + 1 }]);
  });

  it('leave a caret behind when they are deleted, and come back with undo', () => {
    const { state, photo } = opened();
    const selected = selecting(state, [photo]);
    const size = selected.doc.nodeAt(photo.at)?.nodeSize ?? 0;
    let deleted = selected.apply(selected.tr.delete(photo.at, photo.at + size));
    expect(selectedObjects(deleted)).toEqual([]);
    expect(deleted.selection).toBeInstanceOf(TextSelection);
    undo(deleted, (tr) => {
      deleted = deleted.apply(tr);
    });
    expect(deleted.doc.eq(state.doc)).toBe(true);
    expect(selectedObjects(deleted)).toEqual([photo]);
  });

  it('give the caret back to the words it stood in, to others at their beginning', () => {
    const { state, frame, photo } = opened();
    const end = frame.at + (state.doc.nodeAt(frame.at)?.nodeSize ?? 0);
    const written = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(end), -1)));
    const taken = (from: EditorState, ref: ObjectRef): EditorState => {
      const tr = selectObjects(from, [ref]);
      if (tr === null) throw new Error('there is no such object');
      return from.apply(tr);
    };
    const inFrame = taken(written, frame);
    expect(caretAfterObjects(inFrame).head).toBe(written.selection.head);
    expect(caretAfterObjects(taken(taken(written, photo), frame)).head).toBe(written.selection.head);
    expect(caretAfterObjects(taken(written, photo)).from).toBeGreaterThan(photo.at);

    const first = TextSelection.near(state.doc.resolve(frame.at), 1).head;
    const grown = inFrame.apply(inFrame.tr.insertText('大', first));
    expect(caretAfterObjects(grown).head).toBe(written.selection.head + 1);
    expect(first).toBeLessThan(written.selection.head);
  });

  it('are the same whatever state they were selected in', () => {
    const { state, frame, photo } = opened();
    const once = selecting(state, [frame, photo]).selection;
    expect(once.eq(selecting(state, [frame, photo]).selection)).toBe(true);
    expect(once.eq(selecting(state, [photo, frame]).selection)).toBe(false);
    expect(once.eq(state.selection)).toBe(false);
  });
});
