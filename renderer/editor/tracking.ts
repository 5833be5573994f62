// Tracks edits (修订): what a transaction deletes comes back struck out, what it inserts is marked with its author and time.
import { isHistoryTransaction } from 'prosemirror-history';
import type { Mark } from 'prosemirror-model';
import { type Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { deletionOf, insertionOf, splitByOf } from '../../shared/document/review/changes.ts';
import { BROKEN_BLOCKS, type BrokenBlock, type Revision, STRUCK_BREAK } from '../../shared/document/review/revision.ts';
import { blockOffset, isStruck, setOffset } from '../../shared/document/review/set-text.ts';
import { type PMNode, schema } from '../../shared/document/schema.ts';
import { type ChangedRange, changedRanges } from './changed-ranges.ts';

/** Text typed on next to one's own insertion of the last minutes belongs to it: a mark for every second would cut it to pieces. */
const SAME_SITTING_MS = 10 * 60 * 1000;

const UNTRACKED = 'untracked';

/** Says of a transaction that its text is moved or settled, not written: it is taken as it is, its marks of review too. */
export const untracked = (tr: Transaction): Transaction => tr.setMeta(UNTRACKED, true);

const MOVED = 'moved';

/** Says of a transaction that it moves text: with the mode off, that takes what review has left on it along. */
export const movingText = (tr: Transaction): Transaction => tr.setMeta(MOVED, true);

const isUntracked = (tr: Transaction): boolean => tr.getMeta(UNTRACKED) === true || isHistoryTransaction(tr);

const CONTAINERS: ReadonlySet<PMNode['type']> = new Set([schema.nodes.body, schema.nodes.headline]);

/** True for a stretch of text, with or without paragraph ends: not of whole stories, photos or parts. */
function isOfText(doc: PMNode, from: number, to: number): boolean {
  const $from = doc.resolve(from);
  const shared = $from.node($from.sharedDepth(to));
  return shared.isTextblock || CONTAINERS.has(shared.type);
}

const isOwn = (revision: Revision | null, { author }: Revision): boolean => revision?.author === author;

/** A text block and its position. */
interface Begun {
  readonly node: PMNode;
  readonly at: number;
}

/** Blocks of a body or headline that begin in a stretch, with their positions. */
function blocksBegun(doc: PMNode, from: number, to: number): readonly Begun[] {
  const begun: Begun[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isTextblock && at >= from && at < to) begun.push({ node, at });
    return !node.isTextblock;
  });
  return begun;
}

/** What a block's first or last part was: where paragraph ends are struck within it, it is made of several. */
function kindOf({ type, children }: PMNode, part: 'first' | 'last'): BrokenBlock {
  const breaks = children.flatMap(({ marks }) => deletionOf(marks)?.joins ?? []);
  const struck = part === 'first' ? breaks[0]?.before : breaks.at(-1)?.after;
  return struck ?? BROKEN_BLOCKS.find((name) => schema.nodes[name] === type) ?? 'paragraph';
}

/** The text of a stretch of one block, struck out. What the author had inserted is gone; what was struck already stays so. */
function struckText(doc: PMNode, from: number, to: number, by: Revision): readonly PMNode[] {
  const struck: PMNode[] = [];
  const deletion = schema.marks.deletion.create({ ...by });
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText || isOwn(insertionOf(node.marks), by)) return;
    const text = node.cut(Math.max(0, from - at), Math.min(node.nodeSize, to - at));
    struck.push(isStruck(text) ? text : text.mark(deletion.addToSet(text.marks)));
  });
  return struck;
}

/**
 * What is struck of blocks that follow `previous`, each with the paragraph end before it. A block that the author's own change had begun is
 * just joined again, and what it was does not count.
 */
function struckBehind(
  previous: PMNode,
  blocks: readonly Begun[],
  textOf: (block: Begun) => readonly PMNode[],
  by: Revision,
): readonly PMNode[] {
  let before = kindOf(previous, 'last');
  return blocks.flatMap((block) => {
    const splitBy = splitByOf(block.node);
    if (isOwn(splitBy, by)) return textOf(block);
    const joins = { before, after: kindOf(block.node, 'first'), splitBy };
    before = kindOf(block.node, 'last');
    return [schema.text(STRUCK_BREAK, [schema.marks.deletion.create({ ...by, joins })]), ...textOf(block)];
  });
}

