// The drawing tools: a drag makes a frame, a box or a rule on the grid, seen with the page composed round it; then objects are selected again.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { PageAttrs } from '../../../shared/document/attrs.ts';
import { placedObjects, rectOf } from '../../../shared/document/objects/placed-object.ts';
import { type Grid, type GridBox, gridOf } from '../../../shared/document/page-setup.ts';
import type { Point, Rect } from '../../../shared/kernel/geometry.ts';
import type { ObjectEditing, ObjectGesture } from '../../editor/object-editing.ts';
import { type DrawnKind, drawnBox } from './drawn-box.ts';
import { type GestureMarks, NO_GESTURE } from './object-layer.ts';
import { DRAG_PX, type PageTool, type PressKeys } from './page-tool.ts';

export interface DrawToolHost {
  readonly objects: ObjectEditing;
  /** Size of a point on screen, px. */
  scale(): number;
  show(marks: GestureMarks): void;
  /** How large it has become, in words. */
  say(grid: Grid, box: GridBox, rect: Rect): string;
  /** What a drawn box makes of the document; null where nothing can be made yet: a photo has to be chosen first. */
  make(state: EditorState, pageAt: number, box: GridBox): Transaction | null;
  /** What was drawn is there; `at`: where it was let go. */
  drawn(pageAt: number, box: GridBox, at: Point): void;
}

interface Held {
  readonly from: Point;
  readonly pageAt: number;
  readonly grid: Grid;
  readonly gesture: ObjectGesture;
  /** Null until the press is a drag. */
  box: GridBox | null;
}

export function makeDrawTool(kind: DrawnKind, { objects, scale, show, say, make, drawn }: DrawToolHost): PageTool {
  let held: Held | null = null;

  const move = (at: Point, keys: PressKeys): void => {
    if (held === null) return;
    const { from, grid, gesture, pageAt } = held;
    if (held.box === null && Math.hypot(at.x - from.x, at.y - from.y) * scale() < DRAG_PX) return;
    const wished = drawnBox(grid, kind, from, at, keys.command);
    const tr = make(gesture.start, pageAt, wished);
    gesture.show(tr);
    // As the page allows it: no narrower than it can be set.
    const [made] = tr === null ? [] : placedObjects(tr.doc, objects.selected());
    const box = made?.box ?? wished;
    held.box = box;
    const rect = rectOf(grid, kind, box);
    show({ ...NO_GESTURE, marquee: rect, label: { at, text: say(grid, box, rect) } });
  };

  const end = (): Held | null => {
    const done = held;
    held = null;
    show(NO_GESTURE);
    return done;
  };

  return {
    press(at) {
      objects.focus();
      const pageAt = objects.pageAt();
      const page = pageAt === null ? null : objects.state().doc.nodeAt(pageAt);
      if (pageAt === null || page === null) return;
      const grid = gridOf((page.attrs as PageAttrs).setup);
      held = { from: at, pageAt, grid, gesture: objects.begin(), box: null };
    },
    move,
    release(at, keys) {
      move(at, keys);
      const done = end();
      if (done === null) return;
      if (done.box === null) {
        done.gesture.cancel();
        return;
      }
      done.gesture.take();
      drawn(done.pageAt, done.box, at);
    },
    doubleClick() {},
    takeAt() {},
    cancel() {
      const given = end();
      given?.gesture.cancel();
      return given !== null;
    },
    cursorAt: () => 'crosshair',
  };
}
