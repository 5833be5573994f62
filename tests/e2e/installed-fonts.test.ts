// A font of the user's machine in the window: the face of a collection that the document names is the one on the screen.
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, launchShell, openWindow } from '../support/browser.ts';
import { banxin } from '../support/cli.ts';
import { writeFontFolder } from '../support/made-fonts.ts';
import { SHEET, writePageFolder } from '../support/page-folder.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

const work = suiteFolder();
const at = (name: string): string => path.join(work.path, name);

describe('an installed font', () => {
  let browser: Browser;
  beforeAll(async () => {
    // The shell under test inherits it.
    process.env['BANXIN_FONTS'] = writeFontFolder(at('fonts'));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    delete process.env['BANXIN_FONTS'];
    await browser?.close();
    work.remove();
  });

  /** The page's picture, the fonts the browser was given, and what a stranger's request for a font gets. */
  async function painted(name: string, font: string) {
    const folder = await writePageFolder(at(name), { 'page.yaml': `${SHEET}styles:\n  body: {font: ${font}}\n` });
    const file = at(`${name}.banxin`);
    expect(await banxin(['make', folder, '-o', file])).toMatchObject({ code: 0 });
    const shell = await launchShell(file);
    try {
      const page = await openWindow(browser, shell.link);
      await page.keyboard.press('Control+1');
      const families = await page.evaluate(() => [...document.fonts].map(({ family }) => family.replaceAll('"', '')));
      const statuses = await page.evaluate(
        async (paths) => {
          const answers = await Promise.all(paths.map((one) => fetch(one)));
          return answers.map(({ status }) => status);
        },
        ['/installed-fonts/MadeKai', '/installed-fonts/MadeSong', '/installed-fonts/..%2Fmade.ttc'],
      );
      const picture = await page.locator('.page-paint').screenshot();
      await page.context().close();
      return { families, statuses, picture };
    } finally {
      await shell.close();
    }
  }

  it('is painted letter by letter as the same letters of a shipped font', async () => {
    const own = await painted('own', '自制楷');
    const shipped = await painted('shipped', 'LXGW WenKai');
    expect(own.families).toContain('page-MadeKai');
    expect(shipped.families).not.toContain('page-MadeKai');
    expect(own.picture.equals(shipped.picture)).toBe(true);
    // The window may fetch the face it was told of and nothing else of the machine's fonts.
    expect(own.statuses).toEqual([200, 404, 404]);
    expect(shipped.statuses).toEqual([404, 404, 404]);
  });
});
