// Entries of a .banxin file: safe names, and a zip of them whose bytes depend on nothing but its content.
import { validateFileName } from 'yauzl';
import { ZipFile } from 'yazl';

/** An entry to be written. Photos are compressed already and are stored as they are. */
export interface NewEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly deflate: boolean;
}

/** Longest entry name, characters: a path that every system's file dialog can still show. */
const LONGEST_NAME = 1000;

/**
 * True for a plain relative path: no `..`, no leading slash or drive, no backslash, no empty or `.` segment, no control
 * character, no half of a surrogate pair. Entries are never unpacked to disk; another program may do so with a file we wrote.
 */
export function isSafeEntryName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= LONGEST_NAME &&
    validateFileName(name) === null &&
    !/[\p{Cc}\p{Cs}]/u.test(name) &&
    name.split('/').every((segment) => segment !== '' && segment !== '.')
  );
}

/**
 * One moment for every entry, whatever the clock. Zip dates are local time without a zone, so it is made of local parts;
 * it lies after the first day they can say, 1 January 1980, as the library clamps to that day's start in its own zone.
 */
const noTime = (): Date => new Date(1980, 0, 2, 12);

/** Highest deflate level: documents are small and are read more often than written. */
const DEFLATE_LEVEL = 9;

/** A zip of the entries, sorted by name. */
export async function* zipOf(entries: readonly NewEntry[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const options = { mtime: noTime(), mode: 0o100644, forceDosTimestamp: true };
  for (const { name, bytes, deflate } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip.addBuffer(buffer, name, { ...options, compress: deflate, compressionLevel: deflate ? DEFLATE_LEVEL : 0 });
  }
  zip.end();
  for await (const chunk of zip.outputStream) {
    yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
}
