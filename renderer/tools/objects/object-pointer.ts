// Binds the tools for objects to the pasteboard: one move of the hand for each frame painted, Escape to give up, scrolling at the edges.
import type { Point } from '../../../shared/kernel/geometry.ts';
import type { ObjectEditing } from '../../editor/object-editing.ts';
import { makeEdgeScroll } from '../edge-scroll.ts';
import { wheelFactor, wheelPixels } from '../gestures.ts';
import { edgeUnder } from './hits.ts';
import type { PageTool, PressKeys } from './page-tool.ts';

const LEFT = 0;
/** A second press this soon after the last one, and this near, is a double click. */
const DOUBLE_CLICK_MS = 500;
const DOUBLE_CLICK_PX = 5;

export interface ObjectPointerTarget {
  readonly scroller: HTMLElement;
  readonly objects: ObjectEditing;
  /** The tool in hand, as far as it works with objects; the selecting one for the text tool's presses that are meant for them. */
  tool(): PageTool | null;
  readonly selecting: PageTool;
  /** Client px to pt of the page. */
  toPage(client: Point): Point;
  scale(): number;
  /** True where a press belongs to something else: a button over the page, a scroll bar. */
  isControl(event: MouseEvent): boolean;
  /** True where something that is let go is put back into the list of stories and photos. */
  isOverList(client: Point): boolean;
  /** Opens the menu of what is selected at a place on screen, client px. */
  openMenu(at: Point): void;
}

