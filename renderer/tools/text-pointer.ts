// The text tool's pointer: presses, double and triple clicks, drags over lines and columns, carrying what is selected.
import type { Point } from '../../shared/kernel/geometry.ts';
import type { Editing } from '../editor/editing.ts';
import type { Grain } from '../editor/presses.ts';
import type { TextPlace } from '../editor/text-dropping.ts';
import { makeEdgeScroll } from './edge-scroll.ts';
import { type Carry, copiesWith, takeText } from './text-carry.ts';

/** A press this soon after the last one, and this near, counts on: double click, triple click. */
const MULTI_CLICK_MS = 500;
const MULTI_CLICK_PX = 5;
const GRAINS: readonly Grain[] = ['place', 'word', 'paragraph'];
const LEFT = 0;

export interface TextPointerTarget extends TextPlace {
  /** The page on screen. */
  readonly page: HTMLElement;
  /** Where presses count: the page, and marks over it. */
  readonly ground: HTMLElement;
  readonly editing: Editing;
}

/** What the pressed button does: selects, or carries the selected text. */
interface Held {
  readonly pointer: number;
  /** Null while it selects. */
  readonly carry: Carry | null;
  /** What a press on the selection selects when nothing was carried. */
  readonly grain: Grain;
}

/** A press on a marker that lies over the text is the marker's. */
const isOnButton = ({ target }: Event): boolean => target instanceof Element && target.closest('button') !== null;

/** Binds the text tool until the returned function is called. */
export function bindTextPointer({ page, ground, editing, ...place }: TextPointerTarget): () => void {
  const { scroller, toPage } = place;
  const leavePlace = editing.dropping.addPlace(place);
  const mac = navigator.platform.startsWith('Mac');
  let last = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0, count: 0 };
  let held: Held | null = null;
  const edge = makeEdgeScroll(scroller, (at) => editing.dragTo(toPage(at)));

  const countOf = ({ timeStamp, clientX, clientY }: PointerEvent): number => {
    const near = Math.hypot(clientX - last.x, clientY - last.y) < MULTI_CLICK_PX;
    const count = timeStamp - last.at < MULTI_CLICK_MS && near ? (last.count + 1) % GRAINS.length : 0;
    last = { at: timeStamp, x: clientX, y: clientY, count };
    return count;
  };
  const placeOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

  /** In a galley text is written whatever tool is in hand for the page. */
  const isInHand = (): boolean => editing.isIn('galley') || editing.objects.tool() === 'text';

  const down = (event: PointerEvent): void => {
    // A Mac's press with Ctrl asks for the menu.
    if (event.button !== LEFT || (mac && event.ctrlKey) || isOnButton(event) || !isInHand()) return;
    const at = placeOf(event);
    const onSelection = !event.shiftKey && editing.dropping.isOnSelection(toPage(at));
    // With Alt held the hand moves the page, as in every page program while its text tool is at work; a Mac copies text with it.
    if (event.altKey && !(mac && onSelection)) return;
    event.preventDefault();
    event.stopPropagation();
    page.setPointerCapture(event.pointerId);
    const counted = GRAINS[countOf(event)] ?? 'place';
    const grain =
      counted === 'place' && !event.shiftKey && (mac ? event.metaKey : event.ctrlKey) ? 'sentence' : counted;
    if (onSelection && counted === 'place') {
      editing.focus();
      const carry = takeText({ ...place, page, dropping: editing.dropping }, at, mac);
      held = { pointer: event.pointerId, carry, grain };
      return;
    }
    held = { pointer: event.pointerId, carry: null, grain };
    edge.follow(at);
    editing.press(toPage(at), grain, event.shiftKey);
  };
  const move = (event: PointerEvent): void => {
    const at = placeOf(event);
    if (held === null && isInHand()) {
      page.classList.toggle('on-selection', editing.dropping.isOnSelection(toPage(at)));
      editing.hover(toPage(at));
    }
    if (held?.pointer !== event.pointerId) return;
    if (held.carry !== null) {
      held.carry.move(at, copiesWith(event, mac));
      return;
    }
    edge.follow(at);
    editing.dragTo(toPage(at));
  };
  const up = (event: PointerEvent): void => {
    if (held?.pointer !== event.pointerId) return;
    const { carry, grain } = held;
    held = null;
    edge.stop();
    if (carry === null) return;
    const at = placeOf(event);
    if (event.type === 'pointercancel') carry.cancel();
    else if (!carry.end(at, copiesWith(event, mac))) editing.press(toPage(at), grain, false);
  };
  const leave = (): void => editing.hover(null);
  const menu = (event: MouseEvent): void => {
    event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    editing.askMenu(toPage(at), at);
  };
  // The browser would take the focus off the input surface at a press.
  const keepFocus = (event: MouseEvent): void => event.preventDefault();

  ground.addEventListener('pointerdown', down);
  ground.addEventListener('pointermove', move);
  ground.addEventListener('pointerleave', leave);
  ground.addEventListener('pointerup', up);
  ground.addEventListener('pointercancel', up);
  ground.addEventListener('mousedown', keepFocus);
  ground.addEventListener('contextmenu', menu);
  return () => {
    leavePlace();
    edge.stop();
    held?.carry?.cancel();
    ground.removeEventListener('pointerdown', down);
    ground.removeEventListener('pointermove', move);
    ground.removeEventListener('pointerleave', leave);
    ground.removeEventListener('pointerup', up);
    ground.removeEventListener('pointercancel', up);
    ground.removeEventListener('mousedown', keepFocus);
    ground.removeEventListener('contextmenu', menu);
  };
}
