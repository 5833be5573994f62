#!/usr/bin/env node
// Starts the built command line; says what to do where the build is missing.
import { existsSync } from 'node:fs';

const program = new URL('../out/main/cli.js', import.meta.url);

if (existsSync(program)) {
  await import(program.href);
} else {
  const english = /^en/i.test(process.env.BANXIN_LANG ?? '');
  console.error(
    english
      ? 'banxin: out/main/cli.js: the program has not been built; run "npm run build" in its folder'
      : 'banxin: out/main/cli.js: 程序尚未构建；请在程序目录运行 npm run build',
  );
  process.exitCode = 2;
}
