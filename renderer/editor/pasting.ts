// The clipboard: what is copied names its parts, what is pasted keeps its text and roles; plain text where that is all there is.
import { type DOMOutputSpec, DOMSerializer, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { setContent } from '../../shared/document/review/set-text.ts';
import { type NodeName, schema } from '../../shared/document/schema.ts';
import { pasteBlocks } from './paste-blocks.ts';
import { blocksOfHtml, OWN_PART } from './pasted-html.ts';
import type { PastedBlock } from './pasted-text.ts';

const LINE_ENDS = /\r\n|\r|\n|\u2028|\u2029/u;
/** Controls that no newspaper sets and no file may hold, the tab aside. */
const CONTROLS = /[^\P{Cc}\t]/gu;

/** Pictures that lie in the HTML itself; they are left out anyway and may be larger than all text. */
const DATA_ADDRESS = /(["'])data:[^"']*\1/gu;
/** Longer HTML than this, UTF-16 units, takes seconds to read; its plain text is taken instead. A book's chapter from Word has a tenth. */
const MOST_HTML = 4_000_000;

/** Plain text as paragraphs, its empty lines too. */
function blocksOfText(text: string): readonly PastedBlock[] {
  return text.split(LINE_ENDS).map((line) => {
    const kept = line.replace(CONTROLS, '');
    return { role: 'paragraph', runs: kept === '' ? [] : [{ text: kept, marks: [] }], own: false };
  });
}

/** Reads HTML in a document of its own that loads nothing and runs nothing. */
function blocksOfMarkup(markup: string): readonly PastedBlock[] {
  const html = markup.replace(DATA_ADDRESS, '""');
  return html.length > MOST_HTML ? [] : blocksOfHtml(new DOMParser().parseFromString(html, 'text/html'));
}

/** What a clipboard or a drag from elsewhere holds: HTML first; plain text where there is none, or none with text in it. */
export function clipboardBlocks(data: Pick<DataTransfer, 'getData'>): readonly PastedBlock[] {
  const blocks = blocksOfMarkup(data.getData('text/html'));
  return blocks.length > 0 ? blocks : blocksOfText(data.getData('text/plain'));
}

const named = (spec: DOMOutputSpec, name: string): DOMOutputSpec =>
  Array.isArray(spec) ? [spec[0], { [OWN_PART]: name }, ...spec.slice(1)] : spec;

/** Emphasis dots as other programs read them: the element of the input surface would be a line under the words there. */
const DOTS = { style: 'text-emphasis: filled dot; text-emphasis-position: under right' };

/** Copies as the input surface shows them, each part and mark with its name. */
function ownSerializer(): DOMSerializer {
  const plain = DOMSerializer.fromSchema(schema);
  const nodes = Object.entries(plain.nodes).map(([name, toDOM]) => {
    const isText = schema.nodes[name as NodeName].isTextblock;
    return [name, isText ? (node: Parameters<typeof toDOM>[0]) => named(toDOM(node), name) : toDOM] as const;
  });
  const marks = Object.entries(plain.marks).map(
    ([name, toDOM]) =>
      [name, (mark: Parameters<typeof toDOM>[0], inline: boolean) => named(toDOM(mark, inline), name)] as const,
  );
  const dots = (): DOMOutputSpec => ['span', { [OWN_PART]: 'dots', ...DOTS }, 0];
  return new DOMSerializer(Object.fromEntries(nodes), { ...Object.fromEntries(marks), dots });
}

/** The plugin for the clipboard. */
export const pastingPlugin = (): Plugin =>
  new Plugin({
    props: {
      // What is struck is no text, and a copy has no history.
      transformCopied: ({ content, openStart, openEnd }) => new Slice(setContent(content), openStart, openEnd),
      clipboardSerializer: ownSerializer(),
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
      handleDOMEvents: {
        // Before ProseMirror's own reading, which knows neither Word nor the bounds of HTML.
        paste(view, event) {
          if (event.clipboardData === null) return false;
          event.preventDefault();
          const tr = pasteBlocks(view.state, clipboardBlocks(event.clipboardData));
          if (tr !== null) view.dispatch(tr);
          return true;
        },
      },
    },
  });
