// What is done with objects by menu and tools: their own menu, several resized at once, copies dragged off.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Box, boxOf, closeDialogs, openFile } from '../support/app-page.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { writeEdition } from '../support/edition-file.ts';
import { FUZZ_PAGE } from '../support/fuzz-page.ts';
import { suiteFolder } from '../support/temporary-folder.ts';
import { type ObjectsInside, objectsInside } from '../support/window-inside.ts';

const folder = suiteFolder();
let browser: Browser;
let shell: Shell;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const file = path.join(folder.path, 'tools.banxin');
  await writeEdition(folder.path, file, [FUZZ_PAGE]);
  [browser, shell] = await Promise.all([launchBrowser(), launchShell(file)]);
  page = await openWindow(browser, shell.link);
  page.on('pageerror', (error) => errors.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  await shell?.close();
  folder.remove();
});
beforeEach(async () => {
  errors.length = 0;
  await page.locator('.tool-strip button').first().click();
});

const inside = (): Promise<ObjectsInside> => objectsInside(page);
const selected = async (): Promise<readonly string[]> => (await inside()).selected;
const all = async (type: string) =>
  (await inside()).nodes.filter((node) => node.type === type).map(({ attrs }) => attrs);

interface Place {
  readonly x: number;
  readonly y: number;
}

async function middleOf(selector: string): Promise<Place> {
  const { x, y, width, height } = await boxOf(page, selector);
  return { x: x + width / 2, y: y + height / 2 };
}

async function drag(from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** Clicks later than a double click would be. */
async function click({ x, y }: Place, button: 'left' | 'right' = 'left'): Promise<void> {
  await page.waitForTimeout(520);
  await page.mouse.click(x, y, { button });
}

/** Takes steps back until the document is as it was: that many. */
async function undoTo(before: ObjectsInside): Promise<number> {
  for (let steps = 0; steps < 9; steps += 1) {
    if (JSON.stringify((await inside()).nodes) === JSON.stringify(before.nodes)) return steps;
    await page.keyboard.press('Control+z');
  }
  throw new Error('undo does not lead back');
}

describe('the menu of objects', () => {
  it('opens at the pointer and by its key, and offers what applies to what is selected', async () => {
    const before = await inside();
    const photo = await middleOf('.page-image');
    await click(photo, 'right');
    const menu = page.getByRole('menu', { name: '对象菜单' });
    await menu.waitFor();
    expect(await selected()).toEqual(['photo']);
    expect(await menu.getByRole('menuitem', { name: '绕排' }).count()).toBe(1);
    expect(await menu.getByRole('menuitem', { name: '串接文框' }).count()).toBe(0);
    await menu.getByRole('menuitem', { name: '再制' }).click();
    await expect.poll(async () => (await all('photo')).length).toBe(2);
    await expect.poll(() => menu.count()).toBe(0);
    expect(await undoTo(before)).toBe(1);

    await click(photo);
    await page.keyboard.press('Shift+F10');
    await menu.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => menu.count()).toBe(0);
    expect(await selected()).toEqual(['photo']);
    expect(errors).toEqual([]);
  });
});

/** The place so many base columns and lines from the type area's corner, as the first frame lies there; halves are middles. */
async function spot(column: number, line: number): Promise<Place> {
  const paper = await boxOf(page, '.page-paint');
  // The page of the fuzzer: 200 × 190 mm, five columns of ten characters with a gutter of one, 38 lines of 12 pt.
  const scale = paper.width / ((200 / 25.4) * 72);
  const left = ((200 / 25.4) * 72 - (5 * 90 + 4 * 9)) / 2;
  const top = ((190 / 25.4) * 72 - 38 * 12) / 2;
  return { x: paper.x + (left + (column - 1) * 99) * scale, y: paper.y + (top + (line - 1) * 12) * scale };
}

