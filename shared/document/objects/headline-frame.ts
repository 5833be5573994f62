// The frame of a headline unit (题区): made over its text, taken away again, turned between 横题 and 竖题.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { ArticleAttrs, HeadlineFrame } from '../attrs.ts';
import { type GridBox, gridOf } from '../page-setup.ts';
import { fitBox } from './fit-box.ts';
import { NEW_FRAME } from './new-frame.ts';
import type { ObjectRef } from './object-ref.ts';
import { gridBoxOf, placedObject, rectOf } from './placed-object.ts';
import { withObjects } from './select.ts';

/** Lines of a unit that gets a frame: room for kicker, two headline lines and deck at a usual size. */
const HEADLINE_LINES = 8;
/** … but no more of its text's frame than this: the story must begin on the page. */
const MOST_OF_FRAME = 0.5;
/** Width of a vertical unit (竖题) that gets a frame, base columns. */
const VERTICAL_COLUMNS = 1;

const refOf = (at: number): ObjectRef => ({ kind: 'headline', at });

/** Writes a headline frame as the page allows it. */
function withFrame(state: EditorState, at: number, frame: HeadlineFrame): Transaction | null {
  const tr = state.tr.setNodeAttribute(at, 'headlineFrame', { ...frame, at: NEW_FRAME.at, span: NEW_FRAME.span });
  const object = placedObject(tr.doc, refOf(at));
  if (object === null) return null;
  tr.setNodeAttribute(at, 'headlineFrame', { ...frame, ...fitBox(object, frame) });
  return withObjects(tr, [refOf(at)]);
}

/** The article of a frame or headline, where it may be changed. */
function articleOf(state: EditorState, ref: ObjectRef): ArticleAttrs | null {
  const node = state.doc.nodeAt(ref.at);
  const attrs = node?.type.name === 'article' ? (node.attrs as ArticleAttrs) : null;
  return attrs === null || attrs.locked ? null : attrs;
}

/** Gives a story's headline unit a frame of its own at the head of its text, or at `box`; null where it has one, or no text is placed. */
export function makeHeadlineFrame(
  state: EditorState,
  ref: ObjectRef,
  direction: HeadlineFrame['direction'] = 'horizontal',
  box: GridBox | null = null,
): Transaction | null {
  const attrs = articleOf(state, ref);
  const [first] = attrs?.frames ?? [];
  if (attrs === null || attrs.headlineFrame !== null || (first === undefined && box === null)) return null;
  const place = box ?? (first === undefined ? null : headOf(first, direction));
  return place === null ? null : withFrame(state, ref.at, { at: place.at, span: place.span, direction, size: null });
}

function headOf({ at, span }: GridBox, direction: HeadlineFrame['direction']): GridBox {
  const most = Math.max(1, Math.floor(span[1] * MOST_OF_FRAME));
  return direction === 'horizontal'
    ? { at, span: [span[0], Math.min(HEADLINE_LINES, most)] }
    : { at, span: [Math.min(VERTICAL_COLUMNS, span[0]), span[1]] };
}

/** Lets the unit stand at the head of its text again; null where it has no frame. */
export function dropHeadlineFrame(state: EditorState, ref: ObjectRef): Transaction | null {
  const attrs = articleOf(state, ref);
  if (attrs === null || attrs.headlineFrame === null) return null;
  const tr = state.tr.setNodeAttribute(ref.at, 'headlineFrame', null);
  return attrs.frames.length === 0 ? tr : withObjects(tr, [{ kind: 'frame', at: ref.at, index: 0 }]);
}

/** Turns a headline unit from 横题 to 竖题 or back: its frame turns with it, about its upper left corner. One without a frame gets a vertical one. */
export function turnHeadline(state: EditorState, ref: ObjectRef): Transaction | null {
  const attrs = articleOf(state, ref);
  if (attrs === null) return null;
  const { headlineFrame } = attrs;
  if (headlineFrame === null) return makeHeadlineFrame(state, ref, 'vertical');
  const object = placedObject(state.doc, refOf(ref.at));
  if (object === null) return null;
  const grid = gridOf(object.setup);
  const rect = rectOf(grid, 'headline', headlineFrame);
  const { span } = gridBoxOf(grid, { ...rect, width: rect.height, height: rect.width });
  const direction = headlineFrame.direction === 'horizontal' ? 'vertical' : 'horizontal';
  // No further down or across than the page goes: the corner stays.
  const [column, line] = headlineFrame.at;
  const columns = Math.min(span[0], object.setup.columns - column + 1);
  const lines = Math.min(Math.round(span[1]), object.setup.lines - line + 1);
  return withFrame(state, ref.at, { ...headlineFrame, direction, span: [columns, lines] });
}
