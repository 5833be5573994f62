// The bounds of a selection and of a deletion: one article or photo, and no part of it merged with another.
import { type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import type { NodeName, PMNode } from '../../shared/document/schema.ts';

/** Depth of a page's members in the document: articles, photos, folio line. */
export const MEMBER_DEPTH = 2;

/** The head of a selection from `anchor`, brought back into the anchor's own article or photo. */
export function clampHead(doc: PMNode, anchor: number, head: number): number {
  const from = doc.resolve(anchor);
  if (from.depth < MEMBER_DEPTH) return anchor;
  const start = from.start(MEMBER_DEPTH);
  const end = from.end(MEMBER_DEPTH);
  if (head >= start && head <= end) return head;
  const edge =
    head > anchor ? Selection.findFrom(doc.resolve(end), -1, true) : Selection.findFrom(doc.resolve(start), 1, true);
  return edge?.head ?? anchor;
}

/** All text of the article or photo that holds the selection. */
export function wholeMember(state: EditorState): TextSelection | null {
  const { $head } = state.selection;
  if ($head.depth < MEMBER_DEPTH) return null;
  const first = Selection.findFrom(state.doc.resolve($head.start(MEMBER_DEPTH)), 1, true);
  const last = Selection.findFrom(state.doc.resolve($head.end(MEMBER_DEPTH)), -1, true);
  if (first === null || last === null) return null;
  return TextSelection.create(state.doc, first.from, last.to);
}

interface BlockRange {
  readonly from: number;
  readonly to: number;
  /** Where the block itself begins, and whether the range covers all of it from before its start. */
  readonly at: number;
  readonly whole: boolean;
  readonly parent: PMNode;
}

function blockRanges(doc: PMNode, from: number, to: number): readonly BlockRange[] {
  const ranges: BlockRange[] = [];
  doc.nodesBetween(from, to, (node, at, parent) => {
    if (!node.isTextblock || parent === null) return true;
    const start = at + 1;
    const end = at + 1 + node.content.size;
    ranges.push({ from: Math.max(from, start), to: Math.min(to, end), at, whole: from < start && to >= end, parent });
    return false;
  });
  return ranges;
}

/** What holds blocks of one kind; all else holds parts: of a unit, a folio line, a photo. */
const JOINING: ReadonlySet<string> = new Set<NodeName>(['body', 'headline']);

/**
 * Deletes a range of text. Inside one container (a body, a headline) paragraphs are joined as everywhere; across parts (a headline and
 * its body) each part loses its own text and none is merged with another.
 */
export function deleteText(tr: Transaction, from: number, to: number): Transaction {
  const $from = tr.doc.resolve(from);
  const $to = tr.doc.resolve(to);
  const joins = $from.depth === $to.depth && $from.node(-1) === $to.node(-1) && JOINING.has($from.node(-1).type.name);
  if ($from.sameParent($to) || joins) return tr.delete(from, to);
  for (const range of [...blockRanges(tr.doc, from, to)].reverse()) {
    tr.delete(range.from, range.to);
    const $block = tr.doc.resolve(range.at);
    // A part may be empty, a body or headline may not be without a block.
    const spare = range.whole && $block.parent.childCount > 1 && $block.parent.type.name === 'body';
    if (spare) tr.delete(range.at, range.at + 2);
  }
  return tr.setSelection(TextSelection.near(tr.doc.resolve(from)));
}

/** Deletes the selection by the rule above. */
export const deleteSelected = (tr: Transaction): Transaction =>
  tr.selection.empty ? tr : deleteText(tr, tr.selection.from, tr.selection.to);
