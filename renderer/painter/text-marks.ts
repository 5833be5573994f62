// Paints what marks the text over a page: caret, selection, matches, composed text, landing places, names of empty parts.
import type { Ground } from '../../shared/display/ground-beneath.ts';
import type { Rect } from '../../shared/kernel/geometry.ts';
import { PX_PER_PT } from './line-pieces.ts';

/** The name of an empty part, faint, where its words will begin; never printed. */
export interface PartHint {
  /** The caret's place there. */
  readonly at: Rect;
  readonly text: string;
  readonly align: 'start' | 'center' | 'end';
}

/** What is marked on a page, pt from the trim's corner. */
export interface TextMarks {
  /** A rectangle without width (without height in a vertical line); null where none is shown. */
  readonly caret: Rect | null;
  readonly selection: readonly Rect[];
  /** What a search has found. */
  readonly matches: readonly Rect[];
  /** The text an input method is composing: underlined. */
  readonly composing: readonly Rect[];
  /** Where dragged text would land: a rectangle like the caret's; null while nothing is dragged. */
  readonly landing: Rect | null;
  readonly hints: readonly PartHint[];
  /** What lies beneath a place: marks are painted so that they are seen on it. */
  groundOf(place: Rect): Ground;
}

export interface TextMarksPainter {
  /** `isOther`: the user works in another view of the text; the caret shows where it stands there, and does not blink. */
  show(marks: TextMarks, isOther?: boolean): void;
  destroy(): void;
}

const px = (value: number): string => `${value * PX_PER_PT}px`;

function placeAt(element: HTMLElement, { x, y, width, height }: Rect): void {
  element.style.left = px(x);
  element.style.top = px(y);
  element.style.width = px(width);
  element.style.height = px(height);
}

function showCaret(caret: HTMLElement, place: Rect | null, groundOf: TextMarks['groundOf']): void {
  caret.hidden = place === null;
  if (place === null) return;
  placeAt(caret, place);
  caret.classList.toggle('vertical', place.height === 0);
  caret.dataset['ground'] = groundOf(place);
}

/** Hints are few and seldom: made anew when they are others. */
function showHints(host: HTMLElement, hints: readonly PartHint[]): void {
  host.replaceChildren(
    ...hints.map(({ at, text, align }) => {
      const hint = document.createElement('span');
      hint.className = `part-hint ${align}${at.height === 0 ? ' vertical' : ''}`;
      hint.textContent = text;
      hint.style.left = px(at.x);
      hint.style.top = px(at.y);
      hint.style.setProperty('--size', px(Math.max(at.width, at.height)));
      return hint;
    }),
  );
}

/** Shows rectangles with as few elements touched as possible. */
function patchBoxes(
  parent: HTMLElement,
  boxes: HTMLElement[],
  rects: readonly Rect[],
  className: string,
  groundOf: TextMarks['groundOf'],
): void {
  for (const [index, rect] of rects.entries()) {
    let box = boxes[index];
    if (box === undefined) {
      box = document.createElement('div');
      box.className = className;
      boxes.push(box);
      parent.append(box);
    }
    placeAt(box, rect);
    box.dataset['ground'] = groundOf(rect);
  }
  for (const extra of boxes.splice(rects.length)) extra.remove();
}

/** How long a caret is seen, and how long it is not, ms: as browsers and systems have it. */
const BLINK_MS = 530;

/**
 * Makes a caret blink, beginning anew at each call. By a clock and not by an animation: while one runs Chromium draws frame after frame,
 * and a key then waits for the next of them, up to 17 ms, instead of being painted at once.
 */
function makeBlinking(caret: HTMLElement): { restart(): void; stop(): void } {
  let clock = 0;
  const stop = (): void => window.clearInterval(clock);
  return {
    stop,
    restart() {
      stop();
      caret.classList.remove('unseen');
      clock = window.setInterval(() => caret.classList.toggle('unseen'), BLINK_MS);
    },
  };
}

/** A painter of marks into `host`, whose origin is the trim's corner and whose unit is px at 100 %. */
export function makeTextMarksPainter(host: HTMLElement): TextMarksPainter {
  const caret = document.createElement('div');
  caret.className = 'text-caret';
  caret.hidden = true;
  const landing = document.createElement('div');
  landing.className = 'text-landing';
  landing.hidden = true;
  const hints = document.createElement('div');
  host.append(hints, caret, landing);
  const matches: HTMLElement[] = [];
  const selection: HTMLElement[] = [];
  const composing: HTMLElement[] = [];
  const blinking = makeBlinking(caret);
  let shown = '';
  let hinted = '';
  return {
    show(marks, isOther = false) {
      patchBoxes(host, matches, marks.matches, 'text-match', marks.groundOf);
      patchBoxes(host, selection, marks.selection, 'text-selected', marks.groundOf);
      patchBoxes(host, composing, marks.composing, 'text-composing', marks.groundOf);
      const named = JSON.stringify(marks.hints);
      if (named !== hinted) showHints(hints, marks.hints);
      hinted = named;
      showCaret(landing, marks.landing, marks.groundOf);
      caret.hidden = marks.caret === null;
      caret.classList.toggle('other', isOther);
      if (marks.caret === null) {
        blinking.stop();
        shown = '';
        return;
      }
      const place = JSON.stringify(marks.caret);
      if (place === shown) return;
      shown = place;
      showCaret(caret, marks.caret, marks.groundOf);
      // A caret that has just moved is seen at once: its blinking begins anew.
      blinking.restart();
    },
    destroy() {
      blinking.stop();
      caret.remove();
      landing.remove();
      hints.remove();
      for (const box of [...matches, ...selection, ...composing]) box.remove();
    },
  };
}
