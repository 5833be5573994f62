// Runs the built command line as a child process, as a script would.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const program = fileURLToPath(new URL('../../bin/banxin.mjs', import.meta.url));
const built = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

/** Longer than any command takes on a busy machine; a hanging program fails its test by it. */
const MOST_MS = 40_000;

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCli {
  readonly child: ChildProcess;
  readonly ended: Promise<CliResult>;
}

/** Starts the command line. The environment is the caller's without what would change the words or the dates. */
export function startBanxin(args: readonly string[], environment: Readonly<Record<string, string>> = {}): RunningCli {
  if (!existsSync(built)) throw new Error('the command line has not been built: run "npm run build" first');
  const { BANXIN_LANG: _language, SOURCE_DATE_EPOCH: _date, ...inherited } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<CliResult>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`banxin ${args.join(' ')} did not end within ${MOST_MS} ms`));
    }, MOST_MS);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr });
    });
  });
  return { child, ended };
}

export const banxin = (args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<CliResult> =>
  startBanxin(args, environment).ended;
