// What a new comment is put on: the selected text, or without any the word at the caret.
import type { EditorState } from 'prosemirror-state';
import { makeSegments, type Stretch } from './segments.ts';

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The word at an offset of a text, also one that ends there; where there is none, the mark. Null in an empty text. */
function wordAround(text: string, offset: number): Stretch | null {
  const { wordAt } = makeSegments();
  const after = wordAt(text, offset);
  if (after === null || offset === 0 || isWord(text.slice(after.from, after.to))) return after;
  const before = wordAt(text, offset - 1);
  return before !== null && isWord(text.slice(before.from, before.to)) ? before : after;
}

/** Document positions; null where there is no text to comment on. */
export function commentTarget({ doc, selection }: EditorState): Stretch | null {
  const { from, to, empty, $from } = selection;
  if (!empty) return doc.textBetween(from, to) === '' ? null : { from, to };
  const word = $from.parent.isTextblock ? wordAround($from.parent.textContent, $from.parentOffset) : null;
  return word === null ? null : { from: $from.start() + word.from, to: $from.start() + word.to };
}
