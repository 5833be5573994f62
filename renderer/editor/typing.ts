// What typing does in each part: new paragraphs and headline lines, joining them again, text over a selection of several blocks.
import { closeHistory } from 'prosemirror-history';
import { Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { setLength, setOffset } from '../../shared/document/review/set-text.ts';
import type { NodeName } from '../../shared/document/schema.ts';
import { deleteSelected, deleteText } from './bounds.ts';
import { deleteAtCaret, type Reach } from './deleting.ts';
import type { Segments } from './segments.ts';

/** What Enter begins after each block: a subhead is one line of its own; kickers, decks, captions and the like have one block only. */
const AFTER_ENTER: Readonly<Partial<Record<NodeName, NodeName>>> = {
  paragraph: 'paragraph',
  subhead: 'paragraph',
  headlineLine: 'headlineLine',
};

const spansBlocks = ({ selection }: Pick<Transaction, 'selection'>): boolean =>
  !selection.$from.sameParent(selection.$to);

/** Splits the block at the caret (Enter); null in a part that has one block only. */
export function enter(tr: Transaction): Transaction | null {
  deleteSelected(tr);
  const { $from } = tr.selection;
  const name = AFTER_ENTER[$from.parent.type.name as NodeName];
  if (name === undefined) return null;
  const schema = $from.parent.type.schema;
  // In the middle of a subhead the rest stays a subhead; a paragraph's held line ends are those of its first lines.
  const hasRest = setOffset($from.parent, $from.parentOffset) < setLength($from.parent);
  const type = hasRest ? $from.parent.type : schema.nodes[name];
  if (type === undefined) return null;
  return closeHistory(tr.split($from.pos, 1, [{ type }]));
}

const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** What the systems' own keys take away: words with Alt on a Mac and Ctrl elsewhere, all to the edge with Cmd. */
function reachOf({ altKey, ctrlKey, metaKey }: KeyboardEvent): Reach {
  if (metaKey) return 'edge';
  return (isMac() ? altKey : ctrlKey) ? 'word' : 'character';
}

/** Runs what a key means at a block's edge or over several blocks; false leaves the key to the browser. */
function handleKey(view: EditorView, event: KeyboardEvent, segments: Segments): boolean {
  if (view.composing || event.isComposing) return false;
  const { state } = view;
  const { selection } = state;
  switch (event.key) {
    case 'Enter': {
      const tr = enter(state.tr);
      if (tr !== null) view.dispatch(tr.scrollIntoView());
      return true;
    }
    case 'Backspace':
    case 'Delete': {
      if (!selection.empty) {
        view.dispatch(deleteSelected(state.tr).scrollIntoView());
        return true;
      }
      const tr = deleteAtCaret(state, event.key === 'Backspace' ? -1 : 1, reachOf(event), segments);
      if (tr !== null) view.dispatch(tr.scrollIntoView());
      return true;
    }
    default:
      return false;
  }
}

/** Text over a selection of several blocks: ProseMirror would merge what belongs to different parts. */
function replaceBlocks(view: EditorView, text: string): boolean {
  if (!spansBlocks(view.state)) return false;
  const { from, to } = view.state.selection;
  const tr = deleteText(view.state.tr, from, to).insertText(text, from);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from + text.length)).scrollIntoView());
  return true;
}

/**
 * What a browser would do by itself at a key that is not ours while something is composed: begin a paragraph, which tears one-line parts and
 * whole stories apart, or set an emphasis by elements of its own.
 */
const isBrowsersOwn = ({ inputType }: InputEvent): boolean =>
  inputType === 'insertParagraph' || inputType === 'insertLineBreak' || inputType.startsWith('format');

/** Writes text at the caret or over the selection, as a transaction. */
function write(view: EditorView, text: string): boolean {
  if (!(view.state.selection instanceof TextSelection)) return false;
  if (!replaceBlocks(view, text)) view.dispatch(view.state.tr.insertText(text).scrollIntoView());
  return true;
}

/**
 * Takes a key's letter into the text. The browser would write it into the surface itself, laying that out several times, and ProseMirror
 * would read back what it has written: half of a key's time.
 */
const typeKey = (view: EditorView, { key }: KeyboardEvent): boolean => [...key].length === 1 && write(view, key);

/**
 * Takes text that comes without a key, as an input method's punctuation and a panel's emoji do, over a selection: Chromium would merge
 * parts that it spans, and take away, with the text itself, a part that it empties.
 */
const typeOver = (view: EditorView, { inputType, data }: InputEvent): boolean =>
  inputType === 'insertText' && data !== null && !view.composing && !view.state.selection.empty && write(view, data);

/** The plugin that gives typing its meaning on the page. */
export const typingPlugin = (segments: Segments): Plugin =>
  new Plugin({
    props: {
      handleKeyDown: (view, event) => handleKey(view, event, segments),
      handleKeyPress: typeKey,
      handleTextInput: (view, _from, _to, text) => replaceBlocks(view, text),
      handleDOMEvents: {
        beforeinput(view, event) {
          if (isBrowsersOwn(event)) {
            event.preventDefault();
            return true;
          }
          const done = typeOver(view, event);
          if (done) event.preventDefault();
          return done;
        },
        cut(view, event) {
          if (!spansBlocks(view.state) || event.clipboardData === null) return false;
          const { dom, text } = view.serializeForClipboard(view.state.selection.content());
          event.preventDefault();
          event.clipboardData.setData('text/html', dom.innerHTML);
          event.clipboardData.setData('text/plain', text);
          view.dispatch(closeHistory(deleteSelected(view.state.tr)));
          return true;
        },
      },
    },
  });
