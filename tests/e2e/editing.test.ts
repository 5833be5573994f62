// Writing on the page in a real Chromium: input method, keys, mouse and clipboard; painted text, document and input surface agree.
import type { CDPSession, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { afterPaint, boxOf } from '../support/app-page.ts';
import {
  clickAfter,
  clickBefore,
  commit,
  compose,
  type EditingState,
  editingState,
  findText,
  showText,
} from '../support/editing-page.ts';
import { articleAt, setAttributes, zoomTo } from '../support/window-inside.ts';
import { storySheet, writingSuite } from '../support/writing-suite.ts';

const STORY = `---
headline: 渡口的灯
---
入夜以后，渡口只剩一盏灯。摆渡的老人把竹篙靠在船头，等最后一班从对岸过来的人。

水声很轻，芦苇在风里互相碰着，像有人在远处说话。河对面的村子已经看不清屋顶，只有几扇窗还亮着。

年轻的时候他一夜要撑二十趟，现在一晚上也就三四趟。桥修好以后，人们很少再走水路，可他还是每天来。

“灯亮着，就有人知道这里能过河。”他说这句话时没有看谁，好像是说给河听的。

后半夜起了雾，灯光在雾里散成一团。老人披上蓑衣，把缆绳又紧了一道，坐回船尾慢慢地抽烟。
`;

/** How far the browser's own caret may stand from the painted one, px: less than a device pixel. */
const CARET_PX = 0.5;

const writing = writingSuite({ 'page.yaml': storySheet(12), 'stories/lead.md': STORY });
let page: Page;
let cdp: CDPSession;
beforeEach(() => {
  ({ page, cdp } = writing());
});

/** What must be so after every act; answers what was read. */
async function settled(): Promise<EditingState> {
  // Timers of the input surface, and what is told after the frame.
  await page.waitForTimeout(20);
  await afterPaint(page);
  const state = await editingState(page);
  expect(state.painted).toBe(state.surface);
  expect(state.focused).toBe(true);
  if (state.caret !== null) {
    expect(Math.abs(state.native.x - state.caret.x)).toBeLessThan(CARET_PX);
    expect(Math.abs(state.native.y - state.caret.y)).toBeLessThan(CARET_PX);
  }
  return state;
}

/** Types a phrase through the input method, looking at every state of it. */
async function composePhrase(states: readonly string[], phrase: string): Promise<EditingState> {
  for (const state of states) {
    await compose(cdp, [state]);
    const now = await settled();
    expect(now.surface).toContain(state);
    expect(now.composing.length).toBeGreaterThan(0);
  }
  await commit(cdp, phrase);
  const done = await settled();
  expect(done.composing).toEqual([]);
  return done;
}

const NIHAO = ['n', 'ni', 'ni h', 'ni hao'] as const;

describe('an input method', () => {
  const places: readonly (readonly [string, () => Promise<void>, string])[] = [
    ['in the middle of a line', () => clickBefore(page, '竹篙'), '把你好竹篙'],
    ['at a paragraph’s start', () => clickBefore(page, '水声'), '你好水声'],
    ['at a paragraph’s end', () => clickAfter(page, '过来的人。'), '过来的人。你好'],
    ['in a vertical headline', () => clickBefore(page, '的灯'), '渡口你好的灯'],
  ];
  it.each(places)('composes %s', async (_, click, expected) => {
    await click();
    await settled();
    const { surface } = await composePhrase(NIHAO, '你好');
    expect(surface).toContain(expected);
  });

  it('composes at a line’s start and at its end', async () => {
    await clickAfter(page, '水声很轻');
    await page.keyboard.press('Home');
    await settled();
    expect((await composePhrase(['z', 'zai'], '在')).surface).toContain('在水声很轻');
    await page.keyboard.press('End');
    const { caret } = await settled();
    const { x, y, width } = await findText(page, '水声很轻');
    // The end of this line, not the start of the next, though both are one place in the text.
    expect(Math.abs((caret?.y ?? 0) - y)).toBeLessThan(4);
    expect(caret?.x).toBeGreaterThan(x + width);
    await composePhrase(NIHAO, '你好');
  });

  it('composes in an empty paragraph', async () => {
    await clickAfter(page, '过来的人。');
    await page.keyboard.press('Enter');
    await settled();
    const { surface } = await composePhrase(NIHAO, '你好');
    expect(surface).toContain('过来的人。你好水声');
  });

  it('composes over a selection of several paragraphs', async () => {
    await clickBefore(page, '竹篙');
    await page.keyboard.down('Shift');
    await clickBefore(page, '芦苇');
    await page.keyboard.up('Shift');
    await compose(cdp, ['n', 'ni']);
    await commit(cdp, '你好');
    const { surface } = await settled();
    expect(surface).toContain('把你好芦苇');
  });

  it('composes over a selection from the headline into the body, and merges neither', async () => {
    await clickBefore(page, '的灯');
    await page.keyboard.down('Shift');
    await clickBefore(page, '渡口只剩');
    await page.keyboard.up('Shift');
    await compose(cdp, ['n', 'ni']);
    await commit(cdp, '你');
    const { surface } = await settled();
    expect(surface).toContain('渡口你渡口只剩');
    // The body's paragraph still begins with its own indent: it did not join the headline.
    expect((await findText(page, '渡口只剩')).width).toBeLessThan(80);
  });

  it('puts a mark over a selection from the headline into the body without composing it, and merges neither', async () => {
    await clickBefore(page, '的灯');
    await page.keyboard.down('Shift');
    await clickBefore(page, '渡口只剩');
    await page.keyboard.up('Shift');
    await commit(cdp, '！');
    await page.keyboard.type('a');
    await settled();
    const blocks = page.locator('.input-text :is(h2, p)');
    expect((await blocks.allTextContents()).slice(0, 2)).toEqual([
      '渡口！a',
      expect.stringMatching(/^渡口只剩一盏灯/u),
    ]);
  });

  it('composes at a column’s end, into the next column', async () => {
    await clickAfter(page, '慢慢地抽烟。');
    for (let i = 0; i < 12; i += 1) {
      await compose(cdp, ['chang', 'chang ju zi']);
      await commit(cdp, '这是一句很长的话，');
    }
    const { surface } = await settled();
    expect(surface.split('这是一句很长的话，')).toHaveLength(13);
  });

  it('gives up a composition that is cancelled', async () => {
    await clickBefore(page, '竹篙');
    const before = (await settled()).surface;
    await compose(cdp, ['n', 'ni', '']);
    const after = await settled();
    expect(after.surface).toBe(before);
    expect(after.composing).toEqual([]);
  });

  it('keeps what it composed at a click elsewhere, and composes there next', async () => {
    await clickBefore(page, '竹篙');
    await compose(cdp, ['n', 'ni', 'ni h']);
    await clickBefore(page, '芦苇');
    const { surface } = await settled();
    expect(surface).toContain('把ni h竹篙');
    const next = await composePhrase(['h', 'hou'], '后');
    expect(next.surface).toContain('后芦苇');
  });

  it('goes on composing while the page is zoomed and scrolled', async () => {
    await clickBefore(page, '竹篙');
    await compose(cdp, ['n', 'ni']);
    await page.keyboard.press('Control+=');
    await settled();
    await compose(cdp, ['ni h', 'ni hao']);
    await settled();
    await commit(cdp, '你好');
    expect((await settled()).surface).toContain('把你好竹篙');
  });

  it('goes on composing while its story’s frame is moved and re-divided', async () => {
    await clickBefore(page, '竹篙');
    await compose(cdp, ['n', 'ni']);
    const at = await articleAt(page);
    for (const frame of [
      { at: [2, 4], span: [3, 14], columns: null },
      { at: [2, 4], span: [3, 20], columns: 2 },
    ]) {
      await setAttributes(page, at.position, { ...at.attrs, frames: [frame] });
      const { composing } = await settled();
      expect(composing.length).toBeGreaterThan(0);
    }
    await compose(cdp, ['ni h', 'ni hao']);
    await settled();
    await commit(cdp, '你好');
    expect((await settled()).surface).toContain('把你好竹篙');
    await cdp.send('Input.insertText', { text: '呀' });
    expect((await settled()).surface).toContain('把你好呀竹篙');
  });

  it('opens where the caret is painted after the window has changed its size', async () => {
    await clickBefore(page, '竹篙');
    await page.setViewportSize({ width: 1100, height: 700 });
    await page.waitForTimeout(200);
    await settled();
    expect((await composePhrase(NIHAO, '你好')).surface).toContain('把你好竹篙');
  });

  it('composes before the last letter of a run of its own role, and goes on behind what it has composed', async () => {
    await clickBefore(page, '竹篙');
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Control+i', 'ArrowLeft', 'ArrowRight']) {
      await page.keyboard.press(key);
    }
    // 楷体's file is fetched when it is first asked for; until it has come the page stays as it was.
    const isSet = (): Promise<boolean> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.page-line .piece')].some(
          (piece) => piece.textContent?.includes('竹') === true && /WenKai/u.test(getComputedStyle(piece).fontFamily),
        ),
      );
    await expect.poll(isSet).toBe(true);
    await compose(cdp, NIHAO);
    await commit(cdp, '你好');
    await page.keyboard.type('甲');
    expect((await settled()).surface).toContain('把竹你好甲篙靠');
  });

  it.each([25, 100, 400])('composes in horizontal and vertical text at zoom %i', async (zoom) => {
    await zoomTo(page, zoom);
    await showText(page, '竹篙');
    await clickBefore(page, '竹篙');
    await settled();
    expect((await composePhrase(NIHAO, '你好')).surface).toContain('把你好竹篙');
    await showText(page, '的灯');
    await clickBefore(page, '的灯');
    await settled();
    expect((await composePhrase(['t', 'ta'], '他')).surface).toContain('渡口他的灯');
  });

  it('keeps Enter to itself while it composes, also in a part of one line', async () => {
    await clickAfter(page, '抽烟。');
    await page.keyboard.press('Control+Shift+y');
    await compose(cdp, NIHAO);
    await page.keyboard.press('Enter');
    await commit(cdp, '你好');
    // The byline stands before the body in the document, and behind it on the page.
    expect((await editingState(page)).surface).toMatch(/^渡口的灯你好后半夜起了雾.*。入夜以后/u);
    expect(await page.locator('.input-text article').count()).toBe(1);
  });

  it('is done where an undo takes back what it composed: the next keys are the text’s again', async () => {
    await clickBefore(page, '竹篙');
    const before = (await settled()).surface;
    for (const key of ['Tab', 'Shift+ArrowRight']) {
      await compose(cdp, NIHAO);
      await page.keyboard.press('Control+z');
      expect((await settled()).surface).toBe(before);
      await page.keyboard.press(key);
      await settled();
    }
  });

  it('makes each phrase one thing to undo', async () => {
    await clickBefore(page, '竹篙');
    const before = (await settled()).surface;
    await composePhrase(NIHAO, '你好');
    await composePhrase(['s', 'shi', 'shi jie'], '世界');
    await page.keyboard.press('Control+z');
    expect((await settled()).surface).toContain('把你好竹篙');
    await page.keyboard.press('Control+z');
    expect((await settled()).surface).toBe(before);
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    expect((await settled()).surface).toContain('把你好世界竹篙');
  });
});

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
    await compose(cdp, NIHAO);
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
