// The text that is set: a node's text without what a tracked deletion has struck out, and offsets between the two.
import { Fragment } from 'prosemirror-model';
import { type PMNode, schema } from '../schema.ts';

const REVIEW_MARKS: ReadonlySet<unknown> = new Set([
  schema.marks.insertion,
  schema.marks.deletion,
  schema.marks.comment,
]);

/** True for text that is struck out: kept for review, and neither set nor printed. */
export const isStruck = (inline: PMNode): boolean => inline.marks.some(({ type }) => type === schema.marks.deletion);

/** True when a text block holds text that is struck out. */
export const hasStruck = (block: PMNode): boolean => block.children.some(isStruck);

/** The text of a node, a block or anything that holds blocks, as it is set. */
export function setText(node: PMNode): string {
  if (node.isText) return isStruck(node) ? '' : (node.text ?? '');
  if (node.isTextblock && !hasStruck(node)) return node.textContent;
  return node.children.map(setText).join('');
}

/** Length of a text block as it is set, UTF-16 units. */
export const setLength = (block: PMNode): number =>
  block.children.reduce((sum, inline) => sum + (isStruck(inline) ? 0 : inline.nodeSize), 0);

/** True for a text block whose words are all struck out: it prints as if it had been deleted. */
export const isStruckWhole = (block: PMNode): boolean => block.childCount > 0 && block.children.every(isStruck);

/** The offset in a text block's set text that an offset in the block names; within struck text it is where that would stand. */
export function setOffset(block: PMNode, offset: number): number {
  let before = 0;
  let set = 0;
  for (const inline of block.children) {
    if (before >= offset) break;
    if (!isStruck(inline)) set += Math.min(inline.nodeSize, offset - before);
    before += inline.nodeSize;
  }
  return set;
}

/** The offset in a text block of an offset in its set text; where struck text stands there, `before` or `after` it. */
export function blockOffset(block: PMNode, offset: number, side: 'before' | 'after'): number {
  let at = 0;
  let set = 0;
  for (const inline of block.children) {
    const struck = isStruck(inline);
    if (set > offset || (set === offset && (side === 'before' || !struck))) break;
    if (struck) {
      at += inline.nodeSize;
      continue;
    }
    const taken = Math.min(inline.nodeSize, offset - set);
    at += taken;
    set += taken;
    if (taken < inline.nodeSize) break;
  }
  return at;
}

/** The stretch of a text block that a stretch of its set text names, without what is struck at its ends. */
export const blockStretch = (
  block: PMNode,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } => ({
  from: blockOffset(block, from, 'after'),
  to: blockOffset(block, to, 'before'),
});

/** Content as it is set: without struck text, and without what review has left on the rest. */
export function setContent(content: Fragment): Fragment {
  const nodes = content.content.flatMap((node) => {
    if (!node.isText) return [node.copy(setContent(node.content))];
    return isStruck(node) ? [] : [node.mark(node.marks.filter(({ type }) => !REVIEW_MARKS.has(type)))];
  });
  return Fragment.from(nodes);
}
