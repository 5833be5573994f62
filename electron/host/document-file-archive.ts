// Reads a zip that may be hostile: its list first, then single entries, each within a limit that holds while it is unpacked.
import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { isSafeEntryName } from './document-file-entries.ts';
import { MOST_ENTRIES } from './document-file-limits.ts';
import { MEGABYTE } from './regular-file.ts';

/** An open archive. `read` gives an entry's bytes, at most `most` of them. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  read(name: string, most: number): Promise<Result<Uint8Array, Message>>;
  close(): void;
}

/** A name from outside as a message shows it: without control characters, not too long. */
const shownName = (name: string): string => name.replace(/\p{Cc}/gu, '�').slice(0, 200);

/** What is wrong with an entry by its description alone. */
function entryProblem(entry: Entry, name: string): Message | undefined {
  const shown = shownName(name);
  if (!isSafeEntryName(name.replace(/\/$/, ''))) return message('files.unsafe-entry', { entry: shown });
  if (entry.isEncrypted()) return message('files.encrypted-entry', { entry: shown });
  if (!entry.canDecodeFileData()) return message('files.unknown-compression', { entry: shown });
  return undefined;
}

/** The entries that are files, by name. Names are decoded here and not by the library, to name an unsafe one. */
async function listEntries(zip: ZipFile): Promise<Result<ReadonlyMap<string, Entry>, Message>> {
  if (zip.entryCount > MOST_ENTRIES) {
    return err(message('files.too-many-entries', { count: zip.entryCount, most: MOST_ENTRIES }));
  }
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    const problem = entryProblem(entry, name);
    if (problem !== undefined) return err(problem);
    if (entries.has(name)) return err(message('files.twice-entry', { entry: shownName(name) }));
    if (!name.endsWith('/')) entries.set(name, entry);
  }
  return ok(entries);
}

/** Unpacks an entry. The limit counts what really comes out: a size in a header is only a claim. */
async function unpack(zip: ZipFile, entry: Entry, name: string, most: number): Promise<Result<Uint8Array, Message>> {
  const tooLarge = err(message('files.entry-too-large', { entry: name, most: Math.floor(most / MEGABYTE) }));
  if (entry.uncompressedSize > most) return tooLarge;
  const chunks: Buffer[] = [];
  let length = 0;
  let checksum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) throw new Error('a zip stream gives buffers');
      length += chunk.length;
      // Leaving the loop destroys the stream, and with it the inflater.
      if (length > most) return tooLarge;
      checksum = crc32(chunk, checksum);
      chunks.push(chunk);
    }
  } catch {
    // Whatever the library or zlib objects to, the entry is not what its header says.
    return err(message('files.damaged-entry', { entry: name }));
  }
  if (checksum !== entry.crc32) return err(message('files.damaged-entry', { entry: name }));
  return ok(Buffer.concat(chunks, length));
}

/**
 * Opens a zip file and lists it.
 * Errors: no zip or cut short; too many entries; an entry that is encrypted, of an unknown method, given twice or of an
 * unsafe name.
 */
export async function openArchive(path: string): Promise<Result<Archive, Message>> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { autoClose: false, decodeStrings: false });
  } catch {
    return err(message('files.not-banxin'));
  }
  let entries: Result<ReadonlyMap<string, Entry>, Message>;
  try {
    entries = await listEntries(zip);
  } catch {
    entries = err(message('files.not-banxin'));
  }
  if (!entries.ok) {
    zip.close();
    return entries;
  }
  const list = entries.value;
  return ok({
    names: new Set(list.keys()),
    read: async (name, most) => {
      const entry = list.get(name);
      if (entry === undefined) throw new Error(`no entry ${name}`);
      return unpack(zip, entry, name, most);
    },
    close: () => zip.close(),
  });
}
