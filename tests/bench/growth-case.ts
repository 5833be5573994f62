// Benchmark case: composing stories of one, two and four times a length from nothing, to see that time grows with the text and no faster.
import path from 'node:path';
import { loadFonts } from '../../electron/host/fonts.ts';
import { readPageFolder } from '../../electron/host/page-folder.ts';
import { compose } from '../../shared/composition/compose.ts';
import { type Runs, repeat } from './measure.ts';

const RUNS = 5;

async function main(root: string, folders: string, names: readonly string[]): Promise<readonly Runs[]> {
  const fonts = loadFonts(root);
  if (!fonts.ok) throw new Error(JSON.stringify(fonts.error));
  const runs: Runs[] = [];
  for (const name of names) {
    const stored = await readPageFolder(path.join(folders, name));
    if (!stored.ok) throw new Error(JSON.stringify(stored.error));
    const { doc } = stored.value;
    // Once unmeasured: the shapes of its characters into the faces' caches, which hold for all lengths.
    compose(doc, fonts.value);
    runs.push(await repeat(name, RUNS, () => compose(doc, fonts.value)));
  }
  return runs;
}

const [root, folders, ...names] = process.argv.slice(2);
if (root === undefined || folders === undefined) throw new Error('usage: growth-case ROOT FOLDERS NAME…');
console.log(JSON.stringify(await main(root, folders, names)));
