// The long run of the make-up fuzzer: `npm run fuzz:makeup -- --seed N --operations M`; several seeds with `--seeds`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    operations: { type: 'string', default: '1000' },
    verbose: { type: 'boolean', default: false },
  },
});

const { module } = await runnerImport(path.join(ROOT, 'tests/support/makeup-fuzz.ts'), {
  configFile: false,
  root: ROOT,
  logLevel: 'error',
});

const operations = Number(values.operations);
const first = Number(values.seed);
const folder = mkdtempSync(path.join(tmpdir(), 'banxin-makeup-'));
let failed = 0;
for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
  const began = Date.now();
  try {
    const tell = values.verbose ? (at, name) => console.log(at, name) : undefined;
    await module.fuzzMakeup(folder, { seed, operations, tell });
    console.log(`seed ${seed}: ${operations} acts, ${((Date.now() - began) / 1000).toFixed(0)} s`);
  } catch (error) {
    failed += 1;
    console.error(error.message);
  }
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
