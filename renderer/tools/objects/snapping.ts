// Snapping (吸附): edges and middles of what is dragged come to columns and lines, or to the type area's middle and neighbours near them.
import type { Grid } from '../../../shared/document/page-setup.ts';
import { bottom, type Rect, right } from '../../../shared/kernel/geometry.ts';
import type { GuideLine } from '../../painter/object-marks.ts';

/**
 * A neighbour's edge that is nearer than this on screen, px, is snapped to. Columns and lines are snapped to from anywhere: what stands
 * between two base columns (破栏) does so because it was meant to, with snapping suspended.
 */
const SNAP_PX = 6;
/** A neighbour's edge wins over the grid where it is no further away than this, px: it is what the eye compares with. */
const NEIGHBOUR_AHEAD_PX = 1.5;
/** Places nearer than this are the same, pt. */
const SAME_PT = 0.01;

/** Which side of the dragged rectangle comes there. */
type Side = 'start' | 'middle' | 'end';

/** A place that a side may snap to, along one axis, pt. */
interface Target {
  readonly at: number;
  readonly side: Side;
  readonly look: GuideLine['look'];
  /** What the guide runs along or between besides the dragged rectangle; null: no guide. */
  readonly beside: Rect | null;
  /** Neighbours with as much room between them as the dragged rectangle has to the nearest of them there: shown with it. */
  readonly evenWith?: readonly [Rect, Rect];
}

