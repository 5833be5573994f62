// The shape of a selection: one rectangle for each line it touches.
import type { Rect } from '../kernel/geometry.ts';
import type { BlockIndex } from '../kernel/ids.ts';
import { alongOf, stretchOf } from './caret.ts';
import type { DisplayLine } from './display-list.ts';
import type { PageText } from './page-text.ts';

/** A range of text in document order: from an offset in one block to an offset in the same or a later one. */
export interface TextRange {
  readonly from: { readonly block: BlockIndex; readonly offset: number };
  readonly to: { readonly block: BlockIndex; readonly offset: number };
}

/** Width of the mark for a selected paragraph end or empty line, em: seen, and no character's width. */
const PARAGRAPH_END = 0.3;

function stretchIn(line: DisplayLine, { from, to }: TextRange): Rect | null {
  if (line.block < from.block || line.block > to.block) return null;
  const start = line.block === from.block ? Math.max(from.offset, line.from) : line.from;
  const end = line.block === to.block ? Math.min(to.offset, line.to) : line.to;
  const goesOn = line.block < to.block && end === line.to;
  if (start > end || (start === end && !(goesOn && line.from === line.to))) return null;
  const tail = goesOn && line.from === line.to ? PARAGRAPH_END * line.size : 0;
  return stretchOf(line, alongOf(line, start), alongOf(line, end) + tail);
}

/** The rectangles of a stretch of one block, in reading order, pt: quicker than a selection's where there are many. */
export function stretchShape(text: PageText, block: BlockIndex, from: number, to: number): readonly Rect[] {
  const range = { from: { block, offset: from }, to: { block, offset: to } };
  return (text.ofBlock.get(block) ?? []).flatMap((ordinal) => {
    const line = text.lines[ordinal];
    return (line === undefined ? null : stretchIn(line, range)) ?? [];
  });
}

/** The rectangles of a selection on a page, in reading order, pt; none where it touches no line of the page. */
export const selectionShape = (text: PageText, range: TextRange): readonly Rect[] =>
  text.lines.flatMap((line) => stretchIn(line, range) ?? []);
