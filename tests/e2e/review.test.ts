// Review in the window: comments beside their words, the panel that lists and settles them, stages signed and watched.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { clickBefore, editingState, findText } from '../support/editing-page.ts';
import { writingSuite } from '../support/writing-suite.ts';

const LEAD = `---
kicker: 夏收时节
headline: 一万亩小麦三天收完
byline: 某某
---
六月的风从河滩上吹过来，麦子一夜之间黄了。村里的收割机师傅说，今年的机器比去年多了 12 台，跨区作业的队伍从南边一路收过来，到这里正好赶上晴天。

“去年这个时候还在等机器，今年机器等麦子。”他一边说，一边把粮仓里的麦粒抓起来看。

## 机器等麦子

合作社的仓库在村东头，能放 800 吨粮食。管账的年轻会计把每一车的斤两写在黑板上：水分、杂质、净重，一项不少（旁边还放着一本新账）。

到了傍晚，最后一块地也收完了。
`;
const SHEET = `paper: 测试日报
date: 2024-04-02
page: 2
section: 要闻
format: {trim: [200, 150], size: 9, leading: 12, columns: 4, measure: 12, gutter: 1, lines: 30}
place:
  - story: stories/lead.md
    headline: {at: [1, 1], span: [3, 5], size: 24}
    body:
      - {at: [1, 6], span: [3, 20]}
  - story: stories/side.md
    headline: {at: [4, 1], span: [1, 5], size: 16}
    body:
      - {at: [4, 6], span: [1, 20]}
`;
const SIDE = `---
headline: 渡口的灯
---
入夜以后，渡口只剩一盏灯。摆渡的老人把竹篙靠在船头，等最后一班从对岸过来的人。

水声很轻，芦苇在风里互相碰着。
`;
const window = writingSuite({ 'page.yaml': SHEET, 'stories/lead.md': LEAD, 'stories/side.md': SIDE });

const field = (page: Page) => page.getByRole('textbox', { name: '批注内容' });

/** Gives the name that the window asks for once. */
async function giveName(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: '姓名' }).fill(name);
  await page.keyboard.press('Enter');
}

/** Comments on the word before which the caret is put; `name` answers the question for it. */
async function comment(page: Page, before: string, text: string, name: string | null = null): Promise<void> {
  await clickBefore(page, before);
  await page.keyboard.press('Control+Alt+m');
  await field(page).fill(text);
  await page.keyboard.press('Control+Enter');
  if (name !== null) await giveName(page, name);
  await field(page).waitFor({ state: 'detached' });
}

const markers = (page: Page) => page.locator('.comment-marker');
const openPanel = (page: Page) => page.getByRole('tab', { name: /审校/ }).click();
const stage = (page: Page, name: string) => page.locator(`.stage[data-stage="${name}"]`);

/** What the list shows, row by row: a comment's number and words. */
const rows = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.review-row')
    .evaluateAll((all) =>
      all.map((row) =>
        ['.review-kind', '.review-comment'].map((part) => row.querySelector(part)?.textContent).join(' '),
      ),
    );

describe('a comment', () => {
  it('is written beside its word by keys, asks for the name once, and gives the page the keys back', async () => {
    const { page } = window();
    await comment(page, '收割机', '哪一家的？', '林校对');
    await expect.poll(() => markers(page).allTextContents()).toEqual(['1']);
    const word = await findText(page, '收割');
    const tint = await page.locator('[data-comment="1"] .comment-tint').boundingBox();
    expect(Math.abs((tint?.x ?? 0) - word.x)).toBeLessThan(1);
    expect(Math.abs((tint?.width ?? 0) - word.width)).toBeLessThan(1);
    await expect.poll(async () => (await editingState(page)).focused).toBe(true);
    // Typing goes on where the caret was, and the name is known.
    await page.keyboard.type('新');
    expect((await editingState(page)).surface).toContain('新收割机');
    await comment(page, '河滩', '地名？');
    await expect.poll(() => markers(page).allTextContents()).toEqual(['1', '2']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => markers(page).count()).toBe(1);
  });
  it('stands on what is selected, over paragraphs', async () => {
    const { page } = window();
    await clickBefore(page, '摆渡');
    await page.keyboard.press('Control+Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+Alt+m');
    await field(page).fill('两段都要改');
    await page.keyboard.press('Control+Enter');
    await giveName(page, '周主任');
    await expect.poll(() => page.locator('[data-comment="1"] .comment-tint').count()).toBeGreaterThan(2);
    await expect.poll(() => markers(page).count()).toBe(1);
  });
  it('is left by Escape as it was, opened by its marker, changed and removed', async () => {
    const { page } = window();
    await comment(page, '收割机', '哪一家的？', '林校对');
    await markers(page).click();
    await field(page).fill('不要了');
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });
    await expect.poll(async () => (await editingState(page)).focused).toBe(true);
    await markers(page).click();
    await expect.poll(() => field(page).inputValue()).toBe('哪一家的？');
    await field(page).fill('东村合作社的');
    await page.keyboard.press('Control+Enter');
    await field(page).waitFor({ state: 'detached' });
    await markers(page).click();
    await expect.poll(() => field(page).inputValue()).toBe('东村合作社的');
    await page.getByRole('button', { name: '删除批注' }).click();
    await expect.poll(() => markers(page).count()).toBe(0);
  });
  it('says when it is too long for a file and cuts nothing', async () => {
    const { page } = window();
    await clickBefore(page, '收割机');
    await page.keyboard.press('Control+Alt+m');
    await field(page).fill('长'.repeat(2001));
    await page.getByText('最多 2000 字').waitFor();
    expect((await field(page).inputValue()).length).toBe(2001);
    await expect.poll(() => page.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
    // A press beside it does not lose what was written.
    await page.mouse.click(5, 400);
    expect((await field(page).inputValue()).length).toBe(2001);
  });
  it('does not show while review is not shown, and moves no line', async () => {
    const { page } = window();
    const before = (await editingState(page)).painted;
    await comment(page, '收割机', '哪一家的？', '林校对');
    await expect.poll(() => markers(page).count()).toBe(1);
    expect((await editingState(page)).painted).toBe(before);
    await page.keyboard.press('Control+Alt+r');
    await expect.poll(() => page.locator('.comment-tint, .comment-marker').count()).toBe(0);
    await page.keyboard.press('Control+Alt+r');
    await expect.poll(() => markers(page).count()).toBe(1);
  });
});

