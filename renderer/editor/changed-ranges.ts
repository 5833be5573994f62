// What a transaction's steps have changed taken together: stretches of the document before beside what stands there after.
import type { Transaction } from 'prosemirror-state';

/** A stretch that was replaced: `A` in the document before, `B` in the one after; either may be empty. */
export interface ChangedRange {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Adds one replacement, in positions of the document as the ranges so far have left it. Ranges that it touches become one with it. */
function withReplaced(
  ranges: readonly ChangedRange[],
  from: number,
  to: number,
  size: number,
): readonly ChangedRange[] {
  const before = ranges.filter(({ toB }) => toB < from);
  const touched = ranges.filter(({ fromB, toB }) => toB >= from && fromB <= to);
  const after = ranges.filter(({ fromB }) => fromB > to);
  const grown = size - (to - from);
  const shiftOf = (range: ChangedRange | undefined): number => (range === undefined ? 0 : range.toA - range.toB);
  const fromB = Math.min(from, touched[0]?.fromB ?? from);
  const toB = Math.max(to, touched.at(-1)?.toB ?? to);
  const own = {
    fromA: fromB + shiftOf(before.at(-1)),
    toA: toB + shiftOf(touched.at(-1) ?? before.at(-1)),
    fromB,
    toB: toB + grown,
  };
  const moved = after.map((range) => ({ ...range, fromB: range.fromB + grown, toB: range.toB + grown }));
  return [...before, own, ...moved];
}

/** The changed stretches in document order; those where only marks, attributes or a block's kind changed are none. */
export function changedRanges({ mapping }: Transaction): readonly ChangedRange[] {
  let ranges: readonly ChangedRange[] = [];
  for (const map of mapping.maps) {
    const changes: (readonly [from: number, to: number, size: number])[] = [];
    map.forEach((from, to, newFrom, newTo) => {
      changes.push([from, to, newTo - newFrom]);
    });
    // A step that changes a block's kind replaces its start and its end, and moves nothing.
    const [only, ...others] = changes;
    if (only !== undefined && others.length === 0) ranges = withReplaced(ranges, ...only);
  }
  return ranges;
}
