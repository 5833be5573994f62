// The zoom tool (缩放): a click comes nearer at the pointer, with Alt goes back, a drag brings what it frames to fill the window.
import type { Point, Rect } from '../../shared/kernel/geometry.ts';
import type { Viewport } from './viewport.ts';
import { nextStep } from './zoom-math.ts';

const LEFT = 0;
/** A press that moves less is a click, px. */
const CLICK_PX = 5;

export interface ZoomToolTarget {
  readonly scroller: HTMLElement;
  readonly viewport: Viewport;
  isInHand(): boolean;
  /** Client px to px of the page at 100 %. */
  toPage(client: Point): Point;
  /** Shows the frame being drawn, client px; null for none. */
  showFrame(rect: Rect | null): void;
}

const between = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

/** Binds the tool until the returned function is called. */
export function bindZoomTool({ scroller, viewport, isInHand, toPage, showFrame }: ZoomToolTarget): () => void {
  let from: (Point & { readonly pointer: number }) | null = null;
  const placeOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

  const down = (event: PointerEvent): void => {
    if (event.button !== LEFT || !isInHand()) return;
    // Captured: the page's text and objects have no part in it.
    event.preventDefault();
    event.stopImmediatePropagation();
    scroller.setPointerCapture(event.pointerId);
    scroller.focus({ preventScroll: true });
    from = { ...placeOf(event), pointer: event.pointerId };
  };
  const move = (event: PointerEvent): void => {
    // What the tool before has left of its own.
    if (isInHand()) scroller.style.cursor = '';
    if (from?.pointer === event.pointerId) showFrame(between(from, placeOf(event)));
  };
  const up = (event: PointerEvent): void => {
    if (from?.pointer !== event.pointerId) return;
    const at = placeOf(event);
    const drawn = between(from, at);
    const start = from;
    from = null;
    showFrame(null);
    if (Math.hypot(drawn.width, drawn.height) < CLICK_PX) {
      const { zoom } = viewport.view.get();
      viewport.zoomTo(nextStep(zoom, event.altKey ? -1 : 1), at);
    } else viewport.fill(between(toPage(start), toPage(at)));
  };
  const cancel = (): void => {
    from = null;
    showFrame(null);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Alt') scroller.classList.toggle('zooming-out', event.type === 'keydown' && isInHand());
  };

  scroller.addEventListener('pointerdown', down, true);
  scroller.addEventListener('pointermove', move);
  scroller.addEventListener('pointerup', up);
  scroller.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key);
  window.addEventListener('keyup', key);
  return () => {
    scroller.removeEventListener('pointerdown', down, true);
    scroller.removeEventListener('pointermove', move);
    scroller.removeEventListener('pointerup', up);
    scroller.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key);
    window.removeEventListener('keyup', key);
  };
}
