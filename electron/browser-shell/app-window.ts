// Opens a link as an app window of an installed browser: no tabs, no address bar, a profile of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Large enough for a broadsheet to be read at a glance, small enough for a laptop. */
const FIRST_SIZE = { width: 1440, height: 900 } as const;

/** Outer size, px. */
interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export interface AppWindow {
  /** Resolves when the browser process has ended, or could not be started at all. */
  readonly ended: Promise<void>;
  /** Closes the window and removes its profile. */
  close(): Promise<void>;
}

function flags(link: string, profile: string, asRoot: boolean, { width, height }: WindowSize): readonly string[] {
  return [
    `--app=${link}`,
    `--user-data-dir=${profile}`,
    `--window-size=${Math.round(width)},${Math.round(height)}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-mode',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-sync',
    '--password-store=basic',
    '--use-mock-keychain',
    // Chromium refuses to run its sandbox as root; nobody should work as root, but containers do.
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

export const isRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

const exited = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Chromium as a snap sees neither /tmp nor hidden folders, only its own. */
function profileParent(browser: string): string {
  const snap = join(homedir(), 'snap', 'chromium', 'common');
  return basename(browser).startsWith('chromium') && existsSync(snap) ? snap : tmpdir();
}

/** Starts `browser` with a fresh profile that is gone afterwards; `size` as the last window was left, null before there was one. */
export function openAppWindow(browser: string, link: string, size: WindowSize | null): AppWindow {
  const profile = mkdtempSync(join(profileParent(browser), 'banxin-window-'));
  const child = spawn(browser, flags(link, profile, isRoot(), size ?? FIRST_SIZE), { stdio: 'ignore' });
  const over = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  // On Windows the browser's helpers may hold files for a moment longer.
  const ended = over.then(() => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return {
    ended,
    async close() {
      if (!exited(child)) child.kill();
      await ended;
    },
  };
}
