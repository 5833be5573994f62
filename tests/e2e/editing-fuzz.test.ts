// A short run of the editing fuzzer; the long one is `npm run fuzz`.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { fuzzEditing } from '../support/editing-fuzz.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

/** Enough for every act to have its turn, and short enough for every test run. */
const OPERATIONS = 150;

const folder = suiteFolder();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  folder.remove();
});

describe('editing', () => {
  it('keeps painted page, document, input surface and caret together, whatever is done', async () => {
    await fuzzEditing(browser, folder.path, { seed: 1, operations: OPERATIONS });
  });
});
