// Where each system keeps the fonts that are installed on a machine.
import { posix, win32 } from 'node:path';

/** What a machine tells of itself, as a value so that any can be asked about. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Environment variable with further font folders, such as the newsroom's own on a share; parted like PATH. */
const FURTHER_FOLDERS = 'BANXIN_FONTS';

/** Fonts that Windows 10 and later installs for one user, and those of the machine. */
function windowsFolders({ home, environment }: Machine): readonly string[] {
  const local = environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local');
  const windows = environment['WINDIR'] ?? environment['SystemRoot'] ?? 'C:\\Windows';
  return [win32.join(local, 'Microsoft', 'Windows', 'Fonts'), win32.join(windows, 'Fonts')];
}

/** `Supplemental` lies below the system's folder; the last ones are what Font Book downloads (the number is the system's format). */
const macFolders = ({ home }: Machine): readonly string[] => [
  posix.join(home, 'Library', 'Fonts'),
  '/Library/Fonts',
  '/System/Library/Fonts',
  ...[8, 7, 6, 5].map((format) => `/System/Library/AssetsV2/com_apple_MobileAsset_Font${format}`),
];

/** The XDG base directories with their defaults, and the old `~/.fonts`. */
function linuxFolders({ home, environment }: Machine): readonly string[] {
  const own = environment['XDG_DATA_HOME'] || posix.join(home, '.local', 'share');
  const shared = environment['XDG_DATA_DIRS'] || '/usr/local/share:/usr/share';
  const folders = shared.split(':').filter((folder) => posix.isAbsolute(folder));
  return [own, ...folders].map((folder) => posix.join(folder, 'fonts')).toSpliced(1, 0, posix.join(home, '.fonts'));
}

/**
 * Folders in the order in which their fonts are preferred: the ones the user added, her own, the machine's. They need not exist.
 */
export function fontFolders(machine: Machine): readonly string[] {
  const { platform, environment } = machine;
  const parted = platform === 'win32' ? win32.delimiter : posix.delimiter;
  const further = (environment[FURTHER_FOLDERS] ?? '').split(parted).filter((folder) => folder !== '');
  if (platform === 'win32') return [...further, ...windowsFolders(machine)];
  return [...further, ...(platform === 'darwin' ? macFolders(machine) : linuxFolders(machine))];
}
