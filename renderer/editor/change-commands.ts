// Commands over tracked changes: accept and reject at the caret, in the selection or everywhere, and go from one to the next.
import { closeHistory } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { type Change, changesIn, sideOf } from '../../shared/document/review/changes.ts';
import { acceptAll, acceptChange, rejectAll, rejectChange } from '../../shared/document/review/settling.ts';
import { untracked } from './tracking.ts';

export type Verdict = 'accept' | 'reject';

/** One thing to undo; null where nothing was settled. */
const settled = (tr: Transaction): Transaction | null =>
  tr.docChanged ? untracked(closeHistory(tr)).scrollIntoView() : null;

/** Settles one change, found in this state. */
const settleOne = (state: EditorState, change: Change, verdict: Verdict): Transaction | null =>
  settled(verdict === 'accept' ? acceptChange(state.tr, change) : rejectChange(state.tr, change));

/** The change at the caret: the one it stands in, else the one that ends there, else the one that begins there. */
function changeAtCaret({ doc, selection }: EditorState): Change | null {
  const { head } = selection;
  const touching = changesIn(doc).filter(({ from, to }) => from <= head && to >= head);
  return (
    touching.find(({ from, to }) => from < head && head < to) ??
    touching.find(({ to }) => to === head) ??
    touching[0] ??
    null
  );
}

/** Settles what is selected of the changes, or the change at the caret; null where there is none. */
export function settleSelected(state: EditorState, verdict: Verdict): Transaction | null {
  const { selection, tr } = state;
  if (!selection.empty) return settled(verdict === 'accept' ? acceptAll(tr, selection) : rejectAll(tr, selection));
  const change = changeAtCaret(state);
  return change === null ? null : settleOne(state, change, verdict);
}

/** Settles every change of the edition; null where there is none. */
export const settleAll = ({ tr }: EditorState, verdict: Verdict): Transaction | null =>
  settled(verdict === 'accept' ? acceptAll(tr) : rejectAll(tr));

/** The change after the selection (`step` 1) or before it (−1), round the end; null without any. */
export function nextChange({ doc, selection }: EditorState, step: 1 | -1): Change | null {
  const changes = changesIn(doc);
  const { from: at, empty } = selection;
  if (step < 0) return changes.findLast(({ from }) => from < at) ?? changes.at(-1) ?? null;
  // A caret before struck text has come to it already: nothing of it can be selected and seen.
  const isNext = (change: Change): boolean =>
    change.from > at || (change.from === at && empty && sideOf(change) === 'insertion');
  return changes.find(isNext) ?? changes[0] ?? null;
}

/** Shows a change: inserted text is selected, and the caret put where something is gone or paragraphs part. */
export function showChange({ doc, tr }: EditorState, { kind, from, to }: Change): Transaction {
  const at = kind === 'split' ? to : from;
  return tr.setSelection(TextSelection.create(doc, at, kind === 'insertion' ? to : at)).scrollIntoView();
}
