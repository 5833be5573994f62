// Zoom and scroll as numbers: steps, fitting, and keeping the point under the cursor where it is.
import type { Point, Size } from '../../shared/kernel/geometry.ts';

/** Zoom by hand, 1 = 100 % = 96 px to the inch. */
export const LEAST_ZOOM = 0.25;
export const MOST_ZOOM = 4;

/** A page may be fitted smaller than that: a broadsheet in a small window is still to be seen whole. */
const LEAST_FIT = 0.05;

/** Steps of the zoom buttons: each about a third more, through the round numbers people ask for. */
export const ZOOM_STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

/** Pasteboard round a page that is fitted, px: the page's edge and its shadow must be seen. */
const FIT_MARGIN = 24;

/** Pasteboard round a larger page, as a part of the window: any point of the page can be brought to any point of it. */
const PASTEBOARD = 0.6;

/** Two zooms nearer than this are the same step. */
const SAME_STEP = 0.005;

/** A zoom within reach from `now`: a page fitted below the least zoom by hand is not blown up by zooming out. */
export const clampZoom = (zoom: number, now: number): number =>
  Math.min(MOST_ZOOM, Math.max(Math.min(LEAST_ZOOM, now), zoom));

/** The next larger (+1) or smaller (−1) step. */
export function nextStep(zoom: number, direction: 1 | -1): number {
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  return steps.find((step) => (step - zoom) * direction > SAME_STEP) ?? clampZoom(zoom, zoom);
}

export type Fit = 'page' | 'width';

/** Zoom at which the page (px at 100 %) fits the window. */
export function fitZoom(fit: Fit, page: Size, window: Size): number {
  const across = (window.width - 2 * FIT_MARGIN) / page.width;
  const down = (window.height - 2 * FIT_MARGIN) / page.height;
  return Math.min(MOST_ZOOM, Math.max(LEAST_FIT, fit === 'width' ? across : Math.min(across, down)));
}

/** Where the page lies in the scrolled area, and how large that is; px on screen. */
export interface Placement {
  readonly extent: Size;
  readonly page: Point;
}

/** One axis of a placement: the page centred where it fits into the window with `margin` on both sides. */
function along(page: number, window: number, margin: number): { readonly extent: number; readonly at: number } {
  // A rounding must not bring up scroll bars.
  if (page + 2 * margin <= window + 1) return { extent: window, at: Math.round((window - page) / 2) };
  return { extent: Math.ceil(page + 2 * margin), at: margin };
}

const fits = (page: number, window: number): boolean => page + 2 * FIT_MARGIN <= window + 1;

/**
 * Places a page of `page` (px at 100 %) at `zoom`. A page that is fitted, or small enough to be seen whole, is centred. Any
 * other can be scrolled past its edges both ways, so that zooming keeps the point under the cursor where it is.
 */
export function placePage(page: Size, zoom: number, window: Size, fit: Fit | null): Placement {
  const width = page.width * zoom;
  const height = page.height * zoom;
  const whole = fits(width, window.width) && fits(height, window.height);
  const free = fit === null && !whole;
  const x = along(width, window.width, free ? Math.round(window.width * PASTEBOARD) : FIT_MARGIN);
  const y = along(height, window.height, free ? Math.round(window.height * PASTEBOARD) : FIT_MARGIN);
  return { extent: { width: x.extent, height: y.extent }, page: { x: x.at, y: y.at } };
}

/** The point of the page (px at 100 %) that lies at `cursor` (px from the window's corner). */
export function pagePoint(cursor: Point, scroll: Point, placement: Placement, zoom: number): Point {
  return {
    x: (scroll.x + cursor.x - placement.page.x) / zoom,
    y: (scroll.y + cursor.y - placement.page.y) / zoom,
  };
}

/** The scroll position that brings a point of the page to `cursor`; the browser clamps it to the scrolled area. */
export function scrollTo(point: Point, cursor: Point, placement: Placement, zoom: number): Point {
  return {
    x: point.x * zoom + placement.page.x - cursor.x,
    y: point.y * zoom + placement.page.y - cursor.y,
  };
}
