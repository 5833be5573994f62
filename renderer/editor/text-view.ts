// What editing on the page works with: the editor's state beside the composed page that shows it.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { ComposedEdition, ComposedPage, Overset } from '../../shared/composition/phases.ts';
import { caretAt, type TextPoint } from '../../shared/display/caret.ts';
import type { DisplayLine } from '../../shared/display/display-list.ts';
import { lineOf, type PageText, pageText } from '../../shared/display/page-text.ts';
import { selectionShape, stretchShape } from '../../shared/display/selection-shape.ts';
import { ObjectSelection } from '../../shared/document/objects/object-selection.ts';
import { isStruckWhole } from '../../shared/document/review/set-text.ts';
import type { Rect } from '../../shared/kernel/geometry.ts';
import { clampHead } from './bounds.ts';
import { caretState } from './caret-state.ts';
import { placeOf } from './text-places.ts';

/** One state of the text with its page; made for each composition, read by commands, pointer and painter. */
export interface TextView {
  readonly state: EditorState;
  readonly composed: ComposedEdition;
  readonly page: ComposedPage;
  readonly text: PageText;
}

/** Makes text views; the lines of a page are gathered once for each composition. */
export function makeTextViews(): (state: EditorState, composed: ComposedEdition, page: number) => TextView | null {
  const texts = new WeakMap<ComposedPage, PageText>();
  return (state, composed, ordinal) => {
    const page = composed.pages[ordinal];
    if (page === undefined) return null;
    const text = texts.get(page) ?? pageText(page.display);
    texts.set(page, text);
    return { state, composed, page, text };
  };
}

/** The caret's place in the page's text; null while objects are selected. */
export const caretPoint = ({ state, composed }: TextView): TextPoint | null =>
  state.selection instanceof ObjectSelection
    ? null
    : placeOf(composed.blocks, state.selection.head, caretState(state).side);

/** True for the lines of the article or photo that holds the document position. */
export function linesOfMember({ state, composed }: TextView, position: number): (line: DisplayLine) => boolean {
  return (line) => {
    const block = composed.blocks[line.block];
    return block !== undefined && clampHead(state.doc, position, block.start) === block.start;
  };
}

/** The caret at a place in the text, pt; null when that is on no line of this page. */
export function caretOnLine(
  { text }: TextView,
  point: TextPoint,
): { readonly rect: Rect; readonly vertical: boolean } | null {
  const ordinal = lineOf(text, point);
  const line = ordinal === null ? undefined : text.lines[ordinal];
  return line === undefined ? null : { rect: caretAt(line, point.offset), vertical: line.direction === 'vertical' };
}

/** Height of a caret without a line, pt: about the body's. */
const FOOT_CARET = 10;

/** The overset text that holds a place: a photo's caption and credit may both be overset, each at a foot of its own. */
const oversetAt = ({ page }: TextView, { block }: TextPoint): Overset | undefined =>
  page.overset.find(({ blocks }) => blocks.some((one) => one.block === block));

/** A caret in a part that is struck out whole, and so nowhere on the page: beside what its story has before it, or else behind it. */
function caretBesideStruck(view: TextView, { block }: TextPoint): ReturnType<typeof caretOnLine> {
  const entry = view.composed.blocks[block];
  if (entry === undefined || !isStruckWhole(entry.node)) return null;
  const own = view.text.lines.filter(linesOfMember(view, entry.start)).sort((a, b) => a.block - b.block || a.to - b.to);
  const before = own.findLast((line) => line.block < block);
  if (before !== undefined) return caretOnLine(view, { block: before.block, offset: before.to, side: -1 });
  const after = own.find((line) => line.block > block);
  return after === undefined ? null : caretOnLine(view, { block: after.block, offset: after.from, side: 1 });
}

export interface CaretOnPage {
  readonly rect: Rect;
  readonly vertical: boolean;
  readonly seen: boolean;
}

/**
 * The caret on the page, pt. `seen` is false for a caret in a part that is struck out whole, which is beside it, and in overset text: then it is the foot of the story's last frame, where the input
 * method opens, and where the caret is painted unless a galley shows its true place. Null when nothing of its text is on this page.
 */
export function caretOnPage(view: TextView): CaretOnPage | null {
  const point = caretPoint(view);
  if (point === null) return null;
  const onLine = caretOnLine(view, point);
  if (onLine !== null) return { ...onLine, seen: true };
  const beside = caretBesideStruck(view, point);
  if (beside !== null) return { ...beside, seen: false };
  const at = oversetAt(view, point)?.at;
  if (at === undefined || at === null) return null;
  return { rect: { x: at.x, y: at.y - FOOT_CARET, width: 0, height: FOOT_CARET }, vertical: false, seen: false };
}

/** The rectangles of a document range on the page, pt. */
export function rangeOnPage({ composed, text }: TextView, from: number, to: number): readonly Rect[] {
  const start = placeOf(composed.blocks, from, 1);
  const end = placeOf(composed.blocks, to, -1);
  return from === to || start === null || end === null ? [] : selectionShape(text, { from: start, to: end });
}

/** The rectangles on the page of stretches that each lie in one block, pt. */
export const stretchesOnPage = (
  { composed, text }: TextView,
  stretches: readonly { readonly from: number; readonly to: number }[],
): readonly Rect[] =>
  stretches.flatMap(({ from, to }) => {
    const start = placeOf(composed.blocks, from, 1);
    const end = placeOf(composed.blocks, to, -1);
    return start === null || end === null ? [] : stretchShape(text, start.block, start.offset, end.offset);
  });

/** Takes a transaction to the editor's next state. */
export type Dispatch = (tr: Transaction) => void;
