// What a drag makes of objects: moved together or copied, with what they snap to. Pure; the tool shows it.
import type { EditorState, Transaction } from 'prosemirror-state';
import { duplicateObjects } from '../../../shared/document/objects/duplicate.ts';
import { type ObjectRef, sameObject } from '../../../shared/document/objects/object-ref.ts';
import { movedBoxes, placeObjects } from '../../../shared/document/objects/place.ts';
import {
  gridBoxOf,
  isText,
  objectsOfPage,
  type PlacedObject,
  rectOf,
  rectOfObject,
} from '../../../shared/document/objects/placed-object.ts';
import { type Grid, type GridBox, gridOf } from '../../../shared/document/page-setup.ts';
import { type Point, type Rect, union } from '../../../shared/kernel/geometry.ts';
import type { GuideLine } from '../../painter/object-marks.ts';
import { withEvenGaps } from './even-gaps.ts';
import { ALL_SIDES, guidesFor, snap, snapTargets } from './snapping.ts';

/** How the pointer drags: `free` without snapping, `even` along one axis or in proportion. */
interface DragKeys {
  readonly free: boolean;
  readonly even: boolean;
}

/** What a drag has come to. */
export interface Dragged {
  /** Null where all is as it was. */
  readonly tr: Transaction | null;
  readonly guides: readonly GuideLine[];
  /** Where the dragged objects lie, all together, pt. */
  readonly rect: Rect;
  readonly box: GridBox;
  readonly grid: Grid;
}

export interface Drag {
  /** `by`: the pointer's way since the press, pt; `scale`: the size of a point on screen, px. */
  to(by: Point, keys: DragKeys, scale: number): Dragged | null;
}

const shifted = (rect: Rect, dx: number, dy: number): Rect => ({ ...rect, x: rect.x + dx, y: rect.y + dy });

/** Where the page's other objects lie: what a drag snaps to. */
export function othersOf(state: EditorState, pageAt: number, refs: readonly ObjectRef[]): readonly Rect[] {
  return (
    objectsOfPage(state.doc, pageAt)
      // Rules stand in gutters, where nothing else is level with them.
      .filter(({ ref }) => ref.kind !== 'rule' && !refs.some((one) => sameObject(one, ref)))
      .map(rectOfObject)
  );
}

/**
 * Moves objects together, or copies of them. Text keeps to whole lines whatever it snaps to. Null where nothing may be moved; locked ones
 * may be copied.
 */
export function moveDrag(state: EditorState, objects: readonly PlacedObject[], copies = false): Drag | null {
  const free = objects.filter(({ locked }) => copies || !locked);
  const [first] = free;
  if (first === undefined) return null;
  const refs = free.map(({ ref }) => ref);
  const grid = gridOf(first.setup);
  const step = grid.columnWidth + grid.gutter;
  // Copies snap to what they are copies of.
  const others = othersOf(state, first.pageAt, copies ? [] : refs);
  const targets = snapTargets(grid, others);
  const start = union(free.map(rectOfObject));
  const holdsText = free.some(({ ref }) => isText(ref));
  // Rules stand in the middle of gutters and lines, which they find by whole columns and lines.
  const isRule = free.every(({ ref }) => ref.kind === 'rule');
  const wholeLines = (way: number): number => Math.round(way / grid.leading) * grid.leading;
  return {
    to(pointer, keys, scale) {
      const along = Math.abs(pointer.x) >= Math.abs(pointer.y);
      let dx = keys.even && !along ? 0 : pointer.x;
      let dy = keys.even && along ? 0 : pointer.y;
      if (isRule && !keys.free) {
        dx = Math.round(dx / step) * step;
        dy = wholeLines(dy);
      } else {
        if (holdsText) dy = wholeLines(dy);
        const there = shifted(start, dx, dy);
        const way = keys.free ? { dx: 0, dy: 0 } : snap(there, withEvenGaps(targets, there, others), ALL_SIDES, scale);
        if (dx !== 0) dx += way.dx;
        if (dy !== 0 && !holdsText) dy += way.dy;
      }
      const by: readonly [number, number] = [dx / step, dy / grid.leading];
      const placements = movedBoxes(state.doc, refs, by);
      const boxes = placements.map(({ ref, box }) => rectOf(grid, ref.kind, box));
      const rect = union(boxes);
      return {
        tr: copies ? duplicateObjects(state, refs, by) : placeObjects(state, placements),
        guides: keys.free ? [] : guidesFor(rect, withEvenGaps(targets, rect, others), ALL_SIDES),
        rect,
        box: gridBoxOf(grid, rect),
        grid,
      };
    },
  };
}
