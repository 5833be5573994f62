// Acts on documents: new, open, close, save, export, settings, going from one to the next.
import type { CommandId } from '../../../shared/bridge/commands.ts';
import { documentBeside } from '../../editor/documents.ts';
import { pickFile } from '../pick-file.ts';
import type { WindowContext } from '../window-context.tsx';
import { type Act, type Acts, hasPage, patch } from './act.ts';

function openFile({ store, actions }: WindowContext): void {
  const { start, busy } = store.get();
  if (busy || start === null || !actions.hasRoom()) return;
  if (start.dialogs === 'native') void actions.openChosen();
  else pickFile('.banxin', (file) => void actions.openFile(file));
}

function openExport({ store }: WindowContext): void {
  const { opened, exporting } = store.get();
  if (opened === null || exporting.kind !== 'closed') return;
  store.set((state) => ({ ...state, exporting: { kind: 'choosing' } }));
}

function saveAs({ store, actions }: WindowContext): void {
  const { opened, start } = store.get();
  if (opened === null) return;
  if (start?.dialogs === 'native') void actions.saveAs(null);
  else store.set((state) => ({ ...state, namingFile: true }));
}

function closeShown({ store, actions }: WindowContext): void {
  const { opened } = store.get();
  if (opened !== null) actions.close(opened.file.id);
}

const toBeside = (step: 1 | -1): Act => ({
  run({ store, actions }) {
    const id = documentBeside(store.get(), step);
    if (id !== null) actions.show(id);
  },
  can: (state) => documentBeside(state, step) !== null,
});

type FileCommand = Extract<
  CommandId,
  | 'new-page'
  | 'open'
  | 'recent'
  | 'close'
  | 'save'
  | 'save-as'
  | 'export'
  | 'page-settings'
  | `${'next' | 'previous'}-document`
>;

export const fileActs: Acts<FileCommand> = {
  'new-page': {
    run: (context) => context.actions.hasRoom() && patch({ pageForm: 'new' })(context),
    can: ({ busy, start }) => !busy && start !== null,
  },
  open: { run: openFile, can: ({ busy }) => !busy },
  recent: { run: patch({ choosingRecent: true }), can: ({ busy }) => !busy },
  close: { run: closeShown, can: hasPage },
  save: { run: ({ actions }) => void actions.save(), can: hasPage },
  'save-as': { run: saveAs, can: hasPage },
  export: { run: openExport, can: hasPage },
  'page-settings': {
    run: (context) => hasPage(context.store.get()) && patch({ pageForm: 'settings' })(context),
    can: hasPage,
  },
  'next-document': toBeside(1),
  'previous-document': toBeside(-1),
};
