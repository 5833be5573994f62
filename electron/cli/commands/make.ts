// `banxin make`: a page folder becomes a document.

import { join } from 'node:path';
import { collect } from '../../../shared/composition/collect.ts';
import { setText } from '../../../shared/document/review/set-text.ts';
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { type StoredDocument, writeDocumentFile } from '../../host/document-file.ts';
import { readPageFolder } from '../../host/page-folder.ts';
import { composeDocument } from '../opened.ts';
import { DONE, type Failure, fileFailure, INTERRUPTED, type Outcome } from '../outcome.ts';
import { checkOutput } from '../paths.ts';
import type { Terminal } from '../terminal.ts';

/** The folder's files that the document was made from. */
function sourcesOf(folder: string, { doc, photos }: StoredDocument): readonly string[] {
  const stories = collect(doc).blocks.flatMap(({ story }) => story ?? []);
  return ['page.yaml', ...new Set(stories), ...photos.keys()].map((path) => join(folder, path));
}

/** Characters that are set: white space is not counted, marks are (字数 as newsrooms count). */
const characterCount = (text: string): number => [...text.replace(/\s/gu, '')].length;

async function read(folder: string): Promise<Result<StoredDocument, Failure>> {
  const found = await readPageFolder(folder);
  if (found.ok) return found;
  const { file, line, message } = found.error;
  return fileFailure(file === folder ? folder : join(folder, file), message, line);
}

export async function make(folder: string, output: string, terminal: Terminal): Promise<Outcome> {
  const early = await checkOutput(output, []);
  if (!early.ok) return early;
  const stored = await read(folder);
  if (!stored.ok) return stored;
  const target = await checkOutput(output, sourcesOf(folder, stored.value));
  if (!target.ok) return target;
  const composed = await composeDocument(stored.value, folder);
  if (!composed.ok) return composed;
  if (terminal.signal.aborted) return INTERRUPTED;
  const written = await writeDocumentFile(output, stored.value);
  if (!written.ok) return fileFailure(output, written.error);

  const { pages } = composed.value.composed;
  const blocks = collect(stored.value.doc).blocks.filter(({ part }) => part !== 'folio');
  terminal.print(
    words(terminal.language, 'cli.made', {
      pages: pages.length,
      stories: new Set(blocks.flatMap(({ story }) => story ?? [])).size,
      characters: blocks.reduce((sum, { node }) => sum + characterCount(setText(node)), 0),
      overset: pages.flatMap(({ overset }) => overset).reduce((sum, { characters }) => sum + characters, 0),
    }),
  );
  return DONE;
}
