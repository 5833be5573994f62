// A proofreader's round on the sample page, by mouse and keyboard alone: read, mark, comment, replace, settle, sign; after every step
// the page shows what the document holds. `BANXIN_SHOTS=folder` keeps a picture of each step.
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type MessageKey, type MessageParams, words } from '../../shared/kernel/messages/catalogue.ts';
import { afterPaint, boxOf, speakEnglish } from '../support/app-page.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';
import { clickAfter, clickBefore, commit, compose, editingState, findText } from '../support/editing-page.ts';
import { shotsOf } from '../support/shots.ts';

let browser: Browser;
let shell: Shell | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => shell?.close());
afterAll(async () => {
  await browser?.close();
});

/** Two clicks on one place that are further apart than this, ms, are no double click. */
const LATER_THAN_DOUBLE_CLICK = 520;
/** Zooming a whole broadsheet at two device pixels is slow where software draws. */
const SOON = { timeout: 10_000 };
/** Height of a line that is read with ease, px. */
const READABLE = 16;
const AUTHOR = '林校对';

/** What a proofreader does and sees on the page, in the words of the window's language. */
function proofreader(page: Page, cdp: CDPSession, language: 'zh-CN' | 'en') {
  const say = (key: MessageKey, params?: MessageParams): string => words(language, key, params);
  const button = (key: MessageKey) => page.getByRole('button', { name: say(key), exact: true });
  return {
    say,
    button,
    /** A command by its name in the palette. */
    async command(key: MessageKey): Promise<void> {
      await page.keyboard.press('Control+k');
      await page.locator('.go-field input').waitFor();
      await page.keyboard.type(say(key));
      await page
        .locator('.palette-row', { hasText: say(key) })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.palette-row').first().waitFor({ state: 'hidden' });
    },
    /** Turns the wheel until words stand in the middle of what is seen, and with Ctrl until they can be read. */
    async read(text: string): Promise<void> {
      const desk = await boxOf(page, '.pasteboard');
      const middle = { x: desk.x + desk.width / 2, y: desk.y + desk.height / 2 };
      await page.mouse.move(middle.x, middle.y);
      await expect
        .poll(async () => {
          const { x, y, height } = await findText(page, text);
          await page.mouse.wheel(x - middle.x, y - middle.y);
          await afterPaint(page);
          if (height >= READABLE) return height;
          await page.keyboard.down('Control');
          await page.mouse.wheel(0, -200);
          await page.keyboard.up('Control');
          await afterPaint(page);
          return 0;
        }, SOON)
        .toBeGreaterThanOrEqual(READABLE);
    },
    /** Sweeps the mouse over words of one line. */
    async sweep(text: string): Promise<void> {
      await page.waitForTimeout(LATER_THAN_DOUBLE_CLICK);
      const { x, y, width, height } = await findText(page, text);
      await page.mouse.move(x + 1, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
      await page.mouse.move(x + width - 1, y + height / 2, { steps: 3 });
      await page.mouse.up();
      await expect.poll(async () => (await editingState(page)).selected.length).toBe(1);
    },
    async click(where: 'before' | 'after', text: string): Promise<void> {
      await page.waitForTimeout(LATER_THAN_DOUBLE_CLICK);
      await (where === 'before' ? clickBefore : clickAfter)(page, text);
    },
    async ime(states: readonly string[], phrase: string): Promise<void> {
      for (const state of states) {
        await compose(cdp, [state]);
        await expect.poll(async () => (await editingState(page)).composing.length).toBeGreaterThan(0);
      }
      await commit(cdp, phrase);
    },
    /** The text about some words as the document holds it: `{inserted}`, `[struck]`; empty where they stand nowhere. */
    async story(has: string): Promise<string> {
      await afterPaint(page);
      return page.evaluate((wanted) => {
        const shown = (node: Node): string => {
          const inner =
            node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [...node.childNodes].map(shown).join('');
          return node.nodeName === 'INS' ? `{${inner}}` : node.nodeName === 'DEL' ? `[${inner}]` : inner;
        };
        // What an input method has just composed may stand in an element of its own, beside its like.
        const blocks = [...document.querySelectorAll('.input-text :is(h1, h2, h3, h4, h5, p)')].map((block) =>
          shown(block).replaceAll('}{', '').replaceAll('][', ''),
        );
        return blocks.find((block) => block.replace(/[[\]{}]/gu, '').includes(wanted)) ?? '';
      }, has);
    },
    /** How often words are painted within a line of the page. */
    async painted(text: string): Promise<number> {
      await afterPaint(page);
      return page.evaluate((wanted) => {
        const lines = [...document.querySelectorAll('.page-paint .page-line')].map((line) =>
          [...line.querySelectorAll('.piece')].map((piece) => piece.textContent).join(''),
        );
        return lines.join('\n').split(wanted).length - 1;
      }, text);
    },
    /** What the status bar says of the story at the caret. */
    async facts(): Promise<string> {
      await afterPaint(page);
      return (await page.locator('.story-facts').textContent()) ?? '';
    },
  };
}

describe.each([
  ['zh-CN', 1],
  ['en', 2],
] as const)('a proofreader’s round in %s at %i device pixels', (locale, deviceScaleFactor) => {
  it('marks, comments, replaces, settles and signs the sample page', async () => {
    shell = await launchShell();
    const page = await openWindow(browser, shell.link, { deviceScaleFactor });
    if (locale === 'en') await speakEnglish(page);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const cdp = await page.context().newCDPSession(page);
    const shot = shotsOf(page, `${locale}-${deviceScaleFactor}`);
    const reader = proofreader(page, cdp, locale);
    const { say, button, read, sweep, click, ime, story, painted, facts } = reader;
    await shot('opened');

    await read('工林桂香');
    await shot('come nearer');

    await reader.command('track.action');
    await page.getByRole('textbox', { name: say('author.name') }).waitFor();
    await shot('asked for the name');
    await page.keyboard.type(AUTHOR);
    await page.keyboard.press('Enter');
    await page.locator('[data-stage="author"]').waitFor({ state: 'detached' });

    // A wrong character.
    await sweep('桂香');
    await page.keyboard.type('贵香');
    expect(await story('林桂')).toContain('工林[桂香]{贵香}笑着说');
    expect(await painted('贵香笑')).toBe(1);
    expect(await painted('桂香')).toBe(0);
    await shot('a wrong character corrected');

    // A sentence struck out: Ctrl and a click take it, Delete strikes it.
    await read('没有停。');
    const before = await facts();
    const sentence = await findText(page, '没有停');
    await page.keyboard.down('Control');
    await page.mouse.click(sentence.x + sentence.width / 2, sentence.y + sentence.height / 2);
    await page.keyboard.up('Control');
    await expect.poll(facts).toContain(say('story.selected', { characters: 10 }));
    await shot('a sentence selected');
    await page.keyboard.press('Delete');
    expect(await story('渡口没有停')).toMatch(/^\[桥通了，渡口没有停。\]螺山渡从1956年/u);
    expect(await painted('渡口没有停')).toBe(0);
    expect(await facts()).not.toBe(before);
    await shot('a sentence struck out');

    // A sentence by input method, at a paragraph's end.
    await read('慢慢开');
    await click('after', '慢慢开。”');
    await ime(['chuan', 'chuan kai', 'chuan kai le'], '船开了');
    await shot('composed in a body');
    await ime(['。'], '。');
    expect(await story('慢慢开。')).toMatch(/慢慢开。”\{船开了。\}$/u);
    await shot('a sentence inserted');

    // The headline by composition.
    await read('头一班过桥的');
    await click('before', '过桥的');
    await ime(['z', 'zheng', 'zheng shi'], '正式');
    await shot('the headline composed');
    expect(await story('过桥的是')).toMatch(/头一班\{正式\}过桥的是17路公交$/u);
    expect(await painted('头一班正式过桥的')).toBe(1);

    // Bold face by its key, dots by the menu.
    await read('17路、46路');
    await sweep('46路');
    await page.keyboard.press('Control+b');
    await expect.poll(() => page.locator('.input-text strong', { hasText: '46路' }).count()).toBe(1);
    await read('发糕');
    await sweep('发糕');
    await button('more.title').click();
    await page.getByRole('menuitem', { name: say('role.dots') }).click();
    await expect.poll(() => page.locator('.input-text u', { hasText: '发糕' }).count()).toBe(1);
    await shot('emphasised');

    // A comment on words.
    await sweep('发糕');
    await page.keyboard.press('Control+Alt+m');
    const field = page.getByRole('textbox', { name: say('comment.text') });
    await field.waitFor();
    await page.keyboard.type('比喻请作者再核');
    await shot('a comment written');
    await page.keyboard.press('Control+Enter');
    await field.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.comment-marker').allTextContents()).toEqual(['1']);
    await shot('a comment stands');

    // A name over the whole edition.
    await page.keyboard.press('Control+f');
    await page
      .locator('.find-bar')
      .getByRole('button', { name: say('find.scope') })
      .click();
    await page.getByRole('option', { name: say('find.edition') }).click();
    await page.getByRole('textbox', { name: say('find.what') }).fill('柳青');
    await expect.poll(() => page.locator('.find-count').textContent()).toBe(say('find.total', { count: 3 }));
    await page.getByRole('textbox', { name: say('find.what') }).press('Enter');
    await shot('a name found');
    await page.getByRole('textbox', { name: say('find.replacement') }).fill('柳菁');
    await button('find.replace-all').click();
    await expect.poll(() => painted('柳菁')).toBe(3);
    await shot('a name replaced');
    await page.getByRole('textbox', { name: say('find.replacement') }).press('Escape');

    // One accepted, one rejected, in the list.
    await page.keyboard.press('Control+Alt+e');
    const rows = page.locator('.review-row');
    const changes = rows.filter({ has: page.locator('ins, del') });
    await expect.poll(() => changes.count()).toBeGreaterThan(4);
    await shot('the list of changes');
    const inserted = rows.filter({ has: page.locator('ins', { hasText: '正式' }) });
    await inserted.click();
    await inserted.getByRole('button', { name: say('review.reject') }).click();
    await expect.poll(() => story('过桥的是')).toMatch(/头一班过桥的是17路公交$/u);
    const wrong = rows.filter({ has: page.locator('del', { hasText: '桂香' }) });
    await wrong.click();
    await wrong.getByRole('button', { name: say('review.accept') }).click();
    await expect.poll(() => story('贵香')).toContain('工林{贵香}笑着说');
    await shot('one accepted and one rejected');

    // Signed; the story changed after it says so, and undoing takes that back.
    await read('工林贵香');
    await click('before', '工林贵香');
    await button('stage.sign').click();
    const stage = page.locator('[data-stage="first-proof"]');
    await expect.poll(() => stage.getAttribute('data-state')).toBe('signed');
    await expect.poll(() => stage.textContent()).toContain(AUTHOR);
    await shot('signed');
    await click('before', '工林贵香');
    await page.keyboard.type('女');
    await expect.poll(() => stage.getAttribute('data-state')).toBe('changed');
    await shot('changed since');
    await page.keyboard.press('Control+z');
    await expect.poll(() => stage.getAttribute('data-state')).toBe('signed');
    await page.keyboard.press('Control+z');
    await expect.poll(() => stage.getAttribute('data-state')).toBe('next');
    await page.keyboard.press('Control+z');
    await expect.poll(() => story('贵香')).toContain('工林[桂香]{贵香}笑着说');
    await page.keyboard.press('Control+z');
    await expect.poll(() => story('过桥的是')).toMatch(/头一班\{正式\}过桥的是17路公交$/u);
    await page.keyboard.press('Control+z');
    await expect.poll(() => painted('柳菁')).toBe(0);
    expect(await painted('柳青')).toBe(3);
    await shot('undone');

    // As it will print.
    await page.keyboard.press('Control+Alt+r');
    await page.keyboard.press('Control+0');
    await expect.poll(() => page.locator('.change-mark, .comment-tint').count()).toBe(0);
    await shot('as it will print');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
