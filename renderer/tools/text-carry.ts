// Carrying the selected text with the pointer: held, it is dragged; let go at once, the press was a click.
import type { Point } from '../../shared/kernel/geometry.ts';
import type { TextDropping } from '../editor/text-dropping.ts';
import { type EdgeScroll, makeEdgeScroll } from './edge-scroll.ts';

/** A press that moves less than this, px, is a click on the selection. */
const CARRY_PX = 4;

export interface CarryTarget {
  readonly scroller: HTMLElement;
  /** Shows by its classes `carrying` and `copying` what the pointer does. */
  readonly page: HTMLElement;
  readonly dropping: TextDropping;
  /** Client px to pt of the page. */
  toPage(client: Point): Point;
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
export function takeText({ scroller, page, dropping, toPage }: CarryTarget, from: Point, mac: boolean): Carry {
  let state: 'pressed' | 'carried' | 'given up' = 'pressed';
  let last = from;
  let copying = false;

  const hover = (): void => {
    const { left, top, right, bottom } = scroller.getBoundingClientRect();
    const isOver = last.x >= left && last.x < right && last.y >= top && last.y < bottom;
    dropping.hover(isOver ? toPage(last) : null, copying ? 'copied' : 'moved');
    page.classList.toggle('copying', copying);
  };
  const edge: EdgeScroll = makeEdgeScroll(scroller, hover);
  edge.follow(from);

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
      edge.follow(at);
      hover();
    },
    end(at, copies) {
      if (state === 'given up') return true;
      const wasCarried = state === 'carried';
      const { left, top, right, bottom } = scroller.getBoundingClientRect();
      const isOver = at.x >= left && at.x < right && at.y >= top && at.y < bottom;
      cancel();
      if (wasCarried && isOver) dropping.drop(toPage(at), copies ? 'copied' : 'moved');
      return wasCarried;
    },
    cancel,
  };
}
