// The list of the undo history in a real Chromium: opened by key, its acts by name, and the page as it was after any of them.
import { expect, it } from 'vitest';
import { clickBefore, editingState } from '../support/editing-page.ts';
import { shotsOf } from '../support/shots.ts';
import { storySheet, writingSuite } from '../support/writing-suite.ts';
import { STORY } from '../support/written-page.ts';

const writing = writingSuite({ 'page.yaml': storySheet(12), 'stories/lead.md': STORY });

it('goes back and forth by the list, with keys alone', async () => {
  const { page } = writing();
  const surface = async (): Promise<string> => (await editingState(page)).surface;
  await expect.poll(surface).toContain('水声很轻');
  const first = await surface();
  await clickBefore(page, '竹篙');
  await page.keyboard.type('长长的');
  await page.keyboard.press('Enter');
  await clickBefore(page, '水声');
  await page.keyboard.press('Delete');
  const last = await surface();
  expect(last).toContain('长长的');

  const rows = page.getByRole('listbox', { name: '历史记录' }).getByRole('option');
  await page.keyboard.press('Control+Alt+z');
  await expect
    .poll(() => rows.allTextContents())
    .toEqual(['打开时的样子', '输入“长长的”', '分段或并段', '删除“水”现在']);
  await shotsOf(page)('history');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect.poll(surface).toBe(first);
  await expect.poll(() => editingState(page).then(({ focused }) => focused)).toBe(true);

  await page.keyboard.press('Control+Alt+z');
  await expect.poll(() => rows.last().textContent()).toBe('删除“水”已撤销');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(surface).toBe(last);

  await page.keyboard.press('Control+Alt+z');
  await rows.nth(1).click();
  await expect.poll(surface).toContain('长长的');
  await page.keyboard.type('新');
  await page.keyboard.press('Control+Alt+z');
  await expect.poll(() => rows.count()).toBe(3);
  await page.keyboard.press('Escape');
  await expect.poll(() => rows.count()).toBe(0);
});
