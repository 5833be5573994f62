// The window's own editing without a browser: editor state, composition, objects, selection tool and commands, put together as the window does.
import { isHistoryTransaction, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { TextSelection, type Transaction } from 'prosemirror-state';
import { positionOfPage } from '../../renderer/editor/document-pages.ts';
import type { FontLoader } from '../../renderer/editor/font-loader.ts';
import { holdAbove } from '../../renderer/editor/hold-above.ts';
import { type CopiedObjects, makeObjectEditing, type ObjectEditing } from '../../renderer/editor/object-editing.ts';
import { takeObjectKey } from '../../renderer/editor/object-keys.ts';
import { edited, type Opened, openInWindow } from '../../renderer/editor/opened.ts';
import { makeStore } from '../../renderer/editor/store.ts';
import { makeTextViews } from '../../renderer/editor/text-view.ts';
import { outsideStruck, tracked } from '../../renderer/editor/tracking.ts';
import type { ToolId } from '../../renderer/editor/window-state.ts';
import type { PageTool, PressKeys } from '../../renderer/tools/objects/page-tool.ts';
import { makeSelectTool } from '../../renderer/tools/objects/select-tool.ts';
import { objectActs } from '../../renderer/ui/acts/object-acts.ts';
import type { WindowContext } from '../../renderer/ui/window-context.tsx';
import { encodeDocument } from '../../shared/document/codec/codec.ts';
import { ObjectSelection } from '../../shared/document/objects/object-selection.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { PhotoId } from '../../shared/kernel/ids.ts';

/** Size of a point on screen at which the tool works, px: the page at 100 %. */
const SCALE = 96 / 72;
/** Who tracks changes, and when. */
const REVISER = { author: '田小满', at: '2026-03-01T08:00:00Z' } as const;
/** Nobody holds a modifier key. */
const BARE: PressKeys = { shift: false, alt: false, command: false };

export interface Desk {
  readonly opened: () => Opened;
  readonly objects: ObjectEditing;
  readonly tool: PageTool;
  /** How the window works just now. */
  readonly modes: { tracks: boolean; holds: boolean };
  /** Takes a transaction as the window takes one; null does nothing. */
  dispatch(tr: Transaction | null): void;
  take(tool: ToolId): void;
  /** Presses, moves by the way given in steps, and lets go, or gives up what is dragged. `seen` is called while it lasts. */
  drag(at: Point, by: Point, keys: Partial<PressKeys>, gives: boolean, seen: () => void): void;
  /** A key while objects have the keys. */
  key(name: string, keys?: Partial<PressKeys>): void;
  /** An act of the object menu. */
  command(id: keyof typeof objectActs): void;
  undo(): void;
  redo(): void;
  readonly undoDepth: () => number;
  readonly redoDepth: () => number;
}

/** A loader whose files are all here. */
const loaderOf = (fonts: FontSet): FontLoader => ({
  fontsFor: async () => fonts,
  fetch: async () => {},
  paintable: async () => {},
  bring: async () => {},
});

/** Opens a document as the window does. Rejects where it cannot be read. */
export async function openDesk(doc: PMNode, photos: readonly PhotoId[], fonts: FontSet): Promise<Desk> {
  const file = { id: 'fuzz', name: 'fuzz.banxin', path: null, photos, photoBase: '/', recovered: false };
  const found = await openInWindow({ ...file, document: encodeDocument(doc) }, loaderOf(fonts));
  if (!found.ok) throw new Error(`the document cannot be opened: ${JSON.stringify(found.error)}`);
  let opened = found.value;
  let toolInHand: ToolId = 'select';
  /** Turns with every act, so that what is undone together does not hang on how fast the machine is. */
  let clock = 1;
  const modes = { tracks: false, holds: false };
  const views = makeTextViews();

  const change = (tr: Transaction): void => {
    const { opened: next, loading } = edited(opened, tr);
    if (loading !== null) throw new Error('a shipped face is not there');
    opened = next;
  };
  const dispatch = (tr: Transaction | null): void => {
    if (tr === null) return;
    clock += 1;
    tr.setTime(clock * (clock % 3 === 0 ? 1 : 1000));
    const { editor, composed } = opened;
    const edit = outsideStruck(tracked(tr, editor.selection, modes.tracks ? REVISER : null), false);
    const view = modes.holds && !isHistoryTransaction(tr) ? views(editor, composed, 0) : null;
    change(view === null ? edit : holdAbove(edit, view));
    if (toolInHand === 'text' && opened.editor.selection instanceof ObjectSelection) take('select');
  };
  const take = (tool: ToolId): void => {
    const before = toolInHand;
    toolInHand = tool;
    if (before !== tool) objects.toolCame(before);
  };
  const textAt = (position: number): void =>
    dispatch(opened.editor.tr.setSelection(TextSelection.near(opened.editor.doc.resolve(position), 1)));
  const objects = makeObjectEditing({
    copied: makeStore<CopiedObjects | null>(null),
    tellPhotosLeft: () => {
      throw new Error('nothing comes from another document');
    },
    opened: () => opened,
    page: () => 0,
    tool: () => toolInHand,
    setTool: (tool) => take(tool),
    preview(from, tr) {
      opened = tr === null ? from : edited(from, tr).opened;
    },
    keepInView: () => {},
    dispatch,
    focus: () => {},
    press: () => textAt(positionOfPage(opened.editor.doc, 0)),
    goTo: textAt,
    caret: () => null,
    undo: () => void undo(opened.editor, dispatch),
    redo: () => void redo(opened.editor, dispatch),
  });
  const tool = makeSelectTool({ objects, scale: () => SCALE, show: () => {}, say: () => '', sayTakenOff: () => '' });
  // What acts on objects takes of the window.
  const context = { view: { editing: { get: () => ({ objects }) } } } as unknown as WindowContext;
  return {
    opened: () => opened,
    objects,
    tool,
    modes,
    dispatch,
    take,
    drag(at, by, given, gives, seen) {
      const keys = { ...BARE, ...given };
      tool.press(at, keys);
      for (const part of [0.3, 0.8, 1]) {
        tool.move({ x: at.x + by.x * part, y: at.y + by.y * part }, keys);
        seen();
      }
      if (gives) tool.cancel();
      else tool.release({ x: at.x + by.x, y: at.y + by.y }, keys);
    },
    key(name, given = {}) {
      const { shift, alt, command } = { ...BARE, ...given };
      const event = { key: name, shiftKey: shift, altKey: alt, ctrlKey: command, metaKey: false };
      takeObjectKey(objects, event as KeyboardEvent, false);
    },
    command: (id) => objectActs[id].run(context),
    undo: objects.undo,
    redo: objects.redo,
    undoDepth: () => undoDepth(opened.editor),
    redoDepth: () => redoDepth(opened.editor),
  };
}
