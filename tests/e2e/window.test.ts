// The window in a real Chromium: the page is painted whole, zoom and pan do as a hand expects, overset text shows.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterPaint, boxOf, documentName, paintedTexts, shownZoom } from '../support/app-page.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { banxin } from '../support/cli.ts';
import { SHEET, writePageFolder } from '../support/page-folder.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

/** mm to CSS px at 100 %. */
const PX_PER_MM = 96 / 25.4;

interface Line {
  readonly text: string;
}

const folder = suiteFolder();
/** A page whose body frame is too short for its story. */
const short = path.join(folder.path, 'short.banxin');

let browser: Browser;
beforeAll(async () => {
  const small = SHEET.replace('{at: [1, 5], span: [4, 26]}', '{at: [1, 5], span: [1, 6]}');
  await writePageFolder(path.join(folder.path, 'short'), { 'page.yaml': small });
  expect(await banxin(['make', path.join(folder.path, 'short'), '-o', short])).toMatchObject({ code: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  folder.remove();
});

describe('started without a file', () => {
  let shell: Shell;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    shell = await launchShell();
    page = await openWindow(browser, shell.link);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') errors.push(line.text());
    });
  });
  afterAll(async () => {
    await page?.context().close();
    await shell?.close();
  });

  it('shows the sample as a copy without a file', async () => {
    expect(await documentName(page)).toBe('样张.banxin');
    await expect.poll(() => page.locator('.document-name .copy').textContent()).toBe('副本');
  });

  it('shows the page fitted, in the middle of the pasteboard', async () => {
    const paper = await boxOf(page, '.page-paint');
    const board = await boxOf(page, '.pasteboard');
    expect(paper.y).toBeGreaterThanOrEqual(board.y);
    expect(paper.y + paper.height).toBeLessThanOrEqual(board.y + board.height);
    expect(paper.x - board.x).toBeCloseTo(board.x + board.width - (paper.x + paper.width), -0.5);
    expect(paper.height).toBeGreaterThan(board.height * 0.85);
  });

  it('shows the photos', async () => {
    const widths = (): Promise<readonly number[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLImageElement>('.page-image img')].map(({ naturalWidth }) => naturalWidth),
      );
    await expect.poll(async () => (await widths()).every((width) => width > 0), { timeout: 15_000 }).toBe(true);
    expect((await widths()).length).toBeGreaterThan(0);
  });

  it('is 96 px to the inch at 100 %', async () => {
    await page.keyboard.press('Control+1');
    await expect.poll(() => shownZoom(page)).toBe(100);
    const { width, height } = await boxOf(page, '.page-paint');
    // The status bar tells the trim in whole millimetres.
    const trim = async (): Promise<readonly string[]> =>
      /(\d+) × (\d+) 毫米/.exec((await page.locator('.status-bar').textContent()) ?? '') ?? [];
    await expect.poll(trim).toHaveLength(3);
    const [, across, down] = await trim();
    expect(Math.abs(width - Number(across) * PX_PER_MM)).toBeLessThan(PX_PER_MM / 2);
    expect(Math.abs(height - Number(down) * PX_PER_MM)).toBeLessThan(PX_PER_MM / 2);
  });

  it('zooms to the cursor with Ctrl and the wheel', async () => {
    await page.keyboard.press('Control+0');
    const before = await boxOf(page, '.page-paint');
    const cursor = { x: before.x + before.width * 0.3, y: before.y + before.height * 0.4 };
    await page.mouse.move(cursor.x, cursor.y);
    await page.keyboard.down('Control');
    for (let notch = 0; notch < 6; notch += 1) await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(() => shownZoom(page)).toBeGreaterThan(90);
    const after = await boxOf(page, '.page-paint');
    // What was under the cursor is under it still.
    expect((cursor.x - after.x) / after.width).toBeCloseTo(0.3, 2);
    expect((cursor.y - after.y) / after.height).toBeCloseTo(0.4, 2);
  });

  it('stays between 25 % and 400 % by hand', async () => {
    for (let step = 0; step < 14; step += 1) await page.keyboard.press('Control+=');
    await expect.poll(() => shownZoom(page)).toBe(400);
    for (let step = 0; step < 14; step += 1) await page.keyboard.press('Control+-');
    await expect.poll(() => shownZoom(page)).toBe(25);
  });

  it.each(['middle', 'left'] as const)(
    'moves the page with the hand: the %s button, with Alt on the text',
    async (button) => {
      await page.keyboard.press('Control+1');
      const before = await boxOf(page, '.page-paint');
      const board = await boxOf(page, '.pasteboard');
      await page.mouse.move(board.x + 400, board.y + 400);
      if (button === 'left') await page.keyboard.down('Alt');
      await page.mouse.down({ button });
      await page.mouse.move(board.x + 340, board.y + 310, { steps: 5 });
      await page.mouse.up({ button });
      await page.keyboard.up('Alt');
      const after = await boxOf(page, '.page-paint');
      expect(after.x - before.x).toBeCloseTo(-60, 0);
      expect(after.y - before.y).toBeCloseTo(-90, 0);
    },
  );

  it('fits the width', async () => {
    await page.keyboard.press('Control+2');
    const paper = await boxOf(page, '.page-paint');
    const board = await boxOf(page, '.pasteboard');
    expect(paper.width).toBeGreaterThan(board.width * 0.9);
    expect(paper.width).toBeLessThan(board.width);
  });

  it('speaks English when asked', async () => {
    await page.getByRole('button', { name: '界面语言' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Open…' }).waitFor();
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('option', { name: '中文' }).click();
    await page.getByRole('button', { name: '打开…' }).waitFor();
  });

  it('runs without an error on the console', () => {
    expect(errors).toEqual([]);
  });
});

