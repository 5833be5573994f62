// `npm start` as a process: with neither window nor display it serves a link, with a browser it opens and ends with it.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paintedTexts } from '../support/app-page.ts';
import { launchBrowser, openWindow } from '../support/browser.ts';
import { projectRoot } from '../support/cli.ts';
import { suiteFolder } from '../support/temporary-folder.ts';

/** Longest wait for a line of output or for the end. */
const WAIT_MS = 30_000;

interface Started {
  readonly child: ChildProcess;
  output(): string;
  readonly code: Promise<number | null>;
}

let folder: ReturnType<typeof suiteFolder>;
beforeEach(() => {
  folder = suiteFolder();
});
afterEach(() => folder.remove());

function start(environment: Readonly<Record<string, string>>, args: readonly string[] = []): Started {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, BANXIN_LANG: _language, ...inherited } = process.env;
  const child = spawn(process.execPath, [path.join(projectRoot, 'bin/start.mjs'), ...args], {
    env: { ...inherited, TMPDIR: folder.path, HOME: folder.path, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return { child, output: () => output, code: new Promise((resolve) => child.once('exit', resolve)) };
}

const said = (started: Started, text: string | RegExp): Promise<void> =>
  expect.poll(started.output, { timeout: WAIT_MS }).toMatch(text);

// Windows and macOS always have a display; what is tested here is Linux without one.
describe.runIf(process.platform === 'linux')('without a display', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('says why, gives a link that works and the command that exports, and ends on Ctrl+C', async () => {
    const started = start({});
    await said(started, /npx banxin export/);
    expect(started.output()).toContain('没有图形界面');
    expect(started.output()).toContain('npx banxin make');
    const link = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(started.output())?.[0] ?? '';
    const page = await openWindow(browser, link);
    expect((await paintedTexts(page)).length).toBeGreaterThan(100);

    // Whoever opens the link again is told, and finds a new one in the terminal.
    const again = await browser.newContext();
    const refused = await again.newPage();
    expect((await refused.goto(link))?.status()).toBe(403);
    await said(started, /新的链接：http/);
    await again.close();

    started.child.kill('SIGINT');
    expect(await started.code).toBe(0);
    await page.context().close();
  });
});

/** A program that does what a browser does with the link: fetches it, listens for events, and is closed after a while. */
const CLOSED_SOON = `#!${process.execPath}
const { mkdirSync, writeFileSync } = require('node:fs');
const flag = (name) => process.argv.find((arg) => arg.startsWith(name + '='))?.slice(name.length + 1);
writeFileSync(process.env.HOME + '/args.json', JSON.stringify(process.argv.slice(2)));
mkdirSync(flag('--user-data-dir') + '/Default', { recursive: true });
(async () => {
  const page = await fetch(flag('--app'));
  const cookie = page.headers.get('set-cookie').split(';')[0];
  const leave = new AbortController();
  const events = await fetch(new URL('/events', page.url), { headers: { cookie }, signal: leave.signal });
  await events.body.getReader().read();
  setTimeout(() => process.exit(0), 500);
})();
`;

const BROKEN = `#!${process.execPath}
process.exit(7);
`;

describe.runIf(process.platform === 'linux')('with a display and a browser, without Electron', () => {
  const program = (text: string): string => {
    const file = path.join(folder.path, 'browser');
    writeFileSync(file, text);
    chmodSync(file, 0o755);
    return file;
  };
  /** No Electron is to be had at this place. */
  const noElectron = { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent', ELECTRON_MIRROR: 'http://127.0.0.1:9/' };

  it('opens an app window with a profile of its own, says what it does, and ends with the window', async () => {
    const browser = program(CLOSED_SOON);
    const started = start({ DISPLAY: ':99', BANXIN_BROWSER: browser, ...noElectron });
    expect(await started.code).toBe(0);
    expect(started.output()).toContain(`改用浏览器打开窗口：${browser}`);
    expect(started.output()).toMatch(/原因：没有 Electron/);
    expect(started.output()).toContain('窗口已关闭');
    const args = JSON.parse(readFileSync(path.join(folder.path, 'args.json'), 'utf8')) as readonly string[];
    expect(args.find((arg) => arg.startsWith('--app=http://127.0.0.1:'))).toBeDefined();
    const asRoot = process.getuid?.() === 0;
    expect(args.includes('--no-sandbox')).toBe(asRoot);
    expect(started.output().includes('--no-sandbox')).toBe(asRoot);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('banxin-window-'))).toEqual([]);
  });

  it('falls back to the link when the browser does not start', async () => {
    const started = start({ DISPLAY: ':99', BANXIN_BROWSER: program(BROKEN), ...noElectron });
    await said(started, /没能打开窗口/);
    await said(started, /http:\/\/127\.0\.0\.1:\d+\/\?token=/);
    started.child.kill('SIGTERM');
    expect(await started.code).toBe(0);
  });

  it('starts Electron on the program’s folder when its program is there, and passes the file on', async () => {
    const dist = path.join(folder.path, 'electron');
    writeFileSync(dist, `#!/bin/sh\necho "$@" > "$HOME/electron-args"\n`);
    chmodSync(dist, 0o755);
    const started = start({ DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: folder.path }, ['page.banxin']);
    expect(await started.code).toBe(0);
    const args = readFileSync(path.join(folder.path, 'electron-args'), 'utf8').trim().split(' ');
    expect(args.slice(-2)).toEqual([projectRoot.replace(/\/$/, ''), 'page.banxin']);
    expect(existsSync(path.join(projectRoot, 'out/main/main.js'))).toBe(true);
  });
});
