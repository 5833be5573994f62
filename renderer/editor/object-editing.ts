// Objects of the page as they are worked with: what is selected, acts on it, and gestures that are seen while they last.
import { closeHistory } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { DisplayImage } from '../../shared/display/display-list.ts';
import { copiedNodes, pasteObjects } from '../../shared/document/objects/copied.ts';
import type { ObjectRef } from '../../shared/document/objects/object-ref.ts';
import { caretAfterObjects, selectedObjects } from '../../shared/document/objects/object-selection.ts';
import {
  objectsOfPage,
  type PlacedObject,
  pagePosition,
  placedObject,
  placedObjects,
  rectOfObject,
} from '../../shared/document/objects/placed-object.ts';
import { removeObjects } from '../../shared/document/objects/remove.ts';
import { selectObjects } from '../../shared/document/objects/select.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import { withTheLast } from '../../shared/document/styling/one-step.ts';
import { type Point, type Rect, rectHas, union } from '../../shared/kernel/geometry.ts';
import type { Opened } from './opened.ts';
import { imageOf } from './photo-facts.ts';
import type { Store } from './store.ts';
import type { ToolId } from './window-state.ts';

/** A drag of objects: each step is seen at once, all of it is one step to undo. */
export interface ObjectGesture {
  /** The state that the gesture began with; its steps are transactions on it. */
  readonly start: EditorState;
  /** Shows what the page would be; null: as it was. */
  show(tr: Transaction | null): void;
  /** Takes what was shown last. */
  take(): void;
  /** Shows the page as it was. */
  cancel(): void;
}

type ClipAct = 'cut' | 'copy' | 'paste' | 'paste-in-place';

/** Objects that were copied, and the document they are from, by its id. */
export interface CopiedObjects {
  readonly from: string;
  readonly nodes: readonly PMNode[];
}

export interface ObjectEditing {
  /** The state shown, that of a gesture while one lasts. */
  state(): EditorState;
  /** Document position of the page shown; null where there is none. */
  pageAt(): number | null;
  /** The objects of the page shown, back to front. */
  all(): readonly PlacedObject[];
  selected(): readonly ObjectRef[];
  /** True for a frame whose story has text without a place on the page. */
  isOverset(object: PlacedObject): boolean;
  /** The picture of a photo as it is painted; null of anything else. */
  image(object: PlacedObject): DisplayImage | null;
  tool(): ToolId;
  setTool(tool: ToolId): void;
  /** A tool came into the hand: the selecting one takes what holds the caret, the writing one lets go of objects. */
  toolCame(from: ToolId): void;
  /** Selects these objects, or nothing. */
  select(refs: readonly ObjectRef[]): void;
  /** Runs an act on the objects as one step to undo; null does nothing. */
  act(make: (state: EditorState) => Transaction | null): void;
  /** Likewise, undone together with the one before it where that was made here and nothing came between: a wheel turned, a key held down. */
  change(make: (state: EditorState) => Transaction | null): void;
  /** Copies, cuts or pastes objects; photos are pasted only in their own document, which holds their files. */
  clip(what: ClipAct): void;
  begin(): ObjectGesture;
  /** Puts the caret into the text under a point of the page, pt, and takes the text tool in hand. */
  writeAt(at: Point): void;
  /** Puts the caret into an object's own text: a frame's first line, a caption. False where it has none. */
  writeIn(ref: ObjectRef): boolean;
  /** Selects the frame, headline unit or photo that holds the caret; false where the caret is in none. */
  selectAtCaret(): boolean;
  /** The rectangle round what is selected, pt; null where nothing is. */
  selectedRect(): Rect | null;
  /** Brings the selected objects into view. */
  reveal(): void;
  undo(): void;
  redo(): void;
  focus(): void;
}

export interface ObjectEditingHost {
  opened(): Opened;
  page(): number;
  tool(): ToolId;
  setTool(tool: ToolId): void;
  /** Shows a transaction on `from` without taking it; null shows `from` itself again. */
  preview(from: Opened, tr: Transaction | null): void;
  keepInView(rect: Rect): void;
  dispatch(tr: Transaction): void;
  focus(): void;
  press(at: Point): void;
  goTo(position: number): void;
  /** Where the caret is painted, pt; null where it is not on the page. */
  caret(): Point | null;
  undo(): void;
  redo(): void;
  /** What was copied last in this window. */
  readonly copied: Store<CopiedObjects | null>;
  /** Says that so many photos of another document were not pasted. */
  tellPhotosLeft(count: number): void;
}

const withoutObjects = (state: EditorState): Transaction => state.tr.setSelection(caretAfterObjects(state));

/** The first text position inside a node; null where it holds none. */
function firstText(state: EditorState, at: number): number | null {
  const node = state.doc.nodeAt(at);
  if (node === null || node.isLeaf) return null;
  if (node.isTextblock) return at + 1;
  const inner = TextSelection.findFrom(state.doc.resolve(at + 1), 1, true);
  return inner === null || inner.from > at + node.nodeSize ? null : inner.from;
}

