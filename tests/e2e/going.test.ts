// Going about an edition of two pages: quick open, turning pages, findings and found text bring their page, and the caret with it.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { clickBefore, editingState } from '../support/editing-page.ts';
import { writeEdition } from '../support/edition-file.ts';
import { LEAD, SHEET } from '../support/page-folder.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

/** The second page: its own story, in a frame too short for it. */
const SECOND = SHEET.replace('page: 2', 'page: 3')
  .replace('section: 要闻', 'section: 副刊')
  .replaceAll('stories/lead.md', 'stories/ferry.md')
  .replace('{at: [1, 5], span: [4, 26]}', '{at: [1, 5], span: [1, 8]}');
const FERRY = LEAD.replace('一万亩小麦三天收完', '渡口的灯亮到后半夜').replace('六月的风', '入夜的渡口');

const folder = suiteFolder();
let browser: Browser;
let shell: Shell;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const file = path.join(folder.path, 'two.banxin');
  await writeEdition(folder.path, file, [
    {},
    { 'page.yaml': SECOND, 'stories/ferry.md': FERRY, 'stories/lead.md': null },
  ]);
  [browser, shell] = await Promise.all([launchBrowser(), launchShell(file)]);
  page = await openWindow(browser, shell.link);
  page.on('pageerror', (error) => errors.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  await shell?.close();
  folder.remove();
});

/** Page number (版次) as the status bar shows it. */
const shownPage = async (): Promise<string> =>
  /第 (\d+) 版/.exec((await page.locator('.status-bar').textContent()) ?? '')?.[1] ?? '';
/** The text with something typed at the caret, which is undone again. */
const typedText = async (typed: string): Promise<string> => {
  await page.keyboard.type(typed);
  const { surface } = await editingState(page);
  await page.keyboard.press('Control+z');
  return surface;
};

beforeEach(async () => {
  errors.length = 0;
  await page.keyboard.press('Control+0');
  await page.keyboard.press('Control+PageUp');
  await expect.poll(shownPage).toBe('2');
});

describe('quick open', () => {
  it('lists pages, stories with 字数 and overset mark, photos and findings', async () => {
    await page.keyboard.press('Control+g');
    const rows = page.locator('.go-row');
    await rows.first().waitFor();
    // Findings and overset marks are told once the page has been looked through.
    await expect
      .poll(async () => (await rows.allTextContents()).slice(0, 4))
      .toEqual([
        '第 2 版要闻',
        '第 3 版副刊',
        expect.stringMatching(/^一万亩小麦三天收完\d+ 字 · 第 2 版$/),
        expect.stringMatching(/^渡口的灯亮到后半夜\d+ 字 · 第 3 版溢文$/),
      ]);
    const texts = await rows.allTextContents();
    expect(texts[4]).toBe('麦田里的收割机，六月十一日上午。第 2 版');
    expect(texts.length).toBeGreaterThan(6);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.go-dialog').count()).toBe(0);
  });

  it('goes by typing and Enter to a story on another page, with the caret at its head', async () => {
    await page.keyboard.press('Control+g');
    await page.keyboard.type('渡口');
    await expect.poll(() => page.locator('.go-row').count()).toBeLessThan(4);
    await page.keyboard.press('Enter');
    await expect.poll(shownPage).toBe('3');
    await page.locator('.place-flash').waitFor();
    await expect.poll(async () => (await editingState(page)).focused).toBe(true);
    expect(await typedText('新')).toContain('新渡口的灯亮到后半夜');
  });

  it('goes by arrows to a photo’s caption', async () => {
    await page.keyboard.press('Control+g');
    await page.keyboard.type('收割机 第 3 版');
    await expect.poll(() => page.locator('.go-row').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(shownPage).toBe('3');
    await expect.poll(async () => (await editingState(page)).focused).toBe(true);
    expect((await typedText('新')).lastIndexOf('新麦田里的收割机')).toBeGreaterThan(0);
  });
});

describe('pages', () => {
  it('are turned with Ctrl and the page keys, also out of the text, and the caret comes along', async () => {
    await clickBefore(page, '六月的风');
    await page.keyboard.press('Control+PageDown');
    await expect.poll(shownPage).toBe('3');
    expect(await typedText('新')).toContain('副刊新夏收时节渡口');
    await page.keyboard.press('Control+PageUp');
    await expect.poll(shownPage).toBe('2');
  });

  it('come back with what is undone on them', async () => {
    await clickBefore(page, '六月的风');
    await page.keyboard.type('新');
    await page.keyboard.press('Control+PageDown');
    await expect.poll(shownPage).toBe('3');
    await page.keyboard.press('Control+z');
    await expect.poll(shownPage).toBe('2');
  });
});

describe('findings', () => {
  it('are gone through with F8 and Shift+F8, on whichever page they are', async () => {
    const current = (): Promise<string | null> => page.locator('.findings [aria-current]').textContent();
    await page.locator('.findings .finding').first().waitFor();
    const all = await page.locator('.findings .finding').allTextContents();
    await page.keyboard.press('F8');
    await expect.poll(current).toBe(all[0]);
    await page.keyboard.press('Shift+F8');
    await expect.poll(current).toBe(all.at(-1));
    const overset = all.findIndex((text) => text.includes('溢'));
    for (let i = 0; i <= overset; i += 1) await page.keyboard.press('F8');
    await expect.poll(current).toBe(all[overset]);
    await expect.poll(shownPage).toBe('3');
  });
});

describe('find over the edition', () => {
  it('turns to the page of the match', async () => {
    await page.keyboard.press('Control+f');
    await page.locator('.find-bar').getByRole('button', { name: '范围' }).click();
    await page.getByRole('option', { name: '全部' }).click();
    await page.getByRole('textbox', { name: '查找' }).fill('河滩');
    await page.keyboard.press('Enter');
    await expect.poll(shownPage).toBe('2');
    await expect.poll(() => page.locator('.text-selected').count()).toBe(1);
    await page.getByRole('textbox', { name: '查找' }).press('Enter');
    await expect.poll(shownPage).toBe('3');
    await expect.poll(() => page.locator('.text-match').count()).toBe(1);
    await page.keyboard.press('Escape');
  });
});

it('runs without an error', () => {
  expect(errors).toEqual([]);
});
