// The editing fuzzer: seeded acts on a page in a real Chromium, everything checked after each of them.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readDocumentFile } from '../../electron/host/document-file.ts';
import { setContent, setOffset, setText } from '../../shared/document/review/set-text.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import { launchShell, openWindow } from './browser.ts';
import { banxin } from './cli.ts';
import { nextAct } from './editing-acts.ts';
import { type Checks, makeChecks, type Seen, seen } from './editing-check.ts';
import { type Act, type Hands, makeDice, watchComposing } from './fuzz-hands.ts';
import { FUZZ_PAGE } from './fuzz-page.ts';
import { writePageFolder } from './page-folder.ts';
import { breakWindow, type Fault, giveName } from './window-inside.ts';

export interface FuzzRun {
  readonly seed: number;
  readonly operations: number;
  /** Is told each act, for a report. */
  readonly tell?: (at: number, name: string) => void;
  /** Breaks the window on purpose, to see that it is noticed. */
  readonly fault?: Fault;
  /** How long the page may take to agree after an act, ms. */
  readonly patience?: number;
}

/** Something does not agree; told with the acts that led to it. */
class FuzzFailure extends Error {
  override readonly name = 'FuzzFailure';
}

/** How long the page may take to agree, ms: a rare character's font is fetched first. */
const AGREED_MS = 8000;
const POLL_MS = 25;
/** Acts told with a failure. */
const TOLD = 12;
/** Selections longer than this are mostly given up again, and text is brought back into these bounds: else it dies out or overflows. */
const LONG_SELECTION = 80;
const LEAST_TEXT = 250;
const MOST_TEXT = 2500;
/** More undo steps than a run makes. */
const MOST_UNDO = 20_000;

/** What is checked, and how long an act may take until it is so. */
interface Watched extends Checks {
  readonly patience: number;
}

/** Waits until nothing is wrong; answers what was seen, or throws what stays wrong. */
async function agreed(page: Page, known: Watched): Promise<Seen> {
  const until = Date.now() + known.patience;
  for (;;) {
    const now = await seen(page);
    const wrong = known.wrongWith(now);
    if (wrong === null) return now;
    if (Date.now() > until) throw new FuzzFailure(wrong);
    await page.waitForTimeout(POLL_MS);
  }
}

/** How far from a clicked letter the caret may stand, in letters: half of one, and the space that justifying adds to it. */
const BESIDE = 1.5;

/** What an act should have done and did not; null when it has done it. */
async function undoneBy(
  { typed, clicked, copied }: Act,
  { head, anchor, caret }: Seen,
  doc: PMNode,
  page: Page,
): Promise<string | null> {
  const $head = doc.resolve(head);
  const before = setText($head.parent).slice(0, setOffset($head.parent, $head.parentOffset));
  if (typed !== null && !before.endsWith(typed)) return `before the caret stands “${before.slice(-20)}”`;
  if (clicked !== null && caret !== null) {
    const dx = clicked.x - Math.max(caret.x, Math.min(clicked.x, caret.x + caret.width));
    const dy = clicked.y - Math.max(caret.y, Math.min(clicked.y, caret.y + caret.height));
    if (Math.hypot(dx, dy) > BESIDE * clicked.size) return `the caret is far from the letter: ${JSON.stringify(caret)}`;
  }
  if (copied && anchor !== head) {
    // What is struck is not copied.
    const content = setContent(doc.slice(Math.min(anchor, head), Math.max(anchor, head)).content);
    const selected = content.textBetween(0, content.size, '\n');
    const held = await page.evaluate(() => navigator.clipboard.readText());
    if (held !== selected) return `the clipboard holds ${JSON.stringify(held)}, not ${JSON.stringify(selected)}`;
  }
  return null;
}

function validDocument(now: Seen, known: Checks): PMNode {
  const doc = known.documentOf(now);
  if (typeof doc === 'string') throw new FuzzFailure(doc);
  return doc;
}

/** Keeps text and selections of a size at which every act still has something to do. */
async function tend({ page, dice }: Hands, now: Seen, doc: PMNode): Promise<string | null> {
  const size = doc.textContent.length;
  if (size < LEAST_TEXT || size > MOST_TEXT) {
    for (let i = 0; i < 8; i += 1) await page.keyboard.press('Control+z');
    return 'undo: the text has become too short or too long';
  }
  if (Math.abs(now.head - now.anchor) <= LONG_SELECTION || dice.roll(6) === 0) return null;
  await page.keyboard.press('ArrowRight');
  return 'ArrowRight: give up a long selection';
}

