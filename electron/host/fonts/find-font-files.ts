// Finds the font files below the font folders of a machine.
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

const FONT_FILE = /\.(?:ttf|otf|ttc|otc)$/i;

/** Folders within folders: the systems' own go three deep. */
const DEEPEST = 8;
/** Files that are looked at: a foundry's whole library has some thousands. */
const MOST_FILES = 20_000;

interface Walk {
  readonly files: string[];
  /** Real paths of folders that were read, so that links cannot lead in a circle. */
  readonly seen: Set<string>;
}

async function walk(folder: string, depth: number, state: Walk): Promise<void> {
  const real = await realpath(folder).catch(() => null);
  if (real === null || depth > DEEPEST || state.seen.has(real)) return;
  state.seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  // By code units, not by locale: every machine finds the same file first.
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (state.files.length >= MOST_FILES) return;
    const path = join(folder, entry.name);
    // Font managers link to the fonts that are switched on.
    const found = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
    if (found?.isDirectory() === true) await walk(path, depth + 1, state);
    else if (found?.isFile() === true && FONT_FILE.test(entry.name)) state.files.push(path);
  }
}

/** Paths of the font files below `folders`, folder by folder and by name within; folders that are not there have none. */
export async function findFontFiles(folders: readonly string[]): Promise<readonly string[]> {
  const state: Walk = { files: [], seen: new Set() };
  for (const folder of folders) await walk(folder, 0, state);
  return state.files;
}
