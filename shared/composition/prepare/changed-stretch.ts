// Finds what an edit leaves of a paragraph's cells: a keystroke changes a few of them, and their neighbours.
import { sameFields } from '../../kernel/same-fields.ts';
import { datelineSpace } from '../../text/dateline.ts';
import { sameLooks } from '../collect-spans.ts';
import type { Cell, CollectedBlock, GlyphLack, PreparedParagraph } from '../phases.ts';

/** Cells that stay, where they began in the block before (UTF-16), and what faces lack for them. */
interface Kept {
  readonly cells: readonly Cell[];
  readonly offsets: Int32Array;
  readonly lacks: readonly GlyphLack[];
}

/** A stretch of a block that has to be prepared, and the former cells on both sides of it. */
export interface ChangedStretch {
  readonly before: Kept & { readonly end: number };
  /** What has to be prepared: with one more Han character on each side where cells are kept there, for its neighbour's sake. */
  readonly from: number;
  readonly to: number;
  /** `shift`: how much further on in the block its cells begin now. */
  readonly after: Kept & { readonly start: number; readonly shift: number };
}

const NOTHING: Kept = { cells: [], offsets: new Int32Array(0), lacks: [] };

/**
 * A plain Han character takes nothing from another one beside it: no unit, word, number or cluster reaches from one to the other, marks
 * and gaps between them there are none. What stands on one side of such a place is set alike whatever stands on the other.
 */
const isPlainHan = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
};

/** What of `block` differs from `former`, the block before an edit; all of it where nothing can be kept. */
export function changedStretch(block: CollectedBlock, former: PreparedParagraph | null): ChangedStretch {
  const { text } = block;
  const whole: ChangedStretch = {
    before: { ...NOTHING, end: 0 },
    from: 0,
    to: text.length,
    after: { ...NOTHING, start: text.length, shift: 0 },
  };
  if (former === null || !sameFields(former.block.style, block.style)) return whole;
  // Which characters make one name is told from all of a byline, which is short.
  if (block.style.wholeNames) return whole;
  const length = former.block.text.length;
  const [head, tail] = commonEnds(former.block, block);
  const shift = text.length - length;
  // The space after a dateline is set by what stands before it, up to the text's start: it has to be the same space, and one that is kept.
  const [dateline, formerly] = [datelineSpace(text), datelineSpace(former.block.text)];
  const stays = formerly < head ? dateline === formerly : formerly >= length - tail && dateline === formerly + shift;
  if (!stays) return whole;
  const end = lastPlace(text, head);
  const start = firstPlace(text, text.length - tail);
  const kept = end === null ? 0 : cellAt(former, end);
  const left = start === null ? former.cells.length : cellAt(former, start - shift);
  return {
    before: end === null ? whole.before : { ...keptCells(former, 0, kept, 0), end },
    from: end === null ? 0 : end - 1,
    to: start === null ? text.length : start + 1,
    after: start === null ? whole.after : { ...keptCells(former, left, former.cells.length, shift), start, shift },
  };
}

/** The last place between two plain Han characters that are both before `limit`. */
function lastPlace(text: string, limit: number): number | null {
  for (let at = limit - 1; at > 0; at -= 1) if (isPlainHan(text, at) && isPlainHan(text, at - 1)) return at;
  return null;
}

/** The first place between two plain Han characters that are both from `limit` on. */
function firstPlace(text: string, limit: number): number | null {
  for (let at = limit + 1; at < text.length; at += 1) if (isPlainHan(text, at) && isPlainHan(text, at - 1)) return at;
  return null;
}

/** How many UTF-16 units two blocks begin and end with alike, in text and looks; together no more than the shorter has. */
function commonEnds(a: CollectedBlock, b: CollectedBlock): readonly [number, number] {
  const [one, other] = [a.text, b.text];
  const shorter = Math.min(one.length, other.length);
  const mostHead = Math.min(shorter, looksAlikeUpTo(a, b));
  let head = 0;
  while (head + PIECE <= mostHead && one.slice(head, head + PIECE) === other.slice(head, head + PIECE)) head += PIECE;
  while (head < mostHead && one.charCodeAt(head) === other.charCodeAt(head)) head += 1;
  const mostTail = Math.min(shorter - head, looksAlikeFrom(a, b));
  // Where characters were put in or taken out, and nothing else, all that is left is alike.
  if (one.slice(one.length - mostTail) === other.slice(other.length - mostTail)) return [head, mostTail];
  let tail = 0;
  while (tail < mostTail && one.charCodeAt(one.length - tail - 1) === other.charCodeAt(other.length - tail - 1))
    tail += 1;
  return [head, tail];
}

/** Texts are compared in pieces of so many UTF-16 units before they are character by character. */
const PIECE = 32;

function looksAlikeUpTo({ spans: a }: CollectedBlock, { spans: b }: CollectedBlock): number {
  let upTo = 0;
  for (let index = 0; ; index += 1) {
    const [one, other] = [a[index], b[index]];
    if (one === undefined || other === undefined || !sameLooks(one, other)) return upTo;
    upTo = Math.min(one.to, other.to);
    if (one.to !== other.to) return upTo;
  }
}

/** How long the blocks' ends are that look alike. */
function looksAlikeFrom(a: CollectedBlock, b: CollectedBlock): number {
  let length = 0;
  for (let index = 1; ; index += 1) {
    const [one, other] = [a.spans.at(-index), b.spans.at(-index)];
    if (one === undefined || other === undefined || !sameLooks(one, other)) return length;
    const [ofOne, ofOther] = [a.text.length - one.from, b.text.length - other.from];
    length = Math.min(ofOne, ofOther);
    if (ofOne !== ofOther) return length;
  }
}

/** Index of the cell that begins at an offset. */
function cellAt({ cells, offsets }: PreparedParagraph, offset: number): number {
  let from = 0;
  let to = cells.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((offsets[middle] ?? 0) < offset) from = middle + 1;
    else to = middle;
  }
  if (offsets[from] !== offset) throw new Error(`a plain Han character begins no cell at ${offset}`);
  return from;
}

/** The cells from index `from` to `to` (exclusive), which begin `shift` further on in the block than they did. */
function keptCells(former: PreparedParagraph, from: number, to: number, shift: number): Kept {
  const first = former.offsets[from] ?? 0;
  const end = former.offsets[to] ?? 0;
  return {
    cells: former.cells.slice(from, to),
    offsets: former.offsets.subarray(from, to),
    lacks: former.lacks.flatMap((lack) =>
      lack.at >= first && lack.at < end ? [{ ...lack, at: lack.at + shift }] : [],
    ),
  };
}
