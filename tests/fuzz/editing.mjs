// The long run of the editing fuzzer: `npm run fuzz -- --seed N --operations M`; several seeds with `--seeds`.
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

/** A module of the tests, as they are: nothing has to be built for it. */
const load = async (name) =>
  (await runnerImport(path.join(ROOT, 'tests/support', name), { configFile: false, root: ROOT, logLevel: 'error' }))
    .module;

const { fuzzEditing } = await load('editing-fuzz.ts');
const { launchBrowser } = await load('browser.ts');
const fonts = (await load('fuzz-fonts.ts')).fuzzFonts();

const operations = Number(values.operations);
const first = Number(values.seed);
const folder = mkdtempSync(path.join(tmpdir(), 'banxin-fuzz-'));
let failed = 0;
for (let seed = first; seed < first + Number(values.seeds); seed += 1) {
  const browser = await launchBrowser();
  const began = Date.now();
  try {
    const tell = values.verbose ? (at, name) => console.log(at, name) : undefined;
    await fuzzEditing(browser, folder, fonts, { seed, operations, tell });
    console.log(`seed ${seed}: ${operations} operations, ${((Date.now() - began) / 1000).toFixed(0)} s`);
  } catch (error) {
    failed += 1;
    console.error(`seed ${seed}: ${error.message}`);
  } finally {
    await browser.close();
  }
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
