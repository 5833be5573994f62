// Makes a document of several pages: one page folder for each, as the command line makes it, put into one edition.
import path from 'node:path';
import { readDocumentFile, writeDocumentFile } from '../../electron/host/document-file.ts';
import { banxin } from './cli.ts';
import { type FolderFiles, writePageFolder } from './page-folder.ts';

/** Writes `file` with a page for each of the folders' files; stories of two pages must not share a path. */
export async function writeEdition(folder: string, file: string, pages: readonly FolderFiles[]): Promise<void> {
  const made = await Promise.all(
    pages.map(async (files, i) => {
      const page = path.join(folder, `page-${i}.banxin`);
      await writePageFolder(path.join(folder, `page-${i}`), files);
      const { code, stderr } = await banxin(['make', path.join(folder, `page-${i}`), '-o', page]);
      if (code !== 0) throw new Error(stderr);
      const read = await readDocumentFile(page);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      return read.value;
    }),
  );
  const [first] = made;
  if (first === undefined) throw new Error('an edition has a page');
  const doc = first.doc.type.create(
    first.doc.attrs,
    made.flatMap((one) => one.doc.children),
  );
  const written = await writeDocumentFile(file, { doc, photos: new Map(made.flatMap(({ photos }) => [...photos])) });
  if (!written.ok) throw new Error(JSON.stringify(written.error));
}
