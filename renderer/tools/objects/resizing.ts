// What a drag of a handle makes of objects: one resized, or several with the rectangle round them. Pure; the tool shows it.
import type { EditorState } from 'prosemirror-state';
import { leastSpan } from '../../../shared/document/objects/fit-box.ts';
import { type Placement, placeObjects } from '../../../shared/document/objects/place.ts';
import {
  gridBoxOf,
  isText,
  type PlacedObject,
  rectOf,
  rectOfObject,
} from '../../../shared/document/objects/placed-object.ts';
import { type Grid, type GridBox, gridOf } from '../../../shared/document/page-setup.ts';
import { type Point, type Rect, union } from '../../../shared/kernel/geometry.ts';
import { type Drag, othersOf } from './dragging.ts';
import type { Handle } from './hits.ts';
import { guidesFor, type SnapSides, snap, snapTargets } from './snapping.ts';

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

/** A side's end on the stretched rectangle: as far along it as it was on the one before. */
const stretched = (at: number, from: number, span: number, nextFrom: number, nextSpan: number): number =>
  span === 0 ? nextFrom : nextFrom + ((at - from) / span) * nextSpan;

/** The least that the rectangle round several may become, base columns and lines: its objects come to their own least before. */
const LEAST_ROUND = [1, 2] as const;

/** Resizes several objects with the rectangle round them: each keeps its share of it, on whole columns and lines unless snapping is suspended. */
export function resizeSeveral(state: EditorState, objects: readonly PlacedObject[], handle: Handle): Drag | null {
  const free = objects.filter(({ locked }) => !locked);
  const [first] = free;
  if (first === undefined) return null;
  const { setup, pageAt } = first;
  const grid = gridOf(setup);
  const refs = free.map(({ ref }) => ref);
  const targets = snapTargets(grid, othersOf(state, pageAt, refs));
  const start = union(free.map(rectOfObject));
  const from = gridBoxOf(grid, start);
  const sides = sidesOf(handle);
  return {
    to(pointer, keys, scale) {
      const by = keys.even ? inProportion(handle, pointer, start) : pointer;
      const wished: Rect = {
        x: start.x + (handle.x < 0 ? by.x : 0),
        y: start.y + (handle.y < 0 ? by.y : 0),
        width: start.width + handle.x * by.x,
        height: start.height + handle.y * by.y,
      };
      const way = keys.free || keys.even ? { dx: 0, dy: 0 } : snap(wished, targets, sides, scale);
      const dx = (by.x + way.dx) / (grid.columnWidth + grid.gutter);
      const dy = (by.y + way.dy) / grid.leading;
      const across = resizedSide(from.at[0], from.span[0], dx, handle.x, LEAST_ROUND[0], setup.columns);
      const down = resizedSide(from.at[1], from.span[1], dy, handle.y, LEAST_ROUND[1], setup.lines);
      const settle = keys.free ? (value: number) => value : Math.round;
      const placements = free.map(({ ref, box }): Placement => {
        const side = (axis: 0 | 1, [at, span]: readonly [number, number]): readonly [number, number] => {
          const to = (place: number): number => stretched(place, from.at[axis], from.span[axis], at, span);
          const begin = settle(to(box.at[axis]));
          // A rule down the page spans no column, whatever is done with it.
          if (box.span[axis] === 0) return [begin, 0];
          return [begin, Math.max(settle(to(box.at[axis] + box.span[axis])) - begin, keys.free ? 0 : 1)];
        };
        const [column, columns] = handle.x === 0 ? [box.at[0], box.span[0]] : side(0, across);
        const [line, lines] = handle.y === 0 ? [box.at[1], box.span[1]] : side(1, down);
        return { ref, box: { at: [column, line], span: [columns, lines] } };
      });
      const rect = union(placements.map(({ ref, box }) => rectOf(grid, ref.kind, box)));
      return {
        tr: placeObjects(state, placements),
        guides: keys.free ? [] : guidesFor(rect, targets, sides),
        rect,
        box: gridBoxOf(grid, rect),
        grid,
      };
    },
  };
}
