// Benchmark case with a window: from starting the program to the sample's painted page, in the browser shell.
import { launchBrowser, launchShell, openWindow } from '../support/browser.ts';
import { type Runs, repeat } from './measure.ts';

const START_RUNS = 5;

/** The browser itself is running already: what is measured is ours, from the process's start to the last line painted. */
export async function startRuns(): Promise<readonly Runs[]> {
  const browser = await launchBrowser();
  try {
    const act = async (): Promise<void> => {
      const shell = await launchShell();
      try {
        const page = await openWindow(browser, shell.link);
        await page.context().close();
      } finally {
        await shell.close();
      }
    };
    // Once unmeasured: files into the system's cache, code into the browser's.
    await act();
    return [await repeat('start to painted page', START_RUNS, act)];
  } finally {
    await browser.close();
  }
}
