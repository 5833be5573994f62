// Removes objects from the page: text goes on in its thread or is overset, photos wait off the page; only furniture is deleted.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { ArticleAttrs } from '../attrs.ts';
import type { PMNode } from '../schema.ts';
import type { ObjectRef } from './object-ref.ts';
import { placedObjects } from './placed-object.ts';
import { unplaceStory } from './staging.ts';

/** How many photos of the edition show the same picture. */
function copiesOf(document: PMNode, photo: unknown): number {
  let count = 0;
  for (const page of document.children)
    for (const node of page.children) if (node.type.name === 'photo' && node.attrs['photo'] === photo) count += 1;
  return count;
}

/** The frames and headline unit of one article without those that are removed. */
function removeFromArticle(tr: Transaction, article: PMNode, at: number, removed: readonly ObjectRef[]): void {
  const { frames } = article.attrs as ArticleAttrs;
  const gone = new Set(removed.flatMap((ref) => (ref.kind === 'frame' ? [ref.index] : [])));
  const rest = frames.filter((_, index) => !gone.has(index));
  // Without a frame the story is off the page, its headline unit too.
  if (gone.size > 0 && rest.length === 0) {
    unplaceStory(tr, at);
    return;
  }
  if (gone.size > 0) tr.setNodeAttribute(at, 'frames', rest);
  if (removed.some(({ kind }) => kind === 'headline')) tr.setNodeAttribute(at, 'headlineFrame', null);
}

/**
 * Removes objects that are not locked. A frame's text goes on in the rest of its thread; a headline unit goes back to the head of its text; a
 * story without a frame and a photo are off the page (未上版) and stay in the document; a photo that stands elsewhere too, a rule, a box
 * or a nameplate is deleted. Null where nothing is removed.
 */
export function removeObjects(state: EditorState, refs: readonly ObjectRef[]): Transaction | null {
  const { tr } = state;
  const objects = placedObjects(state.doc, refs).filter(({ locked }) => !locked);
  const articles = new Map<number, { readonly node: PMNode; readonly removed: readonly ObjectRef[] }>();
  for (const { ref, node } of objects) {
    if (ref.kind !== 'frame' && ref.kind !== 'headline') continue;
    articles.set(ref.at, { node, removed: [...(articles.get(ref.at)?.removed ?? []), ref] });
  }
  for (const [at, { node, removed }] of articles) removeFromArticle(tr, node, at, removed);
  for (const { ref, node } of [...objects].sort((a, b) => b.ref.at - a.ref.at)) {
    if (ref.kind === 'frame' || ref.kind === 'headline') continue;
    if (ref.kind === 'photo' && copiesOf(tr.doc, node.attrs['photo']) === 1)
      tr.setNodeAttribute(ref.at, 'placed', false);
    else tr.delete(ref.at, ref.at + node.nodeSize);
  }
  return tr.docChanged ? tr : null;
}
