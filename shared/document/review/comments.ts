// Comments (批注) in the text: those of a document in their order, and adding, changing and removing one.
import type { Mark } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { type PMNode, schema } from '../schema.ts';
import { LONGEST_STRING } from '../validators.ts';
import type { Comment } from './revision.ts';

/** A stretch of one text block, document positions. */
export interface CommentRange {
  readonly from: number;
  readonly to: number;
}

/** A comment with the text it stands on: one range for each block that it touches, more where text was put in between. */
export interface PlacedComment {
  readonly comment: Comment;
  readonly ranges: readonly [CommentRange, ...CommentRange[]];
}

/** What keeps a text from being a comment's; null where nothing does. Files keep no longer one, and none is cut unasked. */
export type CommentFault = 'empty' | 'too-long';

export function commentFault(text: string): CommentFault | null {
  if (text.trim() === '') return 'empty';
  return text.length > LONGEST_STRING ? 'too-long' : null;
}

const commentOf = ({ attrs }: Mark): Comment => attrs as Comment;

/** Runs over the text nodes that carry a comment, with their positions. */
function eachMark(doc: PMNode, from: number, to: number, visit: (mark: Mark, from: number, to: number) => void): void {
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText) return;
    for (const mark of node.marks) if (mark.type === schema.marks.comment) visit(mark, at, at + node.nodeSize);
  });
}

/** The comments on a range of the document (all of it unless told), by where they begin. */
export function commentsIn(doc: PMNode, from = 0, to: number = doc.content.size): readonly PlacedComment[] {
  const found = new Map<string, { readonly comment: Comment; readonly ranges: [CommentRange, ...CommentRange[]] }>();
  eachMark(doc, from, to, (mark, start, end) => {
    const comment = commentOf(mark);
    const one = found.get(comment.id);
    if (one === undefined) {
      found.set(comment.id, { comment, ranges: [{ from: start, to: end }] });
      return;
    }
    const last = one.ranges[one.ranges.length - 1];
    // Text nodes that touch lie in one block: between two blocks there is a step out and a step in.
    if (last?.to === start) one.ranges[one.ranges.length - 1] = { from: last.from, to: end };
    else one.ranges.push({ from: start, to: end });
  });
  return [...found.values()];
}

/** Puts a comment on a range; text blocks within it that hold no text get none. */
export const addComment = (tr: Transaction, from: number, to: number, comment: Comment): Transaction =>
  tr.addMark(from, to, schema.marks.comment.create(comment));

/** Takes the comment off the text, wherever it stands. */
export function removeComment(tr: Transaction, id: string): Transaction {
  eachMark(tr.doc, 0, tr.doc.content.size, (mark, from, to) => {
    if (commentOf(mark).id === id) tr.removeMark(from, to, mark);
  });
  return tr;
}

/** Gives the comment other words, signed by who wrote them: nobody's name stands under what another wrote. */
export function changeComment(tr: Transaction, comment: Comment): Transaction {
  eachMark(tr.doc, 0, tr.doc.content.size, (mark, from, to) => {
    if (commentOf(mark).id !== comment.id) return;
    tr.removeMark(from, to, mark).addMark(from, to, schema.marks.comment.create(comment));
  });
  return tr;
}
