// Photos that the window adds to an open document: checked as a page folder's are, under names the document's file can hold.
import { posix } from 'node:path';
import type { AddPhotoOutcome } from '../../../shared/bridge/contract.ts';
import type { PhotoId } from '../../../shared/kernel/ids.ts';
import { message } from '../../../shared/kernel/messages/catalogue.ts';
import { LARGEST_PHOTO, LARGEST_PHOTOS, MOST_PHOTOS } from '../document-file-limits.ts';
import { readPhotoPixels } from '../photo-info.ts';
import { MEGABYTE } from '../regular-file.ts';
import type { HeldDocument, OpenDocuments } from './open-documents.ts';

/** Where photos lie in a document's file, as in a page folder. */
const FOLDER = 'photos';

/** Longest stem of a file name that is kept, characters: what a file dialog can show. */
const LONGEST_STEM = 100;

/** A name without what no file's entry may have: folders, control characters, halves of surrogate pairs, what Windows forbids. */
function entryName(name: string): { readonly stem: string; readonly ext: string } {
  const plain = posix.basename(name.replaceAll('\\', '/')).replace(/[\p{Cc}\p{Cs}:*?"<>|]/gu, '');
  const { name: stem, ext } = posix.parse(plain);
  const kept = [...stem.replace(/^\.+/, '')].slice(0, LONGEST_STEM).join('');
  return { stem: kept === '' ? 'photo' : kept, ext };
}

/** An id that no photo of the document has. */
function freeId(name: string, photos: HeldDocument['photos']): PhotoId {
  const { stem, ext } = entryName(name);
  let id = `${FOLDER}/${stem}${ext}`;
  for (let n = 2; photos.has(id); n += 1) id = `${FOLDER}/${stem}-${n}${ext}`;
  return id;
}

/** Keeps a picture with an open document until it is closed; its file gets it at the next save if the document shows it. */
export async function addPhoto(
  documents: OpenDocuments,
  id: string,
  name: string,
  bytes: Uint8Array,
): Promise<AddPhotoOutcome> {
  const fits = bytes.length <= LARGEST_PHOTO;
  if (!fits) return { kind: 'failed', message: message('photo.too-large', { name, most: LARGEST_PHOTO / MEGABYTE }) };
  const pixels = await readPhotoPixels(name, bytes);
  if (!pixels.ok) return { kind: 'failed', message: pixels.error };
  // Only now: others may have come while this one was looked at.
  const held = documents.get(id);
  if (held === undefined) return { kind: 'failed', message: message('save.unknown-document') };
  const total = [...held.photos.values()].reduce((sum, { length }) => sum + length, bytes.length);
  if (total > LARGEST_PHOTOS || held.photos.size >= MOST_PHOTOS) {
    return {
      kind: 'failed',
      message: message('photo.no-room', { name, most: LARGEST_PHOTOS / MEGABYTE, count: MOST_PHOTOS }),
    };
  }
  const photo = freeId(name, held.photos);
  documents.addPhoto(id, photo, bytes);
  return { kind: 'added', photo, pixels: pixels.value };
}
