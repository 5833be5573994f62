// Styles in the window: values typed and stepped at the caret, what differs seen, taken back and made a style; swatches that change everywhere.
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { banxin } from '../support/cli.ts';
import { clickBefore } from '../support/editing-page.ts';
import { writePageFolder } from '../support/page-folder.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

const folder = suiteFolder();
let browser: Browser;
let shell: Shell;
let page: Page;
let panel: Locator;

beforeAll(async () => {
  const file = path.join(folder.path, 'page.banxin');
  await writePageFolder(path.join(folder.path, 'page'));
  expect(await banxin(['make', path.join(folder.path, 'page'), '-o', file])).toMatchObject({ code: 0 });
  [browser, shell] = await Promise.all([launchBrowser(), launchShell(file)]);
  page = await openWindow(browser, shell.link);
  panel = page.locator('.panel');
});
afterAll(async () => {
  await browser?.close();
  await shell?.close();
  folder.remove();
});

const field = (name: string): Locator => panel.getByRole('textbox', { name, exact: true });
const button = (name: string | RegExp): Locator => panel.getByRole('button', { name, exact: typeof name === 'string' });
const fieldValue = (name: string) => expect.poll(() => field(name).inputValue());

/** Colours of the painted pieces that hold a stretch of text. */
const colorOf = (text: string): Promise<string> =>
  page.evaluate((wanted) => {
    const line = [...document.querySelectorAll('.page-line')].find((one) => one.textContent?.includes(wanted) === true);
    const piece = line?.querySelector('.piece');
    if (piece === null || piece === undefined) throw new Error(`${wanted} is not painted`);
    return getComputedStyle(piece).color;
  }, text);

const hasPageKeys = (): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest('.input-host') !== null);

describe('the inspector of text', () => {
  it('takes sizes by name or points, steps with the arrows as one change, and gives the page the keys', async () => {
    await panel.getByRole('tab', { name: '检查器' }).click();
    await page.keyboard.press('Control+1');
    await clickBefore(page, '六月的风');
    await fieldValue('字号').toBe('小五 9');
    await field('字号').fill('五');
    await field('字号').press('Enter');
    await fieldValue('字号').toBe('五 10.5');
    expect(await hasPageKeys()).toBe(true);
    await expect.poll(() => panel.textContent()).toContain('已改：字号');

    await field('字号').press('ArrowUp');
    await field('字号').press('ArrowUp');
    await field('字号').press('Shift+ArrowDown');
    await field('字号').press('Enter');
    await fieldValue('字号').toBe('小六 6.5');
    await page.keyboard.press('Control+z');
    await fieldValue('字号').toBe('五 10.5');

    await field('字号').fill('大');
    await field('字号').press('Enter');
    await expect.poll(() => panel.textContent()).toContain('请填字号名');
    await field('字号').press('Escape');
    await fieldValue('字号').toBe('五 10.5');
    expect(await hasPageKeys()).toBe(true);
    await button('还原').click();
    await fieldValue('字号').toBe('小五 9');
  });

  it('makes a style of what the caret shows, tells what differs from it, and takes that into it', async () => {
    await clickBefore(page, '六月的风');
    await field('字距').fill('0.1');
    await field('字距').press('Enter');
    await fieldValue('字距').toBe('0.1');
    await button('新样式…').click();
    await field('样式名称').fill('松排正文');
    await field('样式名称').press('Enter');
    const named = panel.getByRole('button', { name: /松排正文.*样式|样式.*松排正文/ });
    await named.first().waitFor();
    await expect.poll(() => panel.locator('.differs-sign').count()).toBe(0);
    await field('行距').fill('13');
    await field('行距').press('Enter');
    await expect.poll(() => panel.locator('.differs-sign').count()).toBe(1);
    await button('存入样式').click();
    await expect.poll(() => panel.locator('.differs-sign').count()).toBe(0);
    await fieldValue('行距').toBe('13');

    await panel.getByRole('tab', { name: '样式' }).click();
    await button('应用 松排正文').waitFor();
    await button('修改“松排正文”').click();
    await field('字距').fill('0.05');
    await field('字距').press('Enter');
    await button('改名').click();
    await field('样式名称').fill('疏排正文');
    await field('样式名称').press('Enter');
    await button('应用 疏排正文').waitFor();
    await panel.getByRole('tab', { name: '检查器' }).click();
    await fieldValue('字距').toBe('0.05');
    await panel.getByRole('tab', { name: '样式' }).click();
    await button('修改“疏排正文”').click();
    await button('删除').click();
    await expect.poll(() => panel.textContent()).toContain('还没有样式');
    await panel.getByRole('tab', { name: '检查器' }).click();
    await fieldValue('字距').toBe('0.05');
  });
});

describe('swatches', () => {
  it('colour a headline, and change it wherever they are used', async () => {
    await panel.getByRole('tab', { name: '样式' }).click();
    await button('新色样…').click();
    await field('色样名称').fill('报社红');
    await button('存入').click();
    await expect.poll(() => panel.textContent()).toContain('报社红');
    await clickBefore(page, '一万亩');
    await panel.getByRole('tab', { name: '检查器' }).click();
    await button(/^颜色/).click();
    await page.getByRole('option', { name: '报社红' }).click();
    await expect.poll(() => button(/^颜色/).textContent()).toContain('报社红');
    const red = await colorOf('一万亩');
    await panel.getByRole('tab', { name: '样式' }).click();
    await button('修改“报社红”').click();
    await field('C %').fill('100');
    await field('C %').press('Enter');
    await expect.poll(() => colorOf('一万亩')).not.toBe(red);
    await page.keyboard.press('Control+z');
    await expect.poll(() => colorOf('一万亩')).toBe(red);
  });
});
