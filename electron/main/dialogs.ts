// Electron's native dialogs for opening, saving and showing files.
import { join } from 'node:path';
import type { BrowserWindow, Dialog, Shell } from 'electron';
import { type Language, type MessageKey, words } from '../../shared/kernel/messages/catalogue.ts';
import type { FileSuggestion, ShellDialogs } from '../host/bridge/shell-dialogs.ts';

/** The parts of Electron that show something. */
export interface NativeParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly shell: Pick<Shell, 'showItemInFolder'>;
}

export function makeDialogs(window: BrowserWindow, language: Language, { dialog, shell }: NativeParts): ShellDialogs {
  const chooseFile = async (
    { folder, name }: FileSuggestion,
    filter: MessageKey,
    extension: string,
  ): Promise<string | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: folder === null ? name : join(folder, name),
      filters: [{ name: words(language, filter), extensions: [extension] }],
    });
    return canceled || filePath === '' ? null : filePath;
  };
  return {
    kind: 'native',
    async chooseDocument() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: [{ name: words(language, 'open.filter'), extensions: ['banxin'] }],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    choosePlace: (suggestion) => chooseFile(suggestion, 'open.filter', 'banxin'),
    choosePdf: (suggestion) => chooseFile(suggestion, 'export.filter', 'pdf'),
    paste(plain) {
      if (plain) window.webContents.pasteAndMatchStyle();
      else window.webContents.paste();
    },
    reveal: (path) => shell.showItemInFolder(path),
  };
}
