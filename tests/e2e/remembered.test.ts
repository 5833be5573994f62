// What the window remembers, in a real Chromium: its layout from one run to the next, and the files it had.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { afterPaint, closeDialogs, documentName, paintedTexts, shownZoom } from '../support/app-page.ts';
import { launchBrowser, openWindow } from '../support/browser.ts';
import { banxin } from '../support/cli.ts';
import { writePageFolder } from '../support/page-folder.ts';
import { type ServeProcess, startBanxinServe } from '../support/shell-process.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

const folder = suiteFolder();
const home = path.join(folder.path, 'home');
const settings = path.join(home, '.banxin', 'settings.json');
const file = (name: string): string => path.join(folder.path, name);

let browser: Browser;
let shell: ServeProcess | undefined;
let page: Page;

beforeAll(async () => {
  mkdirSync(home);
  await writePageFolder(file('folder'));
  for (const name of ['a.banxin', 'b.banxin']) {
    expect(await banxin(['make', file('folder'), '-o', file(name)])).toMatchObject({ code: 0 });
  }
  browser = await launchBrowser();
});
afterEach(async () => {
  await page?.context().close();
  await shell?.end();
});
afterAll(async () => {
  await browser?.close();
  folder.remove();
});

async function start(document: string): Promise<void> {
  shell = await startBanxinServe(file(document), home);
  page = await openWindow(browser, shell.link);
}

const theme = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['theme']);
const tab = (name: string) => page.getByRole('tab', { name });

it('comes back as it was left, and as at the first run where what it kept is broken', async () => {
  await start('a.banxin');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await page.keyboard.press('Control+Alt+2');
  await tab('样式').click();
  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: /界面语言/ }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  await afterPaint(page);
  // It is written a little after the last change.
  await page.waitForTimeout(1500);
  await page.context().close();
  await shell?.end();

  await start('a.banxin');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await theme()).toBe('dark');
  expect(await tab('Styles').getAttribute('aria-selected')).toBe('true');
  await expect.poll(() => shownZoom(page)).toBe(100);
  await page.context().close();
  await shell?.end();

  writeFileSync(settings, '{"language":"de"}');
  await start('a.banxin');
  await page.locator('.dialog').waitFor();
  expect(await page.locator('.dialog').textContent()).toContain(settings);
  await closeDialogs(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect((await paintedTexts(page)).join('')).toContain('六月的风');
}, 240_000);

it('lists the files it had, opens them, and tells which are gone', async () => {
  rmSync(settings, { force: true });
  await start('b.banxin');
  expect(await documentName(page)).toBe('b.banxin');
  const dialog = page.locator('.dialog[data-stage="recent"]');
  await page.keyboard.press('Control+Shift+O');
  await expect.poll(() => dialog.locator('.recent-name').allTextContents()).toEqual(['b.banxin', 'a.banxin']);
  await dialog.getByRole('button', { name: /^a\.banxin/ }).click();
  await expect.poll(() => documentName(page)).toBe('a.banxin');

  rmSync(file('b.banxin'));
  await page.keyboard.press('Control+Shift+O');
  await expect.poll(() => dialog.locator('.recent-name').allTextContents()).toEqual(['a.banxin', 'b.banxin']);
  const gone = dialog.getByRole('button', { name: /^b\.banxin/ });
  expect(await gone.textContent()).toContain('已不在原处');
  expect(await gone.isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: '从列表移除“b.banxin”' }).click();
  await expect.poll(() => dialog.locator('.recent-name').allTextContents()).toEqual(['a.banxin']);
  await closeDialogs(page);

  // With nothing open, the desk itself offers them.
  await page.keyboard.press('Control+w');
  await page.keyboard.press('Control+w');
  await page.locator('.pasteboard.empty .recent-file').first().click();
  await expect.poll(() => documentName(page)).toBe('a.banxin');
}, 240_000);
