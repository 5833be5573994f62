// What tests do with and read from the app's window, in a user's terms.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { painted } from './browser.ts';

/** Texts of the painted lines, in painting order. */
export const paintedTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.page-line')].map((line) =>
      [...line.querySelectorAll('.piece')].map((piece) => piece.textContent).join(''),
    ),
  );

export const documentName = async (page: Page): Promise<string> =>
  (await page.locator('.document-name .name').textContent()) ?? '';

/**
 * Waits until the window has told all that the last act changed: what need not be seen with the key itself (unsaved mark, counts,
 * pressed tools) is told after the frame is painted. Read without this, it is whatever the machine had time for.
 */
export const afterPaint = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            resolve();
          };
          port2.postMessage(null);
        });
      });
    // The first frame paints the act, and its late state is drawn before the second one's message comes.
    await frame();
    await frame();
  });

/** Zoom in per cent as the toolbar shows it. */
export const shownZoom = async (page: Page): Promise<number> =>
  Number.parseInt((await page.locator('.zoom-level').textContent()) ?? '', 10);

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the page or the pasteboard lies in the window, px. */
export async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not shown`);
  return box;
}

/** Opens a file as a user does: the button, then the browser's own dialog. */
export async function pickFile(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开…' }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Opens a good file and waits until it is painted. */
export async function openFile(page: Page, file: string, name: string): Promise<void> {
  await pickFile(page, file);
  await page.locator('.document-name .name', { hasText: name }).waitFor();
  await painted(page);
}

/** Waits until the export dialog stands at a stage: `choosing`, `running`, `written`, `refused` … */
export const waitForStage = (page: Page, stage: string): Promise<void> =>
  page.locator(`.dialog[data-stage="${stage}"]`).waitFor({ timeout: 90_000 });

export const pressExport = (page: Page): Promise<void> =>
  page.locator('.dialog').getByRole('button', { name: '导出', exact: true }).click();

/** Leaves whatever dialog stands open. */
export async function closeDialogs(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      if ((await page.locator('.dialog').count()) > 0) await page.keyboard.press('Escape');
      return page.locator('.dialog').count();
    })
    .toBe(0);
}

/** Chooses English for the window. */
export async function speakEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '界面语言' }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Open…' }).waitFor();
}
