// Opening and exporting in a real Chromium: another document, a broken one, the PDF with its progress and its refusals.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  closeDialogs,
  documentName,
  openFile,
  paintedTexts,
  pickFile,
  pressExport,
  waitForStage,
} from '../support/app-page.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { banxin } from '../support/cli.ts';
import { LEAD, SHEET, writePageFolder } from '../support/page-folder.ts';
import { pdfGlyphs } from '../support/pdf-glyphs.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

const folder = suiteFolder();
const file = (name: string): string => path.join(folder.path, name);

const good = file('good.banxin');
const other = file('other.banxin');
const short = file('short.banxin');
const broken = file('broken.banxin');

async function make(name: string, changes: Parameters<typeof writePageFolder>[1]): Promise<void> {
  await writePageFolder(file(`${name}-folder`), changes);
  expect(await banxin(['make', file(`${name}-folder`), '-o', file(`${name}.banxin`)])).toMatchObject({ code: 0 });
}

let browser: Browser;
let shell: Shell;
let page: Page;

beforeAll(async () => {
  await make('good', {});
  await make('other', { 'stories/lead.md': LEAD.replace('一万亩小麦三天收完', '三天收完一万亩') });
  await make('short', { 'page.yaml': SHEET.replace('{at: [1, 5], span: [4, 26]}', '{at: [1, 5], span: [1, 6]}') });
  writeFileSync(broken, readFileSync(good).subarray(0, 2000));
  browser = await launchBrowser();
  shell = await launchShell(good);
  page = await openWindow(browser, shell.link);
});
afterAll(async () => {
  await browser?.close();
  await shell?.close();
  folder.remove();
});

/** A test that failed must not take the others with it. */
afterEach(async () => {
  await closeDialogs(page);
});

const pdfsIn = (place: string): readonly string[] => readdirSync(place).filter((name) => name.endsWith('.pdf'));

describe('opening', () => {
  it('keeps the open page when a file is broken, and says why', async () => {
    const before = await paintedTexts(page);
    await pickFile(page, broken);
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('打不开“broken.banxin”');
    expect(await dialog.textContent()).toContain('被截断');
    expect(await dialog.textContent()).toContain('原来打开的版面没有变动。');
    await dialog.getByRole('button', { name: '好' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await documentName(page)).toBe('good.banxin');
    expect(await paintedTexts(page)).toEqual(before);
  });

  it('refuses a file of another kind by its name', async () => {
    await pickFile(page, path.join(folder.path, 'good-folder', 'stories', 'lead.md'));
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('lead.md');
    await dialog.getByRole('button', { name: '好' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('shows another document', async () => {
    await openFile(page, other, 'other.banxin');
    expect((await paintedTexts(page)).join('')).toContain('三天收完一万亩');
    expect(await page.title()).toContain('other.banxin');
  });
});

describe('exporting', () => {
  beforeEach(async () => {
    await page.keyboard.press('Control+e');
    await waitForStage(page, 'choosing');
  });

  it('writes a PDF that says what the page says, with progress, and offers it as a download', async () => {
    const seen = new Set<string>();
    const watching = page.exposeFunction('noteProgress', (text: string) => seen.add(text));
    await watching;
    await page.evaluate(() => {
      const note = (window as unknown as { noteProgress: (text: string) => void }).noteProgress;
      new MutationObserver(() => {
        const label = document.querySelector('.progress-label label, .progress-label span')?.textContent;
        if (label) note(label);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    expect(await page.getByRole('radio', { name: 'PDF/X-1a' }).isChecked()).toBe(true);
    await pressExport(page);
    await waitForStage(page, 'written');
    expect(seen.size).toBeGreaterThan(1);

    const written = (await page.locator('.written .path').textContent()) ?? '';
    expect(path.basename(written)).toBe('other.pdf');
    expect(written.startsWith(shell.home)).toBe(true);
    expect(readFileSync(written).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const inPdf = (await pdfGlyphs(written)).map(({ text }) => text).join('');
    expect(inPdf).toBe((await paintedTexts(page)).join(''));

    const download = page.waitForEvent('download');
    await page.locator('.dialog').getByText('另存一份（下载）').click();
    expect((await download).suggestedFilename()).toBe('other.pdf');
    expect(readFileSync(await (await download).path())).toEqual(readFileSync(written));
    await page.locator('.dialog').getByRole('button', { name: '关闭' }).click();
  });

  it('replaces nothing: a second export has a name of its own', async () => {
    await pressExport(page);
    await waitForStage(page, 'written');
    expect(pdfsIn(shell.home).toSorted()).toEqual(['other (2).pdf', 'other.pdf']);
    await page.locator('.dialog').getByRole('button', { name: '关闭' }).click();
  });

  it('can be given up, and leaves nothing behind', async () => {
    const before = pdfsIn(shell.home);
    await pressExport(page);
    await page.locator('.dialog').getByRole('button', { name: '取消' }).click();
    await waitForStage(page, 'choosing');
    expect(readdirSync(shell.home).filter((name) => !name.startsWith('.') && !before.includes(name))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.dialog').waitFor({ state: 'detached' });
  });
});

describe('exporting a page with overset text', () => {
  it('is refused with the reasons, and done when the user insists', async () => {
    await openFile(page, short, 'short.banxin');
    const before = pdfsIn(shell.home);
    await page.keyboard.press('Control+e');
    await pressExport(page);
    await waitForStage(page, 'refused');
    expect(await page.locator('.dialog .findings').textContent()).toContain('溢文');
    expect(pdfsIn(shell.home)).toEqual(before);
    await page.locator('.dialog').getByRole('button', { name: '仍要导出' }).click();
    await waitForStage(page, 'written');
    expect(existsSync(path.join(shell.home, 'short.pdf'))).toBe(true);
    await page.locator('.dialog').getByRole('button', { name: '关闭' }).click();
    await page.locator('.dialog').waitFor({ state: 'detached' });
  });
});

describe('a document opened from disk', () => {
  it('is exported beside its file', async () => {
    const second = await launchShell(good);
    try {
      const window = await openWindow(browser, second.link);
      await window.keyboard.press('Control+e');
      await pressExport(window);
      await waitForStage(window, 'written');
      expect(await window.locator('.written .path').textContent()).toBe(file('good.pdf'));
      await window.context().close();
    } finally {
      expect(await second.close()).toBe(0);
    }
  });
});
