// Drives the galley beside the page, and reads what stands in it.
import type { Page } from 'playwright-core';
import type { Box } from './app-page.ts';

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
export async function findInGalley(page: Page, text: string): Promise<Box> {
  const found = await page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.galley-scroller .page-line')) {
      const pieces = [...line.querySelectorAll('.piece')];
      const whole = pieces.map((piece) => piece.textContent).join('');
      const at = whole.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      let seen = 0;
      let begun = false;
      for (const piece of pieces) {
        const node = piece.firstChild;
        const length = piece.textContent?.length ?? 0;
        if (node !== null && !begun && at < seen + length) {
          range.setStart(node, at - seen);
          begun = true;
        }
        if (node !== null && begun && at + wanted.length <= seen + length) {
          range.setEnd(node, at + wanted.length - seen);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x, y, width, height };
        }
        seen += length;
      }
    }
    return null;
  }, text);
  if (found === null) throw new Error(`“${text}” is in no line of the galley`);
  return found;
}

/** Clicks just before a stretch of text in the galley. */
export async function clickInGalley(page: Page, text: string): Promise<void> {
  const { x, y, height } = await findInGalley(page, text);
  await page.mouse.click(x + 1, y + height / 2);
}
