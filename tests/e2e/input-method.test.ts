// Chinese input by input method on the page, in a real Chromium: what is composed is in the text, laid out and painted at every state.
import type { CDPSession, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
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
import { STORY, settledWriting } from '../support/written-page.ts';

const writing = writingSuite({ 'page.yaml': storySheet(12), 'stories/lead.md': STORY });
let page: Page;
let cdp: CDPSession;
beforeEach(() => {
  ({ page, cdp } = writing());
});

const settled = (): Promise<EditingState> => settledWriting(page);

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

describe('text that comes without a key', () => {
  const own = writingSuite({
    'page.yaml': storySheet(12).replace('folio: none', 'folio: auto'),
    'stories/lead.md': STORY,
  });

  it('replaces all of a folio field, and leaves each field its own', async () => {
    const { page: sheetPage, cdp: keys } = own();
    const fields = (): Promise<readonly string[]> =>
      sheetPage.evaluate(() =>
        [...document.querySelectorAll('.input-text header > *')].map((field) => field.textContent ?? ''),
      );
    const [first = '', ...others] = await fields();
    expect(first).toBe('测试日报');
    await clickAfter(sheetPage, first);
    for (const _ of first) await sheetPage.keyboard.press('Shift+ArrowLeft');
    await keys.send('Input.insertText', { text: '“' });
    await keys.send('Input.insertText', { text: '渡' });
    await expect.poll(fields).toEqual(['“渡', ...others]);
    for (const left of ['“', '']) {
      await sheetPage.keyboard.press('Backspace');
      await expect.poll(fields).toEqual([left, ...others]);
    }
    await compose(keys, ['n', 'ni']);
    await expect.poll(fields).toEqual(['ni', ...others]);
    await compose(keys, ['']);
    await expect.poll(fields).toEqual(['', ...others]);
    await commit(keys, '渡口报');
    await expect.poll(fields).toEqual(['渡口报', ...others]);
  });
});
