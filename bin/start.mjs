#!/usr/bin/env node
// Starts the built program's window; says what to do where the build is missing.
import { existsSync } from 'node:fs';

const program = new URL('../out/main/start.js', import.meta.url);

if (existsSync(program)) {
  await import(program.href);
} else {
  const english = /^en/i.test(process.env.BANXIN_LANG ?? '');
  console.error(
    english
      ? 'banxin: out/main/start.js: the program has not been built; run "npm run build" in its folder'
      : 'banxin: out/main/start.js: 程序尚未构建；请在程序目录运行 npm run build',
  );
  process.exitCode = 2;
}
