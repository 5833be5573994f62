// Benchmark case with a window: a photo is dragged across the columns of a full page, and each frame timed until it is painted.
import type { Page } from 'playwright-core';
import { launchBrowser, launchShell, openWindow } from '../support/browser.ts';
import { banxin } from '../support/cli.ts';

/** Where the hand goes, in shares of the photo's way to the page's edges: across the columns, then down through the stories and back. */
const PATH = [
  { x: 0, y: 0 },
  { x: 1, y: 0.06 },
  { x: 0.1, y: 0.3 },
  { x: 0.95, y: 0.55 },
  { x: 0, y: 0.8 },
  { x: 0.6, y: 1 },
  { x: 0.3, y: 0.1 },
] as const;
/** The hand's way between two of its places, px: one to a frame in a drag that is neither hasty nor slow. */
const STEP_PX = 9;
/** Between two places, ms: a little less than a frame of a 60 Hz screen and in no step with it, as pointers tell them. */
const PAUSE_MS = 15;
/** After so long a second press is the beginning of a drag, ms. */
const NO_DOUBLE_CLICK_MS = 600;
/** Frames before those that count: code is compiled and the picture fetched. */
const WARM_FRAMES = 30;

interface Timed extends Window {
  frameTimes?: number[];
}

/** Notes of each frame in which the pointer moves the time from the first of its events to what is painted; see `watchPaints`. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    (window as Timed).frameTimes = times;
    const painted = new MessageChannel();
    let begun: number | null = null;
    painted.port1.onmessage = () => {
      if (begun !== null) times.push(performance.now() - begun);
      begun = null;
    };
    window.addEventListener(
      'pointermove',
      () => {
        if (begun !== null) return;
        begun = performance.now();
        requestAnimationFrame(() => painted.port2.postMessage(null));
      },
      true,
    );
  });
}

/** The middle of the painted photo, and how far the hand that holds it there may go: client px. */
const photoOnScreen = (page: Page) =>
  page.evaluate(() => {
    const paper = document.querySelector('.page-paper')?.getBoundingClientRect();
    const photo = document.querySelector('.page-image')?.getBoundingClientRect();
    if (paper === undefined || photo === undefined) throw new Error('no photo is painted');
    return {
      at: { x: photo.x + photo.width / 2, y: photo.y + photo.height / 2 },
      from: { x: paper.x + photo.width / 2, y: paper.y + photo.height / 2 },
      way: { x: paper.width - photo.width, y: paper.height - photo.height },
    };
  });

/** Milliseconds of each frame of a drag across the page of a folder, all of which is on screen. */
export async function dragFrames(folder: string): Promise<readonly number[]> {
  const file = `${folder}.banxin`;
  const made = await banxin(['make', folder, '-o', file]);
  if (made.code !== 0) throw new Error(made.stderr);
  const shell = await launchShell(file);
  const browser = await launchBrowser();
  try {
    const page = await openWindow(browser, shell.link);
    await page.keyboard.press('Control+0');
    await page.keyboard.press('v');
    const { at, from, way } = await photoOnScreen(page);
    // The frame that held the caret is selected, and lets the press through to the photo on it.
    await page.mouse.click(at.x, at.y);
    await page.waitForTimeout(NO_DOUBLE_CLICK_MS);
    await watchFrames(page);
    await page.mouse.down();
    let last = at;
    for (const share of PATH) {
      const next = { x: from.x + share.x * way.x, y: from.y + share.y * way.y };
      const steps = Math.ceil(Math.hypot(next.x - last.x, next.y - last.y) / STEP_PX);
      for (let i = 1; i <= steps; i += 1) {
        await page.mouse.move(last.x + ((next.x - last.x) * i) / steps, last.y + ((next.y - last.y) * i) / steps);
        await page.waitForTimeout(PAUSE_MS);
      }
      last = next;
    }
    await page.mouse.up();
    const end = await photoOnScreen(page);
    // What did not follow the hand was not timed.
    if (Math.hypot(end.at.x - last.x, end.at.y - last.y) > 4 * STEP_PX) throw new Error('the photo was not dragged');
    return (await page.evaluate(() => (window as Timed).frameTimes ?? [])).slice(WARM_FRAMES);
  } finally {
    await browser.close();
    await shell.close();
  }
}
