// What the pointer does with text in a real Chromium: carrying it within and between stories, copying, giving up; words and sentences.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { afterPaint, boxOf } from '../support/app-page.ts';
import { editingState, findText } from '../support/editing-page.ts';
import { fieldPhoto } from '../support/page-folder.ts';
import { writingSuite } from '../support/writing-suite.ts';

/** Two stories beside each other, the second vertical, and a photo whose credit is empty. */
const SHEET = `paper: 测试日报
date: 2024-04-02
page: 2
folio: none
format: {trim: [200, 150], size: 9, leading: 12, columns: 4, measure: 12, gutter: 1, lines: 30}
styles:
  headline: {color: white, ground: {color: black}}
place:
  - story: stories/lead.md
    headline: {at: [1, 1], span: [2, 4], direction: horizontal, size: 20}
    body:
      - {at: [1, 5], span: [2, 14]}
  - photo: photos/field.jpg
    at: [3, 1]
    span: [2, 12]
    caption: 渡口的灯
  - story: stories/tall.md
    direction: vertical
    headline: {at: [4, 14], span: [1, 16], direction: vertical, size: 18}
    body:
      - {at: [3, 14], span: [1, 16]}
`;
const LEAD = `---
headline: 渡口的灯
---
入夜以后，渡口只剩一盏灯。**摆渡的老人**把竹篙靠在船头，等最后一班从对岸过来的人。

水声很轻，芦苇在风里互相碰着，像有人在远处说话。河对面的村子已经看不清屋顶，只有几扇窗还亮着。

年轻的时候他一夜要撑二十趟，现在一晚上也就三四趟。桥修好以后，人们很少再走水路，可他还是每天来。
`;
const TALL = `---
headline: 夜市烟火
---
夜市傍晚开张，卖馄饨的老李说摊位费涨了。菜单上写着许多种面，客人却只点馄饨。
`;

const writing = writingSuite({
  'page.yaml': SHEET,
  'stories/lead.md': LEAD,
  'stories/tall.md': TALL,
  'photos/field.jpg': await fieldPhoto(),
});
let page: Page;
beforeEach(() => {
  ({ page } = writing());
});

/** The document's text as the input surface has it, once what is painted has the same characters. */
async function surface(): Promise<string> {
  await page.waitForTimeout(30);
  await afterPaint(page);
  const state = await editingState(page);
  expect([...state.painted].sort().join('')).toBe([...state.surface].sort().join(''));
  expect(state.focused).toBe(true);
  return state.surface;
}

/** What the clipboard holds after the selection was copied. */
async function copied(): Promise<string> {
  await page.keyboard.press('Control+c');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The middle of a stretch of painted text, client px. */
async function middleOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y, width, height } = await findText(page, text);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Just before a stretch of at least two characters, in either direction of the text. */
async function headOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y, width, height } = await findText(page, text);
  return height > width ? { x: x + width / 2, y: y + 1 } : { x: x + 1, y: y + height / 2 };
}

/** Selects a word by a double click on it. */
async function selectWord(text: string): Promise<void> {
  const { x, y } = await middleOf(text);
  await page.mouse.dblclick(x, y);
  // What follows must not be counted as a third click.
  await page.waitForTimeout(550);
}

/** Takes hold of selected text and carries it to a place, the button still held. */
async function carry(from: string, to: { readonly x: number; readonly y: number }): Promise<void> {
  const at = await middleOf(from);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 6, at.y + 3);
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

