// Files of a page folder: found below it and nowhere else, read within limits, text strictly in UTF-8.
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { PAGE_SHEET } from '../../shared/intake/read-sheet.ts';
import type { PlacedMessage } from '../../shared/intake/refusal.ts';
import type { Named } from '../../shared/intake/sheet.ts';
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { MEGABYTE, readRegularFile, systemCode } from './regular-file.ts';

/** Page sheet or story, bytes: a story of a million bytes is ten broadsheet pages of text. */
export const LARGEST_TEXT = MEGABYTE;

/** A folder's content as it is read: bytes of one file by its path in the folder. */
export interface FolderFiles {
  /** `missing` is the message for a file that is not there. */
  read(path: string, most: number, missing: Message): Promise<Result<Uint8Array, Message>>;
}

/** Messages of reading, in the words of page folders: the path is the one in page.yaml. */
function inFolder(problem: Message, path: string, missing: Message): Message {
  const { most = 0, code = 'EACCES' } = problem.params;
  switch (problem.key) {
    case 'files.not-found':
      return missing;
    case 'files.not-a-file':
      return message('intake.not-a-file', { path });
    case 'files.too-large':
      return message('intake.file-too-large', { path, most });
    default:
      return message('intake.unreadable', { path, code });
  }
}

/** Where a path really leads; the message when it leads nowhere or out of the folder. */
async function locate(root: string, path: string, missing: Message): Promise<Result<string, Message>> {
  try {
    const found = await realpath(join(root, path));
    const below = root.endsWith(sep) ? root : root + sep;
    return found.startsWith(below) ? ok(found) : err(message('intake.link-outside', { path }));
  } catch (error) {
    const code = systemCode(error);
    const absent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(code);
    return err(absent ? missing : message('intake.unreadable', { path, code }));
  }
}

/** The files below `root`, the folder's real path. */
export function folderFiles(root: string): FolderFiles {
  return {
    async read(path, most, missing) {
      const found = await locate(root, path, missing);
      if (!found.ok) return found;
      const bytes = await readRegularFile(found.value, path, most);
      return bytes.ok ? bytes : err(inFolder(bytes.error, path, missing));
    },
  };
}

/** The line, from 1, of the first byte that is no UTF-8; undefined when all of it is. */
function firstBadLine(bytes: Uint8Array): number | undefined {
  const decodes = (part: Uint8Array): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(part);
      return true;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return false;
    }
  };
  if (decodes(bytes)) return undefined;
  // No UTF-8 sequence holds the byte of a line feed, so each line can be tried alone.
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end;
    if (!decodes(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
  return line;
}

/** Decodes a text file strictly: a replacement character would be a character lost. */
export function decodeText(file: string, bytes: Uint8Array): Result<string, PlacedMessage> {
  const line = firstBadLine(bytes);
  if (line !== undefined) return err({ file, line, message: message('intake.not-utf8') });
  return ok(new TextDecoder('utf-8').decode(bytes));
}

/** A fault of a file that page.yaml names, at the line that names it. */
export const faultOf = (named: Named, problem: Message): PlacedMessage => ({
  file: PAGE_SHEET,
  line: named.line,
  message: problem,
});
