// What a shell can ask of the person at the machine: native dialogs in Electron, settled places in the browser shell.

/** Where a file is to be written unless the user says otherwise. */
export interface FileSuggestion {
  /** The document's own folder; null for a copy that has no file. */
  readonly folder: string | null;
  /** File name with its extension. */
  readonly name: string;
}

export interface ShellDialogs {
  /** `browser`: the page picks files itself, and what is written is offered as a download too. */
  readonly kind: 'native' | 'browser';
  /** A .banxin file to open; null when the user cancels. Never asked of a browser shell. */
  chooseDocument(): Promise<string | null>;
  /** Where to keep a document that has no file yet; null when the user cancels. */
  choosePlace(suggestion: FileSuggestion): Promise<string | null>;
  /** Where to write the PDF; null when the user cancels. */
  choosePdf(suggestion: FileSuggestion): Promise<string | null>;
  /** Pastes into the window's focused text, `plain` without its looks. Never asked of a browser shell. */
  paste(plain: boolean): void;
  /** Shows a file in the file manager; a browser shell does nothing. */
  reveal(path: string): void;
}
