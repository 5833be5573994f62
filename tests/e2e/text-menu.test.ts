// The text's own menu, the empty parts of stories and photos, and marks on dark grounds, in a real Chromium.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { afterPaint } from '../support/app-page.ts';
import { editingState, findText } from '../support/editing-page.ts';
import { fieldPhoto } from '../support/page-folder.ts';
import { writingSuite } from '../support/writing-suite.ts';

/** A story under a reversed headline, and a photo without words. */
const SHEET = `paper: 测试日报
date: 2024-04-02
page: 2
folio: none
format: {trim: [200, 150], size: 9, leading: 12, columns: 4, measure: 12, gutter: 1, lines: 30}
styles:
  headline: {color: white, ground: {color: black}}
place:
  - story: stories/lead.md
    headline: {at: [1, 1], span: [2, 6], direction: horizontal, size: 20}
    body:
      - {at: [1, 7], span: [2, 12]}
  - photo: photos/field.jpg
    at: [3, 1]
    span: [2, 12]
`;
const LEAD = `---
headline: 渡口的灯
---
入夜以后，渡口只剩一盏灯。摆渡的老人把竹篙靠在船头，等最后一班从对岸过来的人。

水声很轻，芦苇在风里互相碰着，像有人在远处说话。
`;

const writing = writingSuite({
  'page.yaml': SHEET,
  'stories/lead.md': LEAD,
  'photos/field.jpg': await fieldPhoto(),
});
let page: Page;
beforeEach(() => {
  ({ page } = writing());
});

const surface = async (): Promise<string> => {
  await page.waitForTimeout(30);
  await afterPaint(page);
  return (await editingState(page)).surface;
};
const clipboardText = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** A press with the right button on the middle of painted text. */
async function askMenu(text: string): Promise<void> {
  const { x, y, width, height } = await findText(page, text);
  await page.mouse.click(x + width / 2, y + height / 2, { button: 'right' });
  await page.getByRole('menu').waitFor();
}
/** An item by its whole name; the keys stand behind it. */
const item = (name: string) => page.getByRole('menuitem', { name: new RegExp(`^${name}\\s*(?:Ctrl.*)?$`, 'u') });

/** Chooses from the open menu; the text has the keys again afterwards. */
async function choose(name: string): Promise<void> {
  await item(name).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await expect.poll(async () => (await editingState(page)).focused).toBe(true);
}

const isDisabled = async (name: string): Promise<boolean> =>
  (await item(name).getAttribute('aria-disabled')) === 'true';

async function clickPhoto(along: number): Promise<void> {
  const box = await page.locator('.page-image').boundingBox();
  if (box === null) throw new Error('there is no picture');
  await page.mouse.click(box.x + box.width * along, box.y + box.height * 0.4);
  await afterPaint(page);
}

const hints = (): Promise<readonly string[]> => page.locator('.part-hint').allTextContents();

