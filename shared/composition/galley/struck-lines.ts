// Sets a block with the text that is struck out of it (修订删除) in its place: each of the page's lines, and what was struck there.
import { blockOffset } from '../../document/review/set-text.ts';
import { type PMNode, schema } from '../../document/schema.ts';
import { adjustLine } from '../adjust.ts';
import { indentOf } from '../line-frame.ts';
import type { BrokenLine, PreparedParagraph } from '../phases.ts';
import { makeLineRoom } from '../prepare/line-sums.ts';
import type { LineAsSet, LineInGalley } from './stack-lines.ts';

/** The block as if nothing were struck out of it: the same text at the same offsets, all of which is set. */
export function wholeBlock(block: PMNode): PMNode {
  const { deletion } = schema.marks;
  const text = block.children.map((inline) => inline.mark(deletion.removeFromSet(inline.marks)));
  return block.type.create(block.attrs, text, block.marks);
}

/** Natural length of a line of cells, pt, without indent. */
function lengthOf({ sums }: PreparedParagraph, from: number, to: number): number {
  const room = makeLineRoom();
  sums.measure(from, to, false, room);
  return room.natural;
}

/** Where a stretch of cells ends that fits `measure`, or as much of it as must be taken. */
function fittingEnd(whole: PreparedParagraph, from: number, to: number, measure: number): number {
  const { cells } = whole;
  const room = from === 0 ? measure - indentOf(whole, measure) : measure;
  let allowed = from;
  for (let end = from + 1; end <= to; end += 1) {
    if (lengthOf(whole, from, end) > room) return allowed > from ? allowed : Math.max(from + 1, end - 1);
    if (cells[end - 1]?.breakAfter !== 'forbidden') allowed = end;
  }
  return to;
}

/**
 * The lines of a block with its struck text, set as `whole`. `ends`: the lines that the page has of it, in offsets of its set text. A
 * line of the page that struck text makes too long goes on in another of the galley; the last piece of such a line is not spread.
 */
export function struckLines(
  block: PMNode,
  whole: PreparedParagraph,
  ends: readonly LineAsSet[],
): readonly LineInGalley[] {
  const { cells, offsets } = whole;
  const broken: (BrokenLine & { readonly continues: boolean })[] = [];
  let from = 0;
  for (const [index, { from: setFrom, to: setTo, measure }] of ends.entries()) {
    const end = blockOffset(block, setTo, 'after');
    let to = from;
    while (to < cells.length && (index === ends.length - 1 || (offsets[to + 1] ?? 0) <= end)) to += 1;
    const hasStruck = (offsets[to] ?? 0) - (offsets[from] ?? 0) > setTo - setFrom;
    for (let at = from; at < to || (at === from && cells.length === 0); ) {
      const next = hasStruck ? fittingEnd(whole, at, to, measure) : to;
      const isCut = hasStruck && next === to;
      const indent = at === 0 ? indentOf(whole, measure) : 0;
      const length = isCut ? Math.min(measure, lengthOf(whole, at, next) + indent) : measure;
      broken.push({ from: at, to: next, measure: length, continues: at > from });
      if (next === at) break;
      at = next;
    }
    from = to;
  }
  return broken.map(({ continues }, index) => ({ ...adjustLine(whole, broken, index), continues }));
}
