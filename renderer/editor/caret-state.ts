// What the caret remembers besides its position: which end of a line boundary it stands at, and where it wants to be when it moves by lines.
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import type { TextPoint } from '../../shared/display/caret.ts';
import type { Goal } from './caret-moves.ts';

export interface CaretState {
  readonly side: TextPoint['side'];
  /** Null unless the last move was one from line to line. */
  readonly goal: Goal | null;
}

/** After typing the caret stays with what was typed. */
const AT_REST: CaretState = { side: -1, goal: null };

const key = new PluginKey<CaretState>('caret');

/** The plugin that keeps a caret's state in the editor's. */
export const caretPlugin = (): Plugin<CaretState> =>
  new Plugin<CaretState>({
    key,
    state: {
      init: () => AT_REST,
      apply(tr, before) {
        const given: CaretState | undefined = tr.getMeta(key);
        if (given !== undefined) return given;
        return tr.docChanged || tr.selectionSet ? AT_REST : before;
      },
    },
  });

export const caretState = (state: EditorState): CaretState => key.getState(state) ?? AT_REST;

/** Says with a selection what the caret remembers of it. */
export const withCaret = (tr: Transaction, caret: CaretState): Transaction => tr.setMeta(key, caret);
