// The .banxin file: a zip with the stored document and the original photos under their ids.

import type { PhotoAttrs } from '../../shared/document/attrs.ts';
import { documentProblem } from '../../shared/document/codec/check-document.ts';
import { decodeDocument, encodeDocument } from '../../shared/document/codec/codec.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { PhotoId } from '../../shared/kernel/ids.ts';
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { type Archive, openArchive } from './document-file-archive.ts';
import { isSafeEntryName, zipOf } from './document-file-entries.ts';
import {
  DOCUMENT_ENTRY,
  LARGEST_DOCUMENT,
  LARGEST_FILE,
  LARGEST_PHOTO,
  LARGEST_PHOTOS,
  MOST_PHOTOS,
} from './document-file-limits.ts';
import { checkRegular, MEGABYTE } from './regular-file.ts';

/** A document with the originals of its photos, as it is opened and saved. */
export interface StoredDocument {
  readonly doc: PMNode;
  readonly photos: ReadonlyMap<PhotoId, Uint8Array>;
}

/** Ids of the photos a document shows, each once, in document order. */
function photoIdsOf(doc: PMNode): readonly PhotoId[] {
  const ids = new Set<PhotoId>();
  doc.descendants((node) => {
    if (node.type.name === 'photo') ids.add((node.attrs as PhotoAttrs).photo);
    return node.type.name === 'page';
  });
  return [...ids];
}

function utf8(bytes: Uint8Array): Result<string, Message> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return err(message('document.not-json'));
  }
}

/** Reads the photos a document shows, and only those: what else lies in the file is never unpacked. */
async function readPhotos(
  archive: Archive,
  ids: readonly PhotoId[],
): Promise<Result<StoredDocument['photos'], Message>> {
  const photos = new Map<PhotoId, Uint8Array>();
  let room = LARGEST_PHOTOS;
  for (const id of ids) {
    const bytes = await archive.read(id, Math.min(room, LARGEST_PHOTO));
    if (!bytes.ok) {
      const total = bytes.error.key === 'files.entry-too-large' && room < LARGEST_PHOTO;
      return total ? err(message('files.total-too-large', { entry: id, most: LARGEST_PHOTOS / MEGABYTE })) : bytes;
    }
    room -= bytes.value.length;
    photos.set(id, bytes.value);
  }
  return ok(photos);
}

async function readArchive(archive: Archive): Promise<Result<StoredDocument, Message>> {
  if (!archive.names.has(DOCUMENT_ENTRY)) return err(message('files.no-document'));
  const stored = await archive.read(DOCUMENT_ENTRY, LARGEST_DOCUMENT);
  if (!stored.ok) return stored;
  const text = utf8(stored.value);
  if (!text.ok) return text;
  const others = [...archive.names].filter((name) => name !== DOCUMENT_ENTRY);
  const doc = decodeDocument(text.value, new Set(others));
  if (!doc.ok) return doc;
  const photos = await readPhotos(archive, photoIdsOf(doc.value));
  return photos.ok ? ok({ doc: doc.value, photos: photos.value }) : photos;
}

/**
 * Reads a .banxin file. Nothing of it is trusted: names, sizes, checksums and the document itself are checked, limits
 * hold while it is unpacked.
 * Errors: not there, not a regular file, foreign or cut short, encrypted, damaged, unsafe names, too large, written by
 * a newer version, or a document that breaks a rule (the message names the place).
 */
export async function readDocumentFile(path: string): Promise<Result<StoredDocument, Message>> {
  const problem = await checkRegular(path, path, LARGEST_FILE);
  if (problem !== undefined) return err(problem);
  const archive = await openArchive(path);
  if (!archive.ok) return archive;
  try {
    return await readArchive(archive.value);
  } finally {
    archive.value.close();
  }
}

/** What forbids saving: something that could not be read back. */
function savingProblem(doc: PMNode, ids: readonly PhotoId[], photos: StoredDocument['photos']): Message | undefined {
  const problem = documentProblem(doc, new Set(photos.keys()));
  if (problem !== undefined) return problem;
  if (ids.length > MOST_PHOTOS) return message('files.too-many-photos', { count: ids.length, most: MOST_PHOTOS });
  let total = 0;
  for (const id of ids) {
    const size = photos.get(id)?.length ?? 0;
    total += size;
    if (!isSafeEntryName(id) || id === DOCUMENT_ENTRY) return message('files.unsafe-entry', { entry: id });
    if (size > LARGEST_PHOTO) return message('files.photo-too-large', { photo: id, most: LARGEST_PHOTO / MEGABYTE });
  }
  return total > LARGEST_PHOTOS ? message('files.photos-too-large', { most: LARGEST_PHOTOS / MEGABYTE }) : undefined;
}

/**
 * Writes a .banxin file, whole or not at all (see `writeFileAtomically`). The same document gives the same bytes.
 * Photos that the document does not show are left out.
 * Errors: those of writing, and a document or photos that could not be read back.
 */
export async function writeDocumentFile(path: string, { doc, photos }: StoredDocument): Promise<Result<void, Message>> {
  const ids = photoIdsOf(doc);
  const problem = savingProblem(doc, ids, photos);
  if (problem !== undefined) return err(problem);
  const entries = ids.flatMap((name) => {
    const bytes = photos.get(name);
    return bytes === undefined ? [] : [{ name, bytes, deflate: false }];
  });
  const document = { name: DOCUMENT_ENTRY, bytes: new TextEncoder().encode(encodeDocument(doc)), deflate: true };
  return writeFileAtomically(path, zipOf([document, ...entries]));
}
