// Saves documents that windows hold: into their own file, or into a new one that the user names.
import type { DocumentId, RequestOf, SaveOutcome } from '../../../shared/bridge/contract.ts';
import { decodeDocument } from '../../../shared/document/codec/codec.ts';
import { message } from '../../../shared/kernel/messages/catalogue.ts';
import { writeDocumentFile } from '../document-file.ts';
import type { HeldDocument, OpenDocuments } from './open-documents.ts';
import type { ShellDialogs } from './shell-dialogs.ts';

export interface Saves {
  save(request: RequestOf<'document.save'>): Promise<SaveOutcome>;
}

export function makeSaves(documents: OpenDocuments, dialogs: ShellDialogs): Saves {
  /** The last save of each document: two at once would race for its file, and the older might win. */
  const last = new Map<DocumentId, Promise<SaveOutcome>>();

  const write = async (held: HeldDocument, text: string): Promise<SaveOutcome> => {
    const document = decodeDocument(text, new Set(held.photos.keys()));
    if (!document.ok) return { kind: 'failed', message: document.error };
    const path = held.path ?? (await dialogs.choosePlace({ folder: null, name: held.name }));
    if (path === null) return { kind: 'cancelled' };
    const written = await writeDocumentFile(path, { doc: document.value, photos: held.photos });
    if (!written.ok) return { kind: 'failed', message: written.error };
    documents.savedAt(held.id, path);
    return { kind: 'saved', name: documents.get(held.id)?.name ?? held.name, path };
  };

  return {
    async save({ id, document }) {
      const before = last.get(id);
      const saving = (async (): Promise<SaveOutcome> => {
        await before?.catch(() => undefined);
        const held = documents.get(id);
        return held === undefined
          ? { kind: 'failed', message: message('save.unknown-document') }
          : write(held, document);
      })();
      last.set(id, saving);
      try {
        return await saving;
      } finally {
        if (last.get(id) === saving) last.delete(id);
      }
    },
  };
}
