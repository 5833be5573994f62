// The stable mode (前行不动): an edit holds every line above it in its story as it stands; leaving the mode sets all lines free.
import type { EditorState, Transaction } from 'prosemirror-state';
import { heldEndsAbove } from '../../shared/composition/hold-lines.ts';
import type { ParagraphAttrs } from '../../shared/document/attrs.ts';
import { setOffset } from '../../shared/document/review/set-text.ts';
import { type PMNode, schema } from '../../shared/document/schema.ts';
import { MEMBER_DEPTH } from './bounds.ts';
import type { TextView } from './text-view.ts';

/**
 * First document position that a transaction changes; null for one that changes no text. Steps at several places go from the last to
 * the first, so that no position shifts before it is read.
 */
function firstChange({ mapping }: Transaction): number | null {
  const places: number[] = [];
  for (const map of mapping.maps) {
    map.forEach((from) => {
      places.push(from);
    });
  }
  return places.length === 0 ? null : Math.min(...places);
}

const sameEnds = (a: readonly number[] | null, b: readonly number[] | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((end, i) => end === b[i]));

const heldEndsOf = (node: PMNode): readonly number[] | null => (node.attrs as ParagraphAttrs).heldEnds;

/**
 * Adds to an edit that the lines above it hold: in its own paragraph those before the edited line, in the story's earlier paragraphs all.
 * `view` is the page as it stands before the edit.
 */
export function holdAbove(tr: Transaction, view: TextView): Transaction {
  const change = tr.docChanged ? firstChange(tr) : null;
  if (change === null) return tr;
  const $change = view.state.doc.resolve(change);
  if ($change.depth < MEMBER_DEPTH) return tr;
  const start = $change.start(MEMBER_DEPTH);
  const { blocks } = view.composed;
  for (const { index, node, start: blockStart } of blocks) {
    if (blockStart < start || node.type !== schema.nodes.paragraph) continue;
    if (blockStart > change) break;
    const lines = (view.text.ofBlock.get(index) ?? []).flatMap((ordinal) => view.text.lines[ordinal] ?? []);
    const ends = heldEndsAbove(lines, setOffset(node, Math.min(change - blockStart, node.content.size)));
    const at = tr.mapping.map(blockStart - 1, -1);
    const now = tr.doc.nodeAt(at);
    if (now?.type === schema.nodes.paragraph && !sameEnds(ends, heldEndsOf(now)))
      tr.setNodeAttribute(at, 'heldEnds', ends);
  }
  return tr;
}

/** Sets every held line of the edition free; null where none is held. */
export function freeLines({ doc, tr }: EditorState): Transaction | null {
  doc.descendants((node, at) => {
    if (node.type === schema.nodes.paragraph && heldEndsOf(node) !== null) tr.setNodeAttribute(at, 'heldEnds', null);
    return !node.isTextblock;
  });
  return tr.docChanged ? tr : null;
}
