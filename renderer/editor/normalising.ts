// Normalises marks over the selection or the whole story, as one thing to undo, and tells what has changed.
import { closeHistory } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { blockStretch, setText } from '../../shared/document/review/set-text.ts';
import { normalise } from '../../shared/text/normalise.ts';
import { wholeMember } from './bounds.ts';
import type { Stretch } from './segments.ts';

export interface Normalised {
  readonly tr: Transaction;
  /** What was replaced, as positions in the document after the transaction. */
  readonly changed: readonly Stretch[];
}

/**
 * The selection normalised, or with a mere caret its whole story (or photo); null where nothing is to be changed. Each paragraph is
 * read as a whole, as quotes are paired by paragraph, also where only some of it is selected.
 */
export function normaliseSelected(state: EditorState): Normalised | null {
  const range = state.selection.empty ? wholeMember(state) : state.selection;
  if (range === null) return null;
  const { from, to } = range;
  const found: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  state.doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    for (const change of normalise(setText(node))) {
      const stretch = blockStretch(node, change.from, change.to);
      const start = at + 1 + stretch.from;
      const end = at + 1 + stretch.to;
      if (start >= from && end <= to) found.push({ from: start, to: end, text: change.text });
    }
    return false;
  });
  if (found.length === 0) return null;
  const { tr } = state;
  const changed: Stretch[] = [];
  let grown = 0;
  for (const change of found) {
    const start = change.from + grown;
    const marks = state.doc.resolve(change.from + 1).marks();
    tr.replaceWith(start, change.to + grown, state.schema.text(change.text, marks));
    changed.push({ from: start, to: start + change.text.length });
    grown += change.text.length - (change.to - change.from);
  }
  return { tr: closeHistory(tr), changed };
}
