// Types in a browser window and tells how long each key, and each step of an input method, takes until it is painted.
import type { CDPSession, Page } from 'playwright-core';

/** What is typed, over and over: running text with its marks. */
const TYPED = [...'河两岸的灯火亮了，渡口的老人说今年的水位比往年高一些。'];
/** What an input method shows while a phrase is typed, and the phrase. */
const STEPS = ['x', 'xi', 'xin', 'xin z', 'xin zhi'] as const;
const PHRASE = '新质';
/** Keys before those that count: code is compiled and caches fill at the first ones. */
const WARM_KEYS = 12;
/** Between two keys, ms, ever a little different: ten in a second, as quick typing is, and in no step with the screen's frames. */
const PAUSE_MS = 85;
const UNEVEN_MS = 31;

interface Timed extends Window {
  paintTimes?: number[];
}

/**
 * Counts from the event's own time stamp, which the browser gives it before it waits for the page. A frame's callback runs before the
 * frame is laid out and painted, and what it posts is delivered after that. So this holds all work of ours and of the browser's on the
 * page's thread, waiting included. `PerformanceEventTiming` would round it to 8 ms and leave out all below 16.
 */
export async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    (window as Timed).paintTimes = times;
    const painted = new MessageChannel();
    let waiting: number | null = null;
    painted.port1.onmessage = () => {
      if (waiting !== null) times.push(performance.now() - waiting);
      waiting = null;
    };
    const begin = (event: Event): void => {
      waiting = event.timeStamp;
      requestAnimationFrame(() => painted.port2.postMessage(null));
    };
    window.addEventListener('keydown', begin, true);
    window.addEventListener('compositionupdate', begin, true);
  });
}

const takeTimes = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (window as Timed).paintTimes?.splice(0) ?? []);

/** Waits for the frame of the act before, and a little more. */
const pause = (page: Page, at: number): Promise<void> => page.waitForTimeout(PAUSE_MS + ((at * 7) % UNEVEN_MS));

async function press(cdp: CDPSession, key: string): Promise<void> {
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
}

/** Milliseconds of each act, in order. */
export interface PaintTimes {
  readonly keys: readonly number[];
  readonly steps: readonly number[];
}

/** Types `keys` characters and as many steps of an input method where the caret stands, on a page that is watched. */
export async function timeTyping(page: Page, keys: number): Promise<PaintTimes> {
  const cdp = await page.context().newCDPSession(page);
  const type = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) {
      await press(cdp, TYPED[i % TYPED.length] ?? '');
      await pause(page, i);
    }
  };
  await type(WARM_KEYS);
  await takeTimes(page);
  await type(keys);
  const typed = await takeTimes(page);
  const steps: number[] = [];
  for (let i = 0; i < keys / STEPS.length; i += 1) {
    for (const text of STEPS) {
      await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await pause(page, i);
    }
    await cdp.send('Input.insertText', { text: PHRASE });
    await pause(page, i);
    // The phrase's own event, where there is one, comes last.
    steps.push(...(await takeTimes(page)).slice(0, STEPS.length));
  }
  await cdp.detach();
  return { keys: typed, steps };
}
