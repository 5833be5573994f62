// Rectangles and sizes in points, origin at the trim's top left corner, y down.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

/** Two lengths closer than this (pt) are the same place: a thousandth of a point is far below any plant's resolution. */
export const EPSILON_PT = 0.001;

export const right = (r: Rect): number => r.x + r.width;
export const bottom = (r: Rect): number => r.y + r.height;

/** True when the rectangles share more than an edge. */
export function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.x < right(b) - EPSILON_PT &&
    b.x < right(a) - EPSILON_PT &&
    a.y < bottom(b) - EPSILON_PT &&
    b.y < bottom(a) - EPSILON_PT
  );
}

/** True when `inner` lies within `outer`, edges included. */
export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x - EPSILON_PT &&
    inner.y >= outer.y - EPSILON_PT &&
    right(inner) <= right(outer) + EPSILON_PT &&
    bottom(inner) <= bottom(outer) + EPSILON_PT
  );
}

/** True when a point lies in the rectangle or on its edge. */
export const rectHas = (r: Rect, { x, y }: Point): boolean => x >= r.x && x <= right(r) && y >= r.y && y <= bottom(r);

/** The rectangle round all of them; of none it is no rectangle: none of its sides is finite. */
export function union(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return { x, y, width: Math.max(...rects.map(right)) - x, height: Math.max(...rects.map(bottom)) - y };
}
