// Duplicates objects (再制): a copy beside the original, selected; a story is copied whole, under a name of its own.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { ArticleAttrs } from '../attrs.ts';
import type { PMNode } from '../schema.ts';
import type { ObjectRef } from './object-ref.ts';
import { movedBoxes, withPlaced } from './place.ts';
import { placedObjects } from './placed-object.ts';
import { withObjects } from './select.ts';

/** How far a copy lies from its original, base columns and lines: it must be seen that there are two. */
export const COPY_OFFSET = [0.25, 2] as const;

/** A story name that the edition does not have: `stories/a.md` gives `stories/a-2.md`. */
export function freshStory(document: PMNode, story: string): string {
  const taken = new Set<unknown>();
  for (const page of document.children) for (const node of page.children) taken.add(node.attrs['story']);
  const [, stem = story, ending = ''] = /^(.*?)(?:-\d+)?(\.[^./]*)?$/su.exec(story) ?? [];
  let count = 2;
  while (taken.has(`${stem}-${count}${ending}`)) count += 1;
  return `${stem}-${count}${ending}`;
}

function refsOfCopy(node: PMNode, at: number): readonly ObjectRef[] {
  if (node.type.name !== 'article') return [{ kind: node.type.name as Exclude<ObjectRef['kind'], 'frame'>, at }];
  const { frames, headlineFrame } = node.attrs as ArticleAttrs;
  const own = frames.map((_, index): ObjectRef => ({ kind: 'frame', at, index }));
  return headlineFrame === null ? own : [...own, { kind: 'headline', at }];
}

/** Inserts copies of a page's nodes within a transaction, in front of a page's other objects; stories get names of their own. */
export function insertCopies(
  tr: Transaction,
  pageAt: number,
  nodes: readonly PMNode[],
  by: readonly [number, number],
): Transaction | null {
  const copies: ObjectRef[] = [];
  for (const node of nodes) {
    const page = tr.doc.nodeAt(pageAt);
    if (page === null) return null;
    const at = pageAt + 1 + page.content.size;
    const own =
      node.type.name === 'article' ? { story: freshStory(tr.doc, String(node.attrs['story'])), stages: [] } : {};
    tr.insert(at, node.type.create({ ...node.attrs, ...own, locked: false }, node.content, node.marks));
    copies.push(...refsOfCopy(node, at));
  }
  return copies.length === 0 ? null : withObjects(withPlaced(tr, movedBoxes(tr.doc, copies, by)), copies);
}

/** Duplicates objects on their page, `by` columns and lines from where they lie; null where none of them is there. */
export function duplicateObjects(
  state: EditorState,
  refs: readonly ObjectRef[],
  by: readonly [number, number] = COPY_OFFSET,
): Transaction | null {
  const objects = placedObjects(state.doc, refs);
  const [first] = objects;
  // One node each: several frames are of one article.
  const nodes = new Set(objects.map(({ node }) => node));
  return first === undefined ? null : insertCopies(state.tr, first.pageAt, [...nodes], by);
}
