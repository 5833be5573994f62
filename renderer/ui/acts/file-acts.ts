// Acts on documents as files: open, save, export.
import type { WindowContext } from '../window-context.tsx';
import { type Acts, hasPage } from './act.ts';

/** Lets the user pick a file in the browser's own dialog; must be called while handling a press. */
function pickFile(accept: string, onPick: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) onPick(file);
  });
  input.click();
}

function openFile({ store, actions }: WindowContext): void {
  const { start, busy } = store.get();
  if (busy || start === null) return;
  if (start.dialogs === 'native') void actions.openChosen();
  else pickFile('.banxin', (file) => void actions.openFile(file));
}

function openExport({ store }: WindowContext): void {
  const { opened, exporting } = store.get();
  if (opened === null || exporting.kind !== 'closed') return;
  store.set((state) => ({ ...state, exporting: { kind: 'choosing' } }));
}

export const fileActs: Acts<'open' | 'save' | 'export'> = {
  open: { run: openFile, can: ({ busy }) => !busy },
  save: { run: ({ actions }) => void actions.save(), can: hasPage },
  export: { run: openExport, can: hasPage },
};
