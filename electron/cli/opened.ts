// Opens a document for a command: read, checked, and composed with the program's fonts.
import { compose } from '../../shared/composition/compose.ts';
import type { ComposedEdition } from '../../shared/composition/phases.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { appRoot } from '../host/app-root.ts';
import { readDocumentFile, type StoredDocument } from '../host/document-file.ts';
import { documentFonts, thisMachinesFonts } from '../host/document-fonts.ts';
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

/** The faces a document is composed with; `place` is the file that an error names. */
export async function fontsFor({ doc }: StoredDocument, place: string): Promise<Result<FontSet, Failure>> {
  const shipped = loadFonts(programRoot());
  if (!shipped.ok) return fileFailure(place, shipped.error);
  return ok(await documentFonts(doc, shipped.value, thisMachinesFonts(shipped.value.faces)));
}

export async function composeDocument(
  stored: StoredDocument,
  place: string,
): Promise<Result<ComposedDocument, Failure>> {
  const fonts = await fontsFor(stored, place);
  if (!fonts.ok) return fonts;
  return ok({ ...stored, composed: compose(stored.doc, fonts.value), fonts: fonts.value });
}

export async function openComposed(path: string): Promise<Result<ComposedDocument, Failure>> {
  const stored = await readDocument(path);
  return stored.ok ? composeDocument(stored.value, path) : stored;
}
