// Recovery in a real Chromium: the program is killed while a page is unsaved, and the next start brings back what was typed.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { afterPaint, documentName, paintedTexts } from '../support/app-page.ts';
import { launchBrowser, openWindow } from '../support/browser.ts';
import { banxin } from '../support/cli.ts';
import { clickBefore } from '../support/editing-page.ts';
import { writePageFolder } from '../support/page-folder.ts';
import { type ServeProcess, startBanxinServe } from '../support/shell-process.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

const folder = suiteFolder();
const mine = path.join(folder.path, 'mine.banxin');
const home = path.join(folder.path, 'home');
const copies = path.join(home, '.banxin', 'recovery');

let browser: Browser;
let shell: ServeProcess | undefined;
let page: Page;

beforeAll(async () => {
  mkdirSync(home);
  await writePageFolder(path.join(folder.path, 'folder'));
  expect(await banxin(['make', path.join(folder.path, 'folder'), '-o', mine])).toMatchObject({ code: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await shell?.end();
  folder.remove();
});

async function start(): Promise<void> {
  shell = await startBanxinServe(mine, home);
  page = await openWindow(browser, shell.link);
}

/** The copies on disk, whole ones only. */
const kept = (): readonly string[] =>
  existsSync(copies)
    ? readdirSync(copies, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('copy.json'))
    : [];

const unsaved = async (): Promise<number> => {
  await afterPaint(page);
  return page.locator('.document-name .unsaved').count();
};

async function crash(): Promise<void> {
  await shell?.kill();
  await page.context().close();
  await start();
}

const dialog = () => page.locator('.dialog[data-stage="recovery"]');
const shown = async (): Promise<string> => (await paintedTexts(page)).join('');

it('brings back what was typed before the program was killed, and forgets it once it is saved', async () => {
  await start();
  expect(await dialog().count()).toBe(0);
  await page.keyboard.press('Control+1');
  await clickBefore(page, '六月的风');
  await page.keyboard.type('今年');
  await expect.poll(kept, { timeout: 15_000 }).toHaveLength(1);

  await crash();
  await dialog().waitFor();
  expect(await dialog().textContent()).toContain('mine.banxin');
  // Put off, it is offered again.
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await shown()).not.toContain('今年六月的风');

  await crash();
  await dialog().getByRole('button', { name: '全部恢复' }).click();
  await expect.poll(shown).toContain('今年六月的风');
  expect(await documentName(page)).toBe('mine.banxin');
  await expect.poll(unsaved).toBe(1);

  // Not saved yet, it is kept through the next crash too.
  await crash();
  await dialog().getByRole('button', { name: '恢复“mine.banxin”' }).click();
  await expect.poll(shown).toContain('今年六月的风');
  await page.keyboard.press('Control+s');
  await expect.poll(unsaved).toBe(0);
  expect((await banxin(['text', mine])).stdout).toContain('今年六月的风');
  await expect.poll(kept, { timeout: 15_000 }).toHaveLength(0);

  await crash();
  expect(await dialog().count()).toBe(0);
  expect(await shown()).toContain('今年六月的风');
}, 240_000);

it('discards after a second word, and keeps nothing of a page that was closed', async () => {
  await page.keyboard.press('Control+1');
  await clickBefore(page, '六月的风');
  await page.keyboard.type('去年');
  await expect.poll(kept, { timeout: 15_000 }).toHaveLength(1);
  await page.getByRole('button', { name: '文件', exact: true }).click();
  await page.getByRole('menuitem', { name: '关闭版面' }).click();
  await page.locator('.dialog[data-stage="leaving"]').getByRole('button', { name: '不存', exact: true }).click();
  await expect.poll(kept, { timeout: 15_000 }).toHaveLength(0);

  await crash();
  await page.keyboard.press('Control+1');
  await clickBefore(page, '六月的风');
  await page.keyboard.type('前年');
  await expect.poll(kept, { timeout: 15_000 }).toHaveLength(1);
  await crash();
  await dialog().getByRole('button', { name: '丢弃“mine.banxin”' }).click();
  await dialog().getByRole('button', { name: '丢弃', exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(kept).toHaveLength(0);
}, 240_000);
