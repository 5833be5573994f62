// Keeps recovery copies (恢复副本) of unsaved documents with the host, some seconds after a change and never on the typing path.
import type { Bridge, DocumentId } from '../../shared/bridge/contract.ts';
import { encodeDocument } from '../../shared/document/codec/codec.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import { message } from '../../shared/kernel/messages/catalogue.ts';
import { openDocuments } from './documents.ts';
import { isUnsaved } from './opened.ts';
import type { Store } from './store.ts';
import type { WindowState } from './window-state.ts';

/** A copy is made this long after the last change, ms: in a pause of the hand, so that what a crash takes is at most the last words. */
const QUIET_MS = 1500;

/** Who types without a pause has a copy all the same this long after the one before, ms: two or three sentences. */
const LONGEST_MS = 10_000;

/** How long the window may be busy before a copy is made between its tasks, ms. */
const IDLE_MS = 2000;

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: IDLE_MS });
  });

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Follows the window's documents from now on. The keys' share of it is two comparisons. */
export function keepForRecovery(bridge: Pick<Bridge, 'call'>, store: Store<WindowState>): void {
  /** What the host holds of each document; null for what it has just recovered. */
  const kept = new Map<DocumentId, PMNode | null>();
  const met = new Set<DocumentId>();
  let seen: { readonly doc: PMNode | undefined; readonly saved: PMNode | null | undefined; readonly all: unknown } = {
    doc: undefined,
    saved: undefined,
    all: undefined,
  };
  let changedAt = 0;
  let isRunning = false;

  /** Brings the host's copies to what the documents are now, the host having answered one call before the next is made. */
  const bringUp = async (): Promise<void> => {
    const open = openDocuments(store.get());
    for (const { opened } of open) {
      const { id, recovered } = opened.file;
      if (recovered && !met.has(id)) kept.set(id, null);
      met.add(id);
      const { doc } = opened.editor;
      if (!isUnsaved(opened)) {
        if (kept.delete(id)) await bridge.call('recovery.drop', { id });
      } else if (kept.get(id) !== doc) {
        await idle();
        const outcome = await bridge.call('recovery.keep', { id, document: encodeDocument(doc) });
        kept.set(id, doc);
        store.set((state) => {
          const notKept = outcome.kind === 'failed' ? outcome.message : null;
          return notKept === state.notKept ? state : { ...state, notKept };
        });
      }
    }
    // The host drops the copy of what is closed.
    const ids = new Set(open.map(({ opened }) => opened.file.id));
    for (const id of kept.keys()) if (!ids.has(id)) kept.delete(id);
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      for (let done = 0; done !== changedAt; ) {
        const since = performance.now();
        while (performance.now() - changedAt < QUIET_MS && performance.now() - since < LONGEST_MS) {
          await wait(Math.max(0, changedAt + QUIET_MS - performance.now()));
        }
        done = changedAt;
        await bringUp();
      }
    } catch (error) {
      // The host is gone: what is typed from now on lives in the window only.
      const notKept = message('app.unexpected', { detail: error instanceof Error ? error.message : String(error) });
      store.set((state) => ({ ...state, notKept }));
    } finally {
      isRunning = false;
    }
  };

  store.subscribe(() => {
    const { opened, documents } = store.get();
    const doc = opened?.editor.doc;
    const saved = opened?.saved;
    if (doc === seen.doc && saved === seen.saved && documents === seen.all) return;
    seen = { doc, saved, all: documents };
    changedAt = performance.now();
    if (!isRunning) void run();
  });
}
