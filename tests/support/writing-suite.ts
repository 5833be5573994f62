// A suite that writes on one page: the document made once, a fresh shell and window on it for every test, no error on the page.
import path from 'node:path';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser, launchShell, openWindow, type Shell } from './browser.ts';
import { banxin } from './cli.ts';
import { type FolderFiles, writePageFolder } from './page-folder.ts';
import { suiteFolder } from './temporary-folder.ts';

/** One story: a vertical headline in the first column, the body in the three beside it, so many lines high. */
export const storySheet = (bodyLines: number): string => `paper: 测试日报
date: 2024-04-02
page: 2
folio: none
format: {trim: [200, 150], size: 9, leading: 12, columns: 4, measure: 12, gutter: 1, lines: 30}
place:
  - story: stories/lead.md
    headline: {at: [1, 1], span: [1, 30], direction: vertical, size: 24}
    body:
      - {at: [2, 1], span: [3, ${bodyLines}]}
`;

/** What a test of the suite works with; made anew for every test. */
export interface Writing {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Addresses that the window has asked for since it was opened. */
  readonly requests: readonly string[];
}

/** Sets up the suite around a page folder's files, at 100 %; the answer gives the test's own window. */
export function writingSuite(files: FolderFiles, options: BrowserContextOptions = {}): () => Writing {
  const folder = suiteFolder();
  const file = path.join(folder.path, 'page.banxin');
  const errors: string[] = [];
  let browser: Browser | null = null;
  let shell: Shell | null = null;
  let writing: Writing | null = null;
  beforeAll(async () => {
    await writePageFolder(path.join(folder.path, 'page'), { 'photos/field.jpg': null, ...files });
    expect(await banxin(['make', path.join(folder.path, 'page'), '-o', file])).toMatchObject({ code: 0 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });
  beforeEach(async () => {
    if (browser === null) throw new Error('the browser did not start');
    errors.length = 0;
    shell = await launchShell(file);
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await openWindow(browser, shell.link, { permissions, ...options });
    const requests: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    writing = { page, cdp: await page.context().newCDPSession(page), requests };
    await page.keyboard.press('Control+1');
  });
  afterEach(async () => {
    expect(errors).toEqual([]);
    await writing?.page.context().close();
    await shell?.close();
    writing = null;
    shell = null;
  });
  return () => {
    if (writing === null) throw new Error('the window is not open');
    return writing;
  };
}
