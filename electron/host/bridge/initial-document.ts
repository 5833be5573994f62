// What a window shows first: the file it was started with, else the sample page as an untitled copy.
import { join } from 'node:path';
import type { OpenOutcome } from '../../../shared/bridge/contract.ts';
import type { Message } from '../../../shared/kernel/messages/catalogue.ts';
import { type Language, message, words } from '../../../shared/kernel/messages/catalogue.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { StoredDocument } from '../document-file.ts';
import type { OpenDocuments } from './open-documents.ts';

/** The page folder of the sample that the program starts with; `root` is the program's folder. */
export const sampleFolder = (root: string): string => join(root, 'assets', 'samples', 'broadsheet');

/** The sample goes through the same intake as any page folder, so that it shows what a user's own folder gives. */
async function readSample(root: string): Promise<Result<StoredDocument, Message>> {
  const folder = sampleFolder(root);
  // Intake is needed for the sample only: a document of the user's own opens without loading it.
  const { readPageFolder } = await import('../page-folder.ts');
  const read = await readPageFolder(folder);
  return read.ok ? read : err(message('start.sample-broken', { folder, file: read.error.file, line: read.error.line }));
}

/** Opens `file`, or the sample where none is given; it can never be overwritten, as the copy knows no file. */
export function openInitial(
  root: string,
  file: string | undefined,
  language: Language,
): (documents: OpenDocuments) => Promise<OpenOutcome> {
  if (file !== undefined) return (documents) => documents.openFile(file);
  return (documents) => documents.openCopy(`${words(language, 'start.sample-name')}.banxin`, () => readSample(root));
}
