// Recent files (最近文件): the documents opened and saved last, the latest first.
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { RecentFile } from '../../../shared/bridge/contract.ts';
import { systemCode } from '../regular-file.ts';
import { readOwnFile, writeOwnFile } from './own-file.ts';

/** A week's pages: more would be searched for rather than picked. */
const MOST_RECENT = 20;
const LARGEST_FILE = 1_000_000;

const STORED = z.array(z.string().min(1)).max(MOST_RECENT);

export interface RecentFiles {
  /** A file was opened or saved. */
  add(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  has(path: string): Promise<boolean>;
  /** Each with whether it is still there. */
  list(): Promise<readonly RecentFile[]>;
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    systemCode(error);
    return false;
  }
}

/** `folder`: the program's own folder. Another run of the program may add to the list meanwhile: it is read each time. */
export function makeRecentFiles(folder: string): RecentFiles {
  const file = join(folder, 'recent.json');
  let last: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<readonly string[]> => {
    const stored = await readOwnFile(file, STORED, LARGEST_FILE);
    // A list that is lost or broken is begun anew: it tells nothing that the files do not.
    return stored.ok ? stored.value : [];
  };
  const change = async (make: (paths: readonly string[]) => readonly string[]): Promise<void> => {
    const before = last;
    const now = (async (): Promise<void> => {
      await before;
      await writeOwnFile(file, make(await read()));
    })();
    last = now.catch(() => undefined);
    await now;
  };

  return {
    add: (path) => change((paths) => [path, ...paths.filter((one) => one !== path)].slice(0, MOST_RECENT)),
    remove: (path) => change((paths) => paths.filter((one) => one !== path)),
    has: async (path) => (await read()).includes(path),
    list: async () => {
      const paths = await read();
      return Promise.all(paths.map(async (path) => ({ path, name: basename(path), isThere: await isThere(path) })));
    },
  };
}
