// Runs the app for tests and benchmarks: the browser shell as a child process, a real Chromium on its link.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { browserProgram } from './browser-program.ts';
import { startBanxinServe } from './shell-process.ts';

/** A running browser shell with a home folder of its own, into which it exports. */
export interface Shell {
  /** Lets one browser in, once. */
  readonly link: string;
  readonly origin: string;
  readonly home: string;
  /** What it has said on standard error so far. */
  said(): string;
  /** Ends it as a user would and answers its exit code. */
  close(): Promise<number | null>;
}

/** Starts the built app on `file`, or on the sample. */
export async function launchShell(file?: string): Promise<Shell> {
  const home = mkdtempSync(path.join(tmpdir(), 'banxin-home-'));
  const running = await startBanxinServe(file, home);
  return {
    link: running.link,
    origin: new URL(running.link).origin,
    home,
    said: running.said,
    async close() {
      const code = await running.end();
      rmSync(home, { recursive: true, force: true });
      return code;
    },
  };
}

/** A Chromium without a window; the sandbox is off as CI runs as root. */
export async function launchBrowser(): Promise<Browser> {
  const { path: executablePath, environment } = await browserProgram();
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-zygote', '--font-render-hinting=none'],
    env: { ...process.env, ...environment },
  });
}

/** Longest wait for a page to be painted: fonts of 70 MB are read on a machine that does other things too. */
const PAINTED_MS = 90_000;

/** Resolves when a document's page has been painted. */
export async function painted(page: Page): Promise<void> {
  await page.waitForSelector('.page-paint[data-painted]', { timeout: PAINTED_MS });
}

/** Longest wait for anything else in the window. */
const ACTION_MS = 15_000;

/** A window of the app, 1440 × 900 at one device pixel per CSS pixel unless said otherwise, its page painted. */
export async function openWindow(browser: Browser, link: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(ACTION_MS);
  await page.goto(link);
  await painted(page);
  return page;
}
