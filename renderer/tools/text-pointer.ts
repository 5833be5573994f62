// The text tool's pointer: presses, double and triple clicks, drags over lines and columns, scrolling at the window's edge.
import type { Point } from '../../shared/kernel/geometry.ts';
import type { Editing, Grain } from '../editor/editing.ts';

/** A press this soon after the last one, and this near, counts on: double click, triple click. */
const MULTI_CLICK_MS = 500;
const MULTI_CLICK_PX = 5;
/** Width of the zone at the window's edge where a drag scrolls, px, and the fastest scrolling, px per frame. */
const EDGE_PX = 24;
const FASTEST_SCROLL = 30;

const GRAINS: readonly Grain[] = ['place', 'word', 'paragraph'];
const LEFT = 0;

export interface TextPointerTarget {
  readonly scroller: HTMLElement;
  /** The page on screen. */
  readonly page: HTMLElement;
  readonly editing: Editing;
  /** Client px to pt of the page. */
  toPage(client: Point): Point;
}

/** How far a pointer at `at` is beyond the edge zone of a stretch, as speed: below 0 towards its start. */
function speedAt(at: number, from: number, to: number): number {
  if (at < from + EDGE_PX) return Math.max(-FASTEST_SCROLL, at - from - EDGE_PX);
  if (at > to - EDGE_PX) return Math.min(FASTEST_SCROLL, at - to + EDGE_PX);
  return 0;
}

/** Binds the text tool until the returned function is called. */
export function bindTextPointer({ scroller, page, editing, toPage }: TextPointerTarget): () => void {
  let last = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0, count: 0 };
  let dragging: { readonly pointer: number; x: number; y: number } | null = null;
  let frame = 0;

  const countOf = ({ timeStamp, clientX, clientY }: PointerEvent): number => {
    const near = Math.hypot(clientX - last.x, clientY - last.y) < MULTI_CLICK_PX;
    const count = timeStamp - last.at < MULTI_CLICK_MS && near ? (last.count + 1) % GRAINS.length : 0;
    last = { at: timeStamp, x: clientX, y: clientY, count };
    return count;
  };

  const scrollAtEdge = (): void => {
    frame = 0;
    if (dragging === null) return;
    const { left, top, right, bottom } = scroller.getBoundingClientRect();
    const x = speedAt(dragging.x, left, right);
    const y = speedAt(dragging.y, top, bottom);
    if (x !== 0 || y !== 0) {
      scroller.scrollBy(x, y);
      editing.dragTo(toPage(dragging));
      frame = requestAnimationFrame(scrollAtEdge);
    }
  };

  const down = (event: PointerEvent): void => {
    // With Alt held the hand moves the page, as in every page program while its text tool is at work.
    if (event.button !== LEFT || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    page.setPointerCapture(event.pointerId);
    const grain = GRAINS[countOf(event)] ?? 'place';
    dragging = { pointer: event.pointerId, x: event.clientX, y: event.clientY };
    editing.press(toPage(dragging), grain, event.shiftKey);
  };
  const move = (event: PointerEvent): void => {
    if (dragging?.pointer !== event.pointerId) return;
    dragging.x = event.clientX;
    dragging.y = event.clientY;
    editing.dragTo(toPage(dragging));
    if (frame === 0) frame = requestAnimationFrame(scrollAtEdge);
  };
  const up = (event: PointerEvent): void => {
    if (dragging?.pointer === event.pointerId) dragging = null;
  };
  // The browser would take the focus off the input surface at a press.
  const keepFocus = (event: MouseEvent): void => event.preventDefault();

  page.addEventListener('pointerdown', down);
  page.addEventListener('pointermove', move);
  page.addEventListener('pointerup', up);
  page.addEventListener('pointercancel', up);
  page.addEventListener('mousedown', keepFocus);
  return () => {
    cancelAnimationFrame(frame);
    page.removeEventListener('pointerdown', down);
    page.removeEventListener('pointermove', move);
    page.removeEventListener('pointerup', up);
    page.removeEventListener('pointercancel', up);
    page.removeEventListener('mousedown', keepFocus);
  };
}
