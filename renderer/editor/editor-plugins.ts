// The plugins of an editor's state, and the keys of its commands.
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { actListPlugin } from './act-list.ts';
import { caretPlugin } from './caret-state.ts';
import { emptyPartsPlugin } from './empty-parts.ts';
import { pastingPlugin } from './pasting.ts';
import { makeSegments } from './segments.ts';
import { toPart } from './story-parts.ts';
import { type AddPart, textTransaction } from './text-commands.ts';
import type { TextRole } from './text-roles.ts';
import { typingPlugin } from './typing.ts';

/** Steps that can be undone: an evening's work on one page. */
const HISTORY_DEPTH = 2000;

/** A role or part as a key's command. */
const role =
  (name: TextRole | AddPart): Command =>
  (state, dispatch) => {
    const tr = textTransaction(state, name);
    if (tr !== null) dispatch?.(tr);
    // Also where the role has no place: the browser must not do its own bold.
    return true;
  };

/** No newspaper sets a tab: it leads to the next part of the story or photo, and in the last it must not leave the page. */
const part =
  (step: 1 | -1): Command =>
  (state, dispatch) => {
    const tr = toPart(state, step);
    if (tr !== null) dispatch?.(tr);
    return true;
  };

const KEYS: Readonly<Record<string, Command>> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': role('strong'),
  'Mod-i': role('emphasis'),
  'Mod-Alt-.': role('dots'),
  'Mod-Shift-h': role('subhead'),
  'Mod-Shift-d': role('dateline'),
  'Mod-Shift-y': role('byline'),
  'Mod-Alt-k': role('add-kicker'),
  'Mod-Alt-d': role('add-deck'),
  'Mod-Alt-s': role('add-standfirst'),
  ['Tab']: part(1),
  'Shift-Tab': part(-1),
};

/** The plugins, in the order in which they see keys. */
export const editorPlugins = (): readonly Plugin[] => [
  caretPlugin(),
  history({ depth: HISTORY_DEPTH }),
  actListPlugin(),
  keymap(KEYS),
  typingPlugin(makeSegments()),
  pastingPlugin(),
  emptyPartsPlugin(),
];
