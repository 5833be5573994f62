// Gets Electron's program, which its npm package fetches at first use: in a child process, with a bounded wait.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** A host that does not answer in this time, ms, will not deliver 120 MB either. */
const REACH_MS = 4000;

/** The longest wait for the download, ms: 120 MB at a slow 1 MB/s. */
const DOWNLOAD_MS = 120_000;

/** Oldest Node that Electron's downloader runs on, as [major, minor]. */
const DOWNLOADER_NODE = [22, 12] as const;

/** Where Electron's downloader looks unless a mirror is named. */
const DEFAULT_SOURCE = 'https://github.com/electron/electron/releases/download/';

type Environment = Readonly<Record<string, string | undefined>>;

/** The package's folder, as Node finds it from this program; null when it is not installed. */
function packageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** The program, if it was fetched before or the user has put one somewhere: the package's own rule (its index.js). */
function installed(folder: string, environment: Environment): string | null {
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null;
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') {
    const own = join(override, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'));
    return existsSync(own) ? own : null;
  }
  const program = name === null ? null : join(folder, 'dist', name);
  return program !== null && existsSync(program) ? program : null;
}

/** Whether this Node can run the downloader. */
export function canDownload(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > DOWNLOADER_NODE[0] || (major === DOWNLOADER_NODE[0] && minor >= DOWNLOADER_NODE[1]);
}

/** The source's host when it gives no answer at all. A proxy may know a way that we do not: then nothing is ruled out. */
async function unreachableHost(environment: Environment): Promise<string | null> {
  if (['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'].some((name) => environment[name])) return null;
  const mirror = environment['ELECTRON_MIRROR'] ?? environment['npm_config_electron_mirror'] ?? DEFAULT_SOURCE;
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(REACH_MS) });
    return null;
  } catch {
    return URL.canParse(mirror) ? new URL(mirror).host : mirror;
  }
}

/** Runs the package's downloader. */
function download(folder: string): Promise<Result<void, Message>> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 'inherit', 'pipe'] });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    const timer = setTimeout(() => {
      child.kill();
      resolve(err(message('start.electron-timeout', { seconds: DOWNLOAD_MS / 1000 })));
    }, DOWNLOAD_MS);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve(err(message('start.electron-download-failed', { reason: error.message })));
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      const reason = complaint.split('\n').find((line) => line.trim() !== '') ?? `exit ${code}`;
      resolve(code === 0 ? ok(undefined) : err(message('start.electron-download-failed', { reason: reason.trim() })));
    });
  });
}

/**
 * The path of Electron's program. `onDownload` is told before a download starts, with its longest time in seconds.
 * Errors say why there is none; the caller goes on without Electron.
 */
export async function electronProgram(
  environment: Environment,
  onDownload: (seconds: number) => void,
): Promise<Result<string, Message>> {
  const folder = packageFolder();
  if (folder === null) return err(message('start.electron-not-installed'));
  const found = installed(folder, environment);
  if (found !== null) return ok(found);
  if (!canDownload(process.version)) {
    return err(message('start.electron-node-old', { version: process.version }));
  }
  const host = await unreachableHost(environment);
  if (host !== null) return err(message('start.electron-unreachable', { host }));
  onDownload(DOWNLOAD_MS / 1000);
  const downloaded = await download(folder);
  if (!downloaded.ok) return downloaded;
  const program = installed(folder, environment);
  return program === null ? err(message('start.electron-download-failed', { reason: 'no program' })) : ok(program);
}
