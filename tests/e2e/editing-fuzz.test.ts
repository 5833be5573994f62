// A short run of the editing fuzzer, and faults planted to see that it finds them; the long run is `npm run fuzz`.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { fuzzEditing } from '../support/editing-fuzz.ts';
import { fuzzFonts } from '../support/fuzz-fonts.ts';
import { suiteFolder } from '../support/temporary-folder.ts';
import type { Fault } from '../support/window-inside.ts';

/** Enough for most acts to have their turn, and short enough for every test run. */
const OPERATIONS = 80;
/** Within as many operations every fault has had its occasion. */
const TO_A_FAULT = 60;

const folder = suiteFolder();
const fonts = fuzzFonts();
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
    await fuzzEditing(browser, folder.path, fonts, { seed: 1, operations: OPERATIONS });
  });
});

describe('the fuzzer', () => {
  const faults: readonly (readonly [Fault, RegExp])[] = [
    ['line', /not painted/],
    ['caret', /the painted caret is in another place/],
    ['cache', /not painted|painted and not composed/],
    ['surface', /before the caret stands/],
    ['focus', /the focus is lost/],
  ];
  it.each(faults)('notices a fault: %s', async (fault, told) => {
    const run = { seed: 2, operations: TO_A_FAULT, fault, patience: 1500 };
    await expect(fuzzEditing(browser, folder.path, fonts, run)).rejects.toThrow(told);
  });
});
