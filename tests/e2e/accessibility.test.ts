// The window without a mouse and at any size: every control named, every part reached by keys, nothing cut or overlapping.
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterPaint } from '../support/app-page.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { banxin } from '../support/cli.ts';
import { clickBefore, editingState, findText } from '../support/editing-page.ts';
import { writePageFolder } from '../support/page-folder.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

const folder = suiteFolder();
let browser: Browser;
let shell: Shell;
let page: Page;
let cdp: CDPSession;

beforeAll(async () => {
  const file = path.join(folder.path, 'page.banxin');
  await writePageFolder(path.join(folder.path, 'page'));
  expect(await banxin(['make', path.join(folder.path, 'page'), '-o', file])).toMatchObject({ code: 0 });
  [browser, shell] = await Promise.all([launchBrowser(), launchShell(file)]);
  page = await openWindow(browser, shell.link);
  cdp = await page.context().newCDPSession(page);
});
afterAll(async () => {
  await browser?.close();
  await shell?.close();
  folder.remove();
});

/** Roles that a reader of the screen must have a name for. */
const NAMED = new Set([
  'button',
  'textbox',
  'searchbox',
  'tab',
  'tabpanel',
  'menuitem',
  'menu',
  'option',
  'listbox',
  'checkbox',
  'radio',
  'combobox',
  'dialog',
  'toolbar',
  'image',
  'complementary',
  'contentinfo',
  'region',
]);

/** Controls in Chromium's accessibility tree that have no name. */
async function unnamed(): Promise<readonly string[]> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const controls = nodes.filter(({ ignored, role }) => !ignored && NAMED.has(String(role?.value)));
  expect(controls.length).toBeGreaterThan(5);
  return controls.filter(({ name }) => String(name?.value ?? '') === '').map(({ role }) => String(role?.value));
}

/** Which part of the window has the focus. */
const focusedPart = (): Promise<string> =>
  page.evaluate(() => {
    const parts = [
      '.title-row',
      '.toolbar',
      '.tool-strip',
      '.input-host',
      '.pasteboard',
      '.panel',
      '.status-bar',
      '.find-bar',
    ];
    return parts.find((part) => document.activeElement?.closest(part) !== null) ?? 'none';
  });

describe('the accessibility tree', () => {
  it('names every control of the window, its panels, lists and dialogs', async () => {
    expect(await unnamed()).toEqual([]);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await afterPaint(page);
      expect(await unnamed()).toEqual([]);
    }
    await page.getByRole('tab').first().click();
    for (const keys of ['Control+f', 'Control+g', 'Control+e', 'Control+k', 'Control+Shift+g']) {
      await page.keyboard.press(keys);
      await afterPaint(page);
      expect(await unnamed(), keys).toEqual([]);
      if (keys !== 'Control+Shift+g') await page.keyboard.press('Escape');
      else await page.keyboard.press(keys);
      await expect.poll(() => page.locator('.overlay').count()).toBe(0);
    }
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menu').waitFor();
    expect(await unnamed()).toEqual([]);
    await page.keyboard.press('Escape');
  });
});

describe('the keyboard', () => {
  it('goes round the window’s parts with F6 and back with Shift+F6', async () => {
    await page.keyboard.press('Control+1');
    await clickBefore(page, '六月的风');
    const round = ['.input-host', '.panel', '.status-bar', '.title-row', '.toolbar', '.tool-strip', '.input-host'];
    expect(await focusedPart()).toBe(round[0]);
    for (const part of round.slice(1)) {
      await page.keyboard.press('F6');
      await expect.poll(focusedPart).toBe(part);
    }
    await page.keyboard.press('Shift+F6');
    await expect.poll(focusedPart).toBe('.tool-strip');
  });

  it('leaves the text with Escape for its frame and then the pasteboard, from where Tab goes on and keys write again', async () => {
    await clickBefore(page, '六月的风');
    await page.keyboard.press('Tab');
    await expect.poll(focusedPart).toBe('.input-host');
    await clickBefore(page, '合作社的');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.object-outline.selected').count()).toBe(1);
    expect(await focusedPart()).toBe('.input-host');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.object-outline.selected').count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(focusedPart).toBe('.pasteboard');
    await page.keyboard.press('t');
    await page.keyboard.press('Enter');
    await expect.poll(focusedPart).toBe('.input-host');
    await page.keyboard.press('x');
    expect((await editingState(page)).surface).toContain('x');
    await page.keyboard.press('Control+z');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Escape');
    await expect.poll(focusedPart).toBe('.pasteboard');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(focusedPart).toBe('.tool-strip');
    await page.keyboard.press('Tab');
    await expect.poll(focusedPart).toBe('.pasteboard');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
      'solid',
    );
  });
});

