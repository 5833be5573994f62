// Writing on the page in a real Chromium: keys, mouse, clipboard, emphases and search; painted text, document and input surface agree.
import type { CDPSession, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { boxOf } from '../support/app-page.ts';
import {
  clickAfter,
  clickBefore,
  compose,
  type EditingState,
  editingState,
  findText,
} from '../support/editing-page.ts';
import { storySheet, writingSuite } from '../support/writing-suite.ts';
import { STORY, settledWriting } from '../support/written-page.ts';

const writing = writingSuite({ 'page.yaml': storySheet(12), 'stories/lead.md': STORY });
let page: Page;
let cdp: CDPSession;
beforeEach(() => {
  ({ page, cdp } = writing());
});

const settled = (): Promise<EditingState> => settledWriting(page);

describe('keys', () => {
  it('come back from a dialog to where they were', async () => {
    await clickAfter(page, '等最后一班');
    await page.keyboard.press('Control+Shift+e');
    await page.getByRole('textbox', { name: '姓名' }).fill('林校对');
    await page.keyboard.press('Enter');
    // The very moment that the text has the keys again.
    await page.waitForFunction(() => document.activeElement?.matches('.input-text') === true);
    await page.keyboard.type('渡船');
    expect((await settled()).surface).toContain('等最后一班渡船从对岸');
  });

  it('type, delete and split, and never merge two parts', async () => {
    await clickAfter(page, '过来的人。');
    await page.keyboard.type('夜很静。');
    expect((await settled()).surface).toContain('过来的人。夜很静。水声');
    await page.keyboard.press('Backspace');
    expect((await settled()).surface).toContain('夜很静水声');
    const { lines } = await settled();
    // Not painted lines: with another paragraph the columns part elsewhere, and one may be set a line shorter.
    const paragraphs = (): Promise<number> => page.locator('.input-text p').count();
    expect(await paragraphs()).toBe(5);
    await page.keyboard.press('Enter');
    await settled();
    expect(await paragraphs()).toBe(6);
    await page.keyboard.press('Backspace');
    expect(await paragraphs()).toBe(5);
    expect((await settled()).lines).toBe(lines);
    expect((await settled()).surface).toContain('夜很静水声');
    // At the body's very start there is nothing to join: the headline is another part.
    await clickBefore(page, '入夜');
    const before = (await settled()).surface;
    await page.keyboard.press('Backspace');
    const after = await settled();
    expect(after.surface).toBe(before);
    expect(after.surface.startsWith('渡口的灯入夜')).toBe(true);
  });

  it('move by lines through columns, keeping their place', async () => {
    await clickAfter(page, '入夜以');
    const first = (await settled()).caret;
    for (let i = 0; i < 14; i += 1) await page.keyboard.press('ArrowDown');
    const later = (await settled()).caret;
    // Past the first column's foot: in the second column, at the same distance from its left edge.
    expect(later?.x).toBeGreaterThan((first?.x ?? 0) + 80);
    for (let i = 0; i < 14; i += 1) await page.keyboard.press('ArrowUp');
    const back = (await settled()).caret;
    expect(back?.y).toBe(first?.y);
    expect(Math.abs((back?.x ?? 0) - (first?.x ?? 0))).toBeLessThan(13);
  });

  it('turn with vertical lines', async () => {
    await clickBefore(page, '的灯');
    const before = (await settled()).caret;
    await page.keyboard.press('ArrowDown');
    const after = (await settled()).caret;
    expect(after?.x).toBe(before?.x);
    expect(after?.y).toBeGreaterThan((before?.y ?? 0) + 20);
  });

  it('select to the story’s end and all of it', async () => {
    await clickBefore(page, '入夜');
    await page.keyboard.press('Control+a');
    const { selected, caret } = await settled();
    expect(selected.length).toBeGreaterThan(15);
    expect(caret).toBeNull();
  });
});

describe('the mouse', () => {
  it('selects across lines and columns', async () => {
    const from = await findText(page, '竹篙');
    const to = await findText(page, '缆绳');
    await page.mouse.move(from.x + 1, from.y + 6);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
    await page.mouse.move(to.x + 1, to.y + 6, { steps: 8 });
    await page.mouse.up();
    const { selected } = await settled();
    expect(new Set(selected.map(({ x }) => Math.round(x / 40))).size).toBeGreaterThan(1);
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.startsWith('竹篙靠在船头')).toBe(true);
    expect(copied.endsWith('蓑衣，把')).toBe(true);
    expect(copied.split('\n')).toHaveLength(5);
  });

  it('takes a word with a double click and a paragraph with three', async () => {
    const { x, y } = await findText(page, '芦苇');
    await page.mouse.dblclick(x + 4, y + 6);
    await settled();
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('芦苇');
    await page.waitForTimeout(600);
    await page.mouse.click(x + 4, y + 6, { clickCount: 3 });
    await settled();
    await page.keyboard.press('Control+c');
    const paragraph = await page.evaluate(() => navigator.clipboard.readText());
    expect(paragraph.startsWith('水声很轻')).toBe(true);
    expect(paragraph.endsWith('还亮着。')).toBe(true);
  });
});

