// What review has left on a page, in order: tracked changes and comments, each with the words round it; and what settles them.
import { closeHistory } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { type Change, type ChangeKind, changesOfPage } from '../../shared/document/review/changes.ts';
import { removeComment } from '../../shared/document/review/comments.ts';
import type { Revision } from '../../shared/document/review/revision.ts';
import { setText } from '../../shared/document/review/set-text.ts';
import { acceptChange, rejectChange } from '../../shared/document/review/settling.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import { sameFields } from '../../shared/kernel/same-fields.ts';
import { showChange, type Verdict } from './change-commands.ts';
import { commentsOfPage, type NumberedComment } from './comment-places.ts';
import { positionOfPage } from './document-pages.ts';
import type { Stretch } from './segments.ts';
import { untracked } from './tracking.ts';

/** What the list shows of one; a row keeps its identity while it says the same, wherever its text has moved to. */
export interface ReviewRow extends Revision {
  /** Names the item as long as it is there. */
  readonly key: string;
  readonly kind: 'comment' | ChangeKind;
  /** The comment's words, or the text that was changed; a line end for each paragraph's. */
  readonly text: string;
  /** Number of a comment on its page; null for changes. */
  readonly number: number | null;
  /** The words it stands on (empty for changes) and those before and after. */
  readonly before: string;
  readonly quoted: string;
  readonly after: string;
}

type ReviewSource =
  | { readonly kind: 'comment'; readonly comment: NumberedComment }
  | { readonly kind: 'change'; readonly change: Change };

/** One change or comment of a document state; positions are that state's. */
export interface ReviewItem extends Stretch {
  readonly row: ReviewRow;
  readonly source: ReviewSource;
}

/** Most characters of a change or of a comment's words in the list, and of the words on either side. */
const MOST_QUOTED = 60;
const MOST_AROUND = 12;

const head = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
};

const tail = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length > most ? `…${characters.slice(-most).join('')}` : text;
};

/** The set text of a stretch that lies in one block. */
function textOf(doc: PMNode, { from, to }: Stretch): string {
  const $from = doc.resolve(from);
  return setText($from.parent.cut($from.parentOffset, to - $from.start()));
}

function around(doc: PMNode, { from, to }: Stretch): { readonly before: string; readonly after: string } {
  const $from = doc.resolve(from);
  const $to = doc.resolve(to);
  const before = $from.parent.isTextblock ? textOf(doc, { from: $from.start(), to: from }) : '';
  const after = $to.parent.isTextblock ? textOf(doc, { from: to, to: $to.end() }) : '';
  return { before: tail(before, MOST_AROUND), after: head(after, MOST_AROUND) };
}

function commentItem(doc: PMNode, one: NumberedComment): ReviewItem {
  const { comment, number, ranges } = one;
  const [{ from }] = ranges;
  const to = ranges.at(-1)?.to ?? from;
  const { id, author, at, text } = comment;
  // Words that are struck out are still those that were meant.
  const quoted = ranges.map((range) => textOf(doc, range)).join('') || doc.textBetween(from, to);
  const row: ReviewRow = {
    key: `comment ${id}`,
    kind: 'comment',
    author,
    at,
    text,
    number,
    quoted: head(quoted, MOST_QUOTED),
    ...around(doc, { from, to }),
  };
  return { from, to, row, source: { kind: 'comment', comment: one } };
}

function changeItem(doc: PMNode, change: Change, ordinal: number): ReviewItem {
  const { kind, author, at, from, to } = change;
  const row: ReviewRow = {
    key: `${kind} ${author} ${at} ${ordinal}`,
    kind,
    author,
    at,
    text: head(change.text, MOST_QUOTED),
    number: null,
    quoted: '',
    ...around(doc, { from, to }),
  };
  return { from, to, row, source: { kind: 'change', change } };
}

const changesOn = (doc: PMNode, page: number): readonly Change[] =>
  changesOfPage(doc.child(page), positionOfPage(doc, page), page);

/** A page's changes and comments in the order in which they stand. */
export function reviewItems(doc: PMNode, page: number): readonly ReviewItem[] {
  const alike = new Map<string, number>();
  const changes = changesOn(doc, page).map((change) => {
    const name = `${change.kind} ${change.author} ${change.at}`;
    const ordinal = alike.get(name) ?? 0;
    alike.set(name, ordinal + 1);
    return changeItem(doc, change, ordinal);
  });
  const comments = commentsOfPage(doc, page).map((comment) => commentItem(doc, comment));
  return [...changes, ...comments].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** How many things review has left on a page. */
export const countReview = (doc: PMNode, page: number): number =>
  changesOn(doc, page).length + commentsOfPage(doc, page).length;

/** Makes lists of rows that keep what stayed the same: a list of five hundred is drawn again only where it differs. */
export function makeReviewRows(): (items: readonly ReviewItem[]) => readonly ReviewRow[] {
  let last: readonly ReviewRow[] = [];
  return (items) => {
    const known = new Map(last.map((row) => [row.key, row]));
    const rows = items.map(({ row }) => {
      const before = known.get(row.key);
      return before !== undefined && sameFields(before, row) ? before : row;
    });
    const same = rows.length === last.length && rows.every((row, i) => row === last[i]);
    if (!same) last = rows;
    return last;
  };
}

/** Settles items of `state` as one thing to undo, a comment being resolved by either verdict; null where there is nothing to settle. */
export function settleItems({ tr }: EditorState, items: readonly ReviewItem[], verdict: Verdict): Transaction | null {
  // From the last to the first: what is settled moves nothing that stands before it.
  for (const { source } of [...items].reverse()) {
    if (source.kind === 'comment') {
      removeComment(tr, source.comment.comment.id);
      continue;
    }
    // One author's deletion within another's insertion goes with it.
    const from = tr.mapping.map(source.change.from, 1);
    const to = tr.mapping.map(source.change.to, -1);
    if (from >= to) continue;
    const change = { ...source.change, from, to };
    if (verdict === 'accept') acceptChange(tr, change);
    else rejectChange(tr, change);
  }
  return tr.docChanged ? untracked(closeHistory(tr)) : null;
}

/** Selects what an item stands on and brings it into view; struck text is shown by the caret. */
export function showItem(state: EditorState, { from, to, source }: ReviewItem): Transaction {
  if (source.kind === 'change') return showChange(state, source.change);
  const { doc, tr } = state;
  return tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))).scrollIntoView();
}
