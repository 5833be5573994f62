// Acts on the page's selected objects; each is one step to undo, and gives the page the keys again.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { CommandId } from '../../../shared/bridge/commands.ts';
import type { ArticleAttrs, BodyFrame, Wrap } from '../../../shared/document/attrs.ts';
import { type AlignEdge, alignObjects, distributeObjects } from '../../../shared/document/objects/align.ts';
import { duplicateObjects } from '../../../shared/document/objects/duplicate.ts';
import { dropHeadlineFrame, makeHeadlineFrame, turnHeadline } from '../../../shared/document/objects/headline-frame.ts';
import type { ObjectRef } from '../../../shared/document/objects/object-ref.ts';
import { selectedObjects } from '../../../shared/document/objects/object-selection.ts';
import { type OrderStep, orderObject } from '../../../shared/document/objects/order.ts';
import { placedObject, placedObjects } from '../../../shared/document/objects/placed-object.ts';
import { removeObjects } from '../../../shared/document/objects/remove.ts';
import { nextObject, storyObjects } from '../../../shared/document/objects/select.ts';
import {
  addFrame,
  breakThread,
  divideColumns,
  joinFrames,
  linkFrames,
  roomForFrame,
  splitFrame,
} from '../../../shared/document/objects/thread.ts';
import { lockObjects, wrapObjects } from '../../../shared/document/objects/traits.ts';
import type { WindowState } from '../../editor/window-state.ts';
import type { WindowContext } from '../window-context.tsx';
import { type Act, type Acts, hasPage } from './act.ts';

/** What an act makes of the selected objects; null where it changes nothing. */
type Make = (state: EditorState, refs: readonly ObjectRef[], first: ObjectRef) => Transaction | null;

function made(state: EditorState, make: Make): Transaction | null {
  const refs = selectedObjects(state);
  const [first] = refs;
  return first === undefined ? null : make(state, refs, first);
}

const act = (make: Make, isOn?: (state: EditorState, refs: readonly ObjectRef[]) => boolean): Act => ({
  run: ({ view }) => view.editing.get()?.objects.act((state) => made(state, make)),
  can: ({ opened }) => opened !== null && made(opened.editor, make) !== null,
  ...(isOn !== undefined && {
    isOn: ({ opened }: WindowState) => {
      const refs = opened === null ? [] : selectedObjects(opened.editor);
      return opened !== null && refs.length > 0 && isOn(opened.editor, refs);
    },
  }),
});

const order = (step: OrderStep): Act => act((state, _, first) => orderObject(state, first, step));
const align = (edge: AlignEdge): Act => act((state, refs) => alignObjects(state, refs, edge));

function goToObject({ view }: WindowContext, step: 1 | -1): void {
  const objects = view.editing.get()?.objects;
  const pageAt = objects?.pageAt() ?? null;
  const next = objects === undefined || pageAt === null ? null : nextObject(objects.state(), pageAt, step);
  if (next === null) return;
  objects?.select([next]);
  objects?.reveal();
}

const isLocked = (state: EditorState, refs: readonly ObjectRef[]): boolean =>
  placedObjects(state.doc, refs).every(({ locked }) => locked);

const wraps = (state: EditorState, refs: readonly ObjectRef[]): boolean =>
  placedObjects(state.doc, refs).some(({ node }) => (node.attrs['wrap'] as Wrap | undefined)?.on === true);

const hasHeadlineFrame = (state: EditorState, { at }: ObjectRef): boolean =>
  (state.doc.nodeAt(at)?.attrs as Partial<ArticleAttrs> | undefined)?.headlineFrame != null;

/** Columns that a frame has now: its own, or base columns. */
function columnsOf(state: EditorState, ref: ObjectRef): number | null {
  const object = ref.kind === 'frame' ? placedObject(state.doc, ref) : null;
  if (object === null || ref.kind !== 'frame') return null;
  const frame: BodyFrame | undefined = (object.node.attrs as ArticleAttrs).frames[ref.index];
  return frame === undefined ? null : (frame.columns ?? Math.max(1, Math.round(frame.span[0])));
}

const columns = (step: 1 | -1): Act =>
  act((state, refs, first) => {
    const now = columnsOf(state, first);
    return now === null || now + step < 1 ? null : divideColumns(state, refs, now + step);
  });

/** Links frames in the order in which they were selected. */
const link: Make = (state, refs, first) => {
  const [, second, ...more] = refs;
  return second === undefined || more.length > 0 ? null : linkFrames(state, first, second);
};

const grow: Make = (state, _, first) => {
  const room = roomForFrame(state, first);
  return room === null ? null : addFrame(state, first, room);
};

type ObjectCommand = Extract<CommandId, `object-${string}` | 'show-edges'>;

export const objectActs: Acts<ObjectCommand> = {
  'object-next': { run: (context) => goToObject(context, 1), can: hasPage },
  'object-previous': { run: (context) => goToObject(context, -1), can: hasPage },
  'object-story': {
    run: ({ view }) => {
      const objects = view.editing.get()?.objects;
      const [first] = objects?.selected() ?? [];
      if (first !== undefined) objects?.select(storyObjects(objects.all(), first));
    },
    can: ({ opened }) => opened !== null && selectedObjects(opened.editor).length > 0,
  },
  'object-duplicate': act((state, refs) => duplicateObjects(state, refs)),
  'object-delete': act(removeObjects),
  'object-lock': act((state, refs) => lockObjects(state, refs, !isLocked(state, refs)), isLocked),
  'object-wrap': act((state, refs) => wrapObjects(state, refs, { on: !wraps(state, refs) }), wraps),
  'object-front': order('front'),
  'object-forward': order('forward'),
  'object-backward': order('backward'),
  'object-back': order('back'),
  'object-align-left': align('left'),
  'object-align-center': align('center'),
  'object-align-right': align('right'),
  'object-align-top': align('top'),
  'object-align-middle': align('middle'),
  'object-align-bottom': align('bottom'),
  'object-distribute-across': act((state, refs) => distributeObjects(state, refs, 'across')),
  'object-distribute-down': act((state, refs) => distributeObjects(state, refs, 'down')),
  'object-add-frame': act(grow),
  'object-link': act(link),
  'object-break-thread': act((state, _, first) => breakThread(state, first)),
  'object-split-down': act((state, _, first) => splitFrame(state, first, 'down')),
  'object-split-across': act((state, _, first) => splitFrame(state, first, 'across')),
  'object-join': act(joinFrames),
  'object-more-columns': columns(1),
  'object-fewer-columns': columns(-1),
  'object-base-columns': act((state, refs) => divideColumns(state, refs, null)),
  'object-headline-frame': act(
    (state, _, first) => (hasHeadlineFrame(state, first) ? dropHeadlineFrame : makeHeadlineFrame)(state, first),
    (state, refs) => refs.some((ref) => hasHeadlineFrame(state, ref)),
  ),
  'object-turn-headline': act((state, _, first) => turnHeadline(state, first)),
  'show-edges': {
    run: ({ store }) => store.set((state) => ({ ...state, showsEdges: !state.showsEdges })),
    isOn: ({ showsEdges }) => showsEdges,
  },
};
