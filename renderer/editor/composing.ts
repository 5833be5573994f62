// What an input method composes over the text: prepared before ProseMirror sees it, known while it lasts, one thing to undo when it is done.
import { closeHistory } from 'prosemirror-history';
import { TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Revision } from '../../shared/document/review/revision.ts';
import { deleteSelected } from './bounds.ts';
import type { Stretch } from './segments.ts';
import { marksForComposing } from './tracking.ts';

export interface Composing {
  /** The text being composed, document positions; null when nothing is. */
  stretch(): Stretch | null;
  /** A transaction is on its way that may move what is composed. */
  map(tr: Transaction): void;
  /** Ends what is composed, keeping its text: a click elsewhere means that it is done. */
  end(): void;
  destroy(): void;
}

/** `parent` holds the view's element; `reviser` tells who tracks changes now. */
export function makeComposing(
  parent: HTMLElement,
  view: EditorView,
  reviser: () => Revision | null,
  dispatch: (tr: Transaction) => void,
): Composing {
  /** Where the text being composed begins, and its length; null when nothing is composed. */
  let composing: { readonly from: number; length: number } | null = null;

  /**
   * Before ProseMirror sees that something is to be composed. An input method that composes over several blocks tears their elements apart:
   * the selection goes first. Text composed among tracked changes begins with its own marks: given to it later, they would break it off.
   */
  const prepare = (): void => {
    const { from, empty } = view.state.selection;
    if (!empty) {
      dispatch(deleteSelected(view.state.tr));
      // Before what is struck: Chromium counts the caret of what it composes from where the selection began.
      dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from)));
    }
    const marks = marksForComposing(view.state, reviser());
    if (marks !== null) dispatch(view.state.tr.setStoredMarks(marks));
  };
  const start = (): void => {
    composing = { from: view.state.selection.from, length: 0 };
  };
  const update = (event: CompositionEvent): void => {
    if (composing !== null) composing.length = event.data.length;
  };
  const done = (): void => {
    composing = null;
    // The phrase is one thing to undo, and the next one another. After the event: the text is in the document by then.
    setTimeout(() => {
      if (!view.isDestroyed) dispatch(closeHistory(view.state.tr));
    });
  };
  const end = (): void => {
    if (!view.composing) return;
    view.dom.blur();
    composing = null;
  };
  /** What is composed is done, and what comes next is taken as it is elsewhere. */
  const finish = (): void => {
    if (!view.composing) return;
    end();
    view.focus();
  };
  /** An undone composition has no end that Chromium tells of: keys would be taken for the input method's ever after. */
  const prepareInput = ({ inputType }: InputEvent): void => {
    if (inputType === 'historyUndo' || inputType === 'historyRedo') finish();
  };

  parent.addEventListener('compositionstart', prepare, true);
  // A browser pastes into what is composed by itself, line ends and all.
  parent.addEventListener('paste', finish, true);
  parent.addEventListener('beforeinput', prepareInput, true);
  view.dom.addEventListener('compositionstart', start);
  view.dom.addEventListener('compositionupdate', update);
  view.dom.addEventListener('compositionend', done);

  return {
    stretch: () => (composing === null ? null : { from: composing.from, to: composing.from + composing.length }),
    map(tr) {
      if (composing !== null && tr.docChanged && tr.getMeta('composition') === undefined) {
        composing = { ...composing, from: tr.mapping.map(composing.from, -1) };
      }
    },
    end,
    destroy() {
      parent.removeEventListener('compositionstart', prepare, true);
      parent.removeEventListener('paste', finish, true);
      parent.removeEventListener('beforeinput', prepareInput, true);
    },
  };
}
