// Accepts and rejects tracked changes (接受/拒绝修订): one, those of a range, or all.
import type { Transaction } from 'prosemirror-state';
import type { BrokenBlockAttrs } from '../attrs.ts';
import { type PMNode, schema } from '../schema.ts';
import { isSparePart } from '../spare-parts.ts';
import { type Change, type ChangeSide, deletionOf, insertionOf, sideOf, splitByOf } from './changes.ts';
import { BROKEN_BLOCKS, type BrokenBlock, type DeletionAttrs, type Revision, type StruckBreak } from './revision.ts';

/** Document positions. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Settlement extends Range {
  readonly verdict: 'accept' | 'reject';
  /** True for what is to be settled. */
  readonly takes: (side: ChangeSide, revision: Revision) => boolean;
}

/** Which blocks a body and a headline are made of. */
const BLOCKS_IN: Readonly<Record<string, readonly BrokenBlock[]>> = {
  body: ['paragraph', 'subhead'],
  headline: ['headlineLine'],
};

/** Makes a block one of another kind, what began it being kept. */
function retype(tr: Transaction, at: number, name: BrokenBlock, attrs: BrokenBlockAttrs): void {
  const type = schema.nodes[name];
  tr.clearIncompatible(at, type).setNodeMarkup(at, type, attrs);
}

interface PlacedBreak {
  readonly at: number;
  readonly deletion: DeletionAttrs;
  readonly joins: StruckBreak;
}

/** The paragraph ends struck in the block around `position`, in order. */
function struckBreaks(tr: Transaction, position: number): readonly PlacedBreak[] {
  const $position = tr.doc.resolve(position);
  const found: PlacedBreak[] = [];
  $position.parent.forEach((inline, offset) => {
    const deletion = deletionOf(inline.marks);
    if (deletion === null || deletion.joins === null) return;
    for (let i = 0; i < inline.nodeSize; i += 1) {
      found.push({ at: $position.start() + offset + i, deletion, joins: deletion.joins });
    }
  });
  return found;
}

/** Writes anew what a struck paragraph end divides. */
function setJoins(tr: Transaction, at: number, { author, at: when }: Revision, joins: StruckBreak): void {
  tr.addMark(at, at + 1, schema.marks.deletion.create({ author, at: when, joins }));
}

/** Divides a block again at a struck paragraph end, each part of the kind it had. */
function divide(tr: Transaction, at: number, { before, after, splitBy }: StruckBreak): void {
  tr.delete(at, at + 1);
  const $at = tr.doc.resolve(at);
  const kinds = BLOCKS_IN[$at.node(-1).type.name] ?? [];
  // A caption or kicker that such text was moved into has one block only.
  if (!kinds.includes(before) || !kinds.includes(after)) return;
  const blockAt = $at.before();
  const { parent } = $at;
  // A dateline that the joined text was given since has no place in a subhead.
  for (const mark of Object.values(schema.marks)) {
    if (!schema.nodes[after].allowsMarkType(mark)) tr.removeMark(at, $at.end(), mark);
  }
  tr.split(at, 1, [{ type: schema.nodes[after], attrs: { splitBy } }]);
  // With others struck before it, what is left is made of several blocks still.
  if (struckBreaks(tr, at).length > 0 || parent.type.name === before) return;
  retype(tr, blockAt, before, { splitBy: splitByOf(parent) });
}

/** Leaves two blocks joined for good: what is struck behind them divides the whole from the rest. */
function leaveJoined(tr: Transaction, at: number, { before }: StruckBreak): void {
  const breaks = struckBreaks(tr, at);
  const next = breaks.find((one) => one.at > at);
  if (next !== undefined) {
    const isFirst = breaks[0]?.at === at;
    const own = BROKEN_BLOCKS.find((name) => name === tr.doc.resolve(at).parent.type.name);
    setJoins(tr, next.at, next.deletion, { ...next.joins, before: isFirst ? (own ?? before) : before });
  }
  tr.delete(at, at + 1);
}

function settleBreak(tr: Transaction, at: number, deletion: DeletionAttrs, { verdict, takes }: Settlement): void {
  const { joins } = deletion;
  if (joins === null) return;
  const wasInserted = joins.splitBy !== null && takes('insertion', joins.splitBy);
  const isDeleted = takes('deletion', deletion);
  if (verdict === 'accept' ? isDeleted : wasInserted) leaveJoined(tr, at, joins);
  else if (wasInserted) setJoins(tr, at, deletion, { ...joins, splitBy: null });
  else if (isDeleted) divide(tr, at, joins);
}

function settleText(tr: Transaction, { from, to }: Range, inline: PMNode, { verdict, takes }: Settlement): void {
  const insertion = insertionOf(inline.marks);
  const deletion = deletionOf(inline.marks);
  const wasInserted = insertion !== null && takes('insertion', insertion);
  const isDeleted = deletion !== null && takes('deletion', deletion);
  if (verdict === 'accept' ? isDeleted : wasInserted) tr.delete(from, to);
  else if (wasInserted) tr.removeMark(from, to, schema.marks.insertion);
  else if (isDeleted) tr.removeMark(from, to, schema.marks.deletion);
}

