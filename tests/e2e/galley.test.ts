// The galley beside the page in a real Chromium: two views of one text, and the way to what is overset.
import { describe, expect, it } from 'vitest';
import { afterPaint, type Box } from '../support/app-page.ts';
import { clickBefore, commit, compose, type EditingState, editingState, findText } from '../support/editing-page.ts';
import { clickInGalley, findInGalley, type GalleyState, galleyState } from '../support/galley-page.ts';
import { giveName } from '../support/window-inside.ts';
import { storySheet, writingSuite } from '../support/writing-suite.ts';

const STORY = `---
headline: 渡口的灯
byline: 林一
---
入夜以后，渡口只剩一盏灯。摆渡的老人把竹篙靠在船头，等最后一班从对岸过来的人。

水声很轻，芦苇在风里互相碰着，像有人在远处说话。河对面的村子已经看不清屋顶，只有几扇窗还亮着。

年轻的时候他一夜要撑二十趟，现在一晚上也就三四趟。桥修好以后，人们很少再走水路，可他还是每天来。

后半夜起了雾，灯光在雾里散成一团。老人披上蓑衣，把缆绳又紧了一道，坐回船尾慢慢地抽烟。
`;
const OTHER = `---
headline: 另一篇
---
只有一段。
`;
/** Three columns of three lines hold two paragraphs; the other story stands below. */
const SHEET = `${storySheet(3)}  - story: stories/other.md
    headline: {at: [2, 20], span: [3, 3], size: 18}
    body:
      - {at: [2, 23], span: [3, 3]}
`;

/** How far the browser's own caret may stand from the painted one, px: less than a device pixel. */
const CARET_PX = 0.5;
const writing = writingSuite({ 'page.yaml': SHEET, 'stories/lead.md': STORY, 'stories/other.md': OTHER });
const badge = () => writing().page.locator('.overset-badge button');

/** Both views once everything has been painted. */
async function settled(): Promise<{ readonly page: EditingState; readonly galley: GalleyState }> {
  const { page } = writing();
  await expect.poll(async () => (await editingState(page)).focused).toBe(true);
  await afterPaint(page);
  const state = await editingState(page);
  return { page: state, galley: await galleyState(page) };
}

function expectNativeAt({ page, galley }: Awaited<ReturnType<typeof settled>>): void {
  expect(galley.caret).not.toBeNull();
  expect(Math.abs(page.native.x - (galley.caret?.x ?? 0))).toBeLessThan(CARET_PX);
  expect(Math.abs(page.native.y - (galley.caret?.y ?? 0))).toBeLessThan(CARET_PX);
}

describe('a badge', () => {
  it('opens the galley at the first overset character, where typing goes on', async () => {
    const { page } = writing();
    const told = (await badge().textContent()) ?? '';
    await badge().click();
    const before = await settled();
    const [, characters, lines] = /余(\d+)字 (\d+)行/.exec(told) ?? [];
    expect(before.galley.rule?.text).toBe(`以下溢出 ${characters} 字 ${lines} 行`);
    expect(before.galley.facts).toContain(`余 ${characters} 字 ${lines} 行`);
    const { caret, rule, window } = before.galley;
    expect((caret?.y ?? 0) - (rule?.y ?? 0)).toBeGreaterThan(0);
    expect((caret?.y ?? 0) - (rule?.y ?? 0)).toBeLessThan(60);
    expect((caret?.y ?? 0) + (caret?.height ?? 0)).toBeLessThan(window.y + window.height);
    expectNativeAt(before);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.type('雨停了');
    const after = await settled();
    expect(after.galley.lines.join('')).toContain('雨停了');
    expect(after.page.surface).toContain('雨停了');
    await expect.poll(() => badge().textContent()).toContain(`余${Number(characters) + 3}字`);
    expectNativeAt(after);
    await page.keyboard.press('Control+z');
    const undone = await settled();
    expect(undone.galley.lines).toEqual(before.galley.lines);
    expect(undone.page.surface).toBe(before.page.surface);
  });
});

