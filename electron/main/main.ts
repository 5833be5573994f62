// Electron's main process: one window over the host, in a sandbox, under its own scheme.
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import type { CommandId } from '../../shared/bridge/commands.ts';
import type { EventName, Events } from '../../shared/bridge/contract.ts';
import { IPC_CALL, IPC_EVENT } from '../../shared/bridge/ipc-names.ts';
import type { Settings } from '../../shared/bridge/settings.ts';
import { words } from '../../shared/kernel/messages/catalogue.ts';
import { languageOf } from '../cli/language.ts';
import { appRoot } from '../host/app-root.ts';
import { type Host, makeHost } from '../host/bridge/host.ts';
import { openInitial } from '../host/bridge/initial-document.ts';
import { thisMachinesDataFolder } from '../host/own-files/data-folder.ts';
import { readSettings } from '../host/own-files/settings-file.ts';
import { serveScheme } from './app-scheme.ts';
import { makeDialogs } from './dialogs.ts';
import { menuTemplate } from './menu.ts';
import { isOwnPage, ORIGIN, SCHEME } from './own-page.ts';

const root = appRoot(import.meta.url);
const language = languageOf(process.env);

/** Large enough for a broadsheet to be read at a glance, small enough for a laptop. */
const WINDOW = { width: 1440, height: 900, minWidth: 800, minHeight: 500 } as const;

const EXIT_WRONG = 2;

// Must be said before the app is ready. `standard` gives the scheme an origin, `secure` lets it use what needs one.
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
app.enableSandbox();

/** `size`: as the last window was left. */
function openWindow(size: Settings['window']): BrowserWindow {
  const window = new BrowserWindow({
    ...WINDOW,
    ...size,
    title: words(language, 'app.name'),
    webPreferences: {
      preload: join(root, 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  // The window shows one page for good: nothing may lead it elsewhere or open another.
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  window.webContents.on('will-redirect', (event) => event.preventDefault());
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  // Electron closes nothing that says it is unsaved and asks no one: the question is ours.
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayClose(window)) event.preventDefault();
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  return window;
}

/** Asks whether a window may close on its unsaved changes. */
function mayClose(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: words(language, 'leave.title'),
    detail: words(language, 'leave.close-text'),
    buttons: [words(language, 'app.cancel'), words(language, 'leave.close')],
    defaultId: 0,
    cancelId: 0,
  });
  return answer === 1;
}

function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}

/** The file named on the command line, if any; Electron's own arguments start with a dash or are the program's folder. */
function fileArgument(): string | undefined {
  return process.argv.slice(1).find((arg) => arg.endsWith('.banxin'));
}

function answerCalls(host: Host): void {
  ipcMain.handle(IPC_CALL, (event, channel: unknown, request: unknown) => {
    const frame = event.senderFrame;
    const trusted = frame !== null && frame.parent === null && isOwnPage(frame.url);
    return host.dispatch(trusted, channel, request);
  });
}

async function openProgram(): Promise<void> {
  denyPermissions();
  const data = thisMachinesDataFolder();
  const window = openWindow((await readSettings(data)).settings.window);
  const send = <E extends EventName>(event: E, payload: Events[E]): void => {
    if (!window.isDestroyed()) window.webContents.send(IPC_EVENT, event, payload);
  };
  const host = makeHost({
    root,
    data,
    dialogs: makeDialogs(window, language, { dialog, shell }),
    initial: openInitial(root, fileArgument(), language),
    send,
  });
  if (!host.ok) {
    dialog.showErrorBox(words(language, 'app.name'), words(language, host.error.key, host.error.params));
    return app.exit(EXIT_WRONG);
  }
  const command = (name: CommandId): void => send('menu.command', { command: name });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform === 'darwin', command)));
  serveScheme(protocol, host.value.resources);
  answerCalls(host.value);
  app.on('before-quit', host.value.close);
  await window.loadURL(`${ORIGIN}/`);
}

app.on('window-all-closed', () => app.quit());
// Not awaited: Electron waits with `ready` until this module has been evaluated (electron/electron#40719).
app
  .whenReady()
  .then(openProgram)
  .catch((error: unknown) => {
    console.error(error);
    app.exit(EXIT_WRONG);
  });
