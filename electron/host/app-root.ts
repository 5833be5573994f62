// Finds the program's own folder, whether it runs from source, from its build or from an app package.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that only the program's folder has. */
const LANDMARK = join('assets', 'fonts', 'fonts.json');

/**
 * The folder that holds `assets/` and `out/`, found upwards from a module of the program (`import.meta.url`) and never from the
 * current folder. Throws when there is none: the installation is incomplete.
 */
export function appRoot(moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, LANDMARK))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`the program's folder (with ${LANDMARK}) was not found above ${moduleUrl}`);
    folder = parent;
  }
  return folder;
}
