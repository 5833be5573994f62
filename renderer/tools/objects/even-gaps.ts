// Equal gaps (等距): where what is dragged has as much room to its neighbours as they have, or as two of them have between each other.
import { bottom, type Rect, right } from '../../../shared/kernel/geometry.ts';
import type { Targets } from './snapping.ts';

type Axis = keyof Targets;
type Target = Targets[Axis][number];

/** Along an axis, and across it. */
const along = (rect: Rect, axis: Axis): readonly [number, number] =>
  axis === 'across' ? [rect.x, right(rect)] : [rect.y, bottom(rect)];
const beside = (axis: Axis): Axis => (axis === 'across' ? 'down' : 'across');

function sharesRow(a: Rect, b: Rect, axis: Axis): boolean {
  const [from, to] = along(a, beside(axis));
  const [otherFrom, otherTo] = along(b, beside(axis));
  return from < otherTo && otherFrom < to;
}

/** The objects of the dragged one's row or column before its middle and behind it, the nearest first. */
function neighbours(rect: Rect, others: readonly Rect[], axis: Axis) {
  const [from, to] = along(rect, axis);
  const middle = (from + to) / 2;
  const row = others.filter((other) => sharesRow(rect, other, axis));
  return {
    before: row
      .filter((other) => along(other, axis)[1] <= middle)
      .sort((a, b) => along(b, axis)[1] - along(a, axis)[1]),
    behind: row
      .filter((other) => along(other, axis)[0] >= middle)
      .sort((a, b) => along(a, axis)[0] - along(b, axis)[0]),
  };
}

function targetsAlong(rect: Rect, others: readonly Rect[], axis: Axis): readonly Target[] {
  const { before, behind } = neighbours(rect, others, axis);
  const [from, to] = along(rect, axis);
  const [left, leftBefore] = before;
  const [next, nextBehind] = behind;
  const made: Target[] = [];
  const add = (at: number, side: Target['side'], near: Rect, evenWith: readonly [Rect, Rect]): void => {
    made.push({ at, side, look: 'gap', beside: near, evenWith });
  };
  if (left !== undefined && next !== undefined) {
    const room = along(next, axis)[0] - along(left, axis)[1] - (to - from);
    const at = along(left, axis)[1] + room / 2;
    // The second gap is that to the neighbour behind: as the rectangle lies when it has come there.
    const there = axis === 'across' ? { ...rect, x: at } : { ...rect, y: at };
    if (room > 0) add(at, 'start', left, [there, next]);
  }
  if (left !== undefined && leftBefore !== undefined) {
    const gap = along(left, axis)[0] - along(leftBefore, axis)[1];
    if (gap > 0) add(along(left, axis)[1] + gap, 'start', left, [leftBefore, left]);
  }
  if (next !== undefined && nextBehind !== undefined) {
    const gap = along(nextBehind, axis)[0] - along(next, axis)[1];
    if (gap > 0) add(along(next, axis)[0] - gap, 'end', next, [next, nextBehind]);
  }
  return made;
}

/** The targets with those added at which the rectangle's gaps are even with its neighbours'; it keeps its size. */
export const withEvenGaps = (targets: Targets, rect: Rect, others: readonly Rect[]): Targets => ({
  across: [...targets.across, ...targetsAlong(rect, others, 'across')],
  down: [...targets.down, ...targetsAlong(rect, others, 'down')],
});
