// The window's commands, whichever way they come: button, key or the host's menu.
import { useCallback } from 'react';
import type { MenuCommand } from '../../shared/bridge/contract.ts';
import { unreachable } from '../../shared/kernel/result.ts';
import type { WindowContext } from './window-context.tsx';
import { useWindow } from './window-context.tsx';

export type Command = MenuCommand;

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

/** Runs a command; one that has nothing to work on does nothing. */
export function runCommand({ store, actions, view }: WindowContext, command: Command): void {
  const { start, opened, busy, exporting } = store.get();
  switch (command) {
    case 'open':
      if (busy || start === null) return;
      if (start.dialogs === 'native') void actions.openChosen();
      else pickFile('.banxin', (file) => void actions.openFile(file));
      return;
    case 'export':
      if (opened === null || exporting.kind !== 'closed') return;
      return store.set((state) => ({ ...state, exporting: { kind: 'choosing' } }));
    case 'zoom-in':
      return view.step(1);
    case 'zoom-out':
      return view.step(-1);
    case 'zoom-actual':
      return view.zoomTo(1);
    case 'zoom-page':
      return view.fit('page');
    case 'zoom-width':
      return view.fit('width');
    case 'panel':
      return store.set((state) => ({ ...state, panel: !state.panel }));
    default:
      return unreachable(command);
  }
}

export function useCommands(): (command: Command) => void {
  const context = useWindow();
  return useCallback((command) => runCommand(context, command), [context]);
}
