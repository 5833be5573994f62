// Carrying the selected text with the pointer, over page and galley: held, it is dragged; let go at once, the press was a click.
import type { Point } from '../../shared/kernel/geometry.ts';
import type { TextDropping, TextPlace } from '../editor/text-dropping.ts';
import { type EdgeScroll, makeEdgeScroll } from './edge-scroll.ts';

/** A press that moves less than this, px, is a click on the selection. */
const CARRY_PX = 4;

export interface CarryTarget extends TextPlace {
  /** Shows by its classes `carrying` and `copying` what the pointer does. */
  readonly page: HTMLElement;
  readonly dropping: TextDropping;
}

export interface Carry {
  /** The pointer moves; `copies` as the modifier keys say. */
  move(at: Point, copies: boolean): void;
  /** The button is let go. True when text was carried; false when the press was a click. */
  end(at: Point, copies: boolean): boolean;
  /** Gives up: nothing moves. */
  cancel(): void;
}

/** True for the keys that copy what is dragged: Ctrl, on a Mac Option. */
export const copiesWith = ({ ctrlKey, altKey }: MouseEvent | KeyboardEvent, mac: boolean): boolean =>
  mac ? altKey : ctrlKey || altKey;

/** Takes hold of the selected text at `from`, client px. Escape gives up. */
export function takeText({ page, dropping, ...home }: CarryTarget, from: Point, mac: boolean): Carry {
  let state: 'pressed' | 'carried' | 'given up' = 'pressed';
  let last = from;
  let copying = false;

  /** The view that is meant: the one under the pointer, or the one it has left. */
  let place: TextPlace = home;

  const hover = (): void => {
    const under = dropping.placeUnder(last);
    dropping.hover(under?.toPage(last) ?? null, copying ? 'copied' : 'moved');
    page.classList.toggle('copying', copying);
  };
  const edgeOf = ({ scroller }: TextPlace): EdgeScroll => makeEdgeScroll(scroller, hover);
  let edge = edgeOf(home);
  edge.follow(from);
  const turnTo = (next: TextPlace): void => {
    if (next.scroller === place.scroller) return;
    place = next;
    place.turnHere();
    edge.stop();
    edge = edgeOf(place);
  };

  const finish = (): void => {
    edge.stop();
    dropping.hover(null, 'moved');
    page.classList.remove('carrying', 'copying');
    window.removeEventListener('keydown', key, true);
    window.removeEventListener('keyup', key, true);
    window.removeEventListener('blur', cancel);
  };
  const cancel = (): void => {
    if (state === 'given up') return;
    state = 'given up';
    finish();
    turnTo(home);
  };
  const key = (event: KeyboardEvent): void => {
    // What is typed meanwhile must not change the text under the hand.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') cancel();
    else if (state === 'carried') {
      copying = copiesWith(event, mac);
      hover();
    }
  };
  window.addEventListener('keydown', key, true);
  window.addEventListener('keyup', key, true);
  window.addEventListener('blur', cancel);

  return {
    move(at, copies) {
      if (state === 'given up') return;
      if (state === 'pressed' && Math.hypot(at.x - from.x, at.y - from.y) < CARRY_PX) return;
      state = 'carried';
      page.classList.add('carrying');
      last = at;
      copying = copies;
      turnTo(dropping.placeUnder(at) ?? place);
      edge.follow(at);
      hover();
    },
    end(at, copies) {
      if (state === 'given up') return true;
      const wasCarried = state === 'carried';
      const under = wasCarried ? dropping.placeUnder(at) : null;
      if (under === null) {
        cancel();
        return wasCarried;
      }
      turnTo(under);
      state = 'given up';
      finish();
      dropping.drop(under.toPage(at), copies ? 'copied' : 'moved');
      return true;
    },
    cancel,
  };
}
