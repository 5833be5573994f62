// What a tool does with the pointer on the page: pressed, moved, let go, given up.
import type { Point } from '../../../shared/kernel/geometry.ts';

/** How a press was made. */
export interface PressKeys {
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, on a Mac Cmd. */
  readonly command: boolean;
}

/** A press that moves less than this, px, is a click. */
export const DRAG_PX = 4;

/** Places are pt of the page. */
export interface PageTool {
  press(at: Point, keys: PressKeys): void;
  /** The pointer is at `at`, with the button held or not. */
  move(at: Point, keys: PressKeys): void;
  release(at: Point, keys: PressKeys): void;
  doubleClick(at: Point): void;
  /** Takes a wheel's turn at a place, as a factor of enlargement; false, or without it, leaves it to the page. */
  wheel?(at: Point, factor: number): boolean;
  /** What is dragged is over the list of stories and photos, or no longer. */
  overList?(isOver: boolean, at: Point): void;
  /** A menu is asked for at a place: it is that of the object there, unless that is selected already. */
  takeAt(at: Point): void;
  /** Gives up what is held: all is as it was. False where nothing was. */
  cancel(): boolean;
  /** The shape of the pointer over a place. */
  cursorAt(at: Point): string;
}
