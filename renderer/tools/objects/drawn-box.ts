// Where a drag draws: the base columns and lines that it touches, or with snapping suspended just where the hand went.
import { gridBoxOf } from '../../../shared/document/objects/placed-object.ts';
import { columnLeft, type Grid, type GridBox } from '../../../shared/document/page-setup.ts';
import { bottom, type Point, right } from '../../../shared/kernel/geometry.ts';

/** What can be drawn: a text frame (文框), a photo's frame (图框), a box (框), a rule (版线). */
export type DrawnKind = 'frame' | 'photo' | 'box' | 'rule';

/** Least of a freely drawn box, columns and lines; what it is drawn for may ask for more. */
const LEAST_FREE = 0.1;

const inside = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
const within = (value: number, most: number): number => Math.max(1, Math.min(most, value));

/** The base column and line that a point lies in; a gutter's halves belong to the columns beside it. */
function cellOf(grid: Grid, { x, y }: Point): readonly [number, number] {
  const step = grid.columnWidth + grid.gutter;
  const column = Math.floor(1 + (x + grid.gutter / 2 - columnLeft(grid, 1)) / step);
  const line = Math.floor(1 + (y - grid.typeArea.y) / grid.leading);
  return [within(column, grid.columns), within(line, grid.lines)];
}

/** A rule along the longer way of the drag: in the middle of the line it began on, or of the gutter that is nearest to where it began. */
function drawnRule(grid: Grid, from: Point, to: Point): GridBox {
  const [column, line] = cellOf(grid, from);
  const [lastColumn, lastLine] = cellOf(grid, to);
  if (Math.abs(to.x - from.x) >= Math.abs(to.y - from.y))
    return { at: [Math.min(column, lastColumn), line], span: [Math.abs(lastColumn - column) + 1, 1] };
  const step = grid.columnWidth + grid.gutter;
  const gutter = Math.round(1 + (from.x + grid.gutter / 2 - columnLeft(grid, 1)) / step);
  const top = Math.min(line, lastLine, grid.lines - 1);
  return { at: [within(gutter, grid.columns + 1), top], span: [0, Math.max(2, Math.abs(lastLine - line) + 1)] };
}

/** The place on the grid of what a drag draws. `free`: columns, and for what is not text lines, need not be whole. */
export function drawnBox(grid: Grid, kind: DrawnKind, from: Point, to: Point, free: boolean): GridBox {
  const { typeArea } = grid;
  if (kind === 'rule') return drawnRule(grid, from, to);
  const corner = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) };
  const foot = { x: Math.max(from.x, to.x), y: Math.max(from.y, to.y) };
  const [column, line] = cellOf(grid, corner);
  const [lastColumn, lastLine] = cellOf(grid, foot);
  const whole: GridBox = { at: [column, line], span: [lastColumn - column + 1, lastLine - line + 1] };
  if (!free) return whole;
  const left = inside(corner.x, typeArea.x, right(typeArea));
  const top = inside(corner.y, typeArea.y, bottom(typeArea));
  const width = inside(foot.x, typeArea.x, right(typeArea)) - left;
  const height = inside(foot.y, typeArea.y, bottom(typeArea)) - top;
  const { at, span } = gridBoxOf(grid, { x: left, y: top, width, height });
  const firstColumn = inside(at[0], 1, grid.columns + 1 - LEAST_FREE);
  const columns = inside(span[0], LEAST_FREE, grid.columns + 1 - firstColumn);
  if (kind === 'frame') return { at: [firstColumn, whole.at[1]], span: [columns, whole.span[1]] };
  const firstLine = inside(at[1], 1, grid.lines + 1 - LEAST_FREE);
  return { at: [firstColumn, firstLine], span: [columns, inside(span[1], LEAST_FREE, grid.lines + 1 - firstLine)] };
}