describe('the review panel', () => {
  it('lists comments in order, is walked with the arrows, and settles', async () => {
    const { page } = window();
    await comment(page, '仓库', '应为粮库', '林校对');
    await comment(page, '河滩', '地名？');
    await openPanel(page);
    await expect.poll(() => rows(page)).toEqual(['批注 1 地名？', '批注 2 应为粮库']);
    await expect.poll(() => page.getByRole('tab', { name: /审校/ }).textContent()).toBe('审校2');
    await page.getByRole('row').first().click();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.review-row[data-selected]').textContent()).toContain('应为粮库');
    // The page follows, and the list keeps the keys.
    await expect.poll(async () => (await editingState(page)).selected.length).toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page).inputValue()).toBe('应为粮库');
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });
    await page.getByRole('row').first().getByRole('button', { name: '解决' }).click();
    await expect.poll(() => rows(page)).toEqual(['批注 1 应为粮库']);
  });
  it('lists tracked changes among the comments, filters them, and settles them as one thing to undo', async () => {
    const { page } = window();
    await comment(page, '仓库', '应为粮库', '林校对');
    await page.getByRole('button', { name: '修订', exact: true }).click();
    await clickBefore(page, '收割机');
    await page.keyboard.type('新');
    await clickBefore(page, '麦子一夜');
    await page.keyboard.press('Delete');
    await openPanel(page);
    const kinds = () => page.locator('.review-kind').allTextContents();
    await expect.poll(kinds).toEqual(['删除', '插入', '批注 1']);
    await expect
      .poll(() => page.locator('.review-context').allTextContents())
      .toEqual([
        '六月的风从河滩上吹过来，麦子一夜之间黄了。村里的新…',
        '…，子一夜之间黄了。村里的新收割机师傅说，今年的机器…',
      ]);
    expect(await page.locator('.review-context :is(ins, del)').allTextContents()).toEqual(['麦', '新']);
    await page.getByRole('button', { name: /种类/ }).click();
    await page.getByRole('option', { name: '插入' }).click();
    await expect.poll(kinds).toEqual(['插入']);
    await page.getByRole('button', { name: '拒绝所列 1 处' }).click();
    await expect.poll(async () => (await editingState(page)).surface).not.toContain('新收割机');
    await page.getByRole('button', { name: /种类/ }).click();
    await page.getByRole('option', { name: '全部' }).click();
    await expect.poll(kinds).toEqual(['删除', '批注 1']);
    await page.locator('.review-row.deletion').getByRole('button', { name: '接受' }).click();
    await expect.poll(kinds).toEqual(['批注 1']);
    await expect.poll(async () => (await editingState(page)).surface).toContain('过来，子一夜');
    await clickBefore(page, '芦苇');
    await page.keyboard.press('Control+z');
    await expect.poll(kinds).toEqual(['删除', '批注 1']);
  });
  it('follows the caret', async () => {
    const { page } = window();
    await comment(page, '仓库', '应为粮库', '林校对');
    await comment(page, '河滩', '地名？');
    await openPanel(page);
    await clickBefore(page, '仓库');
    await expect.poll(() => page.locator('.review-row[data-selected]').textContent()).toContain('应为粮库');
    await clickBefore(page, '芦苇');
    await expect.poll(() => page.locator('.review-row[data-selected]').count()).toBe(0);
  });
});

describe('stages', () => {
  it('are signed in order, warn when the words change after the last, and are taken back', async () => {
    const { page } = window();
    await openPanel(page);
    await clickBefore(page, '收割机');
    const sign = () => page.getByRole('button', { name: '签字', exact: true }).click();
    await sign();
    await giveName(page, '林校对');
    await expect.poll(() => stage(page, 'first-proof').getAttribute('data-state')).toBe('signed');
    await expect.poll(() => stage(page, 'first-proof').textContent()).toContain('林校对');
    await sign();
    await sign();
    await expect.poll(() => stage(page, 'final-review').getAttribute('data-state')).toBe('signed');
    await clickBefore(page, '一万亩');
    await page.keyboard.type('约');
    await page.getByText('签后有改动').waitFor();
    await page.getByRole('tab', { name: /^检查( |\d|$)/ }).click();
    await page.locator('.finding', { hasText: '三审签字后又有改动' }).waitFor();
    await openPanel(page);
    await clickBefore(page, '一万亩');
    await page.keyboard.press('Control+z');
    await expect.poll(() => stage(page, 'final-review').getAttribute('data-state')).toBe('signed');
    await page.getByRole('button', { name: '撤签' }).click();
    await expect.poll(() => stage(page, 'final-review').getAttribute('data-state')).toBe('next');
  });
});