export interface Targets {
  readonly across: readonly Target[];
  readonly down: readonly Target[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const spanOf = (rect: Rect, axis: 'across' | 'down'): Span =>
  axis === 'across' ? { from: rect.x, to: right(rect) } : { from: rect.y, to: bottom(rect) };

function neighbourTargets(others: readonly Rect[], axis: 'across' | 'down', gap: number): readonly Target[] {
  return others.flatMap((beside): readonly Target[] => {
    const { from, to } = spanOf(beside, axis);
    const edge = (at: number, side: Side): Target => ({ at, side, look: 'edge', beside });
    const apart = (at: number, side: Side): Target => ({ at, side, look: 'gap', beside });
    return [
      // Level with its edges; what stood right against them, without a gutter, would be off the columns by one.
      edge(from, 'start'),
      edge(to, 'end'),
      edge((from + to) / 2, 'middle'),
      apart(to + gap, 'start'),
      apart(from - gap, 'end'),
    ];
  });
}

/** All places that what is dragged may snap to, among the other objects of the page. */
export function snapTargets(grid: Grid, others: readonly Rect[]): Targets {
  const { typeArea, columnWidth, gutter, leading, size } = grid;
  const plain = (at: number, side: Side, beside: Rect | null = null): Target => ({ at, side, look: 'grid', beside });
  const columns = Array.from({ length: grid.columns }, (_, i) => typeArea.x + i * (columnWidth + gutter));
  const inset = (leading - size) / 2;
  const lines = Array.from({ length: grid.lines }, (_, i) => typeArea.y + i * leading + inset);
  return {
    across: [
      ...columns.flatMap((x) => [plain(x, 'start', typeArea), plain(x + columnWidth, 'end', typeArea)]),
      plain(typeArea.x + typeArea.width / 2, 'middle', typeArea),
      ...neighbourTargets(others, 'across', gutter),
    ],
    down: [
      ...lines.flatMap((y) => [plain(y, 'start'), plain(y + size, 'end')]),
      ...neighbourTargets(others, 'down', leading + 2 * inset),
    ],
  };
}

const sideAt = ({ from, to }: Span, side: Side): number =>
  side === 'start' ? from : side === 'end' ? to : (from + to) / 2;

/** The way to the nearest target within reach, else to the nearest column or line, pt. `sides` are those that move. */
function nearest(span: Span, targets: readonly Target[], sides: readonly Side[], scale: number): number {
  let best = { far: SNAP_PX, way: 0 };
  let onGrid = { far: Number.POSITIVE_INFINITY, way: 0 };
  for (const target of targets) {
    if (!sides.includes(target.side)) continue;
    const way = target.at - sideAt(span, target.side);
    const far = Math.abs(way) * scale - (target.look === 'grid' ? 0 : NEIGHBOUR_AHEAD_PX);
    if (far < best.far) best = { far, way };
    if (target.look === 'grid' && target.side !== 'middle' && far < onGrid.far) onGrid = { far, way };
  }
  return best.far < SNAP_PX ? best.way : onGrid.way;
}

export interface Snapped {
  /** The ways to go besides the pointer's, pt. */
  readonly dx: number;
  readonly dy: number;
}

export interface SnapSides {
  readonly across: readonly Side[];
  readonly down: readonly Side[];
}

export const ALL_SIDES: SnapSides = { across: ['start', 'middle', 'end'], down: ['start', 'middle', 'end'] };

/** How far a rectangle has to go to what it snaps to. */
export const snap = (rect: Rect, targets: Targets, sides: SnapSides, scale: number): Snapped => ({
  dx: nearest(spanOf(rect, 'across'), targets.across, sides.across, scale),
  dy: nearest(spanOf(rect, 'down'), targets.down, sides.down, scale),
});

/** A guide along one axis's target: over the rectangle and what it is level with. */
function guideOf(rect: Rect, target: Target, axis: 'across' | 'down'): readonly GuideLine[] {
  const { beside, at, look } = target;
  if (beside === null) return [];
  const from = axis === 'across' ? Math.min(rect.y, beside.y) : Math.min(rect.x, beside.x);
  const to = axis === 'across' ? Math.max(bottom(rect), bottom(beside)) : Math.max(right(rect), right(beside));
  if (look === 'gap') {
    const [first, second] = target.evenWith ?? [];
    const even = first === undefined || second === undefined ? [] : gapGuide(first, second, axis);
    return [...gapGuide(rect, beside, axis), ...even];
  }
  return axis === 'across'
    ? [{ from: { x: at, y: from }, to: { x: at, y: to }, look }]
    : [{ from: { x: from, y: at }, to: { x: to, y: at }, look }];
}

/** The distance between two rectangles as a line between them, where they lie side by side. */
function gapGuide(a: Rect, b: Rect, axis: 'across' | 'down'): readonly GuideLine[] {
  if (axis === 'across') {
    const from = Math.max(a.y, b.y);
    const to = Math.min(bottom(a), bottom(b));
    if (to <= from) return [];
    const y = (from + to) / 2;
    const [first, second] = a.x < b.x ? [a, b] : [b, a];
    return [{ from: { x: right(first), y }, to: { x: second.x, y }, look: 'gap' }];
  }
  const from = Math.max(a.x, b.x);
  const to = Math.min(right(a), right(b));
  if (to <= from) return [];
  const x = (from + to) / 2;
  const [first, second] = a.y < b.y ? [a, b] : [b, a];
  return [{ from: { x, y: bottom(first) }, to: { x, y: second.y }, look: 'gap' }];
}

/** Guides for all that a rectangle is level with where it lies now. */
export function guidesFor(rect: Rect, targets: Targets, sides: SnapSides): readonly GuideLine[] {
  const along = (axis: 'across' | 'down'): readonly GuideLine[] => {
    const span = spanOf(rect, axis);
    const hit = targets[axis].filter(
      ({ at, side }) => sides[axis].includes(side) && Math.abs(at - sideAt(span, side)) < SAME_PT,
    );
    const seen = new Set<string>();
    return hit.flatMap((target) => {
      // Many neighbours may share an edge: one guide through all of them is drawn by the widest pair.
      const lines = guideOf(rect, target, axis);
      return lines.filter((line) => {
        const key = JSON.stringify(line);
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      });
    });
  };
  return [...along('across'), ...along('down')];
}
