// Benchmark case with a window: keys and input method's steps until they are painted, on our page and in editable CSS columns in turn.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, launchShell, openWindow } from '../support/browser.ts';
import { banxin } from '../support/cli.ts';
import { COLUMN_FACES } from './editable-columns.ts';
import { type PaintTimes, timeTyping, watchPaints } from './key-times.ts';

/** Where in the first story is typed, as a share of its text. */
const PLACES = [
  { name: 'start', share: 0.02 },
  { name: 'middle', share: 0.5 },
  { name: 'end', share: 0.98 },
] as const;

export interface TypedAt {
  readonly page: string;
  readonly place: string;
  readonly ours: PaintTimes;
  readonly theirs: PaintTimes;
}

/** Brings the caret to the painted line at a share of the first story's characters. Lines stand in the page in reading order at first. */
async function clickLine(page: Page, characters: number): Promise<void> {
  const at = await page.evaluate((wanted) => {
    let seen = 0;
    for (const line of document.querySelectorAll('.page-line')) {
      seen += [...line.querySelectorAll('.piece')].reduce((sum, piece) => sum + (piece.textContent ?? '').length, 0);
      if (seen < wanted) continue;
      line.scrollIntoView({ block: 'center', inline: 'center' });
      const box = line.querySelector('.piece')?.getBoundingClientRect();
      return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  }, characters);
  if (at === null) throw new Error(`nothing is painted after ${characters} characters`);
  await page.mouse.click(at.x, at.y);
}

/** Brings the browser's caret to as many characters into the first story of the editable element. */
const collapseAt = (page: Page, characters: number): Promise<void> =>
  page.evaluate((wanted) => {
    const story = document.querySelector('section');
    const texts = story === null ? null : document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
    let seen = 0;
    while (texts?.nextNode()) {
      const { currentNode } = texts;
      const length = currentNode.textContent?.length ?? 0;
      if (seen + length >= wanted) {
        document.querySelector('article')?.focus();
        document.getSelection()?.collapse(currentNode, wanted - seen);
        currentNode.parentElement?.scrollIntoView({ block: 'center', inline: 'center' });
        return;
      }
      seen += length;
    }
    throw new Error('the story is shorter');
  }, characters);

const ADDRESS = 'http://columns.example/';

/** The text in editable columns, its faces loaded. */
async function openColumns(browser: Browser, root: string, html: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 });
  await context.route(`${ADDRESS}**`, (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    return COLUMN_FACES.some((face) => face === name)
      ? route.fulfill({ path: path.join(root, 'out/fonts', name) })
      : route.fulfill({ body: html, contentType: 'text/html' });
  });
  const page = await context.newPage();
  await page.goto(ADDRESS);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Types on a made page: ours and the editable columns, in the same browser, one after the other at each place. */
async function typeOn(browser: Browser, root: string, folders: string, name: string, keys: number): Promise<TypedAt[]> {
  const file = path.join(folders, `${name}.banxin`);
  const made = await banxin(['make', path.join(folders, name), '-o', file]);
  if (made.code !== 0) throw new Error(made.stderr);
  const shell = await launchShell(file);
  try {
    const ours = await openWindow(browser, shell.link);
    await ours.keyboard.press('Control+1');
    const theirs = await openColumns(browser, root, readFileSync(path.join(folders, `${name}.html`), 'utf8'));
    const length = await theirs.evaluate(() => document.querySelector('section')?.textContent?.length ?? 0);
    await Promise.all([ours, theirs].map(watchPaints));
    const typed: TypedAt[] = [];
    for (const { name: place, share } of PLACES) {
      const characters = Math.round(length * share);
      await ours.bringToFront();
      await clickLine(ours, characters);
      const own = await timeTyping(ours, keys);
      await theirs.bringToFront();
      await collapseAt(theirs, characters);
      typed.push({ page: name, place, ours: own, theirs: await timeTyping(theirs, keys) });
    }
    await theirs.context().close();
    await ours.context().close();
    return typed;
  } finally {
    await shell.close();
  }
}

/** The runs on the named pages, `keys` characters and steps at each place. */
export async function editingRuns(
  root: string,
  folders: string,
  names: readonly string[],
  keys: number,
): Promise<readonly TypedAt[]> {
  const browser = await launchBrowser();
  try {
    const all: TypedAt[] = [];
    for (const name of names) all.push(...(await typeOn(browser, root, folders, name, keys)));
    return all;
  } finally {
    await browser.close();
  }
}
