// The plugins of an editor's state, and the history's commands.
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { caretPlugin } from './caret-state.ts';
import { pastingPlugin } from './pasting.ts';
import { typingPlugin } from './typing.ts';

/** Steps that can be undone: an evening's work on one page. */
const HISTORY_DEPTH = 2000;

/** Tab would leave the page with the caret in it; no newspaper sets one. */
const stay: Command = () => true;

const KEYS: Readonly<Record<string, Command>> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  ['Tab']: stay,
  'Shift-Tab': stay,
};

/** The plugins, in the order in which they see keys. */
export const editorPlugins = (): readonly Plugin[] => [
  caretPlugin(),
  history({ depth: HISTORY_DEPTH }),
  keymap(KEYS),
  typingPlugin(),
  pastingPlugin(),
];
