// Between places of the page's text (block, offset) and positions of the document.

import type { BlockEntry } from '../../shared/composition/phases.ts';
import type { TextPoint } from '../../shared/display/caret.ts';
import { blockOffset, setOffset } from '../../shared/document/review/set-text.ts';

/** The text block that holds a document position, or the nearest one before it; null in an edition without text blocks. */
function blockAt(blocks: readonly BlockEntry[], position: number): BlockEntry | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return blocks[low] ?? null;
}

/** The place in the page's text that a document position names; a position outside any text block goes to the block before it. */
export function placeOf(blocks: readonly BlockEntry[], position: number, side: TextPoint['side']): TextPoint | null {
  const block = blockAt(blocks, position);
  if (block === null) return null;
  const offset = setOffset(block.node, Math.max(0, Math.min(block.node.content.size, position - block.start)));
  return { block: block.index, offset, side };
}

/** The document position of a place in the text, before what is struck out there. A place that these blocks do not have is a bug and throws. */
export function positionOf(blocks: readonly BlockEntry[], { block, offset }: TextPoint): number {
  const entry = blocks[block];
  if (entry === undefined) throw new Error(`there is no text block ${block}`);
  return entry.start + blockOffset(entry.node, offset, 'before');
}
