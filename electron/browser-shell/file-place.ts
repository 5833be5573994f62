// Where the browser shell writes a new file: beside the document, else in the user's download folder; nothing is replaced.
import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, parse } from 'node:path';
import type { FileSuggestion } from '../host/bridge/shell-dialogs.ts';

/** Names of the download folder on the systems we know, Chinese desktops included. */
const DOWNLOAD_FOLDERS = ['Downloads', '下载'];

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The user's download folder, or the home folder where there is none. */
function downloadFolder(home: string): string {
  return DOWNLOAD_FOLDERS.map((name) => join(home, name)).find(isFolder) ?? home;
}

/** `name`, or `name (2)` and so on, so that no file of the user's is replaced without asking. */
function freeName(folder: string, name: string): string {
  const { name: stem, ext } = parse(name);
  let path = join(folder, name);
  for (let n = 2; existsSync(path); n += 1) path = join(folder, `${stem} (${n})${ext}`);
  return path;
}

/** Absolute path for a new file; `home` is the user's home folder. */
export function filePlace(suggestion: FileSuggestion, home: string = homedir()): string {
  return freeName(suggestion.folder ?? downloadFolder(home), suggestion.name);
}