describe('the drawing tools', () => {
  it('draw boxes, rules and frames on the grid, one step each; Escape draws nothing', async () => {
    const before = await inside();
    await page.keyboard.press('m');
    expect((await inside()).tool).toBe('box');
    const [from, to] = [await spot(2.5, 12.5), await spot(3.5, 18.5)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await expect.poll(() => page.locator('.object-label').textContent()).toContain('2 栏');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect((await inside()).nodes).toEqual(before.nodes);
    await drag(from, to);
    expect(await inside()).toMatchObject({ tool: 'select', selected: ['box'] });
    expect(await all('box')).toMatchObject([{ at: [2, 12], span: [2, 7], border: 'thin' }]);
    expect(await undoTo(before)).toBe(1);

    await page.keyboard.press('l');
    await drag(await spot(1.2, 30.5), await spot(3.5, 31));
    expect(await all('rule')).toMatchObject([{ from: [1, 30], to: [3, 30] }]);
    expect(await undoTo(before)).toBe(1);

    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await drag(await spot(3.4, 36.5), await spot(4.6, 38.5));
    expect(await selected()).toEqual(['frame 0']);
    expect((await all('article'))[2]?.['frames']).toMatchObject([{ at: [3, 36], span: [2, 3] }]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('新的一稿');
    expect((await inside()).text).toContain('新的一稿');
    await page.keyboard.press('Escape');
    expect(await undoTo(before)).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it('ask for the photo of a drawn frame', async () => {
    const before = await inside();
    await click(await middleOf('.page-image'));
    await page.keyboard.press('Delete');
    const taken = await inside();
    await page.keyboard.press('p');
    await drag(await spot(1.5, 24.5), await spot(2.5, 31.5));
    const menu = page.getByRole('menu', { name: '给图框选图片' });
    await menu.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => menu.count()).toBe(0);
    expect((await inside()).nodes).toEqual(taken.nodes);
    await page.keyboard.press('p');
    await drag(await spot(1.5, 24.5), await spot(2.5, 31.5));
    await menu.getByRole('menuitem').first().click();
    await expect.poll(async () => (await all('photo'))[0]).toMatchObject({ placed: true, at: [1, 24], span: [2, 8] });
    expect(await undoTo(before)).toBe(2);
    expect(errors).toEqual([]);
  });
});

describe('the picture tool', () => {
  it('moves, enlarges and turns the picture within its frame, each as one step, and is left with Escape', async () => {
    const before = await inside();
    const view = async () => (await all('photo'))[0]?.['view'] as { zoom: number; pan: [number, number]; turn: number };
    const photo = await middleOf('.page-image');
    await page.waitForTimeout(520);
    await page.mouse.dblclick(photo.x, photo.y);
    expect(await inside()).toMatchObject({ tool: 'picture', selected: ['photo'] });
    expect(await page.locator('.object-picture').count()).toBe(4);
    await page.mouse.wheel(0, -300);
    await page.mouse.wheel(0, -300);
    await expect.poll(async () => (await view()).zoom).toBeGreaterThan(2);
    await expect.poll(() => page.locator('.object-label').textContent()).toContain('ppi');
    expect(await undoTo(before)).toBe(1);
    await page.keyboard.press('Control+y');

    const enlarged = await inside();
    await drag(photo, { x: photo.x + 15, y: photo.y + 10 });
    expect((await view()).pan[0]).toBeGreaterThan(0);
    expect((await all('photo'))[0]?.['at']).toEqual([3, 24]);
    expect(await undoTo(enlarged)).toBe(1);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect((await view()).pan[0]).toBeLessThan(0);
    expect(await undoTo(enlarged)).toBe(1);
    const handle = await middleOf('.object-turn');
    await drag(handle, { x: handle.x - 12, y: handle.y });
    expect((await view()).turn).toBeGreaterThan(1);
    await undoTo(before);
    await page.keyboard.press('Escape');
    expect(await inside()).toMatchObject({ tool: 'select', selected: ['photo'] });
    expect(errors).toEqual([]);
  });
});

describe('the list of stories and photos', () => {
  it('takes a photo off the page that is dragged onto it, as one step', async () => {
    const before = await inside();
    await page.getByRole('tab', { name: '稿件' }).click();
    const list = await boxOf(page, '.members');
    const photo = await middleOf('.page-image');
    const over = { x: list.x + list.width / 2, y: list.y + 30 };
    await page.waitForTimeout(520);
    await page.mouse.move(photo.x, photo.y);
    await page.mouse.down();
    await page.mouse.move(over.x, over.y, { steps: 6 });
    await expect.poll(() => page.locator('.object-label').textContent()).toContain('撤下');
    await page.mouse.up();
    expect(await all('photo')).toMatchObject([{ placed: false }]);
    expect(await undoTo(before)).toBe(1);
    expect(errors).toEqual([]);
  });
});

describe('the clipboard', () => {
  it('copies objects beside themselves or in place, brings back what was cut, and leaves text to the text tool', async () => {
    const before = await inside();
    await click(await middleOf('.page-image'));
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    expect((await all('photo')).map(({ at }) => at)).toEqual([
      [3, 24],
      [3.25, 26],
    ]);
    expect(await undoTo(before)).toBe(1);
    await page.keyboard.press('Control+Shift+v');
    expect((await all('photo')).map(({ at }) => at)).toEqual([
      [3, 24],
      [3, 24],
    ]);
    expect(await undoTo(before)).toBe(1);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    expect(await all('photo')).toMatchObject([{ placed: false }]);
    await page.keyboard.press('Control+v');
    expect((await inside()).nodes).toEqual(before.nodes);
    expect((await inside()).text).toBe(before.text);
    await undoTo(before);
    expect(errors).toEqual([]);
  });
});

describe('the ports of frames', () => {
  it('break a thread, link it to a frame at a click, and draw its next frame', async () => {
    const before = await inside();
    await click(await spot(1.5, 30));
    expect(await selected()).toEqual(['frame 1']);
    expect(await page.locator('.object-port').count()).toBe(2);
    await click(await spot(2, 20));
    expect(await selected()).toEqual(['frame 0']);
    const out = await middleOf('.object-port.out.linked');
    await page.waitForTimeout(520);
    await page.mouse.dblclick(out.x, out.y);
    expect((await all('article')).map(({ frames }) => (frames as readonly unknown[]).length)).toEqual([1, 1, 1]);
    const open = await middleOf('.object-port.out');
    await click(open);
    const target = await spot(1.5, 35);
    await page.mouse.move(target.x, target.y);
    await expect.poll(() => page.locator('.object-link').count()).toBe(1);
    await click(target);
    expect((await inside()).nodes).toEqual(before.nodes);

    await page.keyboard.press('Escape');
    await click(await spot(1.5, 30));
    await click(await middleOf('.object-port.out'));
    await drag(await spot(3.5, 36.5), await spot(4.5, 38.5));
    expect((await all('article'))[0]?.['frames']).toMatchObject([{}, {}, { at: [3, 36], span: [2, 3] }]);
    await undoTo(before);
    expect(errors).toEqual([]);
  });
});

describe('the selection tool', () => {
  it('drags a copy off with Alt, and resizes several by the rectangle round them, each as one step', async () => {
    const before = await inside();
    const photo = await middleOf('.page-image');
    await click(photo);
    const { width, height }: Box = await boxOf(page, '.page-image');
    await page.keyboard.down('Alt');
    await drag(photo, { x: photo.x - width, y: photo.y - height });
    await page.keyboard.up('Alt');
    expect((await all('photo')).map(({ at }) => at)).toEqual([
      [3, 24],
      [1, expect.any(Number)],
    ]);
    expect(await undoTo(before)).toBe(1);

    await click(photo);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Control+a');
    const several = await selected();
    expect(several.length).toBeGreaterThan(3);
    expect(await page.locator('.object-handle').count()).toBe(8);
    const corner = await page.locator('.object-handle').last().boundingBox();
    const at = { x: (corner?.x ?? 0) + 4, y: (corner?.y ?? 0) + 4 };
    await drag(at, { x: at.x, y: at.y - 60 });
    expect(await selected()).toEqual(several);
    expect((await all('photo'))[0]?.['span']).not.toEqual([2, 12]);
    expect(await undoTo(before)).toBe(1);
    expect(errors).toEqual([]);
  });
});

describe('photos of another document', () => {
  it('are not pasted, which is said; what needs no file is pasted beside', async () => {
    const other = path.join(folder.path, 'elsewhere.banxin');
    await writeEdition(folder.path, other, [FUZZ_PAGE]);
    await click(await middleOf('.page-image'));
    await page.keyboard.press('Control+c');
    await openFile(page, other, 'elsewhere.banxin');
    const before = await inside();
    // The page has no object selected yet, but the pasteboard has the keys.
    await click(await middleOf('.page-image'));
    await page.keyboard.press('Control+v');
    await page.getByText('图片没有粘贴').waitFor();
    expect(await page.locator('.dialog-text').first().textContent()).toContain('1 张图片');
    await closeDialogs(page);
    expect((await inside()).nodes).toEqual(before.nodes);

    await page.getByRole('tab', { name: 'tools.banxin' }).click();
    await expect.poll(async () => (await selected()).length).toBe(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="tab"]') ?? null)).toBe(null);
    await page.keyboard.press('Control+a');
    await expect.poll(async () => (await selected()).length).toBeGreaterThan(1);
    await page.keyboard.press('Control+c');
    await page.getByRole('tab', { name: 'elsewhere.banxin' }).click();
    await expect.poll(async () => (await inside()).nodes).toEqual(before.nodes);
    await click(await middleOf('.page-image'));
    await page.keyboard.press('Control+v');
    await page.getByText('图片没有粘贴').waitFor();
    await closeDialogs(page);
    const articles = before.nodes.filter(({ type }) => type === 'article').length;
    await expect.poll(async () => (await all('article')).length).toBeGreaterThan(articles);
    expect((await all('photo')).length).toBe(1);
    expect(errors).toEqual([]);
  });
});