describe('the clipboard', () => {
  it('pastes lines as paragraphs in the body, and as one line in the headline', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('第一段\r\n第二段'));
    await clickBefore(page, '芦苇');
    await page.keyboard.press('Control+v');
    expect((await settled()).surface).toContain('第一段第二段芦苇');
    await page.keyboard.press('Control+z');
    expect((await settled()).surface).not.toContain('第一段');
  });

  it('pastes into a composition as anywhere else, behind what is composed', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('第一段\n第二段\n'));
    await clickBefore(page, '芦苇');
    await compose(cdp, ['n', 'ni', 'ni h', 'ni hao']);
    await page.keyboard.press('Control+v');
    const { surface } = await settled();
    expect(surface).toContain('ni hao第一段第二段');
    expect(surface).not.toContain('\n');
    await page.keyboard.type('甲');
    expect((await settled()).surface).toContain('第二段甲芦苇');
  });
});

describe('emphases and roles', () => {
  it('are given by key and by button, and the caret stays in the text', async () => {
    const { x, y } = await findText(page, '芦苇');
    await page.mouse.dblclick(x + 4, y + 6);
    await page.keyboard.press('Control+b');
    await settled();
    const faces = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.page-line .piece')]
          .filter((piece) => piece.textContent?.includes('芦苇') === true)
          .map((piece) => getComputedStyle(piece).fontFamily),
      );
    // The bold face's file is fetched when it is first asked for.
    await expect.poll(faces).toEqual([expect.stringContaining('NotoSansSC-Bold')]);
    const button = page.getByRole('button', { name: '黑体' });
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    await settled();
    await expect.poll(async () => (await faces()).join()).not.toContain('NotoSansSC');
    await page.keyboard.press('Control+z');
    await settled();
    await expect.poll(faces).toEqual([expect.stringContaining('NotoSansSC-Bold')]);
  });

  it('give dots under the letters by key and by the menu of more, without moving any', async () => {
    const { x, y, width } = await findText(page, '芦苇');
    await page.mouse.dblclick(x + 4, y + 6);
    await page.keyboard.press('Control+Alt+.');
    await settled();
    const dots = page.locator('.page-line path.dots');
    await expect.poll(() => dots.count()).toBe(1);
    const box = await dots.boundingBox();
    expect(box?.y).toBeGreaterThan(y);
    expect(box?.x).toBeGreaterThan(x);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(x + width);
    expect(await findText(page, '芦苇')).toMatchObject({ x, y });
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '着重号' }).click();
    await expect.poll(() => dots.count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => dots.count()).toBe(1);
  });

  it('make a subhead on a line of its own', async () => {
    await clickBefore(page, '年轻的时候');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('旧日');
    await page.keyboard.press('Control+Shift+h');
    const { surface } = await settled();
    expect(surface).toContain('旧日年轻的时候');
    const { x } = await findText(page, '旧日');
    const body = await findText(page, '桥修好');
    // Centred in its column.
    expect(x).toBeGreaterThan(body.x - 60);
    await expect.poll(() => page.getByRole('button', { name: '小标题' }).getAttribute('aria-pressed')).toBe('true');
  });
});

describe('find and replace', () => {
  it('finds in a narrow window without covering the panel', async () => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.keyboard.press('Control+f');
    await page.locator('.find-bar').waitFor();
    const bar = await boxOf(page, '.find-bar');
    expect(bar.x + bar.width).toBeLessThanOrEqual((await boxOf(page, '.panel')).x);
  });

  it('marks what it finds on the page, steps through it and replaces it', async () => {
    await clickBefore(page, '入夜');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('灯');
    const count = (): Promise<string | null> => page.locator('.find-count').textContent();
    await expect.poll(count).toBe('共 4 处');
    await expect.poll(() => page.locator('.text-match').count()).toBe(4);
    await page.keyboard.press('Enter');
    await expect.poll(count).toBe('第 2 / 4 处');
    await page.getByRole('textbox', { name: '替换为' }).fill('烛火');
    await page.getByRole('button', { name: '全部替换' }).click();
    await expect.poll(() => page.locator('.text-match').count()).toBe(0);
    const after = await editingState(page);
    expect(after.painted).toBe(after.surface);
    expect(after.surface.split('烛火')).toHaveLength(5);
    await page.getByRole('textbox', { name: '替换为' }).press('Escape');
    await page.keyboard.press('Control+z');
    const undone = await settled();
    expect(undone.surface).not.toContain('烛火');
  });
});
