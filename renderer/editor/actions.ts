// What the user can do with documents: start, open, export; each turns the host's answers into window state.
import type {
  AddPhotoOutcome,
  AppStart,
  Bridge,
  DocumentId,
  OpenOutcome,
  RecentFile,
  SaveOutcome,
} from '../../shared/bridge/contract.ts';
import { MOST_OPEN } from '../../shared/bridge/limits.ts';
import { encodeDocument } from '../../shared/document/codec/codec.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import { type Message, message } from '../../shared/kernel/messages/catalogue.ts';
import { unreachable } from '../../shared/kernel/result.ts';
import { openDocuments, withChanged, withClosed, withOpened, withShown } from './documents.ts';
import type { Editing } from './editing.ts';
import { type FontLoader, makeFontLoader } from './font-loader.ts';
import { isUnsaved, openInWindow } from './opened.ts';
import type { Store } from './store.ts';
import { readClipboard } from './text-clipboard.ts';
import { unexpected } from './unexpected.ts';
import type { ExportState, WindowState } from './window-state.ts';

export interface Actions {
  /** Shows what the host's first answer says. */
  start(): Promise<void>;
  /** Opens a file the user picks in the host's dialog, beside what is open. */
  openChosen(): Promise<void>;
  /** Opens a file that the page was given (picked or dropped), beside what is open. */
  openFile(file: File): Promise<void>;
  /** Opens a document made in the window as an unsaved copy; `name` is to be its file's. */
  openNew(name: string, document: PMNode): Promise<void>;
  /** Saves the document; false when it was not saved. */
  save(): Promise<boolean>;
  /** Saves it into a new file; `name` is what the user calls that, null where the host asks. */
  saveAs(name: string | null): Promise<boolean>;
  /** Opens a recent file. */
  openRecent(path: string): Promise<void>;
  listRecent(): Promise<readonly RecentFile[]>;
  /** Takes a file off the list of recent ones; answers the rest. */
  forgetRecent(path: string): Promise<readonly RecentFile[]>;
  /** True while another document may be opened; else the user is told why not. */
  hasRoom(): boolean;
  /** Opens what was left unsaved, one after the other, by their keys. */
  restore(keys: readonly string[]): Promise<void>;
  /** Removes what was left unsaved, for good. */
  discard(key: string): Promise<void>;
  /** Shows an open document. */
  show(id: DocumentId): void;
  /** Closes an open document; asks first what becomes of its unsaved changes. */
  close(id: DocumentId): void;
  /** Keeps a picture's file with the open document; null after a failure, which the user has been told. */
  addPhoto(file: File): Promise<Extract<AddPhotoOutcome, { kind: 'added' }> | null>;
  /** Answers the question about unsaved changes: save them, drop them, or stay. */
  leave(answer: 'save' | 'discard' | 'stay'): Promise<void>;
  /** Exports with the chosen options; `force` overrides preflight's errors. */
  exportPage(force: boolean): Promise<void>;
  cancelExport(): Promise<void>;
  revealExport(): Promise<void>;
  /** Pastes into the text being edited, `plain` without its looks; tells the user what to do where that is not allowed. */
  paste(editing: Pick<Editing, 'focus' | 'paste'>, plain: boolean): Promise<void>;
}

const EXTENSION = '.banxin';

const cannotOpen = (name: string): Message => message('open.failed-file', { name });