describe('carrying selected text', () => {
  it('moves it within its story, selects it there, and takes it back in one step', async () => {
    await selectWord('芦苇');
    const first = await surface();
    await carry('芦苇', await headOf('竹篙'));
    // Shown where it would land, and nothing has moved yet.
    expect(await page.locator('.text-landing').isVisible()).toBe(true);
    expect(await surface()).toBe(first);
    await page.mouse.up();
    const after = await surface();
    expect(after).toContain('老人把芦苇竹篙');
    expect(after).toContain('水声很轻，在风里');
    expect(await page.locator('.text-landing').isVisible()).toBe(false);
    expect(await copied()).toBe('芦苇');
    await page.keyboard.press('Control+z');
    expect(await surface()).toBe(first);
    await page.keyboard.press('Control+y');
    expect(await surface()).toBe(after);
  });

  it('keeps what is typed before and after it apart in undoing', async () => {
    const { x, y } = await headOf('入夜');
    await page.mouse.click(x, y);
    await page.keyboard.type('那年');
    await selectWord('芦苇');
    const typed = await surface();
    await carry('芦苇', await headOf('年轻'));
    await page.mouse.up();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('丛');
    expect(await surface()).toContain('芦苇丛年轻');
    await page.keyboard.press('Control+z');
    expect(await surface()).toContain('芦苇年轻');
    await page.keyboard.press('Control+z');
    expect(await surface()).toBe(typed);
  });

  it('moves it into another story, a vertical one, and into a headline and a caption', async () => {
    await selectWord('芦苇');
    await carry('芦苇', await headOf('傍晚'));
    await page.mouse.up();
    expect(await surface()).toContain('夜市芦苇傍晚');
    expect(await copied()).toBe('芦苇');
    await page.waitForTimeout(550);
    await carry('芦苇', await headOf('烟火'));
    await page.mouse.up();
    expect(await surface()).toContain('夜市芦苇烟火');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await selectWord('年轻');
    const { x, y, width, height } = await findText(page, '渡口的灯');
    await carry('年轻', { x: x + width - 1, y: y + height / 2 });
    await page.mouse.up();
    expect(await surface()).toContain('渡口的灯年轻');
  });

  it('copies it with Ctrl held', async () => {
    await selectWord('芦苇');
    await carry('芦苇', await headOf('竹篙'));
    await page.keyboard.down('Control');
    expect(await page.locator('.page-paint.copying').count()).toBe(1);
    await page.mouse.up();
    await page.keyboard.up('Control');
    const after = await surface();
    expect(after).toContain('把芦苇竹篙');
    expect(after).toContain('很轻，芦苇在');
  });

  it('is given up by Escape, and changes nothing when it is let go on itself', async () => {
    await selectWord('芦苇');
    const first = await surface();
    await carry('芦苇', await headOf('竹篙'));
    await page.keyboard.press('Escape');
    expect(await page.locator('.text-landing').isVisible()).toBe(false);
    await page.mouse.up();
    expect(await surface()).toBe(first);
    await carry('芦苇', await middleOf('芦苇'));
    await page.mouse.up();
    expect(await surface()).toBe(first);
    expect(await copied()).toBe('芦苇');
  });

  it('is only a click where the press does not move: the caret stands where it was let go', async () => {
    await selectWord('芦苇');
    const { x, y } = await headOf('芦苇');
    await page.mouse.click(x, y);
    await afterPaint(page);
    const { caret, selected } = await editingState(page);
    expect(selected).toEqual([]);
    expect(Math.abs((caret?.x ?? 0) - x)).toBeLessThan(3);
    await page.keyboard.type('青');
    expect(await surface()).toContain('很轻，青芦苇在');
  });

  it('moves a whole paragraph before another one', async () => {
    const { x, y } = await middleOf('年轻');
    await page.mouse.click(x, y, { clickCount: 3 });
    await page.waitForTimeout(550);
    await carry('年轻', await headOf('入夜'));
    await page.mouse.up();
    const after = await surface();
    expect(after).toContain('渡口的灯年轻的时候');
    expect(after).toContain('每天来。入夜以后');
    // Still a paragraph of its own: its neighbour begins with its own indent.
    const indent = (await findText(page, '入夜')).x - (await findText(page, '年轻')).x;
    expect(Math.abs(indent)).toBeLessThan(2);
  });

  it('scrolls at the window’s edge, and while the pointer rests beyond it', async () => {
    const { x, y } = await headOf('入夜');
    await page.mouse.click(x, y);
    for (let i = 0; i < 7; i += 1) await page.keyboard.press('Control+=');
    // Moving brings the caret into view.
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(550);
    await selectWord('入夜');
    const board = await boxOf(page, '.pasteboard');
    const scrolled = (): Promise<number> => page.locator('.pasteboard').evaluate(({ scrollTop }) => scrollTop);
    await carry('入夜', { x: board.x + 300, y: board.y + board.height + 10 });
    const at = await scrolled();
    await expect.poll(scrolled).toBeGreaterThan(at + 200);
    await page.keyboard.press('Escape');
    const stopped = await scrolled();
    await page.waitForTimeout(150);
    expect(await scrolled()).toBe(stopped);
    await page.mouse.up();
  });
});

