// Opens a document for a command: read, checked, and composed with the program's fonts.
import { compose } from '../../shared/composition/compose.ts';
import type { ComposedEdition } from '../../shared/composition/phases.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { appRoot } from '../host/app-root.ts';
import { readDocumentFile, type StoredDocument } from '../host/document-file.ts';
import { loadFonts } from '../host/fonts.ts';
import { type Failure, fileFailure } from './outcome.ts';

/** The folder with the program's assets. */
export const programRoot = (): string => appRoot(import.meta.url);

/** A document with its composition. */
export interface ComposedDocument extends StoredDocument {
  readonly composed: ComposedEdition;
  readonly fonts: FontSet;
}

export async function readDocument(path: string): Promise<Result<StoredDocument, Failure>> {
  const read = await readDocumentFile(path);
  return read.ok ? read : fileFailure(path, read.error);
}

export function composeDocument(stored: StoredDocument, place: string): Result<ComposedDocument, Failure> {
  const fonts = loadFonts(programRoot());
  if (!fonts.ok) return fileFailure(place, fonts.error);
  return ok({ ...stored, composed: compose(stored.doc, fonts.value), fonts: fonts.value });
}

export async function openComposed(path: string): Promise<Result<ComposedDocument, Failure>> {
  const stored = await readDocument(path);
  return stored.ok ? composeDocument(stored.value, path) : stored;
}
