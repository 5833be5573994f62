// Which line ends hold when a paragraph is edited and the lines above are to stay (前行不动).

/**
 * The ends of a block's lines above the one that holds `offset` (UTF-16, in the block), to be kept in the paragraph's `heldEnds`; null
 * where there is no line above. `lines` are all the block's lines in order; an offset between two belongs to the lower one.
 */
export function heldEndsAbove(lines: readonly { readonly to: number }[], offset: number): readonly number[] | null {
  const ends = lines.slice(0, -1).flatMap(({ to }) => (to > 0 && to <= offset ? [to] : []));
  return ends.length === 0 ? null : ends;
}
