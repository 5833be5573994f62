// What typing does in each part: new paragraphs and headline lines, joining them again, text over a selection of several blocks.
import { closeHistory } from 'prosemirror-history';
import { Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { NodeName } from '../../shared/document/schema.ts';
import { deleteSelected, deleteText } from './bounds.ts';

/** What Enter begins after each block: a subhead is one line of its own; kickers, decks, captions and the like have one block only. */
const AFTER_ENTER: Readonly<Partial<Record<NodeName, NodeName>>> = {
  paragraph: 'paragraph',
  subhead: 'paragraph',
  headlineLine: 'headlineLine',
};

const spansBlocks = ({ selection }: Pick<Transaction, 'selection'>): boolean =>
  !selection.$from.sameParent(selection.$to);

/** Splits the block at the caret; null in a part that has one block only. */
function enter(tr: Transaction): Transaction | null {
  deleteSelected(tr);
  const { $from } = tr.selection;
  const name = AFTER_ENTER[$from.parent.type.name as NodeName];
  if (name === undefined) return null;
  const schema = $from.parent.type.schema;
  // In the middle of a subhead the rest stays a subhead; a paragraph's held line ends are those of its first lines.
  const type = $from.parentOffset < $from.parent.content.size ? $from.parent.type : schema.nodes[name];
  if (type === undefined) return null;
  return closeHistory(tr.split($from.pos, 1, [{ type }]));
}

/** Joins the caret's block with the one before or after it in the same part; null where there is none. */
function join(tr: Transaction, step: 1 | -1): Transaction | null {
  const { $from } = tr.selection;
  const boundary = step < 0 ? $from.before() : $from.after();
  const { nodeBefore, nodeAfter } = tr.doc.resolve(boundary);
  if (nodeBefore === null || nodeAfter === null || !nodeBefore.isTextblock || !nodeAfter.isTextblock) return null;
  const container = tr.doc.resolve(boundary).parent.type.name;
  if (container !== 'body' && container !== 'headline') return null;
  // An empty block gives way to its neighbour, whose role stays.
  if (nodeBefore.content.size === 0) return tr.delete(boundary - nodeBefore.nodeSize, boundary);
  return tr.clearIncompatible(boundary, nodeBefore.type).join(boundary);
}

/** Runs what a key means at a block's edge or over several blocks; false leaves the key to the browser. */
function handleKey(view: EditorView, event: KeyboardEvent): boolean {
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
      const step = event.key === 'Backspace' ? -1 : 1;
      const { parentOffset, parent } = selection.$from;
      if (step < 0 ? parentOffset > 0 : parentOffset < parent.content.size) return false;
      const tr = join(state.tr, step);
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

/** The plugin that gives typing its meaning on the page. */
export const typingPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleKeyDown: handleKey,
      handleTextInput: (view, _from, _to, text) => replaceBlocks(view, text),
      handleDOMEvents: {
        compositionstart(view) {
          // An input method that composes over several blocks tears their elements apart: the selection goes first.
          if (!view.state.selection.empty) view.dispatch(deleteSelected(view.state.tr));
          return false;
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
