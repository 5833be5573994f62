// The plugins of an editor's state, and the keys of its commands.
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { caretPlugin } from './caret-state.ts';
import { pastingPlugin } from './pasting.ts';
import { type TextRole, toggleRole } from './text-roles.ts';
import { typingPlugin } from './typing.ts';

/** Steps that can be undone: an evening's work on one page. */
const HISTORY_DEPTH = 2000;

/** A role as a key's command. */
const role =
  (name: TextRole): Command =>
  (state, dispatch) => {
    const tr = toggleRole(state, name);
    if (tr !== null) dispatch?.(tr);
    // Also where the role has no place: the browser must not do its own bold.
    return true;
  };

/** Tab would leave the page with the caret in it; no newspaper sets one. */
const stay: Command = () => true;

const KEYS: Readonly<Record<string, Command>> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': role('strong'),
  'Mod-i': role('emphasis'),
  'Mod-Shift-h': role('subhead'),
  'Mod-Shift-d': role('dateline'),
  'Mod-Shift-y': role('byline'),
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
