// `banxin serve`: the app in the browser shell, on this machine's loopback, until it is ended.
import { once } from 'node:events';
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { openAppWindow } from '../../browser-shell/app-window.ts';
import { findBrowser, hasDisplay, thisMachine } from '../../browser-shell/find-browser.ts';
import { type RunningShell, serve as startShell } from '../../browser-shell/serve.ts';
import { openInitial } from '../../host/bridge/initial-document.ts';
import { thisMachinesDataFolder } from '../../host/own-files/data-folder.ts';
import { readSettings } from '../../host/own-files/settings-file.ts';
import { wholeNumberOption } from '../call.ts';
import { programRoot, readDocument } from '../opened.ts';
import { DONE, type Failure, failure, type Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';

/** TCP ports; 0 lets the system choose. */
const PORTS = [0, 65_535] as const;

export interface ServeCall {
  readonly input: string | undefined;
  readonly port: string | undefined;
  /** Open a window of an installed browser. */
  readonly open: boolean;
}

/** A file that cannot be opened is told before anything runs, not in the window. */
async function checkInput(input: string | undefined): Promise<Result<true, Failure>> {
  if (input === undefined) return ok(true);
  const read = await readDocument(input);
  return read.ok ? ok(true) : read;
}

/** Opens the app window where that can be done; the link is printed either way. Answers how to close it. */
async function openWindow(shell: RunningShell): Promise<() => Promise<void>> {
  const machine = thisMachine();
  const browser = hasDisplay(machine) ? findBrowser(machine) : null;
  if (browser === null) return async () => {};
  const { settings } = await readSettings(thisMachinesDataFolder());
  return openAppWindow(browser, shell.link(), settings.window).close;
}

export async function serve(call: ServeCall, terminal: Terminal): Promise<Outcome> {
  const port = wholeNumberOption('serve', '--port', call.port ?? '0', PORTS);
  if (!port.ok) return port;
  const input = await checkInput(call.input);
  if (!input.ok) return input;
  const root = programRoot();
  const shell = await startShell({
    root,
    port: port.value,
    language: terminal.language,
    initial: openInitial(root, call.input, terminal.language),
    onStaleLink: (link) => terminal.report(words(terminal.language, 'serve.fresh-link', { link })),
    reportBug: (error) => terminal.report(String(error)),
  });
  if (!shell.ok) return failure('serve', shell.error);
  terminal.print(shell.value.link());
  const closeWindow = call.open ? await openWindow(shell.value) : async () => {};
  if (!terminal.signal.aborted) await once(terminal.signal, 'abort');
  await closeWindow();
  await shell.value.close();
  return DONE;
}
