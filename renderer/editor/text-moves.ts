// Moves or copies the selected text to another place of the edition, as one thing to undo.
import { closeHistory } from 'prosemirror-history';
import { type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { isStruck } from '../../shared/document/review/set-text.ts';
import { type MarkName, type NodeName, type PMNode, schema } from '../../shared/document/schema.ts';
import { deleteText } from './bounds.ts';
import { nodesIn, putBlocks } from './paste-blocks.ts';
import { OWN_MARKS } from './pasted-html.ts';
import type { PastedBlock, PastedRun } from './pasted-text.ts';
import { movingText } from './tracking.ts';

type Place = ReturnType<PMNode['resolve']>;

const REVIEW_MARKS = ['insertion', 'deletion', 'comment'] as const satisfies readonly MarkName[];

/**
 * The text of a range as blocks, each with the part it was in. Moved text takes what review has left on it along; a copy is new text,
 * without what is struck out.
 */
function blocksBetween(doc: PMNode, from: number, to: number, copies: boolean): readonly PastedBlock[] {
  const blocks: PastedBlock[] = [];
  doc.nodesBetween(from, to, (block, at) => {
    if (!block.isTextblock) return true;
    const runs: PastedRun[] = [];
    block.cut(Math.max(0, from - at - 1), Math.min(block.content.size, to - at - 1)).forEach((node) => {
      if (copies && isStruck(node)) return;
      const marks = OWN_MARKS.filter((name) => schema.marks[name].isInSet(node.marks) !== undefined);
      const review = copies ? [] : REVIEW_MARKS.flatMap((name) => node.marks.filter(({ type }) => type.name === name));
      runs.push({ text: node.text ?? '', marks, review });
    });
    // Node type names come from the schema's own list.
    blocks.push({ role: block.type.name as NodeName, runs, own: true });
    return false;
  });
  return blocks;
}

/** Whole paragraphs of one body: they move as paragraphs, as reordering a story means it. */
interface WholeBlocks {
  readonly from: number;
  readonly to: number;
  readonly body: PMNode;
}

function wholeBlocks(doc: PMNode, from: number, to: number): WholeBlocks | null {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  const body = $from.node(-1);
  const isWhole = $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size;
  if (!isWhole || body.type !== schema.nodes.body || $to.depth !== $from.depth || $to.node(-1) !== body) return null;
  return { from: $from.before(), to: $to.after(), body };
}

/** Where whole paragraphs go: before or behind the paragraph at whose edge they are dropped; null at any other place. */
function boundaryAt($to: Place): number | null {
  if ($to.parent.content.size === 0 || $to.node(-1).type !== schema.nodes.body) return null;
  if ($to.parentOffset === 0) return $to.before();
  return $to.parentOffset === $to.parent.content.size ? $to.after() : null;
}

const select = (tr: Transaction, from: number, to: number): Transaction =>
  tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to)));

/** Puts blocks in at a place of `tr` and selects them. */
function putSelected(tr: Transaction, at: number, blocks: readonly PastedBlock[]): Transaction {
  tr.setSelection(TextSelection.create(tr.doc, at));
  const before = tr.mapping.maps.length;
  putBlocks(tr, blocks);
  const starts: number[] = [];
  tr.mapping.maps.slice(before).forEach((map, i) => {
    const later = tr.mapping.slice(before + i + 1);
    map.forEach((_from, _to, start) => {
      starts.push(later.map(start, -1));
    });
  });
  return select(tr, Selection.near(tr.doc.resolve(Math.min(...starts)), 1).from, tr.selection.head);
}

/** A body is never without a paragraph. */
function deleteWhole(tr: Transaction, { from, to, body }: WholeBlocks): Transaction {
  const isAll = to - from === body.content.size;
  return isAll ? tr.replaceWith(from, to, schema.nodes.paragraph.create()) : tr.delete(from, to);
}

function moveWhole(state: EditorState, whole: WholeBlocks, boundary: number, copies: boolean): Transaction | null {
  if (!copies && boundary >= whole.from && boundary <= whole.to) return null;
  const { tr, doc } = state;
  const nodes = nodesIn('body', blocksBetween(doc, whole.from, whole.to, copies), doc.resolve(boundary).index() === 0);
  if (!copies) deleteWhole(tr, whole);
  const at = tr.mapping.map(boundary);
  tr.insert(at, nodes);
  return select(tr, at + 1, at + nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0) - 1);
}

/** Deletes the moved text with the line or paragraph that would be left empty; the last one of its part stays. */
function deleteMoved(tr: Transaction, from: number, to: number): void {
  deleteText(tr, from, to);
  const $at = tr.doc.resolve(tr.mapping.map(from, -1));
  const { parent } = $at;
  const part = $at.node(-1);
  const isSpare = part.type === schema.nodes.body || part.type === schema.nodes.headline;
  if (parent.isTextblock && parent.content.size === 0 && isSpare && part.childCount > 1) {
    tr.delete($at.before(), $at.after());
  }
}

function moveText(state: EditorState, to: number, copies: boolean): Transaction {
  const { from, to: end } = state.selection;
  const { tr, doc } = state;
  const blocks = blocksBetween(doc, from, end, copies);
  if (!copies) deleteMoved(tr, from, end);
  return putSelected(tr, tr.mapping.map(to), blocks);
}

/**
 * The selected text moved or copied to a place in any text of the edition, where it is then selected. What the place cannot hold of its
 * roles is dropped, no character is. Null where nothing would change: without selected text, or dropped on itself.
 */
export function moveSelected(state: EditorState, to: number, copies: boolean): Transaction | null {
  const { from, to: end, empty } = state.selection;
  const isOnItself = copies ? to > from && to < end : to >= from && to <= end;
  if (empty || isOnItself || state.doc.textBetween(from, end) === '') return null;
  const whole = wholeBlocks(state.doc, from, end);
  const boundary = whole === null ? null : boundaryAt(state.doc.resolve(to));
  const tr =
    whole === null || boundary === null ? moveText(state, to, copies) : moveWhole(state, whole, boundary, copies);
  return tr === null ? null : movingText(closeHistory(tr)).scrollIntoView().setMeta('uiEvent', 'drop');
}

/** Blocks from elsewhere put in at a place, where they are then selected; null where there is no text in them. */
export function dropBlocks(state: EditorState, at: number, blocks: readonly PastedBlock[]): Transaction | null {
  if (blocks.every(({ runs }) => runs.length === 0)) return null;
  return closeHistory(putSelected(state.tr, at, blocks))
    .scrollIntoView()
    .setMeta('uiEvent', 'drop');
}