describe('text from another program', () => {
  /** Drags data over the page and drops it there, as the browser tells of it. */
  const dropAt = (at: { readonly x: number; readonly y: number }, data: Readonly<Record<string, string>>) =>
    page.evaluate(
      ([{ x, y }, kinds]) => {
        const transfer = new DataTransfer();
        for (const [kind, value] of Object.entries(kinds)) transfer.setData(kind, value);
        const target = document.querySelector('.page-paint');
        const told = (type: string): boolean => {
          const init = { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer: transfer };
          return target?.dispatchEvent(new DragEvent(type, init)) === false;
        };
        const taken = told('dragover');
        const landing = document.querySelector<HTMLElement>('.text-landing');
        const shown = landing !== null && !landing.hidden;
        return { taken, shown, dropped: told('drop') };
      },
      [at, data] as const,
    );

  it('lands at the place under the pointer, with its roles', async () => {
    const { x, y } = await headOf('入夜');
    await page.mouse.click(x, y);
    const done = await dropAt(await headOf('竹篙'), { 'text/html': '<p>旧<b>木</b>柄</p>', 'text/plain': '旧木柄' });
    expect(done).toEqual({ taken: true, shown: true, dropped: true });
    expect(await surface()).toContain('把旧木柄竹篙');
    expect(await copied()).toBe('旧木柄');
    await page.keyboard.press('Control+z');
    await dropAt(await headOf('竹篙'), { 'text/plain': '长\n短' });
    expect(await surface()).toContain('把长短竹篙');
  });

  it('is not taken where it is no text', async () => {
    const done = await dropAt(await headOf('竹篙'), { 'application/x-thing': '?' });
    expect(done).toEqual({ taken: false, shown: false, dropped: false });
  });
});

describe('clicks', () => {
  it('take the word under the pointer on either half of its last character', async () => {
    const { x, y, width, height } = await findText(page, '芦苇');
    for (const along of [width * 0.6, width * 0.9]) {
      await page.mouse.dblclick(x + along, y + height / 2);
      await afterPaint(page);
      expect(await copied()).toBe('芦苇');
      await page.waitForTimeout(550);
    }
  });

  it('take a word of a vertical line', async () => {
    await selectWord('馄饨');
    expect(await copied()).toBe('馄饨');
  });

  it('take a sentence with Ctrl, and extend it sentence by sentence', async () => {
    const at = await middleOf('竹篙');
    await page.keyboard.down('Control');
    await page.mouse.click(at.x, at.y);
    await page.keyboard.up('Control');
    expect(await copied()).toBe('摆渡的老人把竹篙靠在船头，等最后一班从对岸过来的人。');
  });

  it('extend the selection with Shift, and words with Ctrl+Shift and the arrows', async () => {
    const from = await headOf('芦苇');
    await page.mouse.click(from.x, from.y);
    await page.keyboard.press('Control+Shift+ArrowRight');
    expect(await copied()).toBe('芦苇');
    const to = await headOf('碰着');
    await page.keyboard.down('Shift');
    await page.mouse.click(to.x, to.y);
    await page.keyboard.up('Shift');
    expect(await copied()).toBe('芦苇在风里互相');
  });
});
