// Pictures of the window, numbered as they are taken, for whoever looks at what a test does.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Longer than hints and popovers take to come and go, ms. */
const SETTLED_MS = 400;

/** Keeps pictures of the window where `BANXIN_SHOTS` names a folder, in its folder `under`; otherwise it takes none. */
export function shotsOf(page: Page, under = ''): (name: string) => Promise<void> {
  let shots = 0;
  return async (name) => {
    const root = process.env['BANXIN_SHOTS'];
    if (root === undefined) return;
    const folder = path.join(root, under);
    mkdirSync(folder, { recursive: true });
    await page.waitForTimeout(SETTLED_MS);
    shots += 1;
    await page.screenshot({ path: path.join(folder, `${String(shots).padStart(2, '0')}-${name}.png`) });
  };
}
