// What menus, keys and buttons can do with the text at the caret, and whether they can do it now.
import { redoDepth, undoDepth } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { addingPart } from './empty-parts.ts';
import { normaliseSelected } from './normalising.ts';
import { addPart, type SparePart } from './story-parts.ts';
import { type TextRole, toggleRole } from './text-roles.ts';

/** Adds a part to the caret's story (加引题、加副题、加提要). */
export type AddPart = `add-${SparePart}`;

export type TextCommand = 'undo' | 'redo' | 'normalise' | TextRole | AddPart;

const PARTS: Readonly<Record<AddPart, SparePart>> = {
  'add-kicker': 'kicker',
  'add-deck': 'deck',
  'add-standfirst': 'standfirst',
};
const isAddPart = (command: TextCommand): command is AddPart => Object.hasOwn(PARTS, command);

/** The transaction of a role or part at the selection; null where it has no place. */
export function textTransaction(state: EditorState, command: TextRole | AddPart): Transaction | null {
  if (!isAddPart(command)) return toggleRole(state, command);
  const tr = addPart(state, PARTS[command]);
  return tr?.docChanged === true ? addingPart(tr) : tr;
}

/** True where the command would do something. */
export function canRun(state: EditorState, command: TextCommand): boolean {
  switch (command) {
    case 'undo':
      return undoDepth(state) > 0;
    case 'redo':
      return redoDepth(state) > 0;
    case 'normalise':
      return normaliseSelected(state) !== null;
    default:
      return textTransaction(state, command) !== null;
  }
}