describe('the inspector', () => {
  it('tells what the caret is in and gives roles', async () => {
    await page.getByRole('tab', { name: '检查器' }).click();
    const { x, y } = await findText(page, '河滩');
    await page.mouse.dblclick(x + 4, y + 6);
    const panel = page.locator('.inspector');
    await expect.poll(() => panel.textContent()).toContain('正文第 1 段');
    await expect.poll(() => panel.textContent()).toContain('一万亩小麦三天收完');
    await expect.poll(() => panel.getByRole('combobox', { name: '字体' }).inputValue()).toBe('Noto Serif SC');
    const bold = panel.getByRole('button', { name: '黑体' });
    await bold.click();
    await expect.poll(() => bold.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => panel.textContent()).toContain('Noto Sans SC Bold');
    await expect.poll(focusedPart).toBe('.input-host');
    await page.keyboard.press('Control+z');
    await clickBefore(page, '麦田里的');
    await expect.poll(() => panel.textContent()).toContain('图片说明');
    await expect.poll(() => panel.getByRole('button', { name: '小标题' }).isDisabled()).toBe(true);
    await page.getByRole('tab', { name: '检查', exact: true }).click();
  });
});

describe('room left', () => {
  it('is told for the story at the caret and follows what is typed', async () => {
    await clickBefore(page, '六月的风');
    const room = async (): Promise<readonly number[]> => {
      const told = (await page.locator('.story-facts .room').textContent()) ?? '';
      return [...(/还可写 (\d+) 行约 (\d+) 字/.exec(told)?.slice(1) ?? [])].map(Number);
    };
    await expect.poll(room).toHaveLength(2);
    const [lines = 0, characters = 0] = await room();
    expect(lines).toBeGreaterThan(3);
    expect(characters).toBe(12 * lines);
    await page.keyboard.type('麦子黄了。麦子黄了。麦子黄了。麦子黄了。');
    await expect.poll(async () => (await room())[0]).toBeLessThan(lines);
    await page.keyboard.press('Control+z');
    await expect.poll(room).toEqual([lines, characters]);
    await page.keyboard.press('Control+a');
    await expect.poll(() => page.locator('.story-facts').textContent()).toMatch(/选中 \d+ 字/);
  });
});

describe('nothing is cut or overlaps', () => {
  /** What is wider than it may be, and what stands over its neighbour, in toolbar and status bar. */
  const faults = (): Promise<readonly string[]> =>
    page.evaluate(() => {
      const found: string[] = [];
      for (const selector of [
        '.title-row',
        '.menu-bar',
        '.toolbar',
        '.status-bar',
        '.document-name',
        '.panel-tab-list',
      ]) {
        const bar = document.querySelector(selector);
        if (bar === null) throw new Error(`${selector} is not shown`);
        if (bar.scrollWidth > bar.clientWidth) found.push(`${selector} is cut`);
        const boxes = [...bar.children].map((child) => child.getBoundingClientRect()).filter(({ width }) => width > 0);
        const sorted = boxes.sort((a, b) => a.left - b.left);
        for (const [i, box] of sorted.entries()) {
          const next = sorted[i + 1];
          if (next !== undefined && next.left < box.right - 1) found.push(`${selector}: child ${i} overlaps`);
        }
      }
      return found;
    });

  it.each(['中文', 'English'])('from 960 to 2560 px in %s', async (language) => {
    await page.getByRole('button', { name: /界面语言|Language/ }).click();
    await page.getByRole('option', { name: language }).click();
    for (const width of [960, 1000, 1100, 1280, 1440, 1920, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(faults, { message: `${width} px` }).toEqual([]);
    }
  });
});