/** Joins a block that a tracked change began to the one before it, and frees it of the change where there is none. */
function unsplit(tr: Transaction, at: number, block: PMNode): void {
  const $at = tr.doc.resolve(at);
  const { nodeBefore } = $at;
  if (nodeBefore === null || !nodeBefore.isTextblock) tr.setNodeAttribute(at, 'splitBy', null);
  else if ($at.index() === 1 && nodeBefore.content.size === 0 && block.content.size > 0) {
    // What was written before a story's first block had no block to be divided from: emptied, it gives way, and the first one's role stays.
    tr.setNodeAttribute(at, 'splitBy', splitByOf(nodeBefore)).delete(at - nodeBefore.nodeSize, at);
  } else tr.clearIncompatible(at, nodeBefore.type).join(at);
}

/** Settles the text of the block at `at`, and the paragraph ends struck in it. */
function settleInline(tr: Transaction, at: number, settlement: Settlement): void {
  const { from, to } = settlement;
  const block = tr.doc.nodeAt(at);
  if (block === null) return;
  let end = at + 1 + block.content.size;
  // From the end, so that no place shifts before it is reached.
  for (const inline of [...block.children].reverse()) {
    const start = end - inline.nodeSize;
    const range = { from: Math.max(from, start), to: Math.min(to, end) };
    end = start;
    if (range.from >= range.to) continue;
    if ((deletionOf(inline.marks)?.joins ?? null) === null) settleText(tr, range, inline, settlement);
    else {
      for (let place = range.to - 1; place >= range.from; place -= 1) {
        const deletion = deletionOf(inline.marks);
        if (deletion !== null) settleBreak(tr, place, deletion, settlement);
      }
    }
  }
}

/** Settles what began the block at `at`. */
function settleSplit(tr: Transaction, at: number, { from, to, verdict, takes }: Settlement): void {
  const block = tr.doc.nodeAt(at);
  const splitBy = block === null ? null : splitByOf(block);
  if (block === null || splitBy === null || from > at || to < at + 1 || !takes('insertion', splitBy)) return;
  if (verdict === 'accept') tr.setNodeAttribute(at, 'splitBy', null);
  else unsplit(tr, at, block);
}

/** Text blocks that touch a range, from the last to the first. */
function blocksIn({ doc }: Transaction, { from, to }: Range): readonly number[] {
  const blocks: number[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isTextblock) blocks.push(at);
    return !node.isTextblock;
  });
  return blocks.reverse();
}

/** Takes away a part that settling has emptied and that its story can be without, and a headline's line that is not its only one. */
function dropEmptied(tr: Transaction, at: number): void {
  const block = tr.doc.nodeAt(at);
  if (block === null || block.content.size > 0) return;
  const isSpareLine = block.type === schema.nodes.headlineLine && tr.doc.resolve(at).parent.childCount > 1;
  if (isSpareLine || isSparePart(block)) tr.delete(at, at + block.nodeSize);
}

function settle(tr: Transaction, settlement: Settlement): Transaction {
  const done = tr.steps.length;
  const blocks = blocksIn(tr, settlement);
  const emptied = blocks.filter((at) => (tr.doc.nodeAt(at)?.content.size ?? 0) > 0);
  for (const at of blocks) settleInline(tr, at, settlement);
  // Only now: a block whose text has gone gives way when it is joined.
  const to = tr.mapping.slice(done).map(settlement.to);
  for (const at of blocksIn(tr, { from: settlement.from, to })) settleSplit(tr, at, { ...settlement, to });
  for (const at of emptied.map((one) => tr.mapping.slice(done).map(one, -1)).sort((a, b) => b - a)) dropEmptied(tr, at);
  return tr;
}

const ofChange =
  (change: Change): Settlement['takes'] =>
  (side, { author }) =>
    side === sideOf(change) && author === change.author;

/** Makes a change final. It must have been found in `tr.doc`. */
export const acceptChange = (tr: Transaction, change: Change): Transaction =>
  settle(tr, { from: change.from, to: change.to, verdict: 'accept', takes: ofChange(change) });

/** Undoes a change; inserted text goes, also where another author has struck it out since. It must have been found in `tr.doc`. */
export const rejectChange = (tr: Transaction, change: Change): Transaction =>
  settle(tr, { from: change.from, to: change.to, verdict: 'reject', takes: ofChange(change) });

const whole = ({ doc }: Transaction): Range => ({ from: 0, to: doc.content.size });

/** Makes every change in the range final: what was deleted is gone. */
export const acceptAll = (tr: Transaction, { from, to } = whole(tr)): Transaction =>
  settle(tr, { from, to, verdict: 'accept', takes: () => true });

/** Undoes every change in the range: the text is as it was before. */
export const rejectAll = (tr: Transaction, { from, to } = whole(tr)): Transaction =>
  settle(tr, { from, to, verdict: 'reject', takes: () => true });
