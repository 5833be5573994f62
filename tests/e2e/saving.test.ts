// Saving in a real Chromium: into the document's own file, a copy's first file, what is not saved, and the question before closing.
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afterPaint, closeDialogs, documentName, paintedTexts, pickFile } from '../support/app-page.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { banxin } from '../support/cli.ts';
import { clickBefore } from '../support/editing-page.ts';
import { writePageFolder } from '../support/page-folder.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

const folder = suiteFolder();
const file = (name: string): string => path.join(folder.path, name);
const mine = file('mine/page.banxin');

let browser: Browser;
let shell: Shell;
let page: Page;

beforeAll(async () => {
  await writePageFolder(file('folder'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  folder.remove();
});
beforeEach(async () => {
  rmSync(file('mine'), { recursive: true, force: true });
  mkdirSync(file('mine'));
  expect(await banxin(['make', file('folder'), '-o', mine])).toMatchObject({ code: 0 });
});
afterEach(async () => {
  await page?.context().close();
  await shell?.close();
});

async function open(document?: string): Promise<void> {
  shell = await launchShell(document);
  page = await openWindow(browser, shell.link);
  await page.keyboard.press('Control+1');
}

const unsaved = async (): Promise<number> => {
  await afterPaint(page);
  return page.locator('.document-name .unsaved').count();
};
const textOf = async (document: string): Promise<string> => (await banxin(['text', document])).stdout;

describe('saving', () => {
  it('writes into the document’s own file and clears the mark', async () => {
    await open(mine);
    expect(await unsaved()).toBe(0);
    await clickBefore(page, '六月的风');
    await page.keyboard.type('今年');
    expect(await unsaved()).toBe(1);
    await page.keyboard.press('Control+s');
    await expect.poll(unsaved).toBe(0);
    await expect.poll(() => page.locator('.saved-to').textContent()).toContain(mine);
    expect(await textOf(mine)).toContain('今年六月的风');
    // Undone back to what the file holds there is nothing to save, and beyond it there is.
    await page.keyboard.press('Control+z');
    expect(await unsaved()).toBe(1);
    await page.keyboard.press('Control+y');
    expect(await unsaved()).toBe(0);
  });

  it('gives a copy a file of its own, once', async () => {
    await open();
    expect(await documentName(page)).toBe('样张.banxin');
    await page.keyboard.press('Control+s');
    await page.locator('.saved-to').waitFor();
    await expect.poll(() => page.locator('.document-name .copy').count()).toBe(0);
    const saved = path.join(shell.home, '样张.banxin');
    expect(existsSync(saved)).toBe(true);
    const before = readFileSync(saved);
    await page.keyboard.press('Control+s');
    await page.waitForTimeout(500);
    expect(existsSync(path.join(shell.home, '样张 (2).banxin'))).toBe(false);
    expect(readFileSync(saved).equals(before)).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)('loses nothing when the file cannot be written (skipped as root)', async () => {
    await open(mine);
    const before = readFileSync(mine);
    await clickBefore(page, '六月的风');
    await page.keyboard.type('今年');
    chmodSync(file('mine'), 0o500);
    await page.keyboard.press('Control+s');
    await page.locator('.dialog').waitFor();
    chmodSync(file('mine'), 0o700);
    await closeDialogs(page);
    expect(readFileSync(mine).equals(before)).toBe(true);
    expect(await unsaved()).toBe(1);
    expect((await paintedTexts(page)).join('')).toContain('今年六月的风');
  });

  it('says so when its folder is gone, and keeps the changes', async () => {
    await open(mine);
    await clickBefore(page, '六月的风');
    await page.keyboard.type('今年');
    rmSync(file('mine'), { recursive: true });
    await page.keyboard.press('Control+s');
    await page.locator('.dialog').waitFor();
    expect(await page.locator('.dialog').textContent()).toContain('没有丢失');
    await closeDialogs(page);
    expect(await unsaved()).toBe(1);
    mkdirSync(file('mine'));
    await page.keyboard.press('Control+s');
    await expect.poll(unsaved).toBe(0);
    expect(await textOf(mine)).toContain('今年六月的风');
  });
});

describe('closing a page with unsaved changes', () => {
  const other = file('other.banxin');

  async function closeAndSay(answer: string): Promise<void> {
    expect(await banxin(['make', file('folder'), '-o', other])).toMatchObject({ code: 0 });
    await open(mine);
    await clickBefore(page, '六月的风');
    await page.keyboard.type('今年');
    // Another page opens beside it, and nothing is asked.
    await pickFile(page, other);
    await expect.poll(() => documentName(page)).toBe('other.banxin');
    await page.keyboard.press('Control+F6');
    await expect.poll(() => documentName(page)).toBe('page.banxin');
    await expect.poll(async () => (await paintedTexts(page)).join('')).toContain('今年六月的风');
    await page.getByRole('button', { name: '关闭“page.banxin”' }).click();
    await page.locator('.dialog[data-stage="leaving"]').getByRole('button', { name: answer, exact: true }).click();
  }

  it('saves first when asked to', async () => {
    await closeAndSay('存盘');
    await expect.poll(() => documentName(page)).toBe('other.banxin');
    expect(await textOf(mine)).toContain('今年六月的风');
  });

  it('drops them when told so', async () => {
    await closeAndSay('不存');
    await expect.poll(() => documentName(page)).toBe('other.banxin');
    expect(await textOf(mine)).not.toContain('今年六月的风');
  });

  it('stays when cancelled', async () => {
    await closeAndSay('取消');
    expect(await documentName(page)).toBe('page.banxin');
    expect(await unsaved()).toBe(1);
    expect((await paintedTexts(page)).join('')).toContain('今年六月的风');
  });
});
