// `npm start`: the window in Electron where its program can be had, else in an installed browser, else a link.
import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import {
  type Language,
  type Message,
  type MessageKey,
  type MessageParams,
  words,
} from '../../shared/kernel/messages/catalogue.ts';
import { languageOf } from '../cli/language.ts';
import { appRoot } from '../host/app-root.ts';
import { openInitial, sampleFolder } from '../host/bridge/initial-document.ts';
import { thisMachinesDataFolder } from '../host/own-files/data-folder.ts';
import { readSettings } from '../host/own-files/settings-file.ts';
import { isRoot, openAppWindow } from './app-window.ts';
import { electronProgram } from './electron-binary.ts';
import { findBrowser, hasDisplay, thisMachine } from './find-browser.ts';
import { type RunningShell, serve } from './serve.ts';

/** Electron that ends with an error sooner than this, ms, never showed a window. */
const ELECTRON_START_MS = 15_000;

/** A browser whose process is gone may still be handing over to a running one, ms. */
const HANDOVER_MS = 3000;

/** A browser that has not loaded the window after this long, ms, will not. */
const ARRIVAL_MS = 60_000;

const EXIT_DONE = 0;
const EXIT_WRONG = 2;

interface Start {
  readonly root: string;
  /** A file to open; the sample where there is none. */
  readonly file: string | undefined;
  readonly language: Language;
  readonly say: (key: MessageKey, params?: MessageParams) => void;
  readonly tell: (message: Message) => string;
  /** Resolves when the user asks the program to end. */
  readonly interrupted: Promise<void>;
}

const wait = (ms: number): Promise<'late'> => new Promise((resolve) => setTimeout(resolve, ms, 'late').unref());

/** Runs Electron until it is closed; a message when it could not start. */
function runElectron(program: string, { root, file, interrupted }: Start): Promise<Message | null> {
  return new Promise((resolve) => {
    const started = Date.now();
    const args = [...(isRoot() ? ['--no-sandbox'] : []), root, ...(file === undefined ? [] : [file])];
    const child = spawn(program, args, { stdio: 'inherit' });
    const failed = (code: number | string): void => resolve({ key: 'start.electron-crashed', params: { code } });
    child.once('error', (error) => failed(error.message));
    child.once('exit', (code, signal) => {
      if (code !== 0 && Date.now() - started < ELECTRON_START_MS) failed(code ?? signal ?? '?');
      else resolve(null);
    });
    void interrupted.then(() => child.kill());
  });
}

/** Why there is no window in Electron; null when there was one and it has been closed. */
async function tryElectron(start: Start): Promise<Message | null> {
  const program = await electronProgram(process.env, (seconds) => start.say('start.fetching-electron', { seconds }));
  if (!program.ok) return program.error;
  start.say('start.in-electron');
  if (isRoot()) start.say('start.as-root');
  return runElectron(program.value, start);
}

/** Shows the shell in a browser's app window until that is closed; false when no window came up. */
async function showWindow(shell: RunningShell, browser: string, start: Start): Promise<boolean> {
  const { settings } = await readSettings(thisMachinesDataFolder());
  const window = openAppWindow(browser, shell.link(), settings.window);
  try {
    const arrived = shell.arrived.then(() => 'arrived' as const);
    const gone = window.ended.then(() => wait(HANDOVER_MS));
    const first = await Promise.race([arrived, gone, wait(ARRIVAL_MS), start.interrupted]);
    if (first === 'late') return false;
    // A window whose process handed over to another is over when its page is; else when its process is.
    if (first === 'arrived') await Promise.race([shell.deserted, start.interrupted]);
    return true;
  } finally {
    await window.close();
  }
}

/** No window can be had: the link, and how to do without. */
async function showLink(shell: RunningShell, reason: string, start: Start): Promise<void> {
  start.say('start.no-window', { reason });
  start.say('start.link');
  console.log(`  ${shell.link()}`);
  if (start.file === undefined)
    start.say('start.export-hint', { folder: relative(process.cwd(), sampleFolder(start.root)) });
  else start.say('start.export-hint-file', { file: start.file });
  start.say('start.end-hint');
  await start.interrupted;
}

async function inBrowser(reason: string, display: boolean, start: Start): Promise<number> {
  const shell = await serve({
    root: start.root,
    port: 0,
    language: start.language,
    initial: openInitial(start.root, start.file, start.language),
    onStaleLink: (link) => start.say('serve.fresh-link', { link }),
    reportBug: console.error,
  });
  if (!shell.ok) {
    console.error(start.tell(shell.error));
    return EXIT_WRONG;
  }
  try {
    const browser = display ? findBrowser(thisMachine()) : null;
    if (browser === null) {
      const missing = display ? start.tell({ key: 'start.no-browser', params: {} }) : null;
      await showLink(shell.value, missing === null ? reason : `${reason}; ${missing}`, start);
      return EXIT_DONE;
    }
    start.say('start.in-browser', { browser, reason });
    if (isRoot()) start.say('start.as-root');
    if (await showWindow(shell.value, browser, start)) start.say('start.ended');
    else await showLink(shell.value, start.tell({ key: 'start.browser-failed', params: { browser } }), start);
    return EXIT_DONE;
  } finally {
    await shell.value.close();
  }
}

/** Runs until the window is closed or the user ends the program; answers the exit code. */
async function run(start: Start): Promise<number> {
  const display = hasDisplay(thisMachine());
  if (!display) return inBrowser(start.tell({ key: 'start.no-display', params: {} }), false, start);
  const noElectron = await tryElectron(start);
  return noElectron === null ? EXIT_DONE : inBrowser(start.tell(noElectron), true, start);
}

/** Ctrl+C, a closed terminal or a supervisor's signal: clean up and end; a second one ends at once. */
function onInterrupt(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (): void => {
      if (asked) process.exit(EXIT_WRONG);
      asked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  });
}

const language = languageOf(process.env);
process.exitCode = await run({
  root: appRoot(import.meta.url),
  file: process.argv[2],
  language,
  say: (key, params) => console.log(words(language, key, params)),
  tell: ({ key, params }) => words(language, key, params),
  interrupted: onInterrupt(),
});
