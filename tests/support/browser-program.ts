// Finds the Chromium that tests run: the one inside @sparticuz/chromium on Linux, an installed browser elsewhere.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { findBrowser, thisMachine } from '../../electron/browser-shell/find-browser.ts';
import { projectRoot } from './cli.ts';

const run = promisify(execFile);

/** A browser to launch, with what it needs in its environment. */
export interface BrowserProgram {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Unpacking 60 MB of Brotli takes some ten seconds on a busy machine. */
const UNPACK_MS = 120_000;

/** The package unpacks into the temporary folder; given one of our own, it is done once and never half. */
async function unpack(target: string): Promise<void> {
  mkdirSync(path.dirname(target), { recursive: true });
  const part = mkdtempSync(`${target}-`);
  await run(process.execPath, [path.join(projectRoot, 'tests/support/unpack-chromium.mjs')], {
    cwd: projectRoot,
    timeout: UNPACK_MS,
    // By this variable the package also unpacks the libraries that slim images lack.
    env: { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  try {
    renameSync(part, target);
  } catch (error) {
    // Another test run was first; its copy is as good.
    if (!existsSync(target)) throw error;
    rmSync(part, { recursive: true, force: true });
  }
}

/** Whether the program starts with the libraries of this machine alone. */
async function starts(program: string, environment: BrowserProgram['environment']): Promise<boolean> {
  try {
    await run(program, ['--version', '--no-sandbox'], { env: { ...process.env, ...environment }, timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

async function packagedChromium(): Promise<BrowserProgram> {
  const manifest = createRequire(import.meta.url)(
    path.join(projectRoot, 'node_modules/@sparticuz/chromium/package.json'),
  ) as { readonly version: string };
  const folder = path.join(projectRoot, 'node_modules/.cache/banxin', `chromium-${manifest.version}`);
  if (!existsSync(folder)) await unpack(folder);
  const program = path.join(folder, 'chromium');
  // A machine without any font configuration gets the package's own.
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  if (await starts(program, fonts)) return { path: program, environment: fonts };
  return { path: program, environment: { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') } };
}

/** The browser for tests; throws where there is none. */
export async function browserProgram(): Promise<BrowserProgram> {
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  const installed = findBrowser(thisMachine());
  if (installed === null) throw new Error('no Edge, Chrome or Chromium is installed to run the tests in');
  return { path: installed, environment: {} };
}
