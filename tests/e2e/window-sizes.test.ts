// Nothing in the window is cut or pushed out of it: small and large, Chinese and English, with inspector, menu, palette, form and lists.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { afterPaint, boxOf, speakEnglish } from '../support/app-page.ts';
import { launchBrowser, launchShell, openWindow, type Shell } from '../support/browser.ts';

let browser: Browser;
let shell: Shell | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => shell?.close());
afterAll(async () => {
  await browser?.close();
});

/** Controls whose words do not fit them, or that reach out of the window. */
const misfits = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isScrolled = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/u.test(getComputedStyle(element).overflowY) || isScrolled(element.parentElement));
    const controls = [...document.querySelectorAll<HTMLElement>('button, [role=tab], [role=menuitem], .form-label')];
    return controls.flatMap((control) => {
      const { width, height, right, bottom } = control.getBoundingClientRect();
      const scrolls = isScrolled(control.parentElement);
      if (width === 0 || height === 0) return [];
      const words = (control.textContent || control.ariaLabel) ?? '';
      const isCut = control.scrollWidth > control.clientWidth + 1 && getComputedStyle(control).overflowX !== 'visible';
      const isOut = right > innerWidth + 1 || (!scrolls && bottom > innerHeight + 1);
      return isCut || isOut ? [`${isCut ? 'cut' : 'out'}: ${words}`] : [];
    });
  });

const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'a photo in the inspector',
    async (page) => {
      await page.keyboard.press('v');
      const { x, y, width, height } = await boxOf(page, '.page-image >> nth=0');
      await page.mouse.click(x + width / 2, y + height / 2);
      await page.keyboard.press('Control+Alt+KeyI');
    },
  ],
  [
    'a menu',
    async (page) => {
      await page.keyboard.press('F10');
      await page.keyboard.press('ArrowDown');
      await page.getByRole('menu').waitFor();
    },
  ],
  ['the palette', (page) => page.keyboard.press('Control+k')],
  ['the form of a new page', (page) => page.keyboard.press('Control+n')],
  ['the styles', (page) => page.getByRole('tab').nth(2).click()],
  ['stories and photos', (page) => page.keyboard.press('Control+Alt+KeyO')],
];

describe.each(['zh-CN', 'en'])('the window in %s', (language) => {
  it('cuts nothing at 1280 × 800 and 2560 × 1440', async () => {
    shell = await launchShell();
    const page = await openWindow(browser, shell.link, { viewport: { width: 1280, height: 800 } });
    if (language === 'en') await speakEnglish(page);
    const found: string[] = [];
    for (const size of [
      { width: 1280, height: 800 },
      { width: 2560, height: 1440 },
    ]) {
      await page.setViewportSize(size);
      await page.keyboard.press('Control+0');
      for (const [state, show] of STATES) {
        await show(page);
        await afterPaint(page);
        found.push(...(await misfits(page)).map((one) => `${size.width}, ${state}: ${one}`));
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await page.locator('.modal').waitFor({ state: 'hidden' });
      }
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});
