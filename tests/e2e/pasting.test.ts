// Paste and normalising in a real Chromium: clipboards as Word, WPS, WeChat and Chrome fill them, our own copies, plain text, marks.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { clickAfter, clickBefore, editingState } from '../support/editing-page.ts';
import { storySheet, writingSuite } from '../support/writing-suite.ts';

const STORY = `---
headline: 渡口的灯
---
入夜以后，渡口只剩一盏灯。

## 水声

芦苇在**风里**互相碰着,他说:"灯亮着..."
`;
const FIXTURES = path.join(import.meta.dirname, '../renderer/editor/fixtures');

const writing = writingSuite({ 'page.yaml': storySheet(30), 'stories/lead.md': STORY });
let page: Page;
beforeEach(() => {
  ({ page } = writing());
});

/** The document's text blocks as the input surface has them: tag and text, marks in brackets. */
async function blocks(): Promise<readonly string[]> {
  // A face that is asked for the first time is fetched before the page shows it.
  await expect
    .poll(async () => {
      const { painted, surface } = await editingState(page);
      return painted === surface ? 'the same' : `${painted} | ${surface}`;
    })
    .toBe('the same');
  return page.evaluate(() =>
    [...document.querySelectorAll('.input-text :is(h2, h5, p)')].map((block) => {
      const text = [...block.childNodes].map((node) =>
        node instanceof HTMLElement && node.tagName !== 'BR'
          ? `[${node.tagName.toLowerCase()} ${node.textContent}]`
          : (node.textContent ?? ''),
      );
      return `${block.tagName.toLowerCase()} ${text.join('')}`;
    }),
  );
}

/** A paste of what a clipboard holds, by the event that the browser itself makes of it. */
const paste = (flavours: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.input-text')?.dispatchEvent(event);
  }, flavours);

const pasteFile = async (name: string): Promise<void> =>
  paste({ 'text/html': await readFile(path.join(FIXTURES, name), 'utf8'), 'text/plain': '不取这一份' });

const BEFORE = ['h2 渡口的灯', 'p 入夜以后，渡口只剩一盏灯。'];
const AFTER = ['h5 水声', 'p 芦苇在[strong 风里]互相碰着,他说:"灯亮着..."'];

describe('paste at a paragraph’s end', () => {
  const fixtures: readonly (readonly [string, readonly string[]])[] = [
    [
      'word.html',
      [
        'h5 旧渡口',
        'p 老人把[strong 竹篙]靠在船头，等最后一班从对岸过来的人，灯还亮着, about 20 boats a day。',
        'p [em 水声很轻]，芦苇互相碰着。',
        'p 一、先修船',
        'p 再修桥',
        'p 年份 趟数',
        'p 2024 20',
      ],
    ],
    ['wps.html', ['h5 桥头的店', 'p 店里卖[strong 桐油][em 和麻绳]24小时开门。', 'p [strong 只是加粗]']],
    [
      'chrome.html',
      ['h5 渡船停航公告', 'p 自四月起，渡船 停航，[strong 请走新桥]。面积 3 m2。', 'p 早班 六点', 'p 晚班 [em 九点]'],
    ],
  ];
  it.each(fixtures)('keeps text and roles of %s, as one thing to undo', async (name, expected) => {
    await clickAfter(page, '灯。');
    const start = await blocks();
    await pasteFile(name);
    expect(await blocks()).toEqual([...BEFORE, ...expected, ...AFTER]);
    await page.keyboard.press('Control+z');
    expect(await blocks()).toEqual(start);
  });

  it('keeps text and marks of wechat.html, whose first paragraph joins the one at the caret', async () => {
    await clickAfter(page, '灯。');
    await pasteFile('wechat.html');
    expect(await blocks()).toEqual([
      'h2 渡口的灯',
      'p 入夜以后，渡口只剩一盏灯。[strong 河上的新桥]',
      'p 桥修好那天，整个村子都来了。',
      'p [em 摆渡人没有来]，',
      'p 他在修船。',
      ...AFTER,
    ]);
  });

  it('loads nothing and runs nothing of what it reads', async () => {
    await clickAfter(page, '灯。');
    await pasteFile('chrome.html');
    await pasteFile('wechat.html');
    await page.waitForTimeout(200);
    expect(writing().requests.filter((url) => url.includes('.example'))).toEqual([]);
    expect(await page.evaluate(() => 'pasted' in window)).toBe(false);
  });
});

