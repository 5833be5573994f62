// The fuzzer's hands: a seeded sequence of numbers, what an act is, and points on the page.
import type { CDPSession, Page } from 'playwright-core';
import type { PMNode } from '../../shared/document/schema.ts';

/** Draws from a seeded sequence. */
export interface Dice {
  /** A whole number from 0 to `below` − 1. */
  roll(below: number): number;
  pick<T>(values: readonly [T, ...T[]]): T;
}

/** The same seed gives the same sequence (mulberry32: 32 bits of state, which any platform computes alike). */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (below: number): number => Math.floor(next() * below);
  return { roll, pick: (values) => values[roll(values.length)] ?? values[0] };
}

export interface Hands {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly dice: Dice;
  /** The document as it is in the window. */
  document(): Promise<PMNode>;
}

/** Notes on the page whether its browser composes; `isComposing` reads it. */
export const watchComposing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { dataset } = document.documentElement;
    document.addEventListener('compositionstart', () => Object.assign(dataset, { composing: '' }), true);
    document.addEventListener('compositionend', () => Reflect.deleteProperty(dataset, 'composing'), true);
  });

export const isComposing = (page: Page): Promise<boolean> =>
  page.evaluate(() => 'composing' in document.documentElement.dataset);

/** What an act is called in a report, and what must be so after it; null where that is not known. */
export interface Act {
  readonly name: string;
  /** Must stand before the caret. */
  readonly typed: string | null;
  /** A letter that was clicked: the caret must be beside it. */
  readonly clicked: Letter | null;
  /** True when the selection, if there is one, must be in the clipboard. */
  readonly copied: boolean;
}

/** A point on a painted letter, client px, and the letter's size. */
export interface Letter {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Called in the middle of an act, where all must agree too. */
export type Look = (name: string) => Promise<void>;

export const act = (name: string, known: Partial<Act> = {}): Act => ({
  typed: null,
  clicked: null,
  copied: false,
  ...known,
  name,
});

/** A point on the page that the window shows; null when the page is scrolled out of sight. */
export async function pointOnPage({ page, dice }: Hands): Promise<{ readonly x: number; readonly y: number } | null> {
  const shown = await page.evaluate(() => {
    const paint = document.querySelector('.page-paint')?.getBoundingClientRect();
    const window = document.querySelector('.pasteboard')?.getBoundingClientRect();
    if (paint === undefined || window === undefined) return null;
    const left = Math.max(paint.left, window.left);
    const top = Math.max(paint.top, window.top);
    const right = Math.min(paint.right, window.right);
    const bottom = Math.min(paint.bottom, window.bottom);
    return right - left < 4 || bottom - top < 4 ? null : { left, top, width: right - left, height: bottom - top };
  });
  if (shown === null) return null;
  const x = Math.round(shown.left + 1 + (dice.roll(1000) / 1000) * (shown.width - 3));
  const y = Math.round(shown.top + 1 + (dice.roll(1000) / 1000) * (shown.height - 3));
  // What lies over the page there (a badge, the find bar, a scroll bar) is not the page.
  const free = await page.evaluate(
    ([a, b]) => {
      const hit = document.elementFromPoint(a ?? 0, b ?? 0);
      return hit !== null && hit.closest('.page-paint') !== null;
    },
    [x, y],
  );
  return free ? { x, y } : null;
}
