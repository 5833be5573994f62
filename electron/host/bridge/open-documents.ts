// The documents that windows have open: their photos for previews and export, under ids the windows know.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DocumentId, OpenDocument, OpenOutcome } from '../../../shared/bridge/contract.ts';
import { MOST_OPEN } from '../../../shared/bridge/limits.ts';
import { encodeDocument } from '../../../shared/document/codec/codec.ts';
import type { PhotoId } from '../../../shared/kernel/ids.ts';
import type { Message } from '../../../shared/kernel/messages/catalogue.ts';
import { message } from '../../../shared/kernel/messages/catalogue.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { readDocumentFile, type StoredDocument } from '../document-file.ts';

/** A document the host holds for a window. The text is the window's; the host keeps where it came from and its photos. */
export interface HeldDocument {
  readonly id: DocumentId;
  /** Name without folder, with its extension. */
  readonly name: string;
  /** Null for a copy that has no file of its own. */
  readonly path: string | null;
  readonly photos: ReadonlyMap<PhotoId, Uint8Array>;
}

export interface OpenDocuments {
  openFile(path: string): Promise<OpenOutcome>;
  /** Opens a file's content as an unsaved copy; `name` is the file's. */
  openBytes(name: string, bytes: Uint8Array): Promise<OpenOutcome>;
  /** Takes in a document made elsewhere (the sample) as an unsaved copy. */
  openCopy(name: string, read: () => Promise<Result<StoredDocument, Message>>): Promise<OpenOutcome>;
  /** Takes in what a recovery copy held; `path` is its own file. */
  openRecovered(name: string, path: string | null, stored: StoredDocument): OpenOutcome;
  /** Says where a document has been saved: its file from now on. */
  savedAt(id: DocumentId, path: string): void;
  /** Keeps a picture with a document until it is closed. */
  addPhoto(id: DocumentId, photo: PhotoId, bytes: Uint8Array): void;
  get(id: DocumentId): HeldDocument | undefined;
  close(id: DocumentId): void;
}

/** Where the window fetches previews of a document's photos. */
export const PHOTO_PATH = '/photos/';

/** Documents held at once: those of a window's tabs, and what windows left behind that were reloaded. */
const MOST_HELD = 2 * MOST_OPEN;

/** An error that names the temporary file must name the user's file instead. */
function renamed(problem: Message, from: string, to: string): Message {
  const params = Object.entries(problem.params).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replaceAll(from, to) : value,
  ]);
  return message(problem.key, Object.fromEntries(params) as Message['params']);
}

/** Runs `read` on a temporary file with these bytes, which is gone afterwards. */
async function viaTemporaryFile(name: string, bytes: Uint8Array): Promise<Result<StoredDocument, Message>> {
  const folder = await mkdtemp(join(tmpdir(), 'banxin-'));
  try {
    const path = join(folder, 'upload.banxin');
    await writeFile(path, bytes);
    const result = await readDocumentFile(path);
    return result.ok ? result : { ok: false, error: renamed(result.error, path, name) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function makeOpenDocuments(): OpenDocuments {
  const held = new Map<DocumentId, HeldDocument>();

  const hold = (
    name: string,
    path: string | null,
    result: Result<StoredDocument, Message>,
    recovered = false,
  ): OpenOutcome => {
    if (!result.ok) return { kind: 'failed', name, message: result.error };
    const { doc, photos } = result.value;
    const id = randomUUID();
    held.set(id, { id, name, path, photos });
    for (const oldest of held.keys()) {
      if (held.size <= MOST_HELD) break;
      held.delete(oldest);
    }
    const document: OpenDocument = {
      id,
      name,
      path,
      document: encodeDocument(doc),
      photos: [...photos.keys()],
      photoBase: `${PHOTO_PATH}${id}/`,
      recovered,
    };
    return { kind: 'opened', document };
  };

  return {
    openFile: async (path) => hold(basename(path), path, await readDocumentFile(path)),
    openBytes: async (name, bytes) => hold(basename(name), null, await viaTemporaryFile(basename(name), bytes)),
    openCopy: async (name, read) => hold(name, null, await read()),
    openRecovered: (name, path, stored) => hold(name, path, { ok: true, value: stored }, true),
    savedAt(id, path) {
      const document = held.get(id);
      if (document !== undefined) held.set(id, { ...document, name: basename(path), path });
    },
    addPhoto(id, photo, bytes) {
      const document = held.get(id);
      if (document !== undefined) held.set(id, { ...document, photos: new Map([...document.photos, [photo, bytes]]) });
    },
    get: (id) => held.get(id),
    close: (id) => {
      held.delete(id);
    },
  };
}
