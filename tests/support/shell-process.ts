// The browser shell as a child process: `banxin serve`, its link read from its output, ended by a signal.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './cli.ts';

/** Longest time until the link is printed. */
const LINK_MS = 60_000;

/** Longest time for a clean end after the signal. */
const END_MS = 10_000;

export interface ServeProcess {
  readonly link: string;
  said(): string;
  end(): Promise<number | null>;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
}

/** Starts `banxin serve` in a home folder of its own; rejects when no link comes. */
export async function startBanxinServe(file: string | undefined, home: string): Promise<ServeProcess> {
  const built = path.join(projectRoot, 'out/renderer/index.html');
  if (!existsSync(built)) throw new Error('the app has not been built: run "npm run build" first');
  const args = [path.join(projectRoot, 'bin/banxin.mjs'), 'serve', ...(file === undefined ? [] : [file]), '--no-open'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, HOME: home, USERPROFILE: home, BANXIN_LANG: '', BANXIN_DATA: path.join(home, '.banxin') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const link = await new Promise<string>((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`banxin serve printed no link: ${errors}`)), LINK_MS);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = /^http:\/\/\S+$/m.exec(output);
      if (found === null) return;
      clearTimeout(timer);
      resolve(found[0]);
    });
    void exit.then((code) => reject(new Error(`banxin serve ended with ${code}: ${errors}`)));
  });
  return {
    link,
    said: () => errors,
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    async end() {
      child.kill('SIGINT');
      const timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
      const code = await exit;
      clearTimeout(timer);
      return code;
    },
  };
}
