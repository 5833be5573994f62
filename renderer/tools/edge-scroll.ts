// Scrolls while something is dragged to the window's edge or beyond it, for as long as the pointer rests there.
import type { Point } from '../../shared/kernel/geometry.ts';

/** Width of the zone at the window's edge where a drag scrolls, px, and the fastest scrolling, px per second. */
const EDGE_PX = 24;
const FASTEST_SCROLL = 1800;
/** Speed for each px that the pointer is beyond the zone's inner edge, px per second. */
const SPEED_PER_PX = 60;
/** A hand that presses trembles: only a pointer that has moved this far, px, is taken to the edge on purpose. */
const TREMOR_PX = 4;
/** Longest step of scrolling, ms: after a pause the page must not leap. */
const LONGEST_STEP_MS = 50;

export interface EdgeScroll {
  /** The pointer of the drag is at `at`, client px; the first place told is where the drag began. */
  follow(at: Point): void;
  /** The drag has ended. */
  stop(): void;
}

/** How fast a pointer at `at` scrolls a stretch of the window, px per second: below 0 towards its start. */
function edgeSpeed(at: number, from: number, to: number): number {
  if (at < from + EDGE_PX) return Math.max(-FASTEST_SCROLL, (at - from - EDGE_PX) * SPEED_PER_PX);
  if (at > to - EDGE_PX) return Math.min(FASTEST_SCROLL, (at - to + EDGE_PX) * SPEED_PER_PX);
  return 0;
}

/** `scrolled` is called after each step with the pointer's place: other text lies under it now. */
export function makeEdgeScroll(scroller: HTMLElement, scrolled: (at: Point) => void): EdgeScroll {
  let begun: Point | null = null;
  let last: Point = { x: 0, y: 0 };
  let moved = false;
  let frame = 0;
  let before = 0;

  const step = (now: number): void => {
    frame = 0;
    const seconds = Math.min(LONGEST_STEP_MS, now - before) / 1000;
    before = now;
    const { left, top, right, bottom } = scroller.getBoundingClientRect();
    const x = edgeSpeed(last.x, left, right) * seconds;
    const y = edgeSpeed(last.y, top, bottom) * seconds;
    if (x === 0 && y === 0) return;
    scroller.scrollBy(x, y);
    scrolled(last);
    frame = requestAnimationFrame(step);
  };

  return {
    follow(at) {
      begun ??= at;
      last = at;
      moved ||= Math.hypot(at.x - begun.x, at.y - begun.y) >= TREMOR_PX;
      if (!moved || frame !== 0) return;
      before = performance.now();
      frame = requestAnimationFrame(step);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
      begun = null;
      moved = false;
    },
  };
}