interface Struck {
  readonly at: number;
  readonly content: readonly PMNode[];
}

/** What blocks that were taken out as a whole leave struck, and the block that keeps it. */
function struckBlocks(tr: Transaction, { fromA, toA, fromB }: ChangedRange, by: Revision): Struck | null {
  const gone = blocksBegun(tr.before, fromA, toA);
  const [first, ...others] = gone;
  if (first === undefined) return null;
  const textOf = ({ node, at }: Begun): readonly PMNode[] =>
    struckText(tr.before, at + 1, at + 1 + node.content.size, by);
  const { nodeBefore: previous } = tr.doc.resolve(fromB);
  const oldNext = tr.before.resolve(toA).nodeAfter;
  const oldPrevious = tr.before.resolve(fromA).nodeBefore;
  const joinsBack = oldNext === null || isOwn(splitByOf(first.node), by);
  if (joinsBack && previous !== null && oldPrevious !== null) {
    return { at: fromB - 1, content: struckBehind(oldPrevious, gone, textOf, by) };
  }
  if (oldNext === null) return null;
  // The next block keeps it, and begins what the first of them began.
  tr.setNodeAttribute(fromB, 'splitBy', splitByOf(first.node));
  const next = { node: oldNext, at: toA };
  const behind = struckBehind(first.node, [...others, next], (block) => (block === next ? [] : textOf(block)), by);
  return { at: fromB + 1, content: [...textOf(first), ...behind] };
}

/** What a changed stretch leaves struck. */
function struckOf(tr: Transaction, range: ChangedRange, by: Revision): Struck | null {
  const { fromA, toA, fromB, toB } = range;
  if (fromA === toA || !isOfText(tr.before, fromA, toA)) return null;
  const $fromB = tr.doc.resolve(fromB);
  if (!$fromB.parent.isTextblock && fromB === toB) return struckBlocks(tr, range, by);
  const textOf = ({ node, at }: Begun): readonly PMNode[] =>
    struckText(tr.before, Math.max(fromA, at + 1), Math.min(toA, at + 1 + node.content.size), by);
  const $fromA = tr.before.resolve(fromA);
  const gone = blocksBegun(tr.before, fromA, toA);
  const [first, ...others] = $fromA.parent.isTextblock ? [{ node: $fromA.parent, at: $fromA.before() }, ...gone] : gone;
  if (first === undefined) return null;
  return {
    at: $fromB.parent.isTextblock ? fromB : fromB + 1,
    content: [...textOf(first), ...struckBehind(first.node, others, textOf, by)],
  };
}

const isRecent = (revision: Revision, now: Revision): boolean =>
  isOwn(revision, now) && Date.parse(now.at) - Date.parse(revision.at) < SAME_SITTING_MS;

/** The mark for text inserted at `position`: that of the author's own text beside it, or a new one. */
function insertionAt(doc: PMNode, position: number, end: number, by: Revision): Mark {
  const beside = [doc.resolve(position).nodeBefore, doc.resolve(end).nodeAfter];
  const found = beside.flatMap((node) => {
    const revision = node === null || isStruck(node) ? null : insertionOf(node.marks);
    return revision !== null && isRecent(revision, by) ? [revision] : [];
  })[0];
  return schema.marks.insertion.create({ ...(found ?? by) });
}

/** Marks what a stretch inserts: its text, and the blocks that it begins. */
function markInserted(tr: Transaction, { fromA, toA, fromB, toB }: ChangedRange, by: Revision): void {
  if (fromB === toB || !isOfText(tr.doc, fromB, toB)) return;
  const begun = blocksBegun(tr.doc, fromB, toB).map(({ at }) => at);
  const { parent, nodeBefore } = tr.doc.resolve(fromB);
  if (!parent.isTextblock) {
    // Blocks in the place of others, or before all others: the first of them is not the one that a paragraph end was put before.
    const replaced = blocksBegun(tr.before, fromA, toA).length;
    begun.splice(0, Math.max(replaced, nodeBefore === null ? 1 : 0));
    const next = tr.doc.resolve(toB);
    if (replaced === 0 && nodeBefore === null && !next.parent.isTextblock && next.nodeAfter !== null) begun.push(toB);
  }
  for (const at of begun) tr.setNodeAttribute(at, 'splitBy', by);
  tr.removeMark(fromB, toB, schema.marks.deletion);
  tr.addMark(fromB, toB, insertionAt(tr.doc, fromB, toB, by));
}

