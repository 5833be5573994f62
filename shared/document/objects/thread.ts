// The thread (文流) of a story's frames: adding, linking, splitting and joining them, and dividing their columns anew (变栏).
import type { EditorState, Transaction } from 'prosemirror-state';
import type { StoryId } from '../../kernel/ids.ts';
import type { ArticleAttrs, BodyFrame } from '../attrs.ts';
import { columnsWideEnough } from '../grid-rules.ts';
import type { GridBox } from '../page-setup.ts';
import { emptyStory } from './draw.ts';
import { freshStory } from './duplicate.ts';
import { fitBox } from './fit-box.ts';
import { NEW_FRAME } from './new-frame.ts';
import type { ObjectRef } from './object-ref.ts';
import { type PlacedObject, placedObject } from './placed-object.ts';
import { withObjects } from './select.ts';
import { unplaceStory } from './staging.ts';

type FrameRef = Extract<ObjectRef, { kind: 'frame' }>;

const framesOf = ({ node }: PlacedObject): readonly BodyFrame[] => (node.attrs as ArticleAttrs).frames;

/** A frame that may be changed, or null. */
function free(state: EditorState, ref: ObjectRef): (PlacedObject & { readonly ref: FrameRef }) | null {
  const object = placedObject(state.doc, ref);
  return object === null || object.locked || ref.kind !== 'frame' ? null : { ...object, ref };
}

/** Adds a frame to a thread, behind one of its frames: text that is overset goes on in it. */
export function addFrame(state: EditorState, after: ObjectRef, box: GridBox): Transaction | null {
  const object = free(state, after);
  if (object === null) return null;
  const frames = framesOf(object);
  const index = object.ref.index + 1;
  const ref: FrameRef = { ...object.ref, index };
  const withAdded = (frame: BodyFrame): readonly BodyFrame[] => frames.toSpliced(index, 0, frame);
  const tr = state.tr.setNodeAttribute(object.ref.at, 'frames', withAdded(NEW_FRAME));
  const made = placedObject(tr.doc, ref);
  if (made === null) return null;
  tr.setNodeAttribute(object.ref.at, 'frames', withAdded({ ...NEW_FRAME, ...fitBox(made, box) }));
  return withObjects(tr, [ref]);
}

/** The room for one more frame of the thread: under its last frame, or beside it where the page ends; null where there is none. */
export function roomForFrame(state: EditorState, after: ObjectRef): GridBox | null {
  const object = free(state, after);
  if (object === null) return null;
  const { box, setup } = object;
  const [column, line] = box.at;
  const [columns, lines] = box.span;
  const below = setup.lines - (line + lines) + 1;
  if (below >= 1) return { at: [column, line + lines], span: [columns, Math.min(lines, below)] };
  const beside = setup.columns - (column + columns) + 1;
  if (beside >= 1) return { at: [column + columns, line], span: [Math.min(columns, beside), lines] };
  const before = column - 1;
  return before >= 1
    ? { at: [column - Math.min(columns, before), line], span: [Math.min(columns, before), lines] }
    : null;
}

/** True for a story without a word. */
const isWordless = ({ node }: PlacedObject): boolean => node.textContent === '';

/**
 * Links a frame to another one (串接): the text goes on from `from` into `to`. A frame of another story comes into this thread; where that
 * was its story's last one, the story is off the page, all of it kept. Null where it goes on so already.
 */
export function linkFrames(state: EditorState, from: ObjectRef, to: ObjectRef): Transaction | null {
  const source = free(state, from);
  const target = free(state, to);
  if (source === null || target === null) return null;
  const linked = framesOf(target)[target.ref.index];
  if (linked === undefined) return null;
  if (source.ref.at === target.ref.at) {
    const index = source.ref.index;
    if (target.ref.index === index || target.ref.index === index + 1) return null;
    const rest = framesOf(source).toSpliced(target.ref.index, 1);
    const behind = target.ref.index < index ? index : index + 1;
    const tr = state.tr.setNodeAttribute(source.ref.at, 'frames', rest.toSpliced(behind, 0, linked));
    return withObjects(tr, [{ ...source.ref, index: behind }]);
  }
  const index = source.ref.index + 1;
  const rest = framesOf(target).toSpliced(target.ref.index, 1);
  const { tr } = state;
  const isGone = rest.length === 0 && isWordless(target);
  if (rest.length === 0) unplaceStory(tr, target.ref.at);
  else tr.setNodeAttribute(target.ref.at, 'frames', rest);
  // Columns that were wide enough for lines across need not be for tiers down.
  const { direction } = source.node.attrs as ArticleAttrs;
  const columns = columnsWideEnough(source.setup, linked, direction) ? linked.columns : null;
  tr.setNodeAttribute(source.ref.at, 'frames', framesOf(source).toSpliced(index, 0, { ...linked, columns }));
  // An empty frame was there to be linked: no empty story is left behind.
  if (isGone) tr.delete(target.ref.at, target.ref.at + target.node.nodeSize);
  return withObjects(tr, [{ ...source.ref, at: isGone ? tr.mapping.map(source.ref.at) : source.ref.at, index }]);
}