export function makeObjectEditing(host: ObjectEditingHost): ObjectEditing {
  let gesture: { readonly start: Opened; last: Transaction | null } | null = null;
  /** The document as `change` has left it last. */
  let changed: PMNode | null = null;
  const state = (): EditorState => host.opened().editor;
  const pageAt = (): number | null => pagePosition(state().doc, host.page());
  const all = (): readonly PlacedObject[] => {
    const at = pageAt();
    return at === null ? [] : objectsOfPage(state().doc, at);
  };
  const selected = (): readonly ObjectRef[] => selectedObjects(state());

  const select = (refs: readonly ObjectRef[]): void => {
    if (gesture !== null) return;
    if (refs.length > 0) {
      const tr = selectObjects(state(), refs);
      if (tr !== null) host.dispatch(tr);
    } else if (selected().length > 0) host.dispatch(withoutObjects(state()));
    host.focus();
  };

  const selectAtCaret = (): boolean => {
    const { $head } = state().selection;
    if ($head.depth < 2) return false;
    const at = $head.before(2);
    const point = host.caret();
    const own = all().filter(({ ref }) => ref.at === at);
    const found = own.findLast((object) => point !== null && rectHas(rectOfObject(object), point)) ?? own.at(-1);
    if (found === undefined) return false;
    const tr = selectObjects(state(), [found.ref]);
    if (tr !== null) host.dispatch(tr);
    return tr !== null;
  };

  return {
    state,
    pageAt,
    all,
    selected,
    isOverset({ ref, node }) {
      if (ref.kind !== 'frame') return false;
      const overset = host.opened().composed.pages[host.page()]?.overset ?? [];
      return overset.some(({ story, photo }) => photo === null && story === node.attrs['story']);
    },
    image: (object) => (object.ref.kind === 'photo' ? imageOf(host.opened(), object) : null),
    tool: host.tool,
    setTool: host.setTool,
    toolCame(from) {
      if (host.tool() === 'text' && selected().length > 0) host.dispatch(withoutObjects(state()));
      else if (host.tool() === 'select' && from === 'text' && selected().length === 0) selectAtCaret();
    },
    select,
    act(make) {
      if (gesture !== null) return;
      const tr = make(state());
      if (tr !== null) host.dispatch(closeHistory(tr));
      host.focus();
    },
    clip(what) {
      if (gesture !== null) return;
      const { id } = host.opened().file;
      if (what === 'cut' || what === 'copy') {
        const nodes = copiedNodes(state(), selected());
        if (nodes.length === 0) return;
        host.copied.set(() => ({ from: id, nodes }));
        const tr = what === 'cut' ? removeObjects(state(), selected()) : null;
        if (tr !== null) host.dispatch(closeHistory(tr));
        return;
      }
      const copied = host.copied.get();
      const at = pageAt();
      if (copied === null || at === null) return;
      const nodes = copied.nodes.filter(({ type }) => copied.from === id || type.name !== 'photo');
      const tr = pasteObjects(state(), at, nodes, what === 'paste-in-place');
      if (tr !== null) host.dispatch(closeHistory(tr));
      const left = copied.nodes.length - nodes.length;
      if (left > 0) host.tellPhotosLeft(left);
    },
    change(make) {
      if (gesture !== null) return;
      const tr = make(state());
      if (tr === null) return;
      host.dispatch(changed === state().doc ? withTheLast(tr) : closeHistory(tr));
      changed = state().doc;
    },
    begin() {
      const own: { readonly start: Opened; last: Transaction | null } = { start: host.opened(), last: null };
      gesture = own;
      const isMine = (): boolean => gesture === own;
      return {
        start: own.start.editor,
        show(tr) {
          if (!isMine() || (tr === null && own.last === null)) return;
          own.last = tr;
          host.preview(own.start, tr);
        },
        take() {
          if (!isMine()) return;
          gesture = null;
          if (own.last === null) return;
          host.preview(own.start, null);
          host.dispatch(closeHistory(own.last));
        },
        cancel() {
          if (!isMine()) return;
          gesture = null;
          if (own.last !== null) host.preview(own.start, null);
        },
      };
    },
    writeAt(at) {
      host.setTool('text');
      host.press(at);
    },
    writeIn(ref) {
      const object = placedObject(state().doc, ref);
      if (object === null) return false;
      if (ref.kind === 'frame') {
        const { x, y } = rectOfObject(object);
        host.setTool('text');
        host.press({ x: x + 1, y: y + 1 });
        return true;
      }
      const position = firstText(state(), ref.at);
      if (position === null) return false;
      host.setTool('text');
      host.goTo(position);
      return true;
    },
    selectAtCaret,
    selectedRect() {
      const objects = placedObjects(state().doc, selected());
      return objects.length === 0 ? null : union(objects.map(rectOfObject));
    },
    reveal() {
      const [first] = selected();
      const object = first === undefined ? null : placedObject(state().doc, first);
      if (object !== null) host.keepInView(rectOfObject(object));
    },
    undo: host.undo,
    redo: host.redo,
    focus: host.focus,
  };
}
