// Frames and objects on the page as a layout editor handles them: selected, moved with snapping, resized, threaded, nudged, undone.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { boxOf } from '../support/app-page.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { clickBefore, editingState } from '../support/editing-page.ts';
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
  const file = path.join(folder.path, 'objects.banxin');
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

const inside = (): Promise<ObjectsInside> => objectsInside(page);
const attrsOf = async (type: string): Promise<Readonly<Record<string, unknown>>> => {
  const found = (await inside()).nodes.find((node) => node.type === type);
  if (found === undefined) throw new Error(`there is no ${type}`);
  return found.attrs;
};
const frames = async (): Promise<readonly unknown[]> => (await attrsOf('article'))['frames'] as readonly unknown[];
const selected = async (): Promise<readonly string[]> => (await inside()).selected;
const photoBox = () => boxOf(page, '.page-image');

/** The middle of the photo: no text stands there. */
async function photoMiddle() {
  const { x, y, width, height } = await photoBox();
  return { x: x + width / 2, y: y + height / 2 };
}

async function drag(from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 5 });
}

/** Where the painted lines stand, as one value. */
const linePlaces = (): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.page-line')]
      .map((line) => line.getBoundingClientRect())
      .map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
      .sort()
      .join('; '),
  );

/** Takes steps back until the document is as it was: that many. */
async function undoTo(before: ObjectsInside): Promise<number> {
  for (let steps = 0; steps < 9; steps += 1) {
    if (JSON.stringify((await inside()).nodes) === JSON.stringify(before.nodes)) return steps;
    await page.keyboard.press('Control+z');
  }
  throw new Error('undo does not lead back');
}

beforeEach(async () => {
  errors.length = 0;
});

describe('the selection tool', () => {
  it('takes the frame round the caret with Escape, and types nothing while it is selected', async () => {
    const before = await inside();
    await clickBefore(page, '水声很轻');
    const { caret } = await editingState(page);
    await page.keyboard.press('Escape');
    expect((await inside()).tool).toBe('select');
    expect(await selected()).toEqual(['frame 0']);
    expect((await editingState(page)).caret).toBeNull();
    // Two frames, one thread: both are numbered.
    expect((await page.locator('.object-number').allTextContents()).sort()).toEqual(['1', '2']);
    // Letters that are no tool's key.
    await page.keyboard.type('xyu，');
    await page.keyboard.press('Control+b');
    expect((await inside()).text).toBe(before.text);
    await page.keyboard.press('Escape');
    expect(await selected()).toEqual([]);
    await page.keyboard.press('t');
    expect((await inside()).tool).toBe('text');
    await expect.poll(async () => (await editingState(page)).caret).toEqual(caret);
    expect(caret).not.toBeNull();
    await page.keyboard.press('Escape');
    expect(errors).toEqual([]);
  });

  it('selects by clicks: on top, what lies beneath, one more with Shift, a story with Ctrl, by a marquee', async () => {
    const middle = await photoMiddle();
    await page.mouse.click(middle.x, middle.y);
    expect(await selected()).toEqual(['photo']);
    // Over the frame on its left, whose text is beneath it then.
    await page.keyboard.press('ArrowLeft');
    const over = await photoBox();
    await page.mouse.click(over.x + 12, over.y + 30);
    expect(await selected()).toEqual(['frame 1']);
    // Later than a double click would be.
    await page.waitForTimeout(520);
    await page.mouse.click(over.x + 12, over.y + 30);
    expect(await selected()).toEqual(['photo']);
    await page.keyboard.press('Control+z');
    const board = await boxOf(page, '.page-paint');
    await page.mouse.click(board.x - 8, board.y + 8);
    expect(await selected()).toEqual([]);
    await page.mouse.click(middle.x, middle.y);
    await page.keyboard.down('Shift');
    const other = await page.locator('.object-outline.edge').first().boundingBox();
    await page.mouse.click((other?.x ?? 0) + 8, (other?.y ?? 0) + 8);
    await page.keyboard.up('Shift');
    expect(await selected()).toHaveLength(2);
    await page.keyboard.press('Escape');
    await drag({ x: board.x - 6, y: board.y + 2 }, { x: board.width + 20, y: board.height });
    await page.mouse.up();
    expect((await selected()).length).toBeGreaterThanOrEqual(5);
    await page.keyboard.press('Escape');
    expect(errors).toEqual([]);
  });

  it('moves a photo over the text, which makes room at once; one step takes it back, Escape leaves it', async () => {
    const before = await inside();
    const set = await linePlaces();
    const from = await photoMiddle();
    await page.mouse.click(from.x, from.y);
    await page.waitForTimeout(520);
    const picture = await page.locator('.page-image img').elementHandle();
    await drag(from, { x: -40, y: -60 });
    await expect.poll(linePlaces).not.toBe(set);
    // The picture itself has moved: another would be loaded, and nothing seen meanwhile.
    expect(await picture?.evaluate((element) => element.isConnected)).toBe(true);
    await expect.poll(() => page.locator('.object-label').textContent()).toContain('栏');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect((await inside()).nodes).toEqual(before.nodes);
    await expect.poll(linePlaces).toBe(set);
    await drag(from, { x: -40, y: -60 });
    await page.mouse.up();
    const moved = await attrsOf('photo');
    expect(moved['at']).not.toEqual([3, 24]);
    await expect.poll(() => page.locator('.object-label').count()).toBe(0);
    expect(await undoTo(before)).toBe(1);
    expect(await selected()).toEqual(['photo']);
    await page.keyboard.press('Control+y');
    expect((await attrsOf('photo'))['at']).toEqual(moved['at']);
    await page.keyboard.press('Control+z');
    expect(errors).toEqual([]);
  });

  it('snaps to lines and columns unless Ctrl is held, and resizes by a handle', async () => {
    const before = await inside();
    const middle = await photoMiddle();
    await page.mouse.click(middle.x, middle.y);
    await page.waitForTimeout(520);
    // Two pixels off its column: it snaps back to it.
    await drag(middle, { x: 2, y: -30 });
    await page.mouse.up();
    expect(((await attrsOf('photo'))['at'] as readonly number[])[0]).toBe(3);
    await undoTo(before);
    await page.keyboard.down('Control');
    await drag(middle, { x: 9, y: -30 });
    await page.mouse.up();
    await page.keyboard.up('Control');
    expect(((await attrsOf('photo'))['at'] as readonly number[])[0]).not.toBe(3);
    await undoTo(before);
    expect(await page.locator('.object-handle').count()).toBe(8);
    const handle = await page.locator('.object-handle').last().boundingBox();
    await drag({ x: (handle?.x ?? 0) + 4, y: (handle?.y ?? 0) + 4 }, { x: -30, y: -30 });
    await page.mouse.up();
    const { at, span } = await attrsOf('photo');
    expect(at).toEqual([3, 24]);
    expect((span as readonly number[])[1]).toBeLessThan(12);
    expect(await undoTo(before)).toBe(1);
    expect(errors).toEqual([]);
  });
});

