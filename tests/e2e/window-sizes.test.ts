// Nothing in the window is cut, pushed out or laid over another: two sizes, two scales, dark and light, both languages, every state.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MENUS } from '../../shared/bridge/commands.ts';
import { afterPaint, boxOf, speakEnglish } from '../support/app-page.ts';
import { launchBrowser, openWindow } from '../support/browser.ts';
import { banxin, projectRoot } from '../support/cli.ts';
import { startBanxinServe } from '../support/shell-process.ts';
import { suiteFolder } from '../support/temporary-folder.ts';
import { misfits } from '../support/window-fit.ts';

const folder = suiteFolder();
const file = path.join(folder.path, 'sample.banxin');
const home = path.join(folder.path, 'home');
const copies = path.join(home, '.banxin', 'recovery');
let browser: Browser;

const hasCopy = (): boolean =>
  existsSync(copies) &&
  readdirSync(copies, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('copy.json'));

/** Leaves what a program leaves that is killed while a page is unsaved: each start offers to bring it back. */
async function crash(): Promise<void> {
  mkdirSync(home);
  const shell = await startBanxinServe(file, home);
  const page = await openWindow(browser, shell.link);
  const { x, y, width, height } = await boxOf(page, '.page-line >> nth=200');
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.keyboard.type('未存');
  await vi.waitUntil(hasCopy, { timeout: 15_000 });
  await shell.kill();
  await page.context().close();
}

beforeAll(async () => {
  expect(await banxin(['make', path.join(projectRoot, 'assets/samples/broadsheet'), '-o', file])).toMatchObject({
    code: 0,
  });
  browser = await launchBrowser();
  await crash();
});
afterAll(async () => {
  await browser?.close();
  folder.remove();
});

const middle = async (page: Page, selector: string): Promise<readonly [number, number]> => {
  const { x, y, width, height } = await boxOf(page, selector);
  return [x + width / 2, y + height / 2];
};
const press =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** Leaves dialogs, popovers and menus, then text, then objects. */
async function leave(page: Page): Promise<void> {
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.dialog, .popover, [role=menu]').count()).toBe(0);
}

interface State {
  readonly name: string;
  show(page: Page): Promise<void>;
  /** How it ends, where Escape does not. */
  readonly hide?: (page: Page) => Promise<void>;
}

/** Clicks a painted piece of text that is at least so high, px: a headline, or any line of text. */
async function clickLine(page: Page, least: number): Promise<void> {
  const at = await page.evaluate((height) => {
    const areas = [...document.querySelectorAll('.page-line:not(.vertical) .piece')].map((piece) =>
      piece.getBoundingClientRect(),
    );
    const found = areas
      .filter((area) => area.height >= height && area.top > 150 && area.bottom < innerHeight - 100)
      .sort((a, b) => a.top - b.top)[0];
    if (found === undefined) throw new Error('no such line');
    return [found.left + found.width / 3, found.top + found.height / 2] as const;
  }, least);
  await page.mouse.click(at[0], at[1]);
}

/** Heights of lines at the size that shows the whole page, px: body text is some 4 high there, headlines 14 and more. */
const [ANY_LINE, HEADLINE] = [1, 14];

const TABS = ['findings', 'inspector', 'styles', 'members', 'review'] as const;
const showTab = (page: Page, name: (typeof TABS)[number]): Promise<void> =>
  page.locator('.panel-tab').nth(TABS.indexOf(name)).click();
const clickPhoto = async (page: Page): Promise<void> =>
  page.mouse.click(...(await middle(page, '.page-image >> nth=0')));

const menuState = (index: number): State => ({
  name: `menu-${index}`,
  async show(page) {
    await page.locator('.menu-title').nth(index).click();
    await page.getByRole('menu').waitFor();
  },
});

const dialogState = (name: string, keys: string): State => ({
  name,
  async show(page) {
    await page.keyboard.press(keys);
    await page.locator('.modal').waitFor();
  },
});

