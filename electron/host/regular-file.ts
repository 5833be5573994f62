// Reads a whole file that is a regular one and not too large: never a device, a pipe or a folder, never without end.
import { type FileHandle, open, stat } from 'node:fs/promises';
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

export const MEGABYTE = 1024 * 1024;

/** The system's error code of a failed file operation, such as `ENOENT`; any other error is a bug and is thrown again. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** The message for a file that cannot be read; `path` as the user knows it. */
function readProblem(error: unknown, path: string): Message {
  const code = systemCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return message('files.not-found', { path });
    case 'EISDIR':
      return message('files.not-a-file', { path });
    case 'EACCES':
    case 'EPERM':
      return message('files.no-permission', { path });
    default:
      return message('files.read-failed', { path, code });
  }
}

/** Checks by name that a file is regular and at most `most` bytes: opening a pipe to look would wait for its writer. */
export async function checkRegular(path: string, shown: string, most: number): Promise<Message | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return message('files.not-a-file', { path: shown });
    if (found.size > most) return message('files.too-large', { path: shown, most: Math.floor(most / MEGABYTE) });
    return undefined;
  } catch (error) {
    return readProblem(error, shown);
  }
}

/** Reads at most `most` + 1 bytes, so that a file that grows meanwhile is seen to be too large. */
async function readUpTo(file: FileHandle, most: number): Promise<Uint8Array> {
  const { size } = await file.stat();
  const buffer = new Uint8Array(Math.min(size, most) + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

/**
 * Reads a regular file of at most `most` bytes. `shown` is its name in messages.
 * Errors: not there, not a regular file, no permission, too large, disk errors.
 */
export async function readRegularFile(path: string, shown: string, most: number): Promise<Result<Uint8Array, Message>> {
  const problem = await checkRegular(path, shown, most);
  if (problem !== undefined) return err(problem);
  try {
    const file = await open(path, 'r');
    try {
      const bytes = await readUpTo(file, most);
      if (bytes.length <= most) return ok(bytes);
      return err(message('files.too-large', { path: shown, most: Math.floor(most / MEGABYTE) }));
    } finally {
      await file.close();
    }
  } catch (error) {
    return err(readProblem(error, shown));
  }
}
