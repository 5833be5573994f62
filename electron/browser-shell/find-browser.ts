// Finds an installed Edge, Chrome or Chromium, where each system keeps them.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What finding depends on; tests give their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isProgram: (path: string) => boolean;
}

/** Chosen by hand: the path of any Chromium browser. */
const BROWSER_VARIABLE = 'BANXIN_BROWSER';

const WINDOWS_PLACES = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];

const MAC_PLACES = [
  'Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Applications/Chromium.app/Contents/MacOS/Chromium',
];

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];

function windowsCandidates(environment: Machine['environment']): readonly string[] {
  const roots = ['ProgramFiles(x86)', 'ProgramFiles', 'ProgramW6432', 'LOCALAPPDATA'].flatMap(
    (name) => environment[name] ?? [],
  );
  return WINDOWS_PLACES.flatMap((place) => roots.map((root) => `${root}\\${place}`));
}

function macCandidates(environment: Machine['environment']): readonly string[] {
  const homes = environment['HOME'] === undefined ? [] : [environment['HOME']];
  return MAC_PLACES.flatMap((place) => [`/${place}`, ...homes.map((home) => `${home}/${place}`)]);
}

function linuxCandidates(environment: Machine['environment']): readonly string[] {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function candidates({ platform, environment }: Machine): readonly string[] {
  const own = environment[BROWSER_VARIABLE];
  if (own !== undefined && own !== '') return [own];
  if (platform === 'win32') return windowsCandidates(environment);
  if (platform === 'darwin') return macCandidates(environment);
  return linuxCandidates(environment);
}

/** The browser to open the window in, best first by what a newsroom machine has; null when there is none. */
export function findBrowser(machine: Machine): string | null {
  return candidates(machine).find(machine.isProgram) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  environment: process.env,
  isProgram: isExecutable,
});

/** Whether windows can be shown: Linux needs an X or Wayland display, Windows and macOS always have one. */
export function hasDisplay({ platform, environment }: Machine): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}