describe('a page with overset text', () => {
  let shell: Shell;
  let page: Page;
  beforeAll(async () => {
    shell = await launchShell(short);
    page = await openWindow(browser, shell.link);
  });
  afterAll(async () => {
    await page?.context().close();
    await shell?.close();
  });

  it('paints every composed line, in order, and no other', async () => {
    const { stdout } = await banxin(['lines', short, '--json']);
    const lines = JSON.parse(stdout) as readonly Line[];
    expect(lines.length).toBeGreaterThan(5);
    expect(await paintedTexts(page)).toEqual(lines.map(({ text }) => text));
  });

  it('tells how much does not fit: at the frame’s foot, in the panel and in the status bar', async () => {
    const { stdout } = await banxin(['check', short, '--json']);
    const findings = JSON.parse(stdout) as readonly { readonly code: string; readonly message: string }[];
    const overset = findings.filter(({ code }) => code === 'text.overset');
    expect(overset).toHaveLength(1);
    const badge = page.locator('.overset-badge');
    await expect.poll(() => badge.count()).toBe(1);
    const characters = await badge.getAttribute('data-characters');
    const lines = await badge.getAttribute('data-lines');
    expect(await badge.textContent()).toBe(`余${characters}字 ${lines}行`);
    expect(overset[0]?.message).toContain(`${characters} 字、${lines} 行`);
    await expect.poll(() => page.locator('.findings .finding').first().textContent()).toContain(`${characters} 字`);
    await expect.poll(() => page.locator('.status-bar .bad').textContent()).toBe('溢文 1 处');
  });

  it('leads from the finding to the place', async () => {
    await page.keyboard.press('Control+1');
    await page.evaluate(() => document.querySelector('.pasteboard')?.scrollTo(0, 5000));
    await page.locator('.findings .finding').first().click();
    await afterPaint(page);
    const board = await boxOf(page, '.pasteboard');
    const badge = await boxOf(page, '.overset-badge span');
    expect(badge.x).toBeGreaterThan(board.x);
    expect(badge.x + badge.width).toBeLessThan(board.x + board.width);
    expect(badge.y).toBeGreaterThan(board.y);
    expect(badge.y + badge.height).toBeLessThan(board.y + board.height);
  });
});