describe('the text’s menu', () => {
  it('puts the caret where it was asked for, and offers what can be done there', async () => {
    await askMenu('芦苇');
    expect(await isDisabled('剪切')).toBe(true);
    expect(await isDisabled('复制')).toBe(true);
    expect(await isDisabled('撤销')).toBe(true);
    expect(await isDisabled('粘贴')).toBe(false);
    expect(await isDisabled('小标题')).toBe(false);
    expect(await item('黑体').textContent()).toContain('Ctrl+B');
    await choose('选中词');
    await page.keyboard.press('Control+c');
    expect(await clipboardText()).toBe('芦苇');
  });

  it('cuts, copies and pastes the selection that it was asked for on', async () => {
    await askMenu('芦苇');
    await choose('选中词');
    await askMenu('芦苇');
    await choose('复制');
    expect(await clipboardText()).toBe('芦苇');
    await askMenu('芦苇');
    await choose('剪切');
    expect(await surface()).toContain('水声很轻，在风里');
    await askMenu('竹篙');
    await choose('粘贴');
    await expect.poll(surface).toContain('芦苇');
    await page.keyboard.press('Control+z');
    expect(await surface()).not.toContain('芦苇');
    await askMenu('竹篙');
    expect(await isDisabled('重做')).toBe(false);
    await choose('撤销');
    expect(await surface()).toContain('芦苇在风里');
  });

  it('pastes roles, or plain text', async () => {
    await page.evaluate(() =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob(['<p>旧<b>木</b>柄</p>'], { type: 'text/html' }),
          'text/plain': new Blob(['旧木柄'], { type: 'text/plain' }),
        }),
      ]),
    );
    const bold = (): Promise<number> => page.locator('.input-text strong').count();
    await askMenu('远处');
    await choose('粘贴为纯文本');
    await expect.poll(surface).toContain('旧木柄');
    expect(await bold()).toBe(0);
    await page.keyboard.press('Control+z');
    await askMenu('远处');
    await item('粘贴').click();
    await expect.poll(bold).toBe(1);
  });

  it('says what to do where the browser does not let it read the clipboard', async () => {
    await page.context().clearPermissions();
    const before = await surface();
    await askMenu('芦苇');
    await item('粘贴').click();
    await page.getByRole('alertdialog').waitFor();
    expect(await page.getByRole('alertdialog').textContent()).toContain('Ctrl+V');
    await page.getByRole('button', { name: '好', exact: true }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await surface()).toBe(before);
    await expect.poll(async () => (await editingState(page)).focused).toBe(true);
  });

  it('comments on the word it was asked for, and settles the change there', async () => {
    const offered = (): Promise<readonly string[]> => page.getByRole('menuitem').allTextContents();
    await askMenu('芦苇');
    expect((await offered()).join()).not.toMatch(/接受修订|下一处修订/u);
    await item('批注').click();
    await page.getByRole('textbox', { name: '批注内容' }).fill('哪一片？');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('textbox', { name: '姓名' }).fill('林校对');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.page-overlay .comment-marker').count()).toBe(1);
    await page.keyboard.press('Control+Shift+E');
    const { x, y } = await findText(page, '竹篙');
    await page.mouse.click(x + 1, y + 5);
    await page.keyboard.type('长木');
    await askMenu('长木');
    await choose('拒绝修订');
    expect(await surface()).toContain('老人把竹篙');
    await page.keyboard.press('Control+z');
    await askMenu('芦苇');
    await choose('下一处修订');
    await expect.poll(async () => (await editingState(page)).selected.length).toBe(1);
    await askMenu('长木');
    await choose('接受修订');
    expect(await surface()).toContain('老人把长木竹篙');
    await expect.poll(() => page.locator('.change-mark').count()).toBe(0);
  });

  it('opens at the caret by its key, and gives the keys back with Escape', async () => {
    const { x, y } = await findText(page, '芦苇');
    await page.mouse.click(x + 1, y + 5);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    const menu = await page.locator('.text-menu').boundingBox();
    expect(Math.abs((menu?.x ?? 0) - x)).toBeLessThan(30);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.keyboard.type('青');
    expect(await surface()).toContain('很轻，青芦苇');
  });
});

describe('a photo without words', () => {
  it('is named under the pointer, and takes words at a click', async () => {
    const box = await page.locator('.page-image').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await expect.poll(hints).toEqual(['图片说明', '图片署名']);
    await page.mouse.move(2, 300);
    await expect.poll(hints).toEqual([]);
    await clickPhoto(0.2);
    expect((await editingState(page)).caret).not.toBeNull();
    await page.keyboard.type('渡船');
    expect(await surface()).toContain('渡船');
    expect(await page.locator('.input-text figcaption').textContent()).toBe('渡船');
    // The picture has made room for it.
    await expect
      .poll(async () => (await page.locator('.page-image').boundingBox())?.height ?? Number.POSITIVE_INFINITY)
      .toBeLessThan(box?.height ?? 0);
  });

  it('goes from caption to credit with Tab, and back', async () => {
    await clickPhoto(0.2);
    await page.keyboard.type('渡船');
    await page.keyboard.press('Tab');
    await page.keyboard.type('林一摄');
    expect(await page.locator('.input-text cite').textContent()).toBe('林一摄');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('靠岸');
    expect(await page.locator('.input-text figcaption').textContent()).toBe('渡船靠岸');
    // Its face may have to be fetched first.
    await expect.poll(() => page.locator('.page-line', { hasText: '渡船靠岸' }).count()).toBe(1);
    const caption = await findText(page, '渡船靠岸');
    const credit = await findText(page, '林一摄');
    expect(Math.abs(caption.y - credit.y)).toBeLessThan(4);
    // A click on the credit, which stands on the caption's line, goes into it.
    await page.mouse.click(credit.x + credit.width - 1, credit.y + credit.height / 2);
    await page.keyboard.type('影');
    expect(await page.locator('.input-text cite').textContent()).toBe('林一摄影');
  });
});