describe('paste elsewhere', () => {
  it('makes one line of several paragraphs in the headline', async () => {
    await clickBefore(page, '的灯');
    await paste({ 'text/html': '<h1>旧</h1><p><b>新</b></p>' });
    expect((await blocks())[0]).toBe('h2 渡口旧 [strong 新]的灯');
  });

  it('takes the selection’s place and merges no two parts', async () => {
    await clickBefore(page, '的灯');
    await page.keyboard.down('Shift');
    await clickBefore(page, '渡口只剩');
    await page.keyboard.up('Shift');
    await paste({ 'text/html': '<p>一</p><p>二</p>' });
    expect(await blocks()).toEqual(['h2 渡口一 二', 'p 渡口只剩一盏灯。', ...AFTER]);
  });

  it('takes the plain text where the HTML has none, and does nothing where there is no text', async () => {
    await clickAfter(page, '灯。');
    await paste({ 'text/html': '<img src="https://images.example/a.png">', 'text/plain': '一' });
    expect((await blocks())[1]).toBe('p 入夜以后，渡口只剩一盏灯。一');
    await paste({ 'text/html': '<img src="https://images.example/a.png">' });
    expect((await blocks())[1]).toBe('p 入夜以后，渡口只剩一盏灯。一');
  });
});

describe('the system’s clipboard', () => {
  const write = (html: string, text: string): Promise<void> =>
    page.evaluate(
      async ([markup, plain]) => {
        const item = new ClipboardItem({
          'text/html': new Blob([markup], { type: 'text/html' }),
          'text/plain': new Blob([plain], { type: 'text/plain' }),
        });
        await navigator.clipboard.write([item]);
      },
      [html, text] as const,
    );

  it('gives roles with Ctrl+V and plain text with Ctrl+Shift+V', async () => {
    await write('<h2>一</h2><p>二<strong>三</strong></p>', '一\n二三');
    await clickAfter(page, '灯。');
    await page.keyboard.press('Control+v');
    expect((await blocks()).slice(1, 4)).toEqual([...BEFORE.slice(1), 'h5 一', 'p 二[strong 三]']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+v');
    expect((await blocks()).slice(1, 3)).toEqual(['p 入夜以后，渡口只剩一盏灯。一', 'p 二三']);
  });

  it('gives our own copies back with every role', async () => {
    await clickBefore(page, '入夜');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await clickAfter(page, '灯。');
    await page.keyboard.press('Control+v');
    expect(await blocks()).toEqual([
      'h2 渡口的灯',
      'p 入夜以后，渡口只剩一盏灯。渡口的灯',
      BEFORE[1],
      ...AFTER,
      ...AFTER,
    ]);
  });
});

describe('normalising', () => {
  it('changes the story’s marks, tells how many, and shows them until the next edit', async () => {
    await clickBefore(page, '入夜');
    const start = await blocks();
    await page.keyboard.press('Control+Shift+p');
    expect(await blocks()).toEqual([...BEFORE, 'h5 水声', 'p 芦苇在[strong 风里]互相碰着，他说：“灯亮着……”']);
    const told = page.locator('.status-bar .normalised');
    await expect.poll(() => told.textContent()).toBe('改了 5 处标点');
    await expect.poll(() => page.locator('.text-match').count()).toBe(5);
    await page.keyboard.press('Control+z');
    expect(await blocks()).toEqual(start);
    await expect.poll(() => page.locator('.text-match').count()).toBe(0);
    await expect.poll(() => told.textContent()).toBe('');
  });
});
