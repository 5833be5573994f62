// Brings stories and photos onto a page (上版) and takes them off it (撤稿): they stay in the document either way.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { ArticleAttrs } from '../attrs.ts';
import type { GridBox } from '../page-setup.ts';
import { fitBox } from './fit-box.ts';
import { NEW_FRAME } from './new-frame.ts';
import type { ObjectRef } from './object-ref.ts';
import { ObjectSelection } from './object-selection.ts';
import { placedObject } from './placed-object.ts';

/** Takes a member of a page to the page at `pageAt`, its last child there; gives its new position. */
function takeToPage(tr: Transaction, at: number, pageAt: number): number {
  const $at = tr.doc.resolve(at);
  const node = $at.nodeAfter;
  const page = tr.doc.nodeAt(pageAt);
  if (node === null || page === null || $at.depth !== 1 || $at.before() === pageAt) return at;
  const end = pageAt + page.nodeSize - 1;
  tr.insert(end, node).delete(tr.mapping.map(at, 1), tr.mapping.map(at, 1) + node.nodeSize);
  return tr.mapping.slice(1).map(end);
}

/** Selects what has come onto the page. */
function selecting(tr: Transaction, ref: ObjectRef): Transaction {
  const selection = ObjectSelection.of(tr.doc, [ref]);
  return selection === null ? tr : tr.setSelection(selection);
}

/**
 * Places the story of the article at `at` in a new frame: its first one, or one more at its thread's end. `pageAt`: the page it goes to
 * when that is not its own. Null where there is no such article, or it is locked.
 */
export function placeStory(state: EditorState, at: number, box: GridBox, pageAt?: number): Transaction | null {
  const article = state.doc.nodeAt(at);
  if (article?.type.name !== 'article') return null;
  const { frames, locked } = article.attrs as ArticleAttrs;
  if (locked) return null;
  const { tr } = state;
  const here = pageAt === undefined ? at : takeToPage(tr, at, pageAt);
  // Frames of another page are none here.
  const kept = here === at ? frames : [];
  const ref: ObjectRef = { kind: 'frame', at: here, index: kept.length };
  tr.setNodeAttribute(here, 'frames', [...kept, NEW_FRAME]);
  if (here !== at) tr.setNodeAttribute(here, 'headlineFrame', null);
  const object = placedObject(tr.doc, ref);
  if (object === null) return null;
  const fitted = fitBox(object, box);
  tr.setNodeAttribute(here, 'frames', [...kept, { ...NEW_FRAME, ...fitted }]);
  return selecting(tr, ref);
}

/** Places the photo at `at` on its page, or on the one at `pageAt`; null where there is no such photo, or it is locked. */
export function placePhoto(state: EditorState, at: number, box: GridBox, pageAt?: number): Transaction | null {
  const photo = state.doc.nodeAt(at);
  if (photo?.type.name !== 'photo' || photo.attrs['locked'] === true) return null;
  const { tr } = state;
  const here = pageAt === undefined ? at : takeToPage(tr, at, pageAt);
  const ref: ObjectRef = { kind: 'photo', at: here };
  tr.setNodeAttribute(here, 'placed', true);
  const object = placedObject(tr.doc, ref);
  if (object === null) return null;
  const fitted = fitBox(object, box);
  tr.setNodeAttribute(here, 'at', fitted.at).setNodeAttribute(here, 'span', fitted.span);
  return selecting(tr, ref);
}

/** Takes a story off the page within a transaction: all of it is overset then. */
export const unplaceStory = (tr: Transaction, at: number): Transaction =>
  tr.setNodeAttribute(at, 'frames', []).setNodeAttribute(at, 'headlineFrame', null);

/** Takes the story of a frame or headline, or a photo, off its page; null for what is neither, locked or off already. */
export function takeOff(state: EditorState, ref: ObjectRef): Transaction | null {
  const node = state.doc.nodeAt(ref.at);
  if (node === null || node.attrs['locked'] === true) return null;
  if (node.type.name === 'article') {
    const { frames, headlineFrame } = node.attrs as ArticleAttrs;
    return frames.length === 0 && headlineFrame === null ? null : unplaceStory(state.tr, ref.at);
  }
  if (node.type.name !== 'photo' || node.attrs['placed'] !== true) return null;
  return state.tr.setNodeAttribute(ref.at, 'placed', false);
}

/** Takes off their page what of these can be: the stories of frames and headline units, and photos; null where there is none. */
export function takeAllOff(state: EditorState, refs: readonly ObjectRef[]): Transaction | null {
  const { tr } = state;
  for (const ref of refs) {
    const steps = takeOff(state, ref)?.steps ?? [];
    const isDone = tr.doc.nodeAt(ref.at) !== state.doc.nodeAt(ref.at);
    // Several frames of one story are taken off once. Attributes move nothing: the steps hold one after the other.
    if (!isDone) for (const step of steps) tr.step(step);
  }
  return tr.docChanged ? tr : null;
}