describe('the galley', () => {
  it('holds the whole story, its parts named and its lines numbered', async () => {
    const { page } = writing();
    await clickBefore(page, '竹篙');
    await page.keyboard.press('Control+Shift+g');
    const { galley, page: state } = await settled();
    expect(galley.parts).toEqual(['主题', '署名']);
    const text = STORY.split('---\n')[2]?.replace(/\n/g, '') ?? '';
    expect(galley.lines.join('')).toBe(`渡口的灯${text}林一`);
    expect(galley.numbers[0]).toBe('5');
    expect(galley.facts).toMatch(/^\d+ 字 深 \d+ 行 余 \d+ 字 \d+ 行$/);
    // The lines that have a place are the page's own.
    const painted = await page.evaluate(() =>
      [...document.querySelectorAll('.page-paint .page-line')].map((line) => line.textContent),
    );
    expect(galley.lines.filter((line) => painted.includes(line)).length).toBeGreaterThan(8);
    expect(state.surface).toContain('另一篇');
    expect(galley.lines.join('')).not.toContain('另一篇');
  });

  it('follows what is done on the page, and the page what is done in it', async () => {
    const { page } = writing();
    await clickBefore(page, '竹篙');
    await page.getByRole('button', { name: '小样', exact: true }).click();
    // Opened by hand the keys are in it; a press on the page takes them back.
    expect((await settled()).galley.follows).toBe(false);
    await clickBefore(page, '芦苇');
    const onPage = await settled();
    expect(onPage.galley.follows).toBe(true);
    expect(onPage.page.caret).not.toBeNull();
    const place = await findInGalley(page, '芦苇');
    expect(Math.abs((onPage.galley.caret?.x ?? 0) - place.x)).toBeLessThan(2);
    await page.keyboard.type('细');
    expect((await settled()).galley.lines.join('')).toContain('细芦苇');

    await clickInGalley(page, '摆渡');
    const inGalley = await settled();
    expect(inGalley.galley.follows).toBe(false);
    expectNativeAt(inGalley);
    const caret = inGalley.page.caret;
    await page.keyboard.type('那位');
    const typed = await settled();
    expect(typed.page.painted).toContain('那位摆渡');
    expect(typed.page.caret).not.toEqual(caret);
    expectNativeAt(typed);
  });

  it('selects as the page does, and shows the selection on both', async () => {
    const { page } = writing();
    await clickBefore(page, '竹篙');
    await page.keyboard.press('Control+Shift+g');
    await settled();
    const from = await findInGalley(page, '芦苇');
    const to = await findInGalley(page, '远处');
    await page.mouse.move(from.x + 1, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 1, to.y + to.height / 2, { steps: 5 });
    await page.mouse.up();
    const { galley, page: state } = await settled();
    expect(galley.selected).toBeGreaterThan(0);
    expect(state.selected.length).toBeGreaterThan(galley.selected);
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.startsWith('芦苇')).toBe(true);
    expect(copied.endsWith('像有人在')).toBe(true);
  });

  it('takes an input method at its own caret', async () => {
    const { cdp } = writing();
    await badge().click();
    await settled();
    for (const state of ['n', 'ni', 'ni hao']) {
      await compose(cdp, [state]);
      const now = await settled();
      expect(now.galley.lines.join('')).toContain(state);
      expectNativeAt(now);
    }
    await commit(cdp, '你好');
    const { galley, page: state } = await settled();
    expect(galley.lines.join('')).toContain('你好');
    expect(state.surface).toContain('你好');
  });

  it('moves by its own lines, from the last line that has a place into what is overset', async () => {
    const { page } = writing();
    await badge().click();
    const at = (await settled()).galley.caret;
    await page.keyboard.press('ArrowUp');
    const above = await settled();
    expect(above.galley.caret?.y).toBeLessThan(above.galley.rule?.y ?? 0);
    expect(above.page.caret).not.toBeNull();
    await page.keyboard.press('ArrowDown');
    expect((await settled()).galley.caret).toEqual(at);
  });

  it('keeps what is struck out in its place, which the page sets no longer', async () => {
    const { page } = writing();
    await clickBefore(page, '竹篙');
    await page.keyboard.press('Control+Shift+g');
    await page.keyboard.press('Control+Shift+e');
    // Changes go under a name, which is asked for once.
    await page.locator('.dialog input').fill('林校对');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.dialog').count()).toBe(0);
    await settled();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Delete');
    await page.keyboard.type('长篙');
    const tracked = await settled();
    expect(tracked.page.surface).toContain('竹篙');
    expect(tracked.galley.lines.join('')).toMatch(/竹篙长篙|长篙竹篙/);
    const onPage = await page.locator('.page-paint').textContent();
    expect(onPage).toContain('长篙靠在船头');
    expect(onPage).not.toContain('竹篙');
    await expect.poll(() => page.locator('.galley-deletion').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.galley-insertion').count()).toBeGreaterThan(0);
    expectNativeAt(tracked);
    // Switched off, the galley is the story as it will print.
    await page.keyboard.press('Control+Alt+r');
    const printed = await settled();
    expect(printed.galley.lines.join('')).toContain('长篙靠在船头');
    expect(printed.galley.lines.join('')).not.toContain('竹篙');
    await expect.poll(() => page.locator('.galley-deletion').count()).toBe(0);
  });

  it('gives and takes text that is dragged over from the page and back', async () => {
    const { page } = writing();
    await clickBefore(page, '竹篙');
    await page.keyboard.press('Control+Shift+g');
    await settled();
    const carry = async (from: Box, to: Box): Promise<void> => {
      await page.mouse.dblclick(from.x + from.width / 2, from.y + from.height / 2);
      // What follows must not be counted as a third click.
      await page.waitForTimeout(550);
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + from.width / 2 + 8, from.y + from.height / 2, { steps: 2 });
      await page.mouse.move(to.x + 1, to.y + to.height / 2, { steps: 6 });
      await page.mouse.up();
    };
    await carry(await findText(page, '芦苇'), await findInGalley(page, '远处'));
    const inGalley = await settled();
    expect(inGalley.page.surface).toContain('像有人在芦苇远处');
    expect(inGalley.galley.follows).toBe(false);
    expect(inGalley.galley.selected).toBe(1);
    await carry(await findInGalley(page, '老人'), await findText(page, '水声'));
    const onPage = await settled();
    expect(onPage.page.surface).toContain('老人水声很轻');
    expect(onPage.galley.follows).toBe(true);
    // Given up, it stays where it was, and so does its user.
    const from = await findText(page, '老人水声');
    const over = await findInGalley(page, '只剩');
    await page.mouse.move(from.x + 10, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(over.x, over.y, { steps: 6 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    const stayed = await settled();
    expect(stayed.page.surface).toBe(onPage.page.surface);
    expect(stayed.galley.follows).toBe(true);
  });

  it('shows the markers of comments in its margin, also of what is overset, and opens them beside it', async () => {
    const { page } = writing();
    const field = page.getByRole('textbox', { name: '批注内容' });
    await clickBefore(page, '竹篙');
    await page.keyboard.press('Control+Alt+m');
    await field.fill('哪里的？');
    await page.keyboard.press('Control+Enter');
    await page.locator('.dialog input').fill('林校对');
    await page.keyboard.press('Enter');
    await field.waitFor({ state: 'detached' });
    await badge().click();
    await settled();
    await page.keyboard.press('Control+Alt+m');
    await field.fill('太长');
    await page.keyboard.press('Control+Enter');
    await field.waitFor({ state: 'detached' });
    const markers = page.locator('.galley .comment-marker');
    await expect.poll(() => markers.allTextContents()).toEqual(['1', '2']);
    const marker = await markers.nth(1).boundingBox();
    const { galley } = await settled();
    expect(marker?.y).toBeGreaterThan(galley.rule?.y ?? Number.POSITIVE_INFINITY);
    await markers.nth(1).click();
    await expect.poll(() => field.inputValue()).toBe('太长');
    const popover = await page.locator('.comment-popover').boundingBox();
    expect(Math.abs((popover?.y ?? 0) - (marker?.y ?? 0))).toBeLessThan(300);
    await page.getByRole('button', { name: '删除批注' }).click();
    await expect.poll(() => markers.allTextContents()).toEqual(['1']);
    // The text has the keys again, in the galley.
    expect((await settled()).galley.follows).toBe(false);
  });

  it('shows another story that is chosen in it', async () => {
    const { page } = writing();
    await clickBefore(page, '竹篙');
    await page.keyboard.press('Control+Shift+g');
    await page.locator('.galley-header').getByRole('button', { name: '稿件' }).click();
    await page.getByRole('option', { name: '另一篇' }).click();
    const { galley } = await settled();
    expect(galley.lines).toEqual(['另一篇', '只有一段。']);
    expect(galley.rule).toBeNull();
    expect(galley.facts).toContain('排得下');
    expect(galley.caret).not.toBeNull();
  });
});

describe('closed', () => {
  it('by Escape, it leaves the caret at the foot of the frame, and typing goes on there', async () => {
    const { page } = writing();
    await badge().click();
    await page.keyboard.press('ArrowDown');
    await settled();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.galley').count()).toBe(0);
    await expect.poll(async () => (await editingState(page)).focused).toBe(true);
    await afterPaint(page);
    const closed = await editingState(page);
    const foot = await badge().boundingBox();
    expect(Math.abs((closed.caret?.x ?? 0) - (foot?.x ?? 0) - (foot?.width ?? 0))).toBeLessThan(3);
    expect(Math.abs((closed.caret?.y ?? 0) + (closed.caret?.height ?? 0) - (foot?.y ?? 0))).toBeLessThan(3);
    const told = await badge().textContent();
    await page.keyboard.type('看不见的字');
    expect((await editingState(page)).surface).toContain('看不见的字');
    await expect.poll(() => badge().textContent()).not.toBe(told);
    // Up and down go on by the lines that no one sees, up to the page again.
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowUp');
    expect((await editingState(page)).caret?.height).not.toBe(closed.caret?.height);
  });

  it('it is opened and left by keys alone', async () => {
    const { page } = writing();
    await clickBefore(page, '竹篙');
    await page.keyboard.press('Control+Shift+g');
    expect((await settled()).galley.follows).toBe(false);
    // Side panel, status bar, menus, toolbar and tools lie between.
    const follows = async (): Promise<boolean> => (await settled()).galley.follows;
    for (let i = 0; i < 6; i += 1) await page.keyboard.press('F6');
    await expect.poll(follows).toBe(true);
    await page.keyboard.press('F6');
    await expect.poll(follows).toBe(false);
    await page.getByRole('button', { name: '关闭小样' }).click();
    await expect.poll(() => page.locator('.galley').count()).toBe(0);
    await page.keyboard.type('桨');
    expect((await editingState(page)).surface).toContain('桨竹篙');
  });
});

describe('a comment on overset words', () => {
  it('leads to the galley from the list of review, which keeps the keys, and is written there', async () => {
    const { page } = writing();
    const words = page.getByRole('textbox', { name: '批注内容' });
    await badge().click();
    await settled();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+Alt+m');
    await words.fill('核对');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('textbox', { name: '姓名' }).fill('林校对');
    await page.keyboard.press('Enter');
    await words.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+g');
    await page.locator('.galley-scroller').waitFor({ state: 'detached' });
    await clickBefore(page, '入夜');
    await page.keyboard.press('Control+Alt+e');
    await page.locator('.review-row').click();
    await page.locator('.galley-scroller').waitFor();
    await expect.poll(async () => (await galleyState(page)).selected).toBe(1);
    const galley = await galleyState(page);
    const seen = await page.locator('.galley-scroller .text-selected').boundingBox();
    expect(seen?.y).toBeGreaterThan(galley.window.y);
    expect(seen?.y).toBeLessThan(galley.window.y + galley.window.height);
    await page.keyboard.press('Enter');
    await expect.poll(() => words.inputValue()).toBe('核对');
    await page.keyboard.press('Escape');
    await words.waitFor({ state: 'detached' });
  });
});

describe('a caret in what is struck out whole', () => {
  it('is shown on the page where the galley, with changes hidden, has no line for it', async () => {
    const { page } = writing();
    await giveName(page, '田小满');
    await page.keyboard.press('Control+Shift+g');
    await clickBefore(page, '另一篇');
    await page.keyboard.press('Control+Shift+e');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Alt+KeyR');
    await settled();
    const carets = (): Promise<number> =>
      page.evaluate(() => document.querySelectorAll('.text-caret:not([hidden])').length);
    await expect.poll(carets).toBeGreaterThan(0);
  });
});