describe('the parts of a headline unit', () => {
  const parts = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('.input-text article > *')].map((part) => `${part.tagName} ${part.textContent}`),
    );

  it('are added at the caret, written, and taken back in two steps', async () => {
    const first = await parts();
    await askMenu('芦苇');
    await choose('加引题');
    await expect.poll(hints).toEqual(['引题']);
    // What follows at once is one step with it.
    await page.waitForTimeout(600);
    await page.keyboard.type('夏夜');
    expect((await parts())[0]).toBe('H3 夏夜');
    // Its face may have to be fetched first.
    await expect.poll(() => page.locator('.page-line', { hasText: '夏夜' }).count()).toBe(1);
    await page.keyboard.press('Control+z');
    expect((await parts())[0]).toBe('H3 ');
    await page.keyboard.press('Control+z');
    expect(await parts()).toEqual(first);
  });

  it('go again without a trace when nothing is written in them', async () => {
    const { x, y } = await findText(page, '芦苇');
    await page.mouse.click(x + 1, y + 5);
    await page.keyboard.type('青');
    const typed = await parts();
    await page.keyboard.press('Control+Alt+d');
    expect(await parts()).toHaveLength(typed.length + 1);
    await page.keyboard.press('Shift+Tab');
    expect(await parts()).toEqual(typed);
    await page.keyboard.press('Control+z');
    expect(await surface()).not.toContain('青');
  });

  it('go when they are emptied and left, and come back with what emptied them', async () => {
    await askMenu('芦苇');
    await choose('加副题');
    await page.keyboard.type('一夜');
    const written = await parts();
    await page.waitForTimeout(600);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    const { x, y } = await findText(page, '竹篙');
    await page.mouse.click(x + 1, y + 5);
    expect(await parts()).toHaveLength(written.length - 1);
    await page.keyboard.press('Control+z');
    expect(await parts()).toEqual(written);
  });
});

describe('another language', () => {
  it('leaves what is selected selected and seen', async () => {
    const { x, y } = await findText(page, '芦苇');
    await page.mouse.dblclick(x + 4, y + 5);
    await expect.poll(async () => (await editingState(page)).selected.length).toBe(1);
    await page.getByRole('button', { name: '界面语言' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Language' }).waitFor();
    await afterPaint(page);
    expect((await editingState(page)).selected.length).toBe(1);
  });
});

describe('marks on a reversed headline', () => {
  const colourOf = (selector: string, property: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

  it('are light, and blue on paper', async () => {
    const { x, y, height } = await findText(page, '渡口的灯');
    await page.mouse.click(x + 1, y + height / 2);
    await afterPaint(page);
    expect(await colourOf('.text-caret', 'border-left-color')).toBe('rgb(255, 255, 255)');
    await page.keyboard.press('Shift+End');
    await afterPaint(page);
    const onDark = await colourOf('.text-selected', 'background-color');
    const body = await findText(page, '芦苇');
    await page.mouse.click(body.x + 1, body.y + 5);
    await afterPaint(page);
    expect(await colourOf('.text-caret', 'border-left-color')).toBe('rgb(11, 87, 208)');
    await page.keyboard.press('Shift+End');
    await afterPaint(page);
    expect(await colourOf('.text-selected', 'background-color')).not.toBe(onDark);
  });
});
