// The acts of the undo history by name (历史记录), kept beside it in the editor's state.
import { isHistoryTransaction, redoDepth, undoDepth } from 'prosemirror-history';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { type NamedAct, nameAct } from './act-name.ts';

/** All acts in the order in which they were done, and how many of them stand: the others can be done again. */
export interface ActList {
  readonly acts: readonly NamedAct[];
  readonly standing: number;
}

const KEY = new PluginKey<ActList>('acts');
const NONE: ActList = { acts: [], standing: 0 };

/** Must stand behind the history's plugin: it counts that one's acts. */
export const actListPlugin = (): Plugin<ActList> =>
  new Plugin({
    key: KEY,
    state: {
      init: () => NONE,
      apply(tr, value, old, state) {
        const standing = undoDepth(state);
        if (isHistoryTransaction(tr)) return { ...value, standing: value.acts.length - redoDepth(state) };
        if (!tr.docChanged || tr.getMeta('addToHistory') === false) return value;
        const kept = value.acts.slice(0, value.standing);
        const last = kept.at(-1) ?? null;
        if (standing <= undoDepth(old) && last !== null && redoDepth(old) === 0) {
          // Nothing was added: it goes on with the act before it, or the history has let old acts go.
          const acts = [...kept.slice(0, -1), nameAct(tr, last)].slice(-standing);
          return { acts, standing: acts.length };
        }
        const acts = [...kept, nameAct(tr, null)].slice(-standing);
        return { acts, standing: acts.length };
      },
    },
  });

/** The acts of a state's history. */
export const actsOf = (state: EditorState): ActList => KEY.getState(state) ?? NONE;