/** Presses a key until the document no longer changes. */
async function toTheEnd(page: Page, known: Watched, key: string): Promise<Seen> {
  let last = await agreed(page, known);
  for (let i = 0; i < MOST_UNDO; i += 1) {
    for (let j = 0; j < 5; j += 1) await page.keyboard.press(key);
    const next = await seen(page);
    if (next.json === last.json) return agreed(page, known);
    last = next;
  }
  throw new FuzzFailure(`${key} has no end`);
}

/** Saves, and compares the file and what the command line reads from it with the window. */
async function compareFile(page: Page, known: Watched, file: string): Promise<void> {
  const now = await agreed(page, known);
  const doc = validDocument(now, known);
  await page.keyboard.press('Control+s');
  await page.locator('.document-name .unsaved').waitFor({ state: 'detached' });
  const read = await readDocumentFile(file);
  if (!read.ok || !read.value.doc.eq(doc)) throw new FuzzFailure('the saved file does not hold the document');
  const { stdout, code } = await banxin(['text', file, '--json']);
  const texts = (JSON.parse(stdout) as readonly { readonly text: string }[]).map(({ text }) => text);
  const blocks: string[] = [];
  doc.descendants((node) => {
    if (node.isTextblock) blocks.push(setText(node));
    return !node.isTextblock;
  });
  if (code !== 0 || JSON.stringify(texts) !== JSON.stringify(blocks)) {
    throw new FuzzFailure(`the file’s text ${JSON.stringify(texts)} is not the window’s ${JSON.stringify(blocks)}`);
  }
}

async function fuzzWindow(hands: Hands, known: Watched, file: string, { operations, tell }: FuzzRun): Promise<void> {
  const { page } = hands;
  const names: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const check = async (name: string): Promise<Seen> => {
    names.push(name);
    const now = await agreed(page, known);
    if (errors.length > 0) throw new FuzzFailure(`the page threw: ${errors.join('; ')}`);
    return now;
  };
  let at = 0;
  try {
    const first = validDocument(await agreed(page, known), known);
    await page.keyboard.press('Control+1');
    for (; at < operations; at += 1) {
      const act = await nextAct(hands, async (name) => void (await check(name)));
      tell?.(at, act.name);
      const now = await check(act.name);
      const doc = validDocument(now, known);
      const undone = await undoneBy(act, now, doc, page);
      if (undone !== null) throw new FuzzFailure(`${act.name}: ${undone}`);
      const tended = await tend(hands, now, doc);
      if (tended !== null) await check(tended);
    }
    await compareFile(page, known, file);
    const last = validDocument(await seen(page), known);
    names.push('undo everything');
    if (!validDocument(await toTheEnd(page, known, 'Control+z'), known).eq(first)) {
      throw new FuzzFailure('undoing everything does not bring the first document back');
    }
    names.push('redo everything');
    const again = validDocument(await toTheEnd(page, known, 'Control+y'), known);
    // What was undone before the end may be redone beyond it, but not less.
    if (again.eq(first) && !last.eq(first)) throw new FuzzFailure('redoing brings nothing back');
  } catch (error) {
    const told = names.slice(-TOLD).join(' → ');
    throw new FuzzFailure(`operation ${at}: ${error instanceof Error ? error.message : String(error)}\nafter ${told}`);
  }
}

/** Runs the fuzzer in a shell of its own, its files in `folder`. Rejects with the first thing that is wrong. */
export async function fuzzEditing(browser: Browser, folder: string, fonts: FontSet, run: FuzzRun): Promise<void> {
  const file = path.join(folder, `fuzz-${run.seed}.banxin`);
  await writePageFolder(path.join(folder, 'page'), FUZZ_PAGE);
  const made = await banxin(['make', path.join(folder, 'page'), '-o', file]);
  if (made.code !== 0) throw new Error(made.stderr);
  const read = await readDocumentFile(file);
  if (!read.ok) throw new Error('the page cannot be read');
  const checks = makeChecks(fonts, new Set(read.value.photos.keys()));
  const known = { ...checks, patience: run.patience ?? AGREED_MS };
  const shell = await launchShell(file);
  const page = await openWindow(browser, shell.link, { permissions: ['clipboard-read', 'clipboard-write'] });
  try {
    const cdp = await page.context().newCDPSession(page);
    await page.evaluate(() => navigator.clipboard.writeText('渡'));
    await giveName(page, '田小满');
    await watchComposing(page);
    // Editing begins with a click into the text.
    const line = page.locator('.page-line').first();
    await line.locator('.piece').first().click({ force: true });
    const hands: Hands = {
      page,
      cdp,
      dice: makeDice(run.seed),
      document: async () => validDocument(await seen(page), known),
    };
    if (run.fault !== undefined) await breakWindow(page, run.fault);
    await fuzzWindow(hands, known, file, run);
  } finally {
    await page.context().close();
    await shell.close();
  }
}