describe('keys and commands', () => {
  it('nudge, resize, lock, duplicate and delete; each is one step to undo', async () => {
    const before = await inside();
    const middle = await photoMiddle();
    await page.mouse.click(middle.x, middle.y);
    await page.keyboard.press('ArrowUp');
    expect((await attrsOf('photo'))['at']).toEqual([3, 23]);
    await page.keyboard.press('Shift+ArrowUp');
    expect((await attrsOf('photo'))['at']).toEqual([3, 18]);
    await page.keyboard.press('ArrowRight');
    expect((await attrsOf('photo'))['at']).toEqual([4, 18]);
    await page.keyboard.press('Alt+ArrowDown');
    expect((await attrsOf('photo'))['span']).toEqual([2, 13]);
    expect(await undoTo(before)).toBe(4);

    await page.keyboard.press('Control+Alt+l');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    expect(await attrsOf('photo')).toMatchObject({ locked: true, at: [3, 24], placed: true });
    await page.keyboard.press('Control+Alt+l');
    expect(await undoTo(before)).toBe(0);

    await page.keyboard.press('Control+d');
    expect((await inside()).nodes.filter(({ type }) => type === 'photo')).toHaveLength(2);
    await page.keyboard.press('Delete');
    // Later than a double click would be.
    await page.waitForTimeout(520);
    await page.mouse.click(middle.x, middle.y);
    await page.keyboard.press('Delete');
    expect(await attrsOf('photo')).toMatchObject({ placed: false });
    expect(await page.locator('.page-image').count()).toBe(0);
    expect(await undoTo(before)).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it('go from object to object, split, join and divide frames, and turn the headline', async () => {
    const before = await inside();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await selected()).toHaveLength(1);
    await goTo('frame 0');
    expect(await frames()).toHaveLength(2);
    await page.keyboard.press('Control+Alt+Shift+s');
    expect(await frames()).toHaveLength(3);
    expect(await selected()).toEqual(['frame 0', 'frame 1']);
    await page.keyboard.press('Control+Alt+j');
    expect(await frames()).toHaveLength(2);
    expect((await inside()).nodes).toEqual(before.nodes);
    await page.keyboard.press('Control+Alt+-');
    expect(await frames()).toMatchObject([{ columns: 2 }, {}]);
    await page.keyboard.press('Control+Alt+y');
    expect((await attrsOf('article'))['headlineFrame']).toMatchObject({ direction: 'vertical' });
    await undoTo(before);

    await goTo('frame 0');
    await page.keyboard.press('Delete');
    expect(await frames()).toHaveLength(1);
    expect((await inside()).text).toBe(before.text);
    await undoTo(before);
    expect(errors).toEqual([]);
  });
});

/** Goes by Tab to an object of the first story. */
async function goTo(wanted: string): Promise<void> {
  for (let i = 0; i < 12; i += 1) {
    if ((await selected())[0] === wanted && (await page.locator('.object-number').count()) === 2) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${wanted}`);
}
