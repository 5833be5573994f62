// Benchmarks as ratios: `npm run bench` measures and compares with baseline.json; `npm run bench -- --update` writes it anew.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
const OUT = path.join(ROOT, '.bench');
const BASELINE = path.join(HERE, 'baseline.json');
const SAMPLE = path.join(ROOT, 'assets/samples/broadsheet');

/** Slower than this times its baseline ratio, a case has got worse; below it lies what one busy machine differs from itself. */
const TOLERANCE = 1.35;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Bundles the case programs as the app itself is bundled: the same code, not a development server's. */
async function bundle() {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir: OUT,
      minify: false,
      rollupOptions: {
        input: { 'page-cases': path.join(HERE, 'page-cases.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}

function runCases(name) {
  const run = spawnSync(process.execPath, [path.join(OUT, `${name}.mjs`), ROOT, SAMPLE], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  if (run.status !== 0) throw new Error(`${name} failed with exit code ${run.status}`);
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '');
}

function readBaseline() {
  try {
    return JSON.parse(readFileSync(BASELINE, 'utf8')).ratios;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

await bundle();
const [yard, ...pages] = runCases('page-cases');
const unit = median(yard.milliseconds);
const { module: start } = await runnerImport(path.join(HERE, 'start-case.ts'), { configFile: false, root: ROOT });
const cases = [...pages, ...(await start.startRuns())];
const ratios = Object.fromEntries(
  cases.map(({ name, milliseconds }) => [name, Number((median(milliseconds) / unit).toFixed(3))]),
);
const baseline = readBaseline();
const worse = [];

console.log(`yardstick: ${unit.toFixed(0)} ms (the unit of the ratios below)`);
for (const { name, milliseconds } of cases) {
  const before = baseline[name];
  const change = before === undefined ? undefined : ratios[name] / before;
  if (change !== undefined && change > TOLERANCE) worse.push(name);
  console.log(
    [
      name.padEnd(36),
      `${median(milliseconds).toFixed(0).padStart(6)} ms`,
      `ratio ${ratios[name].toFixed(3).padStart(7)}`,
      before === undefined
        ? 'no baseline'
        : `baseline ${before.toFixed(3).padStart(7)}  now/baseline ${change.toFixed(2)}`,
    ].join('  '),
  );
}

if (process.argv.includes('--update')) {
  writeFileSync(
    BASELINE,
    `${JSON.stringify({ unit: 'yardstick medians (tests/bench/measure.ts)', ratios }, null, 2)}\n`,
  );
  console.log('baseline.json written');
} else if (worse.length > 0) {
  console.error(`slower than ${TOLERANCE} × the baseline: ${worse.join('; ')}`);
  process.exitCode = 1;
}
