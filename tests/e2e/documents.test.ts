// Documents and what is brought onto them, as a layout editor does it: menus by keys, a new page, its settings, its stories and photos.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentName, paintedTexts } from '../support/app-page.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { banxin } from '../support/cli.ts';
import { writePageFolder } from '../support/page-folder.ts';
import { dropFiles } from '../support/page-hands.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

const folder = suiteFolder();
let browser: Browser;
let shell: Shell;
let page: Page;

beforeAll(async () => {
  await writePageFolder(path.join(folder.path, 'page'));
  [browser, shell] = await Promise.all([launchBrowser(), launchShell()]);
  page = await openWindow(browser, shell.link);
});
afterAll(async () => {
  await browser?.close();
  await shell?.close();
  folder.remove();
});

const text = (name: string, words: string) => ({ name, bytes: new TextEncoder().encode(words) });
const member = (title: string) => page.locator('.member', { hasText: title });

describe('the menu bar', () => {
  it('opens by F10, goes from menu to menu by arrows, and runs a command', async () => {
    await page.keyboard.press('F10');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menu', { name: '文件' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('menu', { name: '编辑' }).waitFor();
    await page.getByRole('button', { name: '窗口', exact: true }).hover();
    await page.getByRole('menuitem', { name: '检查器' }).click();
    await expect.poll(() => page.getByRole('tab', { selected: true }).last().textContent()).toBe('检查器');
  });

  it('finds a command by letters of its name in either language', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dark');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.keyboard.press('Control+Alt+1');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
  });
});

describe('a new page', () => {
  it('is made from a format, stands in a tab, and is saved under a name', async () => {
    await page.keyboard.press('Control+n');
    const form = page.locator('[data-stage="page-form"]');
    await form.getByRole('button', { name: '开本' }).click();
    await page.getByRole('option', { name: '四开' }).click();
    await form.getByLabel('报名').fill('晋原日报');
    await form.getByRole('button', { name: '新建' }).click();
    await expect.poll(() => documentName(page)).toBe('未命名.banxin');
    await expect.poll(async () => (await paintedTexts(page)).join('')).toContain('晋原日报');
    expect(await page.locator('.status-bar .page-size').textContent()).toContain('275 × 390');
  });

  it('takes stories and photos that are dropped, and lists what is not placed', async () => {
    const photo = readFileSync(path.join(folder.path, 'page/photos/field.jpg'));
    await dropFiles(page, [
      text('麦收.md', '---\nheadline: 麦子收完了\n---\n\n六月的风吹过河滩。\n\n一万亩小麦三天收完。\n'),
      text('通知.txt', '　　今晚八点停水，请各户备水。\n'),
      { name: '田.jpg', bytes: photo },
      { name: '坏.jpg', bytes: photo.subarray(0, 100) },
    ]);
    await page.locator('.dialog').getByText('没有加入').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.member').count()).toBe(3);
    expect(await page.locator('.member.unplaced').count()).toBe(3);
    expect(await member('麦子收完了').textContent()).toContain('未上版');
  });

  it('places them on the page and takes them off it', async () => {
    await member('麦子收完了').getByRole('button', { name: /^上版/ }).click();
    await expect.poll(async () => (await paintedTexts(page)).join('')).toContain('一万亩小麦三天收完。');
    await member('田.jpg').getByRole('button', { name: /^上版/ }).click();
    await expect.poll(() => page.locator('.page-image').count()).toBe(1);
    await member('麦子收完了').getByRole('button', { name: /^撤下/ }).click();
    await expect.poll(async () => (await paintedTexts(page)).join('')).not.toContain('一万亩小麦');
    await member('麦子收完了').getByRole('button', { name: /^上版/ }).click();
    await expect.poll(async () => (await paintedTexts(page)).join('')).toContain('一万亩小麦三天收完。');
  });

  it('lands where it is dragged to', async () => {
    const board = await page.locator('.page-paint').boundingBox();
    if (board === null) throw new Error('no page');
    await member('今晚八点').dragTo(page.locator('.page-paint'), {
      targetPosition: { x: board.width * 0.1, y: board.height * 0.7 },
    });
    await expect.poll(async () => (await paintedTexts(page)).join('')).toContain('今晚八点停水');
    const notice = await page.locator('.page-line', { hasText: '今晚八点' }).boundingBox();
    expect(((notice?.y ?? 0) - board.y) / board.height).toBeGreaterThan(0.6);
  });

  it('keeps all of it when its settings change, and gives it back by one undo', async () => {
    await page.keyboard.press('Control+Alt+u');
    const form = page.locator('[data-stage="page-form"]');
    await form.getByRole('button', { name: '开本' }).click();
    await page.getByRole('option', { name: '对开' }).click();
    await form.getByRole('button', { name: '更改' }).click();
    await expect.poll(() => page.locator('.status-bar .page-size').textContent()).toContain('390 × 550');
    const set = (await paintedTexts(page)).join('');
    for (const words of ['一万亩小麦三天收完。', '今晚八点停水', '晋原日报']) expect(set).toContain(words);
    expect(await page.locator('.page-image').count()).toBe(1);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => page.locator('.status-bar .page-size').textContent()).toContain('275 × 390');
    await page.getByRole('button', { name: '重做' }).click();
    await expect.poll(() => page.locator('.status-bar .page-size').textContent()).toContain('390 × 550');
  });

  it('is saved as a file under the name that is given, its photo with it', async () => {
    await page.keyboard.press('Control+Shift+s');
    await page.getByRole('textbox', { name: '文件名' }).fill('四版');
    await page.keyboard.press('Enter');
    await expect.poll(() => documentName(page)).toBe('四版.banxin');
    const saved = path.join(shell.home, '四版.banxin');
    expect(existsSync(saved)).toBe(true);
    expect((await banxin(['text', saved])).stdout).toContain('一万亩小麦三天收完。');
    expect((await banxin(['show', saved, '-o', path.join(folder.path, 'a.png')])).code).toBe(0);
  });
});
