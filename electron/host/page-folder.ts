// Reads a page folder from disk into a document with its photos, and makes a .banxin file of it.
import { realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buildDocument } from '../../shared/intake/build-document.ts';
import { PAGE_SHEET, readPageSheet } from '../../shared/intake/read-sheet.ts';
import type { PlacedMessage } from '../../shared/intake/refusal.ts';
import { type Named, type PageSheet, type PhotoPixels, photosOf, storiesOf } from '../../shared/intake/sheet.ts';
import { readStory, type Story } from '../../shared/intake/story.ts';
import type { PhotoId } from '../../shared/kernel/ids.ts';
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { type StoredDocument, writeDocumentFile } from './document-file.ts';
import { LARGEST_PHOTO, LARGEST_PHOTOS } from './document-file-limits.ts';
import { decodeText, type FolderFiles, faultOf, folderFiles, LARGEST_TEXT } from './page-folder-files.ts';
import { readPhotoPixels } from './photo-info.ts';
import { MEGABYTE, systemCode } from './regular-file.ts';

type Placed<T> = Result<T, PlacedMessage>;

const onSheet = (problem: Message): PlacedMessage => ({ file: PAGE_SHEET, line: 1, message: problem });

/** The folder's real path. */
async function openFolder(folder: string): Promise<Placed<string>> {
  const fault = (problem: Message): Placed<string> => err({ file: folder, line: 1, message: problem });
  try {
    const root = await realpath(folder);
    return (await stat(root)).isDirectory() ? ok(root) : fault(message('intake.not-a-folder', { path: folder }));
  } catch (error) {
    const code = systemCode(error);
    const absent = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(code);
    return fault(
      absent ? message('intake.no-folder', { path: folder }) : message('intake.unreadable', { path: folder, code }),
    );
  }
}

async function readSheet(files: FolderFiles): Promise<Placed<PageSheet>> {
  const bytes = await files.read(PAGE_SHEET, LARGEST_TEXT, message('intake.no-sheet'));
  if (!bytes.ok) return err(onSheet(bytes.error));
  const text = decodeText(PAGE_SHEET, bytes.value);
  return text.ok ? readPageSheet(text.value) : text;
}

async function readStories(files: FolderFiles, named: readonly Named[]): Promise<Placed<ReadonlyMap<string, Story>>> {
  const stories = new Map<string, Story>();
  for (const file of named) {
    const { path } = file;
    const bytes = await files.read(path, LARGEST_TEXT, message('intake.story-missing', { path }));
    if (!bytes.ok) return err(faultOf(file, bytes.error));
    const text = decodeText(path, bytes.value);
    if (!text.ok) return text;
    const story = readStory(path, text.value);
    if (!story.ok) return story;
    stories.set(path, story.value);
  }
  return ok(stories);
}

interface Photos {
  readonly bytes: ReadonlyMap<PhotoId, Uint8Array>;
  readonly pixels: ReadonlyMap<PhotoId, PhotoPixels>;
}

async function readPhotos(files: FolderFiles, named: readonly Named[]): Promise<Placed<Photos>> {
  const bytes = new Map<PhotoId, Uint8Array>();
  const pixels = new Map<PhotoId, PhotoPixels>();
  let total = 0;
  for (const file of named) {
    const { path } = file;
    if (bytes.has(path)) continue;
    const content = await files.read(path, LARGEST_PHOTO, message('intake.photo-missing', { path }));
    if (!content.ok) return err(faultOf(file, content.error));
    total += content.value.length;
    if (total > LARGEST_PHOTOS) {
      return err(faultOf(file, message('intake.photos-too-large', { path, most: LARGEST_PHOTOS / MEGABYTE })));
    }
    const size = await readPhotoPixels(path, content.value);
    if (!size.ok) return err(faultOf(file, size.error));
    bytes.set(path, content.value);
    pixels.set(path, size.value);
  }
  return ok({ bytes, pixels });
}

/**
 * Reads a page folder (see docs/page-folder.md). Files are only read below the folder: never an absolute path, `..`, or
 * a link that leads out; never a device or an endless file.
 * Errors: the first fault with its file (relative to the folder) and line. A fault of a file that page.yaml names but
 * that has no lines, such as a photo, stands at the line of page.yaml that asks for it.
 */
export async function readPageFolder(folder: string): Promise<Placed<StoredDocument>> {
  const root = await openFolder(folder);
  if (!root.ok) return root;
  const files = folderFiles(root.value);
  const sheet = await readSheet(files);
  if (!sheet.ok) return sheet;
  const stories = await readStories(files, storiesOf(sheet.value));
  if (!stories.ok) return stories;
  const photos = await readPhotos(files, photosOf(sheet.value));
  if (!photos.ok) return photos;
  const doc = buildDocument(sheet.value, { stories: stories.value, photos: photos.value.pixels });
  return doc.ok ? ok({ doc: doc.value, photos: photos.value.bytes }) : doc;
}

/**
 * Makes a document of a page folder: reads it and writes the .banxin file, whole or not at all.
 * Errors: those of `readPageFolder`, nothing being written then; those of writing, under the output's name, line 1.
 */
export async function makeDocument(folder: string, output: string): Promise<Placed<StoredDocument>> {
  const document = await readPageFolder(folder);
  if (!document.ok) return document;
  const written = await writeDocumentFile(output, document.value);
  return written.ok ? document : err({ file: basename(output), line: 1, message: written.error });
}
