// Drives the galley beside the page, and reads what stands in it.
import type { Page } from 'playwright-core';
import type { Box } from './app-page.ts';
import { findText } from './editing-page.ts';

export interface GalleyState {
  /** Its painted lines from top to bottom. */
  readonly lines: readonly string[];
  readonly numbers: readonly string[];
  readonly parts: readonly string[];
  /** What the red rule says, and where it stands; null where nothing is overset. */
  readonly rule: { readonly text: string; readonly y: number } | null;
  readonly facts: string;
  /** The caret as painted in the galley, and whether it is the one that follows. */
  readonly caret: Box | null;
  readonly follows: boolean;
  readonly selected: number;
  /** What is seen of it. */
  readonly window: Box;
}

export const galleyState = (page: Page): Promise<GalleyState> =>
  page.evaluate(() => {
    const plain = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
    const scroller = document.querySelector('.galley-scroller');
    if (scroller === null) throw new Error('the galley is closed');
    const lines = [...scroller.querySelectorAll('.page-line')]
      .map((line) => ({
        top: line.getBoundingClientRect().top,
        text: [...line.querySelectorAll('.piece')].map((piece) => piece.textContent).join(''),
      }))
      .sort((a, b) => a.top - b.top);
    const caret = scroller.querySelector<HTMLElement>('.text-caret');
    const rule = scroller.querySelector('.galley-overset');
    return {
      lines: lines.map(({ text }) => text),
      numbers: texts('.galley-number'),
      parts: texts('.galley-part'),
      rule: rule === null ? null : { text: rule.textContent ?? '', y: rule.getBoundingClientRect().top },
      facts: texts('.galley-facts span').join(' '),
      caret: caret === null || caret.hidden ? null : plain(caret.getBoundingClientRect()),
      follows: caret?.classList.contains('other') === true,
      selected: scroller.querySelectorAll('.text-selected').length,
      window: plain(scroller.getBoundingClientRect()),
    };
  });

/** Where a stretch of text stands that one line of the galley holds, client px. */
export const findInGalley = (page: Page, text: string): Promise<Box> =>
  findText(page, text, '.galley-scroller .page-line');

/** Clicks just before a stretch of text in the galley. */
export async function clickInGalley(page: Page, text: string): Promise<void> {
  const { x, y, height } = await findInGalley(page, text);
  await page.mouse.click(x + 1, y + height / 2);
}
