// What a drag makes of objects: moved together, or one resized by a handle, with what it snaps to. Pure; the tool shows it.
import type { EditorState, Transaction } from 'prosemirror-state';
import { leastSpan } from '../../../shared/document/objects/fit-box.ts';
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
import { bottom, type Point, type Rect, right } from '../../../shared/kernel/geometry.ts';
import type { GuideLine } from '../../painter/object-marks.ts';
import type { Handle } from './hits.ts';
import { ALL_SIDES, guidesFor, type SnapSides, snap, snapTargets } from './snapping.ts';

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

const union = (rects: readonly Rect[]): Rect => {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return { x, y, width: Math.max(...rects.map(right)) - x, height: Math.max(...rects.map(bottom)) - y };
};

const shifted = (rect: Rect, dx: number, dy: number): Rect => ({ ...rect, x: rect.x + dx, y: rect.y + dy });

function othersOf(state: EditorState, pageAt: number, refs: readonly ObjectRef[]): readonly Rect[] {
  return (
    objectsOfPage(state.doc, pageAt)
      // Rules stand in gutters, where nothing else is level with them.
      .filter(({ ref }) => ref.kind !== 'rule' && !refs.some((one) => sameObject(one, ref)))
      .map(rectOfObject)
  );
}

/** Moves objects together. Text keeps to whole lines whatever it snaps to. */
export function moveDrag(state: EditorState, objects: readonly PlacedObject[]): Drag | null {
  const free = objects.filter(({ locked }) => !locked);
  const [first] = free;
  if (first === undefined) return null;
  const refs = free.map(({ ref }) => ref);
  const grid = gridOf(first.setup);
  const step = grid.columnWidth + grid.gutter;
  const targets = snapTargets(grid, othersOf(state, first.pageAt, refs));
  const start = union(free.map(rectOfObject));
  const holdsText = free.some(({ ref }) => isText(ref));
  // Rules stand in the middle of gutters and lines, which they find by whole columns and lines.
  const isRule = free.every(({ ref }) => ref.kind === 'rule');
  const wholeLines = (way: number): number => Math.round(way / grid.leading) * grid.leading;
  return {
    to(by, keys, scale) {
      const along = Math.abs(by.x) >= Math.abs(by.y);
      let dx = keys.even && !along ? 0 : by.x;
      let dy = keys.even && along ? 0 : by.y;
      if (isRule && !keys.free) {
        dx = Math.round(dx / step) * step;
        dy = wholeLines(dy);
      } else {
        if (holdsText) dy = wholeLines(dy);
        const way = keys.free ? { dx: 0, dy: 0 } : snap(shifted(start, dx, dy), targets, ALL_SIDES, scale);
        if (dx !== 0) dx += way.dx;
        if (dy !== 0 && !holdsText) dy += way.dy;
      }
      const placements = movedBoxes(state.doc, refs, [dx / step, dy / grid.leading]);
      const boxes = placements.map(({ ref, box }) => rectOf(grid, ref.kind, box));
      const rect = union(boxes);
      return {
        tr: placeObjects(state, placements),
        guides: keys.free ? [] : guidesFor(rect, targets, ALL_SIDES),
        rect,
        box: gridBoxOf(grid, rect),
        grid,
      };
    },
  };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** One side's new range, in columns or lines from 1: `way` moves the edge that `which` names. */
function resizedSide(
  at: number,
  span: number,
  way: number,
  which: -1 | 0 | 1,
  least: number,
  length: number,
): readonly [number, number] {
  const end = at + span;
  if (which < 0) {
    const from = clamp(at + way, 1, end - least);
    return [from, end - from];
  }
  return [at, which > 0 ? clamp(end + way, at + least, length + 1) - at : span];
}

const sidesOf = ({ x, y }: Handle): SnapSides => ({
  across: x < 0 ? ['start'] : x > 0 ? ['end'] : [],
  down: y < 0 ? ['start'] : y > 0 ? ['end'] : [],
});

/** The pointer's way in proportion: the axis that goes further leads. */
function inProportion({ x, y }: Handle, by: Point, { width, height }: Rect): Point {
  if (x === 0 || y === 0 || width === 0 || height === 0) return by;
  const share = Math.abs(by.x / width) >= Math.abs(by.y / height) ? (x * by.x) / width : (y * by.y) / height;
  return { x: x * share * width, y: y * share * height };
}

/** Resizes one object by a handle; the opposite edges stay where they are. */
export function resizeDrag(state: EditorState, object: PlacedObject, handle: Handle): Drag | null {
  if (object.locked) return null;
  const { ref, box, setup } = object;
  const grid: Grid = gridOf(setup);
  const step = grid.columnWidth + grid.gutter;
  const targets = snapTargets(grid, othersOf(state, object.pageAt, [ref]));
  const start = rectOfObject(object);
  const [leastColumns, leastLines] = leastSpan(object);
  const sides = sidesOf(handle);
  const wholeLines = isText(ref) || ref.kind === 'rule';
  return {
    to(pointer, keys, scale) {
      const by = keys.even ? inProportion(handle, pointer, start) : pointer;
      const wished: Rect = {
        x: start.x + (handle.x < 0 ? by.x : 0),
        y: start.y + (handle.y < 0 ? by.y : 0),
        width: start.width + handle.x * by.x,
        height: start.height + handle.y * by.y,
      };
      const proportional = keys.even && handle.x !== 0 && handle.y !== 0;
      const way = keys.free || proportional ? { dx: 0, dy: 0 } : snap(wished, targets, sides, scale);
      const lines = (by.y + way.dy) / grid.leading;
      const [column, columns] = resizedSide(
        box.at[0],
        box.span[0],
        (by.x + way.dx) / step,
        handle.x,
        leastColumns,
        setup.columns,
      );
      const [line, high] = resizedSide(
        box.at[1],
        box.span[1],
        wholeLines ? Math.round(lines) : lines,
        handle.y,
        leastLines,
        setup.lines,
      );
      const next: GridBox = { at: [column, line], span: [columns, high] };
      const rect = rectOf(grid, ref.kind, next);
      return {
        tr: placeObjects(state, [{ ref, box: next }]),
        guides: keys.free ? [] : guidesFor(rect, targets, sides),
        rect,
        box: next,
        grid,
      };
    },
  };
}
