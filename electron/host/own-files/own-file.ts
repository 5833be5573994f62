// Reads and writes the program's own JSON files: checked by their schemas, written whole or not at all.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { type Message, message } from '../../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { readRegularFile, systemCode } from '../regular-file.ts';

/** Makes the folder of a file with those above it; a failure shows when the file is written. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    systemCode(error);
  }
}

/** Writes bytes, the folder coming with them where it is not there yet. Errors: those of `writeFileAtomically`. */
export async function writeOwnBytes(path: string, bytes: Uint8Array): Promise<Result<void, Message>> {
  await makeFolder(dirname(path));
  return writeFileAtomically(path, bytes);
}

export const writeOwnFile = (path: string, value: unknown): Promise<Result<void, Message>> =>
  writeOwnBytes(path, new TextEncoder().encode(JSON.stringify(value)));

/** Errors: not there, not readable, larger than `most` bytes, or not as the schema wants it. */
export async function readOwnFile<T>(path: string, schema: z.ZodType<T>, most: number): Promise<Result<T, Message>> {
  const bytes = await readRegularFile(path, path, most);
  if (!bytes.ok) return bytes;
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)));
    return parsed.success ? ok(parsed.data) : err(message('own.damaged', { path }));
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
    return err(message('own.damaged', { path }));
  }
}