/** Strips what is written of the marks of the text that it was written into: struck out it would be lost, inserted by another it is not. */
function freeOfReview(tr: Transaction, ranges: readonly ChangedRange[]): void {
  for (const { fromB, toB } of ranges) {
    if (!isOfText(tr.doc, fromB, toB)) continue;
    tr.removeMark(fromB, toB, schema.marks.deletion).removeMark(fromB, toB, schema.marks.insertion);
  }
}

const isSame = ({ before, doc }: Transaction, { fromA, toA, fromB, toB }: ChangedRange): boolean =>
  toA - fromA === toB - fromB && before.slice(fromA, toA).eq(doc.slice(fromB, toB));

/** Takes struck text out of what is moved: where it came from it stays struck. */
function dropStruck(tr: Transaction): void {
  for (const { fromB, toB } of [...changedRanges(tr)].reverse()) {
    const struck: (readonly [from: number, to: number])[] = [];
    tr.doc.nodesBetween(fromB, toB, (node, at) => {
      if (node.isText && isStruck(node)) struck.push([Math.max(fromB, at), Math.min(toB, at + node.nodeSize)]);
    });
    for (const [from, to] of struck.reverse()) tr.delete(from, to);
  }
}

/**
 * Adds to an edit what keeps track of it, `by` whom it is; null: the mode is off, and what is written is plain. `selection` is that before
 * the edit. Moves of marks, attributes and roles are not tracked, nor are those of frames.
 */
export function tracked(tr: Transaction, selection: Selection, by: Revision | null): Transaction {
  if (!tr.docChanged || isUntracked(tr)) return tr;
  if (tr.getMeta(MOVED) === true) {
    if (by === null) return tr;
    dropStruck(tr);
  }
  const ranges = changedRanges(tr).filter((range) => !isSame(tr, range));
  const stored = tr.storedMarksSet ? tr.storedMarks : null;
  const done = tr.steps.length;
  if (by === null) freeOfReview(tr, ranges);
  else {
    // From the last to the first: what is put back shifts nothing that is still to be looked at.
    for (const range of [...ranges].reverse()) {
      const struck = struckOf(tr, range, by);
      markInserted(tr, range, by);
      if (struck === null || struck.content.length === 0) continue;
      const caret = tr.selection.head;
      tr.insert(struck.at, [...struck.content]);
      // Backspace goes on before what it has struck; everything else behind it.
      if (selection.empty && selection.head === range.toA && range.fromB === range.toB && caret === range.fromB) {
        tr.setSelection(TextSelection.create(tr.doc, caret));
      }
    }
  }
  if (tr.steps.length > done && stored !== null) {
    tr.setStoredMarks(stored.filter(({ type }) => type !== schema.marks.deletion));
  }
  return tr;
}

/** Brings a caret that an edit or an undo has left within struck text to its start: nothing is written there. */
export function outsideStruck(tr: Transaction, composing: boolean): Transaction {
  const { $head, empty } = tr.selection;
  if (composing || !empty || !$head.parent.isTextblock || !(tr.docChanged || tr.selectionSet)) return tr;
  const { nodeBefore, nodeAfter } = $head;
  if (nodeBefore === null || nodeAfter === null || !isStruck(nodeBefore) || !isStruck(nodeAfter)) return tr;
  const at = $head.start() + blockOffset($head.parent, setOffset($head.parent, $head.parentOffset), 'before');
  return tr.setSelection(TextSelection.create(tr.doc, at));
}

/** The marks that text composed at the caret begins with; null where the caret's own are right. */
export function marksForComposing(
  {
    doc,
    selection,
    storedMarks,
  }: { readonly doc: PMNode; readonly selection: Selection; readonly storedMarks: readonly Mark[] | null },
  by: Revision | null,
): readonly Mark[] | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const beside = [$from.nodeBefore, $from.nodeAfter].some(
    (node) => node !== null && (insertionOf(node.marks) !== null || deletionOf(node.marks) !== null),
  );
  if (by === null && !beside) return null;
  const plain = (storedMarks ?? $from.marks()).filter(
    ({ type }) => type !== schema.marks.deletion && type !== schema.marks.insertion,
  );
  return by === null ? plain : insertionAt(doc, $from.pos, $from.pos, by).addToSet(plain);
}
