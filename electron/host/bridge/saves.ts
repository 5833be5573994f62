// Saves documents that windows hold: into their own file, or into a new one that the user names.
import { basename, dirname } from 'node:path';
import type { DocumentId, RequestOf, SaveOutcome } from '../../../shared/bridge/contract.ts';
import { decodeDocument } from '../../../shared/document/codec/codec.ts';
import { message } from '../../../shared/kernel/messages/catalogue.ts';
import { writeDocumentFile } from '../document-file.ts';
import type { HeldDocument, OpenDocuments } from './open-documents.ts';
import type { ShellDialogs } from './shell-dialogs.ts';

export interface Saves {
  save(request: RequestOf<'document.save'>): Promise<SaveOutcome>;
  saveAs(request: RequestOf<'document.save-as'>): Promise<SaveOutcome>;
}

const EXTENSION = '.banxin';

/** A file name as the user meant it: without folders, with the document's extension. */
function fileName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/'));
  return plain.toLowerCase().endsWith(EXTENSION) ? plain : plain + EXTENSION;
}

/** Where a document is to be written; null when the user thinks better of it. */
type Place = (held: HeldDocument) => Promise<string | null>;

export function makeSaves(documents: OpenDocuments, dialogs: ShellDialogs): Saves {
  /** The last save of each document: two at once would race for its file, and the older might win. */
  const last = new Map<DocumentId, Promise<SaveOutcome>>();

  const write = async (held: HeldDocument, text: string, place: Place): Promise<SaveOutcome> => {
    const document = decodeDocument(text, new Set(held.photos.keys()));
    if (!document.ok) return { kind: 'failed', message: document.error };
    const path = await place(held);
    if (path === null) return { kind: 'cancelled' };
    const written = await writeDocumentFile(path, { doc: document.value, photos: held.photos });
    if (!written.ok) return { kind: 'failed', message: written.error };
    documents.savedAt(held.id, path);
    return { kind: 'saved', name: documents.get(held.id)?.name ?? held.name, path };
  };

  const inTurn = async (id: DocumentId, document: string, place: Place): Promise<SaveOutcome> => {
    const before = last.get(id);
    const saving = (async (): Promise<SaveOutcome> => {
      await before?.catch(() => undefined);
      const held = documents.get(id);
      return held === undefined
        ? { kind: 'failed', message: message('save.unknown-document') }
        : write(held, document, place);
    })();
    last.set(id, saving);
    try {
      return await saving;
    } finally {
      if (last.get(id) === saving) last.delete(id);
    }
  };

  return {
    save: ({ id, document }) =>
      inTurn(id, document, async ({ path, name }) => path ?? dialogs.choosePlace({ folder: null, name })),
    saveAs: ({ id, document, name }) =>
      inTurn(id, document, async (held) =>
        dialogs.choosePlace({
          folder: held.path === null ? null : dirname(held.path),
          name: fileName(name ?? held.name),
        }),
      ),
  };
}
