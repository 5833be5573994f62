// Where the program keeps what is its own on a machine: recovery copies, and how the window was left.
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import type { Machine } from '../fonts/font-folders.ts';

/** Environment variable that names another folder, as where a newsroom's machines are wiped each night. */
const OTHER_FOLDER = 'BANXIN_DATA';

/** The folder, as each system wants it: on this machine, not in what follows the user from one to the next. It need not exist. */
export function dataFolder({ platform, home, environment }: Machine): string {
  const other = environment[OTHER_FOLDER];
  if (other !== undefined && other !== '') return other;
  switch (platform) {
    case 'win32':
      return win32.join(environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Banxin');
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Banxin');
    default:
      return posix.join(environment['XDG_STATE_HOME'] || posix.join(home, '.local', 'state'), 'banxin');
  }
}

/** The folder on the machine that runs this. */
export const thisMachinesDataFolder = (): string =>
  dataFolder({ platform: process.platform, home: homedir(), environment: process.env });
