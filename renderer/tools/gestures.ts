// Wheel, pinch and drag on the pasteboard: zoom to the cursor, and the hand that moves the page.
import type { Viewport } from './viewport.ts';

/** Zoom per wheel pixel: one notch (100 px) is about a fifth, a pinch (1–10 px an event) follows the fingers. */
const ZOOM_PER_PIXEL = 0.002;
const PINCH_PER_PIXEL = 0.01;

/** Above this many px an event comes from a wheel's notch, below from a pinch. */
const NOTCH_PIXELS = 40;

/** Pixels of a wheel line and page, where the device counts so. */
const LINE_PIXELS = 16;
const PAGE_PIXELS = 400;

/** How far a wheel was turned, px. */
export function wheelPixels(event: WheelEvent): number {
  if (event.deltaMode === WheelEvent.DOM_DELTA_LINE) return event.deltaY * LINE_PIXELS;
  if (event.deltaMode === WheelEvent.DOM_DELTA_PAGE) return event.deltaY * PAGE_PIXELS;
  return event.deltaY;
}

/** Zoom factor of one wheel event. */
export function wheelFactor(delta: number): number {
  const rate = Math.abs(delta) >= NOTCH_PIXELS ? ZOOM_PER_PIXEL : PINCH_PER_PIXEL;
  return Math.exp(-delta * rate);
}

const LEFT = 0;
const MIDDLE = 1;

/**
 * Binds the gestures until the returned function is called: Ctrl/Cmd+wheel and pinch zoom (Chromium reports a pinch as a wheel with
 * `ctrlKey`); left or middle drag moves the page (on the page's text with Alt, as the text tool takes plain presses there). `isControl` says where a press belongs to something else.
 */
export function bindGestures(
  scroller: HTMLElement,
  viewport: Viewport,
  isControl: (target: EventTarget | null) => boolean,
): () => void {
  let pending = 1;
  let frame = 0;
  const wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    pending *= wheelFactor(wheelPixels(event));
    const at = { x: event.clientX, y: event.clientY };
    // Several events a frame zoom once: painting a page costs more than adding up.
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      viewport.zoomTo(viewport.view.get().zoom * pending, at);
      pending = 1;
    });
  };

  const onScrollBar = ({ clientX, clientY }: PointerEvent): boolean => {
    const { left, top } = scroller.getBoundingClientRect();
    return clientX - left >= scroller.clientWidth || clientY - top >= scroller.clientHeight;
  };
  let dragging: { readonly pointer: number; x: number; y: number } | null = null;
  const down = (event: PointerEvent): void => {
    if ((event.button !== LEFT && event.button !== MIDDLE) || isControl(event.target) || onScrollBar(event)) return;
    event.preventDefault();
    dragging = { pointer: event.pointerId, x: event.clientX, y: event.clientY };
    scroller.setPointerCapture(event.pointerId);
    scroller.classList.add('dragging');
    scroller.focus({ preventScroll: true });
  };
  const move = (event: PointerEvent): void => {
    if (dragging?.pointer !== event.pointerId) return;
    // Not movementX/Y: on Windows Chromium gives those in device pixels.
    viewport.panBy(dragging.x - event.clientX, dragging.y - event.clientY);
    dragging.x = event.clientX;
    dragging.y = event.clientY;
  };
  const up = (event: PointerEvent): void => {
    if (dragging?.pointer !== event.pointerId) return;
    dragging = null;
    scroller.classList.remove('dragging');
  };

  scroller.addEventListener('wheel', wheel, { passive: false });
  scroller.addEventListener('pointerdown', down);
  scroller.addEventListener('pointermove', move);
  scroller.addEventListener('pointerup', up);
  scroller.addEventListener('pointercancel', up);
  return () => {
    cancelAnimationFrame(frame);
    scroller.removeEventListener('wheel', wheel);
    scroller.removeEventListener('pointerdown', down);
    scroller.removeEventListener('pointermove', move);
    scroller.removeEventListener('pointerup', up);
    scroller.removeEventListener('pointercancel', up);
  };
}