/**
 * Breaks the thread behind a frame (断开串接): the frames after it are those of a new story without a word, to be written in or linked
 * again; the text that stood in them is overset in its own. Null for the last frame of its thread.
 */
export function breakThread(state: EditorState, ref: ObjectRef): Transaction | null {
  const object = free(state, ref);
  if (object === null) return null;
  const { index, at } = object.ref;
  const frames = framesOf(object);
  const after = frames.slice(index + 1);
  if (after.length === 0) return null;
  const tr = state.tr.setNodeAttribute(at, 'frames', frames.slice(0, index + 1));
  const story = freshStory(state.doc, String(object.node.attrs['story']));
  const { direction } = object.node.attrs as ArticleAttrs;
  const rest = emptyStory(story as StoryId, after);
  tr.insert(object.pageAt + object.page.nodeSize - 1, rest.type.create({ ...rest.attrs, direction }, rest.content));
  return withObjects(tr, [ref]);
}

/** Cuts a frame in two of the same thread: in the middle of its lines, or between its columns. Null where it is too small. */
export function splitFrame(state: EditorState, ref: ObjectRef, way: 'across' | 'down'): Transaction | null {
  const object = free(state, ref);
  const frame = object === null ? undefined : framesOf(object)[object.ref.index];
  if (object === null || frame === undefined) return null;
  const [column, line] = frame.at;
  const [columns, lines] = frame.span;
  const half = Math.floor((way === 'down' ? lines : columns) / 2);
  if (half < 1) return null;
  const halves: readonly BodyFrame[] =
    way === 'down'
      ? [
          { ...frame, span: [columns, half] },
          { ...frame, at: [column, line + half], span: [columns, lines - half] },
        ]
      : [
          { at: frame.at, span: [half, lines], columns: null },
          { at: [column + half, line], span: [columns - half, lines], columns: null },
        ];
  const { direction } = object.node.attrs as ArticleAttrs;
  const fitting = halves.map((one) =>
    columnsWideEnough(object.setup, one, direction) ? one : { ...one, columns: null },
  );
  const frames = framesOf(object).toSpliced(object.ref.index, 1, ...fitting);
  const tr = state.tr.setNodeAttribute(object.ref.at, 'frames', frames);
  return withObjects(tr, [object.ref, { ...object.ref, index: object.ref.index + 1 }]);
}

/** Makes one frame of several of one thread, as large as all of them; null for fewer than two. */
export function joinFrames(state: EditorState, refs: readonly ObjectRef[]): Transaction | null {
  const objects = refs.flatMap((ref) => free(state, ref) ?? []);
  const [first] = objects;
  if (first === undefined || objects.length < 2 || objects.some(({ ref }) => ref.at !== first.ref.at)) return null;
  const left = Math.min(...objects.map(({ box }) => box.at[0]));
  const top = Math.min(...objects.map(({ box }) => box.at[1]));
  const right = Math.max(...objects.map(({ box }) => box.at[0] + box.span[0]));
  const bottom = Math.max(...objects.map(({ box }) => box.at[1] + box.span[1]));
  const joined = new Set(objects.map(({ ref }) => ref.index));
  const index = Math.min(...joined);
  const frames = framesOf(first);
  // A division holds for the width it was made for.
  const kept = frames[index];
  const columns = kept !== undefined && kept.span[0] === right - left ? kept.columns : null;
  const whole: BodyFrame = { at: [left, top], span: [right - left, bottom - top], columns };
  const next = frames.flatMap((frame, i) => (i === index ? [whole] : joined.has(i) ? [] : [frame]));
  const tr = state.tr.setNodeAttribute(first.ref.at, 'frames', next);
  return withObjects(tr, [{ ...first.ref, index }]);
}

/** Divides frames into so many columns (三破二 and the like), tiers in vertical text; null: base columns. Those too narrow for it stay. */
export function divideColumns(
  state: EditorState,
  refs: readonly ObjectRef[],
  columns: number | null,
): Transaction | null {
  const { tr } = state;
  for (const ref of refs) {
    const object = placedObject(tr.doc, ref);
    if (object === null || object.locked || ref.kind !== 'frame') continue;
    const { direction } = object.node.attrs as ArticleAttrs;
    const divided = framesOf(object).map((frame, i) => (i === ref.index ? { ...frame, columns } : frame));
    const own = divided[ref.index];
    if (own === undefined || !columnsWideEnough(object.setup, own, direction)) continue;
    if (framesOf(object)[ref.index]?.columns !== columns) tr.setNodeAttribute(ref.at, 'frames', divided);
  }
  return tr.docChanged ? tr : null;
}
