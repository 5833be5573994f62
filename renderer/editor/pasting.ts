// What the clipboard gives and takes as text: paragraphs as lines, and lines as paragraphs where the part holds several.
import { closeHistory } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { type PMNode, schema } from '../../shared/document/schema.ts';
import { deleteSelected } from './bounds.ts';

const LINE_ENDS = /\r\n|\r|\n|\u2028|\u2029/u;
/** Controls that no newspaper sets and no file may hold, the tab aside. */
const CONTROLS = /[^\P{Cc}\t]/gu;

/** Pasted lines as blocks of the type at the caret, open at both ends so that they join what is there. */
function sliceOf(lines: readonly string[], block: PMNode): Slice {
  const text = (value: string): Fragment => (value === '' ? Fragment.empty : Fragment.from(schema.text(value)));
  const holdsSeveral = block.type === schema.nodes.paragraph || block.type === schema.nodes.headlineLine;
  if (lines.length === 1 || !holdsSeveral) {
    return new Slice(text(lines.filter((line) => line !== '').join(' ')), 0, 0);
  }
  return new Slice(Fragment.from(lines.map((line) => block.type.create(null, text(line)))), 1, 1);
}

/** The plugin for plain text from the clipboard and to it. */
export const pastingPlugin = (): Plugin =>
  new Plugin({
    props: {
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
      handlePaste(view, event) {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        const lines = text.split(LINE_ENDS).map((line) => line.replace(CONTROLS, ''));
        if (lines.every((line) => line === '')) return true;
        const tr = deleteSelected(view.state.tr);
        tr.replaceSelection(sliceOf(lines, tr.selection.$from.parent));
        view.dispatch(closeHistory(tr).scrollIntoView().setMeta('uiEvent', 'paste'));
        return true;
      },
    },
  });
