// Reads text and roles out of HTML from the clipboard and leaves the rest: one walk over an inert tree.
import type { EmphasisName, NodeName } from '../../shared/document/schema.ts';
import {
  declarations,
  type HtmlNode,
  isBlock,
  isDropped,
  isHeading,
  type Look,
  lookInside,
  PLAIN_LOOK,
  textOf,
} from './pasted-styles.ts';
import { type BlockGatherer, gatherBlocks, type PastedBlock } from './pasted-text.ts';

/** The attribute by which our own copies name each part and mark; other editors' HTML has the other ProseMirror attributes too. */
export const OWN_PART = 'data-banxin';

const ELEMENT = 1;
const TEXT = 3;

interface Place {
  readonly look: Look;
  readonly role: NodeName;
  /** Inside a table's row, which becomes one paragraph. */
  readonly inRow: boolean;
  /** Marks given by our own copy; null in foreign text, where they follow from the look. */
  readonly own: readonly EmphasisName[] | null;
}

const OWN_BLOCKS = [
  'folioField',
  'nameplate',
  'kicker',
  'headlineLine',
  'deck',
  'standfirst',
  'byline',
  'paragraph',
  'subhead',
  'caption',
  'credit',
] as const satisfies readonly NodeName[];
export const OWN_MARKS = ['strong', 'emphasis', 'dots', 'dateline'] as const satisfies readonly EmphasisName[];

function marksOf({ look, own }: Place): readonly EmphasisName[] {
  if (own !== null) return own;
  const marks: EmphasisName[] = look.bold ? ['strong'] : [];
  if (look.italic || look.kai) marks.push('emphasis');
  if (look.dots) marks.push('dots');
  return marks;
}

/** Parts two cells: unlike a line end of the source it never comes to nothing between Han. */
const CELL_GAP = '\u00a0';

/** Ends the paragraph, or, within a row, parts two cells with a space. */
function boundary(blocks: BlockGatherer, { inRow, role }: Place): void {
  if (inRow) blocks.text(CELL_GAP, []);
  else blocks.next(role, false);
}

function readText(blocks: BlockGatherer, text: string, place: Place): void {
  if (place.look.hidden) return;
  if (!place.look.pre || place.own !== null) {
    blocks.text(text, marksOf(place));
    return;
  }
  for (const [index, line] of text.split(/\r\n|\r|\n/u).entries()) {
    if (index > 0) boundary(blocks, place);
    blocks.text(line, marksOf(place));
  }
}

const elementsOf = (node: HtmlNode): readonly HtmlNode[] =>
  [...node.childNodes].filter(({ nodeType }) => nodeType === ELEMENT);

/** A row of several cells; a table of one cell in each row is a frame round a text, as old web pages and mails have it. */
const isDataRow = (node: HtmlNode): boolean =>
  node.nodeName === 'TR' &&
  elementsOf(node).filter(({ nodeName }) => nodeName === 'TD' || nodeName === 'TH').length > 1;

function readChildren(blocks: BlockGatherer, node: HtmlNode, place: Place): void {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT) readText(blocks, child.nodeValue ?? '', place);
    else if (child.nodeType === ELEMENT) readElement(blocks, child, place);
  }
}

/** A part or mark of our own copy; false for anything else. */
function readOwn(blocks: BlockGatherer, node: HtmlNode, place: Place): boolean {
  const name = node.getAttribute?.(OWN_PART) ?? null;
  const part = OWN_BLOCKS.find((known) => known === name);
  const mark = OWN_MARKS.find((known) => known === name);
  if (part !== undefined) {
    blocks.next(part, true);
    readChildren(blocks, node, { ...place, look: PLAIN_LOOK, role: part, inRow: false, own: [] });
    blocks.next(place.role, false);
    return true;
  }
  if (mark === undefined || place.own === null) return false;
  readChildren(blocks, node, { ...place, own: [...place.own, mark] });
  return true;
}

function readElement(blocks: BlockGatherer, node: HtmlNode, place: Place): void {
  if (readOwn(blocks, node, place)) return;
  if (node.nodeName === 'BR') {
    if (place.own === null) boundary(blocks, place);
    return;
  }
  const style = declarations(node);
  if (isDropped(node, style)) return;
  const inner: Place = {
    ...place,
    look: lookInside(place.look, node, style),
    role: place.role === 'subhead' || isHeading(node, style) ? 'subhead' : 'paragraph',
    inRow: place.inRow || isDataRow(node),
  };
  if (style.get('mso-list') === 'ignore') {
    // A list's number is text that the reader saw, without the spaces behind it; a picture's letter would come out as a letter.
    if (!inner.look.pictures) readText(blocks, textOf(node).trim(), inner);
    return;
  }
  if (!isBlock(node, style)) {
    readChildren(blocks, node, inner);
    return;
  }
  // A row ends the paragraph before it; within it cells and their paragraphs are parted by spaces.
  boundary(blocks, { ...inner, inRow: place.inRow });
  readChildren(blocks, node, inner);
  boundary(blocks, place);
}

/** The paragraphs of an HTML tree, in order; none where it holds no text. */
export function blocksOfHtml(root: HtmlNode): readonly PastedBlock[] {
  const blocks = gatherBlocks();
  readChildren(blocks, root, { look: PLAIN_LOOK, role: 'paragraph', inRow: false, own: null });
  return blocks.finish();
}
