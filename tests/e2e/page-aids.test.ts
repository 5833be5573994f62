// What helps with the page, in a real Chromium: rulers, base grid, preview, the zoom tool and fitting what is selected.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { afterPaint, boxOf, shownZoom } from '../support/app-page.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';

let browser: Browser;
let shell: Shell;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  shell = await launchShell();
  page = await openWindow(browser, shell.link);
});
afterAll(async () => {
  await browser?.close();
  await shell?.close();
});

/** Dark pixels of the ruler across in a stretch of it, client px: its ticks and numbers. */
const inkOfRuler = (from: number, to: number): Promise<number> =>
  page.evaluate(
    ([left, right]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.ruler.across canvas');
      const pen = canvas?.getContext('2d');
      if (canvas === null || pen === null || pen === undefined) return -1;
      const x = Math.round(left - canvas.getBoundingClientRect().left);
      const { data } = pen.getImageData(x, 0, Math.max(1, Math.round(right - left)), canvas.height);
      return data.filter((alpha, i) => i % 4 === 3 && alpha > 0).length;
    },
    [from, to] as const,
  );

it('shows rulers that follow the page, and mark pointer and selection', async () => {
  const zero = (await boxOf(page, '.page-paint')).x;
  // The zero of the millimetres stands on the trim's edge.
  await expect.poll(() => inkOfRuler(zero - 1, zero + 2)).toBeGreaterThan(5);
  await page.mouse.move(700, 400);
  const marked = await boxOf(page, '.ruler.across .ruler-pointer');
  expect(Math.abs(marked.x - 700)).toBeLessThan(1.5);

  const box = await boxOf(page, '.page-paint');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(() => page.locator('.object-outline.selected').count()).toBe(1);
  const selected = await boxOf(page, '.object-outline.selected');
  await expect
    .poll(() => inkOfRuler(selected.x + 2, selected.x + selected.width - 2))
    .toBeGreaterThan((selected.width - 4) * 17);
});

it('brings what is selected to fill the window, and zooms by click, Alt and box', async () => {
  const whole = await shownZoom(page);
  await page.keyboard.press('Control+3');
  await expect.poll(() => shownZoom(page)).toBeGreaterThan(whole);
  const board = await boxOf(page, '.pasteboard');
  const selected = await boxOf(page, '.object-outline.selected');
  expect(Math.abs(selected.x + selected.width / 2 - (board.x + board.width / 2))).toBeLessThan(4);

  await page.keyboard.press('Control+0');
  await page.keyboard.press('z');
  const at = { x: board.x + 300, y: board.y + 300 };
  const before = await shownZoom(page);
  await page.mouse.click(at.x, at.y);
  await expect.poll(() => shownZoom(page)).toBeGreaterThan(before);
  const nearer = await shownZoom(page);
  await page.keyboard.down('Alt');
  await page.mouse.click(at.x, at.y);
  await page.keyboard.up('Alt');
  await expect.poll(() => shownZoom(page)).toBeLessThan(nearer);

  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 60, at.y + 40, { steps: 3 });
  expect((await boxOf(page, '.zoom-frame')).width).toBeCloseTo(60, 0);
  await page.mouse.up();
  await expect.poll(() => shownZoom(page)).toBeGreaterThan(nearer);
  expect(await page.locator('.zoom-frame').count()).toBe(0);
  await page.keyboard.press('Control+0');
});

it('shows the base grid, and nothing that does not print in the preview', async () => {
  await page.keyboard.press('v');
  await page.keyboard.press('Control+;');
  const grid = await boxOf(page, '.grid-layer .grid-columns');
  const paper = await boxOf(page, '.page-paint');
  expect(grid.x).toBeGreaterThan(paper.x);
  expect(grid.x + grid.width).toBeLessThan(paper.x + paper.width);

  await page.keyboard.press('w');
  await afterPaint(page);
  expect(await page.locator('.rulers').count()).toBe(0);
  expect(await page.locator('.grid-layer').isVisible()).toBe(false);
  expect(await page.locator('.object-marks').isVisible()).toBe(false);
  await page.keyboard.press('w');
  expect(await page.locator('.rulers').count()).toBe(1);

  await page.keyboard.press('Control+r');
  await expect.poll(() => page.locator('.rulers').count()).toBe(0);
  // The key that reloads a browser's page does not: the page is still as it was left.
  expect(await page.locator('.grid-layer').count()).toBe(1);
  await page.keyboard.press('Control+Shift+r');
  await expect.poll(() => page.locator('.rulers').count()).toBe(1);
});
