// Drives editing on the page as a user's hands and input method do, and reads what must agree: painted text, input surface, carets.
import type { CDPSession, Page } from 'playwright-core';
import type { Box } from './app-page.ts';

/** What stands on screen and in the input surface at one moment. */
export interface EditingState {
  /** Text of the painted lines, column by column: the document's order on a page of one story whose headline stands left of it. */
  readonly painted: string;
  /** Text of the input surface, which is the document's. */
  readonly surface: string;
  /** Painted lines with text. */
  readonly lines: number;
  readonly focused: boolean;
  /** The painted caret; null while a range is selected. */
  readonly caret: Box | null;
  /** The browser's own caret in the input surface. */
  readonly native: Box;
  readonly selected: readonly Box[];
  readonly composing: readonly Box[];
}

export const editingState = (page: Page): Promise<EditingState> =>
  page.evaluate(() => {
    const boxOf = ({ x, y, width, height }: DOMRect): { x: number; y: number; width: number; height: number } => ({
      x,
      y,
      width,
      height,
    });
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => boxOf(element.getBoundingClientRect()));
    const surface = document.querySelector('.input-text');
    if (surface === null) throw new Error('there is no input surface');
    const selection = document.getSelection();
    const range = document.createRange();
    if (selection?.focusNode !== null && selection?.focusNode !== undefined) {
      range.setStart(selection.focusNode, selection.focusOffset);
      range.collapse(true);
    }
    const rect = range.getClientRects()[0] ?? surface.querySelector('br')?.getBoundingClientRect() ?? new DOMRect();
    const caret = document.querySelector<HTMLElement>('.text-caret');
    // The painter re-uses elements, so their order tells nothing: columns from left to right, lines from top to bottom.
    const lines = [...document.querySelectorAll('.page-line')]
      .map((line) => {
        const { left, top } = line.getBoundingClientRect();
        const text = [...line.querySelectorAll('.piece')].map((piece) => piece.textContent).join('');
        return { left: Math.round(left), top, text };
      })
      .sort((a, b) => a.left - b.left || a.top - b.top);
    return {
      painted: lines.map(({ text }) => text).join(''),
      surface: surface.textContent ?? '',
      lines: lines.length,
      focused: document.activeElement === surface,
      caret: caret === null || caret.hidden ? null : boxOf(caret.getBoundingClientRect()),
      native: boxOf(rect),
      selected: boxes('.text-selected'),
      composing: boxes('.text-composing'),
    };
  });

/** Shows each state of a composition, as an input method does while its user types. */
export async function compose(cdp: CDPSession, states: readonly string[]): Promise<void> {
  for (const text of states) {
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
}

/** Takes the chosen candidate. */
export const commit = async (cdp: CDPSession, text: string): Promise<void> => {
  await cdp.send('Input.insertText', { text });
};

/** Where a stretch of painted text stands, client px: its first occurrence in one of the `lines`. */
export async function findText(page: Page, text: string, lines = '.page-line'): Promise<Box> {
  const found = await page.evaluate(
    ([wanted, among]) => {
      for (const line of document.querySelectorAll(among)) {
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
    },
    [text, lines] as const,
  );
  if (found === null) throw new Error(`“${text}” is not painted in one of ${lines}`);
  return found;
}

/** Scrolls a line of the page that holds a stretch of text to the middle of what is seen. */
export async function showText(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const lines = [...document.querySelectorAll('.page-paint .page-line')];
    const line = lines.find(({ textContent }) => textContent?.includes(wanted) === true);
    const piece = [...(line?.querySelectorAll('.piece') ?? [])].find(({ textContent }) =>
      textContent?.includes(wanted.slice(0, 1)),
    );
    piece?.scrollIntoView({ block: 'center', inline: 'center' });
  }, text);
  await page.waitForTimeout(50);
}

/** Clicks just before a stretch of at least two characters. */
export async function clickBefore(page: Page, text: string): Promise<void> {
  const { x, y, width, height } = await findText(page, text);
  // Text that is higher than wide runs down.
  if (height > width) await page.mouse.click(x + width / 2, y + 1);
  else await page.mouse.click(x + 1, y + height / 2);
}

/** Clicks just after a stretch of text. */
export async function clickAfter(page: Page, text: string): Promise<void> {
  const { x, y, width, height } = await findText(page, text);
  await page.mouse.click(x + width - 1, y + height / 2);
}
