// Recovery copies (恢复副本): what is not saved of open documents, kept on disk until it is, and found again after a crash.
import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { DocumentId, Recoverable } from '../../../shared/bridge/contract.ts';
import { decodeDocument, encodeDocument } from '../../../shared/document/codec/codec.ts';
import type { PhotoId } from '../../../shared/kernel/ids.ts';
import type { Message } from '../../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { readDocumentFile, type StoredDocument } from '../document-file.ts';
import { LARGEST_DOCUMENT, LARGEST_PHOTO } from '../document-file-limits.ts';
import { MEGABYTE, readRegularFile, systemCode } from '../regular-file.ts';
import { readOwnFile, writeOwnBytes, writeOwnFile } from './own-file.ts';

/** A document with unsaved changes, as the window has it. */
interface UnsavedDocument {
  readonly name: string;
  /** Its own file; null for a copy that has none. */
  readonly path: string | null;
  /** Its stored form. */
  readonly document: string;
  readonly photos: ReadonlyMap<PhotoId, Uint8Array>;
}

/** A copy read back. */
interface RecoveredDocument {
  readonly name: string;
  /** Null also where the file has been changed since: it must not be overwritten by what is older. */
  readonly path: string | null;
  readonly stored: StoredDocument;
}

export interface RecoveryCopies {
  /** Keeps a document's state in place of the one before; resolves when it is on disk. */
  keep(id: DocumentId, unsaved: UnsavedDocument): Promise<Result<void, Message>>;
  /** The document has been saved or closed: there is nothing to recover. */
  drop(id: DocumentId): Promise<void>;
  /** What programs left behind that are gone, and what earlier windows of this one did; latest first. */
  left(): Promise<readonly Recoverable[]>;
  /** Errors: the copy is gone, or damaged. */
  read(key: string): Promise<Result<RecoveredDocument, Message>>;
  /** Removes a copy for good. */
  discard(key: string): Promise<void>;
  /** Lets go of the folder of this run where nothing is left in it. */
  close(): Promise<void>;
}

/** A copy on disk is JSON of the stored document, whose quotes are escaped once more. */
const LARGEST_COPY = 2 * LARGEST_DOCUMENT + MEGABYTE;
const LARGEST_OWNER = 1000;

/** Two readings of when the machine was started differ by less, ms: its clock is set right now and then. */
const SAME_BOOT_MS = 60_000;

/** Of which run a folder's copies are. A process number alone is given anew after the machine was started again. */
const OWNER = z.strictObject({ pid: z.int(), bootedAt: z.number() });

const COPY = z.strictObject({
  name: z.string().min(1),
  path: z.string().nullable(),
  /** When it was kept, ISO 8601. */
  at: z.iso.datetime(),
  document: z.string(),
  /** Files beside it by the photos' ids. */
  photos: z.array(z.tuple([z.string(), z.string().regex(/^photo-\d+$/)])),
});

const COPY_FILE = 'copy.json';
const OWNER_FILE = 'owner.json';
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const FOLDER_NAME = new RegExp(`^${UUID}$`);

/** A run's folder and a document's in it: what names a copy. */
export const COPY_KEY = new RegExp(`^${UUID}/${UUID}$`);

const bootedAt = (): number => Date.now() - uptime() * 1000;

/** True while a process of this number runs; one of another user counts. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => FOLDER_NAME.test(name));
  } catch (error) {
    systemCode(error);
    return [];
  }
}

async function remove(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
  } catch (error) {
    systemCode(error);
  }
}

async function changedAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    systemCode(error);
    return null;
  }
}

/** True where the file itself has just this document: the program ended after it was saved, and before its copy went. */
async function isInItsFile(copy: z.infer<typeof COPY>): Promise<boolean> {
  if (copy.path === null || ((await changedAt(copy.path)) ?? 0) < Date.parse(copy.at)) return false;
  const file = await readDocumentFile(copy.path);
  return file.ok && encodeDocument(file.value.doc) === copy.document;
}

