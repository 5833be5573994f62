// A font whose file does not come while a page is worked on: said by its name, nothing lost, asked for again.
import { expect, it } from 'vitest';
import { afterPaint } from '../support/app-page.ts';
import { clickBefore, editingState } from '../support/editing-page.ts';
import { storySheet, writingSuite } from '../support/writing-suite.ts';

const STORY = `---
headline: 渡口的灯
---
入夜以后，渡口只剩一盏灯。摆渡的老人把竹篙靠在船头，等最后一班从对岸过来的人。
`;
const writing = writingSuite({ 'page.yaml': storySheet(12), 'stories/lead.md': STORY });

const FONT = /NotoSansSC|font/u;

it('is named once, keeps text and window at work, and comes with the next change when it can', async () => {
  const { page } = writing();
  await page.route(FONT, (route) => route.fulfill({ status: 500, body: '' }));
  await clickBefore(page, '竹篙');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+b');
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await dialog.getByText('字体没有载入').waitFor();
  expect(await dialog.textContent()).toContain('Noto Sans SC Bold');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(async () => (await editingState(page)).focused).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('轻轻');
  await afterPaint(page);
  expect((await editingState(page)).surface).toContain('竹篙轻轻靠在');
  expect(await dialog.count()).toBe(0);
  await page.unroute(FONT);
  await page.keyboard.type('地');
  await expect.poll(async () => (await editingState(page)).painted).toContain('竹篙轻轻地靠在');
});

it('lets an undo set the page without it', async () => {
  const { page } = writing();
  await page.route(FONT, (route) => route.abort());
  await clickBefore(page, '竹篙');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+b');
  await page.getByText('字体没有载入').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await editingState(page)).focused).toBe(true);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('长');
  await expect.poll(async () => (await editingState(page)).painted).toContain('把长竹篙');
});
