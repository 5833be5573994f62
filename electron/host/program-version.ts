// The program's own name and version, from its package file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const PACKAGE = z.object({ version: z.string() });

/** The version; `root` is the program's folder (see `appRoot`). Throws when the installation is incomplete. */
export function programVersion(root: string): string {
  return PACKAGE.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
}

/** `Banxin 0.1.0`, as print files name their maker. */
export const programName = (root: string): string => `Banxin ${programVersion(root)}`;