/** `folder`: the program's own folder (see `dataFolder`). */
export function makeRecoveryCopies(folder: string): RecoveryCopies {
  const runs = join(folder, 'recovery');
  const ownRun = randomUUID();
  const own = join(runs, ownRun);
  /** The last work on each document's copy: one after the other, in the order in which it was asked for. */
  const last = new Map<DocumentId, Promise<unknown>>();
  /** The folder says whose it is. */
  let isOwned = false;
  const photosKept = new Map<DocumentId, Map<PhotoId, string>>();

  const inTurn = async <T>(id: DocumentId, work: () => Promise<T>): Promise<T> => {
    const before = last.get(id);
    const now = (async (): Promise<T> => {
      await before?.catch(() => undefined);
      return work();
    })();
    last.set(id, now);
    try {
      return await now;
    } finally {
      if (last.get(id) === now) last.delete(id);
    }
  };

  /** Photos are written once each: a newsroom's are megabytes, and what changes every few seconds is the text. */
  const keepPhotos = async (id: DocumentId, photos: UnsavedDocument['photos']): Promise<Result<void, Message>> => {
    const kept = photosKept.get(id) ?? new Map<PhotoId, string>();
    photosKept.set(id, kept);
    for (const [photo, bytes] of photos) {
      if (kept.has(photo)) continue;
      const name = `photo-${kept.size}`;
      const written = await writeOwnBytes(join(own, id, name), bytes);
      if (!written.ok) return written;
      kept.set(photo, name);
    }
    return ok(undefined);
  };

  const isGone = async (run: string): Promise<boolean> => {
    const owner = await readOwnFile(join(runs, run, OWNER_FILE), OWNER, LARGEST_OWNER);
    if (!owner.ok) return true;
    const { pid, bootedAt: booted } = owner.value;
    return Math.abs(booted - bootedAt()) > SAME_BOOT_MS || !isRunning(pid);
  };

  const readCopy = (key: string): Promise<Result<z.infer<typeof COPY>, Message>> =>
    readOwnFile(join(runs, key, COPY_FILE), COPY, LARGEST_COPY);

  const leftIn = async (run: string): Promise<readonly Recoverable[]> => {
    const found: Recoverable[] = [];
    for (const document of await foldersIn(join(runs, run))) {
      const key = `${run}/${document}`;
      const copy = await readCopy(key);
      // Cut off before its first copy was whole, or already in its file.
      if (!copy.ok || (await isInItsFile(copy.value))) await remove(join(runs, key));
      else found.push({ key, name: copy.value.name, path: copy.value.path, at: copy.value.at });
    }
    if (found.length === 0 && run !== ownRun) await remove(join(runs, run));
    return found;
  };

  return {
    keep: (id, { name, path, document, photos }) =>
      inTurn(id, async () => {
        if (!isOwned) {
          const told = await writeOwnFile(join(own, OWNER_FILE), { pid: process.pid, bootedAt: bootedAt() });
          if (!told.ok) return told;
          isOwned = true;
        }
        const kept = await keepPhotos(id, photos);
        if (!kept.ok) return kept;
        const at = new Date().toISOString();
        const files = [...(photosKept.get(id) ?? [])];
        return writeOwnFile(join(own, id, COPY_FILE), { name, path, at, document, photos: files });
      }),
    drop: (id) =>
      inTurn(id, async () => {
        if (!photosKept.delete(id)) return;
        await remove(join(own, id));
      }),
    async left() {
      const found: Recoverable[] = [];
      for (const run of await foldersIn(runs)) {
        if (run === ownRun || (await isGone(run))) found.push(...(await leftIn(run)));
      }
      return found.toSorted((a, b) => b.at.localeCompare(a.at));
    },
    async read(key) {
      const copy = await readCopy(key);
      if (!copy.ok) return copy;
      const { name, path, at, document, photos } = copy.value;
      const doc = decodeDocument(document, new Set(photos.map(([id]) => id)));
      if (!doc.ok) return doc;
      const stored = new Map<PhotoId, Uint8Array>();
      for (const [id, file] of photos) {
        const bytes = await readRegularFile(join(runs, key, file), file, LARGEST_PHOTO);
        if (!bytes.ok) return err(bytes.error);
        stored.set(id, bytes.value);
      }
      const changed = path === null ? null : await changedAt(path);
      const isOlder = changed !== null && changed > Date.parse(at);
      return ok({ name, path: isOlder ? null : path, stored: { doc: doc.value, photos: stored } });
    },
    discard: (key) => remove(join(runs, key)),
    async close() {
      if ((await foldersIn(own)).length === 0) await remove(own);
    },
  };
}
