// What Backspace and Delete take away: a character or word of the set text, or a block's edge. Struck text is stepped over.
import type { EditorState, Transaction } from 'prosemirror-state';
import { splitByOf } from '../../shared/document/review/changes.ts';
import { blockOffset, setLength, setOffset, setText } from '../../shared/document/review/set-text.ts';
import type { Segments } from './segments.ts';

/** How much one press takes: a character, a word, all to the block's edge. */
export type Reach = 'character' | 'word' | 'edge';

/** Joins the caret's block with the one before or after it in the same part; null where there is none. */
function join(tr: Transaction, step: 1 | -1): Transaction | null {
  const { $from } = tr.selection;
  const boundary = step < 0 ? $from.before() : $from.after();
  const { nodeBefore, nodeAfter } = tr.doc.resolve(boundary);
  if (nodeBefore === null || nodeAfter === null || !nodeBefore.isTextblock || !nodeAfter.isTextblock) return null;
  const container = tr.doc.resolve(boundary).parent.type.name;
  if (container !== 'body' && container !== 'headline') return null;
  // An empty block gives way to its neighbour, whose role stays.
  if (nodeBefore.content.size === 0) return tr.delete(boundary - nodeBefore.nodeSize, boundary);
  if (setLength(nodeBefore) > 0) return tr.clearIncompatible(boundary, nodeBefore.type).join(boundary);
  const at = boundary - nodeBefore.nodeSize;
  const attrs = { ...nodeAfter.attrs, splitBy: splitByOf(nodeBefore) };
  return tr.join(boundary).clearIncompatible(at, nodeAfter.type).setNodeMarkup(at, nodeAfter.type, attrs);
}

/** The offset in a text to which one press reaches. */
function reached(text: string, from: number, step: 1 | -1, reach: Reach, segments: Segments): number {
  switch (reach) {
    case 'character':
      return segments.stepCharacter(text, from, step);
    case 'word':
      return segments.stepWord(text, from, step);
    case 'edge':
      return step < 0 ? 0 : text.length;
  }
}

/**
 * What a press at the caret deletes: at a block's edge it joins, elsewhere it takes the text that is set next to it, over what is struck.
 * Null: there is nothing to delete. Nothing is left to the browser, which lays the surface out several times for a letter.
 */
export function deleteAtCaret(
  { tr, selection }: EditorState,
  step: 1 | -1,
  reach: Reach,
  segments: Segments,
): Transaction | null {
  const { parent, parentOffset } = selection.$from;
  const from = setOffset(parent, parentOffset);
  if (from === (step < 0 ? 0 : setLength(parent))) return join(tr, step);
  const to = reached(setText(parent), from, step, reach, segments);
  const start = selection.$from.start();
  const first = blockOffset(parent, Math.min(from, to), 'after');
  return tr.delete(start + first, start + blockOffset(parent, Math.max(from, to), 'before'));
}