export function makeActions(bridge: Bridge, firstAnswer: Promise<AppStart>, store: Store<WindowState>): Actions {
  let loader: FontLoader | null = null;
  const patch = (change: Partial<WindowState>): void => store.set((state) => ({ ...state, ...change }));
  const setExport = (exporting: ExportState): void => patch({ exporting });

  const showProblem = (title: Message, problem: Message): void => {
    const kept = store.get().opened !== null;
    patch({
      busy: false,
      problem: {
        title,
        message: problem,
        reassurance: kept ? message('open.kept') : null,
      },
    });
  };

  const show = async (outcome: OpenOutcome): Promise<void> => {
    switch (outcome.kind) {
      case 'cancelled':
        return patch({ busy: false });
      case 'failed':
        return showProblem(cannotOpen(outcome.name), outcome.message);
      case 'opened': {
        if (loader === null) throw new Error('a document came before the start');
        const opened = await openInWindow(outcome.document, loader);
        if (!opened.ok) return showProblem(cannotOpen(outcome.document.name), opened.error);
        const before = store.get().documents.map(({ opened: { file } }) => file.id);
        store.set((state) => ({ ...withOpened(state, opened.value), busy: false }));
        const after = new Set(store.get().documents.map(({ opened: { file } }) => file.id));
        for (const id of before) if (!after.has(id)) await bridge.call('document.close', { id });
        return;
      }
      default:
        return unreachable(outcome);
    }
  };

  const hasRoom = (): boolean => {
    if (store.get().documents.length < MOST_OPEN) return true;
    showProblem(message('tabs.full-title'), message('tabs.full', { most: MOST_OPEN }));
    return false;
  };

  const open = async (ask: () => Promise<OpenOutcome>): Promise<void> => {
    if (!hasRoom()) return;
    patch({ busy: true });
    try {
      await show(await ask());
    } catch (error) {
      showProblem(message('open.failed-title'), unexpected(error));
    }
  };

  const openGiven = (file: File): Promise<void> =>
    open(async () => {
      if (!file.name.toLowerCase().endsWith(EXTENSION)) {
        return { kind: 'failed', name: file.name, message: message('open.not-a-document') };
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      return bridge.call('document.open', { name: file.name, bytes });
    });

  const close = async (id: DocumentId): Promise<void> => {
    store.set((state) => withClosed(state, id));
    await bridge.call('document.close', { id });
  };

  const notSaved = (name: string, problem: Message): boolean => {
    patch({
      problem: { title: message('save.failed-file', { name }), message: problem, reassurance: message('save.kept') },
    });
    return false;
  };

  const saveBy = async (ask: (id: DocumentId, document: string) => Promise<SaveOutcome>): Promise<boolean> => {
    const { opened } = store.get();
    if (opened === null) return false;
    const { id, name } = opened.file;
    const { doc } = opened.editor;
    try {
      const outcome = await ask(id, encodeDocument(doc));
      switch (outcome.kind) {
        case 'cancelled':
          return false;
        case 'failed':
          return notSaved(name, outcome.message);
        case 'saved':
          store.set((state) => {
            const next = withChanged(state, id, (saved) => ({
              ...saved,
              file: { ...saved.file, name: outcome.name, path: outcome.path },
              saved: doc,
            }));
            return state.opened?.file.id === id ? { ...next, savedTo: outcome.path } : next;
          });
          return true;
        default:
          return unreachable(outcome);
      }
    } catch (error) {
      return notSaved(name, unexpected(error));
    }
  };
  const save = (): Promise<boolean> => saveBy((id, document) => bridge.call('document.save', { id, document }));

  bridge.on('export.progress', ({ job, stage, done }) => {
    const { exporting } = store.get();
    if (exporting.kind === 'running' && exporting.job === job) setExport({ kind: 'running', job, stage, done });
  });

  return {
    start: () =>
      open(async () => {
        const start = await firstAnswer;
        loader = makeFontLoader(start.fonts, (names) => bridge.call('fonts.named', { names }));
        patch({ start, recoverable: start.recoverable });
        return start.initial;
      }),
    openChosen: () => open(() => bridge.call('document.choose', null)),
    openFile: openGiven,
    openNew: (name, document) => open(() => bridge.call('document.new', { name, document: encodeDocument(document) })),
    save,
    saveAs: (name) => saveBy((id, document) => bridge.call('document.save-as', { id, document, name })),
    openRecent: (path) => open(() => bridge.call('recent.open', { path })),
    listRecent: () => bridge.call('recent.list', null),
    forgetRecent: (path) => bridge.call('recent.remove', { path }),
    hasRoom,
    async restore(keys) {
      for (const key of keys) {
        if (!hasRoom()) return;
        patch({ recoverable: store.get().recoverable.filter((one) => one.key !== key) });
        await open(() => bridge.call('recovery.restore', { key }));
      }
    },
    async discard(key) {
      patch({ recoverable: store.get().recoverable.filter((one) => one.key !== key) });
      await bridge.call('recovery.discard', { key });
    },
    show: (id) => store.set((state) => withShown(state, id)),
    close(id) {
      const found = openDocuments(store.get()).find(({ opened }) => opened.file.id === id);
      if (found === undefined) return;
      if (!isUnsaved(found.opened)) void close(id);
      // What is asked about is seen.
      else store.set((state) => ({ ...withShown(state, id), leaving: id }));
    },
    async addPhoto(file) {
      const { opened } = store.get();
      if (opened === null) return null;
      const { id } = opened.file;
      const refuse = (problem: Message): null => {
        patch({
          problem: { title: message('photo.failed', { name: file.name }), message: problem, reassurance: null },
        });
        return null;
      };
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const outcome = await bridge.call('photo.add', { id, name: file.name, bytes });
        return outcome.kind === 'added' ? outcome : refuse(outcome.message);
      } catch (error) {
        return refuse(unexpected(error));
      }
    },
    async leave(answer) {
      const { leaving } = store.get();
      patch({ leaving: null });
      if (leaving === null || answer === 'stay') return;
      if (answer === 'save' && !(await save())) return;
      await close(leaving);
    },
    async exportPage(force) {
      const { opened, exportOptions } = store.get();
      if (opened === null) return;
      const job = crypto.randomUUID();
      setExport({ kind: 'running', job, stage: null, done: 0 });
      try {
        const outcome = await bridge.call('export.run', {
          job,
          id: opened.file.id,
          document: encodeDocument(opened.editor.doc),
          ...exportOptions,
          force,
        });
        switch (outcome.kind) {
          case 'written':
            return setExport({ kind: 'written', outcome: { ...outcome, job } });
          case 'refused':
            return setExport({ kind: 'refused', findings: outcome.findings });
          case 'cancelled':
            return setExport({ kind: 'choosing' });
          case 'failed':
            return setExport({ kind: 'failed', message: outcome.message });
          default:
            return unreachable(outcome);
        }
      } catch (error) {
        setExport({ kind: 'failed', message: unexpected(error) });
      }
    },
    async cancelExport() {
      const { exporting } = store.get();
      if (exporting.kind !== 'running') return;
      const { job } = exporting;
      setExport({ kind: 'cancelling', job });
      try {
        await bridge.call('export.cancel', { job });
      } catch (error) {
        setExport({ kind: 'failed', message: unexpected(error) });
      }
    },
    async paste(editing, plain) {
      editing.focus();
      // A native shell refuses its window the clipboard, as every other permission, and pastes itself.
      if (store.get().start?.dialogs === 'native') {
        await bridge.call('text.paste', { plain });
        return;
      }
      const data = await readClipboard(plain);
      if (data !== null) editing.paste(data);
      else
        patch({
          problem: { title: message('paste.refused-title'), message: message('paste.refused'), reassurance: null },
        });
    },
    async revealExport() {
      const { exporting } = store.get();
      if (exporting.kind !== 'written') return;
      const { job } = exporting.outcome;
      try {
        await bridge.call('export.reveal', { job });
      } catch (error) {
        setExport({ kind: 'failed', message: unexpected(error) });
      }
    },
  };
}
