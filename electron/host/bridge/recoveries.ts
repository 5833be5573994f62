// Recovery of what was not saved, over the bridge: copies are kept while the window works, and offered when the next one starts.
import type { DocumentId, Recoverable } from '../../../shared/bridge/contract.ts';
import { encodeDocument } from '../../../shared/document/codec/codec.ts';
import { makeRecoveryCopies } from '../own-files/recovery-copies.ts';
import type { Handlers } from './dispatch.ts';
import type { OpenDocuments } from './open-documents.ts';

export interface Recoveries {
  readonly handlers: Pick<Handlers, `recovery.${'keep' | 'drop' | 'restore' | 'discard'}`>;
  left(): Promise<readonly Recoverable[]>;
  drop(id: DocumentId): Promise<void>;
  close(): Promise<void>;
}

/** `data`: the program's own folder. */
export function makeRecoveries(data: string, documents: OpenDocuments): Recoveries {
  const copies = makeRecoveryCopies(data);
  return {
    left: copies.left,
    drop: copies.drop,
    close: copies.close,
    handlers: {
      'recovery.keep': async ({ id, document }) => {
        const held = documents.get(id);
        if (held === undefined) return { kind: 'kept' };
        const kept = await copies.keep(id, { ...held, document });
        // Closed meanwhile: what was told to go must not come back.
        if (documents.get(id) === undefined) await copies.drop(id);
        return kept.ok ? { kind: 'kept' } : { kind: 'failed', message: kept.error };
      },
      'recovery.drop': async ({ id }) => {
        await copies.drop(id);
        return null;
      },
      'recovery.restore': async ({ key }) => {
        const copy = await copies.read(key);
        if (!copy.ok) return { kind: 'failed', name: key, message: copy.error };
        const { name, path, stored } = copy.value;
        const outcome = documents.openRecovered(name, path, stored);
        if (outcome.kind !== 'opened') return outcome;
        // The old copy goes only when there is a new one.
        const { photos } = stored;
        const kept = await copies.keep(outcome.document.id, {
          name,
          path,
          document: encodeDocument(stored.doc),
          photos,
        });
        if (kept.ok) await copies.discard(key);
        return outcome;
      },
      'recovery.discard': async ({ key }) => {
        await copies.discard(key);
        return null;
      },
    },
  };
}