const STATES: readonly State[] = [
  { name: 'recovery', show: (page) => page.locator('.dialog[data-stage="recovery"]').waitFor() },
  { name: 'plain', show: async (page) => showTab(page, 'findings') },
  {
    name: 'text-inspector',
    async show(page) {
      await page.keyboard.press('v');
      await page.keyboard.press('t');
      await clickLine(page, ANY_LINE);
      await showTab(page, 'inspector');
    },
  },
  {
    name: 'styles',
    async show(page) {
      await showTab(page, 'styles');
      await page.locator('.panel-body .tool.bordered').first().click();
      await page.locator('.panel-body input').first().waitFor();
    },
  },
  { name: 'members', show: (page) => showTab(page, 'members') },
  {
    name: 'frame',
    async show(page) {
      await showTab(page, 'inspector');
      await page.keyboard.press('v');
      await clickLine(page, ANY_LINE);
    },
  },
  {
    name: 'headline',
    async show(page) {
      await page.keyboard.press('v');
      await clickLine(page, HEADLINE);
    },
  },
  {
    name: 'picture-tool',
    async show(page) {
      await page.keyboard.press('v');
      await clickPhoto(page);
      await page.keyboard.press('a');
      await clickPhoto(page);
    },
    hide: press('v'),
  },
  {
    name: 'object-menu',
    show: async (page) => page.mouse.click(...(await middle(page, '.page-image >> nth=0')), { button: 'right' }),
  },
  ...Array.from({ length: MENUS.length }, (_, index) => menuState(index)),
  dialogState('palette', 'Control+k'),
  dialogState('go-to', 'Control+g'),
  dialogState('new-page', 'Control+n'),
  dialogState('page-settings', 'Control+Alt+KeyU'),
  dialogState('export', 'Control+e'),
  dialogState('save-as', 'Control+Shift+KeyS'),
  dialogState('recent', 'Control+Shift+KeyO'),
  { name: 'find', show: press('Control+f') },
  {
    name: 'galley',
    async show(page) {
      await page.keyboard.press('t');
      await clickLine(page, ANY_LINE);
      await page.keyboard.press('Control+Shift+KeyG');
      await page.locator('.galley-paint .piece').first().waitFor();
    },
    hide: press('Control+Shift+KeyG'),
  },
  {
    name: 'tracking',
    async show(page) {
      await clickLine(page, ANY_LINE);
      await page.keyboard.press('Control+Shift+KeyE');
      // Who writes is asked once.
      const author = page.locator('.dialog[data-stage="author"]');
      if (await author.isVisible()) {
        await author.locator('input').fill('林校对');
        await page.keyboard.press('Enter');
        await author.waitFor({ state: 'hidden' });
      }
      await page.keyboard.insertText('校样');
      await showTab(page, 'review');
    },
  },
  {
    name: 'comment',
    async show(page) {
      await clickLine(page, ANY_LINE);
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Control+Alt+KeyM');
      await page.locator('.comment-popover').waitFor();
    },
  },
  {
    name: 'preview',
    async show(page) {
      await page.keyboard.press('v');
      await page.keyboard.press('w');
    },
    hide: press('w'),
  },
];

const SIZES = [
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 },
] as const;
const VARIANTS = SIZES.flatMap((size) =>
  ([1, 2] as const).flatMap((scale) => (['light', 'dark'] as const).map((theme) => ({ ...size, scale, theme }))),
);

/** Shows the window as another desk would: its size, its device pixels, its colours. */
async function become(
  page: Page,
  cdp: CDPSession,
  { width, height, scale, theme }: (typeof VARIANTS)[number],
): Promise<void> {
  await page.setViewportSize({ width, height });
  await cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  await page.emulateMedia({ colorScheme: theme });
  await afterPaint(page);
}

/** Keeps a picture where `BANXIN_SHOTS` names a folder; by the browser itself, as its driver knows nothing of the scale. */
async function keep(cdp: CDPSession, name: string): Promise<void> {
  const kept = process.env['BANXIN_SHOTS'];
  if (kept === undefined) return;
  mkdirSync(kept, { recursive: true });
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(path.join(kept, `${name}.png`), Buffer.from(data, 'base64'));
}

const settings = path.join(home, '.banxin', 'settings.json');

/** Has the program speak English from its next start on, as a user does it. */
async function chooseEnglish(): Promise<void> {
  const shell = await startBanxinServe(file, home);
  const page = await openWindow(browser, shell.link);
  await page.locator('.dialog[data-stage="recovery"]').waitFor();
  await leave(page);
  await speakEnglish(page);
  await expect.poll(() => existsSync(settings) && readFileSync(settings, 'utf8')).toContain('"en"');
  await page.context().close();
  await shell.end();
}

describe.each(['zh-CN', 'en'])('the window in %s', (language) => {
  it('cuts nothing and lays nothing over another, whatever is shown, on any desk', async () => {
    if (language === 'en') await chooseEnglish();
    const shell = await startBanxinServe(file, home);
    const page = await openWindow(browser, shell.link, { viewport: SIZES[0] });
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const cdp = await page.context().newCDPSession(page);
    const found: string[] = [];
    for (const state of STATES) {
      await become(page, cdp, { ...SIZES[0], scale: 1, theme: 'light' });
      if (state.name !== 'recovery') await page.keyboard.press('Control+0');
      await state.show(page).catch((error: Error) => found.push(`${state.name} does not come: ${error.message}`));
      for (const variant of VARIANTS) {
        await become(page, cdp, variant);
        const { width, scale, theme } = variant;
        const name = `${state.name}-${language}-${width}-${scale}x-${theme}`;
        found.push(...(await misfits(page)).map((one) => `${name}: ${one}`));
        await keep(cdp, name);
      }
      await leave(page);
      await state.hide?.(page);
    }
    await page.context().close();
    await shell.end();
    expect(found).toEqual([]);
  }, 240_000);
});