/** Binds the tool until the returned function is called. */
export function bindObjectPointer(target: ObjectPointerTarget): () => void {
  const { scroller, objects, selecting, toPage, scale, isControl, isOverList, openMenu } = target;
  const mac = navigator.platform.startsWith('Mac');
  let pointer: number | null = null;
  /** The tool whose press lasts, or that was over the page last. */
  let tool: PageTool = selecting;
  let last = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  /** The press is the second one of a double click, unless it goes on as a drag. */
  let double = false;
  let pending: { readonly at: Point; readonly keys: PressKeys } | null = null;
  let frame = 0;

  const keysOf = ({ shiftKey, altKey, ctrlKey, metaKey }: MouseEvent | KeyboardEvent): PressKeys => ({
    shift: shiftKey,
    alt: altKey,
    command: mac ? metaKey : ctrlKey,
  });
  const placeOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

  const flush = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (pending === null) return;
    const { at, keys } = pending;
    pending = null;
    if (pointer !== null) tool.overList?.(isOverList(at), toPage(at));
    tool.move(toPage(at), keys);
  };
  const moveSoon = (at: Point, keys: PressKeys): void => {
    pending = { at, keys };
    // Pointers tell more places than are painted: one composition a frame.
    if (frame === 0) frame = requestAnimationFrame(flush);
  };
  let keysNow: PressKeys = { shift: false, alt: false, command: false };
  const edge = makeEdgeScroll(scroller, (at) => moveSoon(at, keysNow));

  /** With the text tool in hand, the command key takes hold of an object by its edge, or of one that is no text. */
  const isMeant = (event: PointerEvent): boolean => {
    if (target.tool() !== null) return true;
    const command = mac ? event.metaKey : event.ctrlKey;
    return objects.tool() === 'text' && command && edgeUnder(objects.all(), toPage(placeOf(event)), scale()) !== null;
  };

  const down = (event: PointerEvent): void => {
    if (event.button !== LEFT || pointer !== null || isControl(event) || !isMeant(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const at = placeOf(event);
    const isDouble =
      event.timeStamp - last.at < DOUBLE_CLICK_MS && Math.hypot(at.x - last.x, at.y - last.y) < DOUBLE_CLICK_PX;
    last = { at: isDouble ? Number.NEGATIVE_INFINITY : event.timeStamp, ...at };
    const byEdge = objects.tool() === 'text';
    tool = target.tool() ?? selecting;
    double = isDouble && !byEdge;
    pointer = event.pointerId;
    scroller.setPointerCapture(event.pointerId);
    window.addEventListener('keydown', key, true);
    window.addEventListener('keyup', modifier, true);
    window.addEventListener('blur', giveUp);
    keysNow = byEdge ? { ...keysOf(event), command: false } : keysOf(event);
    edge.follow(at);
    tool.press(toPage(at), keysNow);
  };
  const move = (event: PointerEvent): void => {
    if (pointer === null) {
      const inHand = target.tool();
      if (inHand === null) return;
      tool = inHand;
      scroller.style.cursor = tool.cursorAt(toPage(placeOf(event)));
      moveSoon(placeOf(event), keysOf(event));
      return;
    }
    if (event.pointerId !== pointer) return;
    keysNow = keysOf(event);
    const at = placeOf(event);
    // What was dragged is the first of no two clicks.
    if (Math.hypot(at.x - last.x, at.y - last.y) >= DOUBLE_CLICK_PX) {
      last = { ...last, at: Number.NEGATIVE_INFINITY };
      double = false;
    }
    edge.follow(at);
    moveSoon(at, keysNow);
  };
  const finish = (): void => {
    pointer = null;
    pending = null;
    cancelAnimationFrame(frame);
    frame = 0;
    edge.stop();
    window.removeEventListener('keydown', key, true);
    window.removeEventListener('keyup', modifier, true);
    window.removeEventListener('blur', giveUp);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    // What was moved last may not have been painted yet.
    tool.overList?.(event.type !== 'pointercancel' && isOverList(placeOf(event)), toPage(placeOf(event)));
    finish();
    if (event.type === 'pointercancel') tool.cancel();
    else if (double) {
      tool.cancel();
      tool.doubleClick(toPage(placeOf(event)));
    } else tool.release(toPage(placeOf(event)), keysOf(event));
  };
  const giveUp = (): void => {
    finish();
    tool.cancel();
  };
  const modifier = (event: KeyboardEvent): void => {
    event.stopPropagation();
    keysNow = keysOf(event);
    moveSoon(pending?.at ?? lastPlace, keysNow);
  };
  let lastPlace: Point = { x: 0, y: 0 };
  const follow = (event: PointerEvent): void => {
    lastPlace = placeOf(event);
  };
  const key = (event: KeyboardEvent): void => {
    // What is pressed meanwhile must not change the objects under the hand.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') giveUp();
    else modifier(event);
  };
  const leave = (): void => {
    if (pointer === null && target.tool() !== null) tool.cancel();
  };

  const wheel = (event: WheelEvent): void => {
    // With the command key a wheel zooms the page, whatever is in hand.
    if (event.ctrlKey || event.metaKey || event.deltaY === 0) return;
    const at = toPage({ x: event.clientX, y: event.clientY });
    if (target.tool()?.wheel?.(at, wheelFactor(wheelPixels(event))) !== true) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const menu = (event: MouseEvent): void => {
    const inHand = target.tool();
    if (inHand === null || isControl(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (pointer !== null) return;
    const at = { x: event.clientX, y: event.clientY };
    objects.focus();
    inHand.takeAt(toPage(at));
    openMenu(at);
  };

  // Captured: the selection tool takes the press before text, hand or buttons of the layers below it do.
  scroller.addEventListener('pointerdown', down, true);
  scroller.addEventListener('wheel', wheel, { capture: true, passive: false });
  scroller.addEventListener('contextmenu', menu, true);
  scroller.addEventListener('pointermove', follow, true);
  scroller.addEventListener('pointermove', move);
  scroller.addEventListener('pointerleave', leave);
  scroller.addEventListener('pointerup', up);
  scroller.addEventListener('pointercancel', up);
  return () => {
    finish();
    scroller.removeEventListener('pointerdown', down, true);
    scroller.removeEventListener('wheel', wheel, true);
    scroller.removeEventListener('contextmenu', menu, true);
    scroller.removeEventListener('pointermove', follow, true);
    scroller.removeEventListener('pointermove', move);
    scroller.removeEventListener('pointerleave', leave);
    scroller.removeEventListener('pointerup', up);
    scroller.removeEventListener('pointercancel', up);
  };
}
