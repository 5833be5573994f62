// Objects by way of the clipboard (复制、粘贴): copied as they lie, pasted beside or in place, what was cut coming back itself.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { ArticleAttrs, PhotoAttrs } from '../attrs.ts';
import type { PMNode } from '../schema.ts';
import { COPY_OFFSET, insertCopies } from './duplicate.ts';
import type { ObjectRef } from './object-ref.ts';
import { selectedObjects } from './object-selection.ts';
import { placedObjects } from './placed-object.ts';
import { withObjects } from './select.ts';

/** What objects are copied as: a story whole, whichever of its frames were selected. */
export const copiedNodes = (state: EditorState, refs: readonly ObjectRef[]): readonly PMNode[] => [
  ...new Set(placedObjects(state.doc, refs).map(({ node }) => node)),
];

/** True for the story or photo that was cut from the page and waits off it. */
function waits(there: PMNode, copied: PMNode): boolean {
  if (there.type !== copied.type) return false;
  if (there.type.name === 'photo') {
    const { photo, placed } = there.attrs as PhotoAttrs;
    return !placed && photo === (copied.attrs as PhotoAttrs).photo;
  }
  if (there.type.name !== 'article') return false;
  const { story, frames, headlineFrame } = there.attrs as ArticleAttrs;
  return frames.length === 0 && headlineFrame === null && story === (copied.attrs as ArticleAttrs).story;
}

/** Attributes by which a story or photo stands on its page. */
const PLACES = ['frames', 'headlineFrame', 'placed', 'at', 'span'] as const;

/** Puts what waits off the page where it was copied from, with the words that it has now. */
function putBack(tr: Transaction, at: number, copied: PMNode): readonly ObjectRef[] {
  for (const name of PLACES) if (name in copied.attrs) tr.setNodeAttribute(at, name, copied.attrs[name]);
  if (copied.type.name === 'photo') return [{ kind: 'photo', at }];
  return (copied.attrs as ArticleAttrs).frames.map((_, index): ObjectRef => ({ kind: 'frame', at, index }));
}

/**
 * Pastes objects on the page at `pageAt` and selects them: where they were copied from, or, unless `inPlace`, beside what still stands there.
 * What was cut from this page comes back itself, not as a copy. Null where nothing is pasted.
 */
export function pasteObjects(
  state: EditorState,
  pageAt: number,
  nodes: readonly PMNode[],
  inPlace: boolean,
): Transaction | null {
  const page = state.doc.nodeAt(pageAt);
  if (page?.type.name !== 'page' || nodes.length === 0) return null;
  const { tr } = state;
  const back: ObjectRef[] = [];
  const copies = nodes.filter((copied) => {
    const index = page.children.findIndex((there) => waits(there, copied));
    if (index < 0) return true;
    const at = page.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, pageAt + 1);
    back.push(...putBack(tr, at, copied));
    return false;
  });
  if (copies.length === 0) return withObjects(tr, back);
  const stands = copies.some((copied) => page.children.some((there) => there.eq(copied)));
  const pasted = insertCopies(tr, pageAt, copies, inPlace || !stands ? [0, 0] : COPY_OFFSET);
  return pasted === null ? null : withObjects(pasted, [...back, ...selectedObjects(pasted)]);
}
