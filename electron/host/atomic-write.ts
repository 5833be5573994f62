// Writes a file whole or not at all: a temporary file beside it, flushed to disk, then renamed over the old one.
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { systemCode } from './regular-file.ts';

/** What can be written: bytes at hand, or a stream of them. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Waits before renaming again, ms. On Windows a virus scanner or an indexer holds a new file open for a moment, and
 * renaming over it fails with EPERM, EACCES or EBUSY; about a second is enough in practice.
 */
const RENAME_WAITS = [20, 50, 100, 200, 400, 800] as const;

function writeProblem(error: unknown, path: string): Message {
  const code = systemCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return message('files.no-folder', { path: dirname(path) });
    case 'EACCES':
    case 'EPERM':
      return message('files.no-permission', { path });
    case 'ENOSPC':
    case 'EDQUOT':
      return message('files.disk-full', { path });
    case 'EROFS':
      return message('files.read-only', { path });
    default:
      return message('files.write-failed', { path, code });
  }
}

/** The file that a path names: where it is a link, the link's target, so that the link itself stays. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return path;
    throw error;
  }
}

/** Permission bits of the file that is replaced; undefined when there is none. */
async function modeOf(path: string): Promise<{ readonly mode: number; readonly regular: boolean } | undefined> {
  try {
    const found = await stat(path);
    return { mode: found.mode & 0o777, regular: found.isFile() };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function renameOver(from: string, to: string): Promise<void> {
  for (const delay of RENAME_WAITS) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = systemCode(error);
      if (process.platform !== 'win32' || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error;
      await wait(delay);
    }
  }
  await rename(from, to);
}

/** Makes the rename itself durable. Not every system lets a folder be opened or flushed; the file is safe without it. */
async function flushFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    systemCode(error);
  } finally {
    await handle?.close();
  }
}

async function writeTemporary(path: string, content: FileContent, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx', mode ?? 0o666);
  try {
    if (content instanceof Uint8Array) await file.writeFile(content);
    else for await (const chunk of content) await file.appendFile(chunk);
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a file so that at every moment its path holds either the old content or the whole new one. On any failure the
 * old file is untouched and nothing is left beside it.
 * Errors: no such folder, no permission, disk full, or the path names something that is not a regular file.
 * Errors that are no file errors (a content stream that throws one) are thrown again after the clean-up.
 */
export async function writeFileAtomically(path: string, content: FileContent): Promise<Result<void, Message>> {
  let temporary: string | undefined;
  try {
    const target = await targetOf(path);
    const old = await modeOf(target);
    if (old !== undefined && !old.regular) return err(message('files.target-not-a-file', { path }));
    // A name of its own, not one made from the target's: a long Chinese name has no bytes left for a suffix.
    temporary = join(dirname(target), `.banxin-${randomUUID()}.tmp`);
    await writeTemporary(temporary, content, old?.mode);
    await renameOver(temporary, target);
    await flushFolder(dirname(target));
    return ok(undefined);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true });
    return err(writeProblem(error, path));
  }
}
