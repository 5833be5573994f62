// The selection tool's pointer: clicks select, drags move, resize, draw or frame a marquee; what is dragged is composed live.
import { type ObjectRef, sameObject } from '../../../shared/document/objects/object-ref.ts';
import { selectedObjects as selectedIn } from '../../../shared/document/objects/object-selection.ts';
import { type PlacedObject, placedObjects, rectOf } from '../../../shared/document/objects/placed-object.ts';
import { storyObjects, toggled } from '../../../shared/document/objects/select.ts';
import { takeAllOff } from '../../../shared/document/objects/staging.ts';
import { addFrame, breakThread } from '../../../shared/document/objects/thread.ts';
import { gridOf } from '../../../shared/document/page-setup.ts';
import { type Point, type Rect, rectHas } from '../../../shared/kernel/geometry.ts';
import type { ObjectEditing, ObjectGesture } from '../../editor/object-editing.ts';
import { type Drag, type Dragged, moveDrag } from './dragging.ts';
import { drawnBox } from './drawn-box.ts';
import { type Handle, handleUnder, objectsTouching, objectsUnder } from './hits.ts';
import { type LinkSource, makeLinking } from './linking.ts';
import { type GestureMarks, NO_GESTURE } from './object-layer.ts';
import { DRAG_PX, type PageTool, type PressKeys } from './page-tool.ts';
import { resizeDrag, resizeSeveral } from './resizing.ts';

export interface SelectToolHost {
  readonly objects: ObjectEditing;
  /** Size of a point on screen, px. */
  scale(): number;
  show(marks: GestureMarks): void;
  /** What a drag has come to, in words. */
  say(what: 'place' | 'size', dragged: Dragged): string;
  /** That what is dragged is taken off the page where it is let go, in words. */
  sayTakenOff(): string;
}

/** The tool as a state tree: nothing is held, or what the press may become, or what it has become. */
type Held =
  | { readonly kind: 'pressed'; readonly at: Point; readonly keys: PressKeys; readonly on: Pressed }
  | {
      readonly kind: 'dragging';
      readonly at: Point;
      readonly drag: Drag;
      readonly gesture: ObjectGesture;
      readonly what: 'place' | 'size';
    }
  | { readonly kind: 'linking'; readonly from: LinkSource }
  | { readonly kind: 'marquee'; readonly at: Point; readonly before: readonly ObjectRef[] };

/** What a press means, as a click and as a drag. */
interface Pressed {
  /** Runs when the press is let go where it was. */
  readonly click: (() => void) | null;
  /** Begins what a drag does. */
  readonly drag: (() => Held | null) | null;
}

const between = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

const CURSORS: Readonly<Record<string, string>> = {
  '-1 -1': 'nwse-resize',
  '1 1': 'nwse-resize',
  '-1 1': 'nesw-resize',
  '1 -1': 'nesw-resize',
  '-1 0': 'ew-resize',
  '1 0': 'ew-resize',
  '0 -1': 'ns-resize',
  '0 1': 'ns-resize',
};

export function makeSelectTool({ objects, scale, show, say, sayTakenOff }: SelectToolHost): PageTool {
  let held: Held | null = null;
  /** What is dragged would be taken off the page. */
  let leaves = false;
  const linking = makeLinking(objects, scale);

  const selectedObjects = (): readonly PlacedObject[] => placedObjects(objects.state().doc, objects.selected());
  const under = (at: Point): readonly PlacedObject[] => objectsUnder(objects.all(), at, scale());
  const isSelected = (ref: ObjectRef): boolean => objects.selected().some((one) => sameObject(one, ref));

  /** The handle of what is selected under the pointer. */
  const handleAt = (at: Point): Handle | null => handleUnder(selectedObjects(), at, scale());

  /** The object beneath the selected one at a place; the topmost where none is selected there, or nothing lies beneath. */
  const beneath = (stack: readonly PlacedObject[]): PlacedObject | undefined => {
    const now = stack.findIndex(({ ref }) => isSelected(ref));
    return stack[(now + 1) % Math.max(1, stack.length)];
  };

  const beginDrag = (at: Point, make: () => Drag | null, what: 'place' | 'size'): Held | null => {
    const drag = make();
    return drag === null ? null : { kind: 'dragging', at, drag, gesture: objects.begin(), what };
  };

  const moving = (at: Point, keys: PressKeys): Held | null => {
    return beginDrag(at, () => moveDrag(objects.state(), selectedObjects(), keys.alt), 'place');
  };

  const resizing = (at: Point, handle: Handle): Held | null => {
    const [only, ...more] = selectedObjects();
    if (only === undefined) return null;
    const make = () =>
      more.length === 0
        ? resizeDrag(objects.state(), only, handle)
        : resizeSeveral(objects.state(), [only, ...more], handle);
    return beginDrag(at, make, 'size');
  };

  /** While a frame is being linked, a press says with what: a frame, one that is drawn, or nothing. */
  const pressedToLink = (at: Point, from: LinkSource): Pressed => ({
    click: () => {
      linking.finish();
      linking.to(from, under(at));
    },
    drag: () => {
      linking.finish();
      const { pageAt, setup } = from.object;
      if (pageAt !== objects.pageAt()) return null;
      const grid = gridOf(setup);
      const drag: Drag = {
        to(by, keys) {
          const wished = drawnBox(grid, 'frame', at, { x: at.x + by.x, y: at.y + by.y }, keys.free);
          const tr = addFrame(gesture.start, from.object.ref, wished);
          const [made] = tr === null ? [] : placedObjects(tr.doc, selectedIn(tr));
          const box = made?.box ?? wished;
          return { tr, guides: [], rect: rectOf(grid, 'frame', box), box, grid };
        },
      };
      const gesture = objects.begin();
      return { kind: 'dragging', at, drag, gesture, what: 'size' };
    },
  });

  const pressedOn = (at: Point, keys: PressKeys): Pressed => {
    const source = linking.source();
    if (source !== null) return pressedToLink(at, source);
    const port = linking.portAt(at);
    // A click takes the thread in hand, a drag carries it to the next frame at once.
    if (port !== null)
      return {
        click: () => {
          linking.begin(port);
          show({ ...NO_GESTURE, link: [port.at, at] });
        },
        drag: () => ({ kind: 'linking', from: port }),
      };
    const handle = handleAt(at);
    if (handle !== null && !keys.alt) return { click: null, drag: () => resizing(at, handle) };
    const stack = under(at);
    const [top] = stack;
    if (top === undefined) {
      const before = keys.shift ? objects.selected() : [];
      return {
        click: keys.shift ? null : () => objects.select([]),
        drag: () => ({ kind: 'marquee', at, before }),
      };
    }
    if (keys.shift) {
      objects.select(toggled(objects.selected(), top.ref));
      return { click: null, drag: isSelected(top.ref) ? () => moving(at, keys) : null };
    }
    if (keys.command && !keys.alt) {
      const story = storyObjects(objects.all(), top.ref);
      return {
        click: () => objects.select(story),
        drag: () => {
          if (!isSelected(top.ref)) objects.select([top.ref]);
          return moving(at, keys);
        },
      };
    }
    const chosen = stack.find(({ ref }) => isSelected(ref));
    if (chosen === undefined) {
      objects.select([top.ref]);
      return { click: null, drag: () => moving(at, keys) };
    }
    const several = objects.selected().length > 1;
    return {
      // One of several becomes the only one; the only one lets through to what lies beneath it.
      click: () => {
        const next = several && !keys.alt ? chosen : beneath(stack);
        if (next !== undefined) objects.select([next.ref]);
      },
      drag: () => moving(at, keys),
    };
  };

  const drag = (at: Point, keys: PressKeys): void => {
    if (held?.kind === 'marquee') {
      const area = between(held.at, at);
      const touched = objectsTouching(objects.all(), area).map(({ ref }) => ref);
      const { before } = held;
      const wanted = [...before, ...touched.filter((ref) => !before.some((one) => sameObject(one, ref)))];
      const now = objects.selected();
      if (wanted.length !== now.length || wanted.some((ref) => !isSelected(ref))) objects.select(wanted);
      show({ ...NO_GESTURE, marquee: area });
      return;
    }
    if (held?.kind === 'linking') {
      const [top] = linking.targets(held.from, under(at));
      show({ ...NO_GESTURE, beneath: top?.ref ?? null, link: [held.from.at, at] });
      return;
    }
    if (held?.kind !== 'dragging' || leaves) return;
    const by = { x: at.x - held.at.x, y: at.y - held.at.y };
    const dragged = held.drag.to(by, { free: keys.command, even: keys.shift }, scale());
    if (dragged === null) return;
    held.gesture.show(dragged.tr);
    show({ ...NO_GESTURE, guides: dragged.guides, label: { at, text: say(held.what, dragged) } });
  };

  const end = (): void => {
    const source = linking.source();
    held = null;
    leaves = false;
    show(source === null ? NO_GESTURE : { ...NO_GESTURE, link: [source.at, source.at] });
  };

  return {
    press(at, keys) {
      objects.focus();
      held = { kind: 'pressed', at, keys, on: pressedOn(at, keys) };
    },
    move(at, keys) {
      if (held === null) {
        const source = linking.source();
        if (source !== null) {
          const [target] = linking.targets(source, under(at));
          show({ ...NO_GESTURE, beneath: target?.ref ?? null, link: [source.at, at] });
          return;
        }
        const [top] = keys.alt ? [beneath(under(at))] : under(at);
        show(top === undefined || isSelected(top.ref) ? NO_GESTURE : { ...NO_GESTURE, beneath: top.ref });
        return;
      }
      if (held.kind === 'pressed') {
        if (Math.hypot(at.x - held.at.x, at.y - held.at.y) * scale() < DRAG_PX) return;
        held = held.on.drag?.() ?? null;
      }
      drag(at, keys);
    },
    release(at, keys) {
      const done = held;
      if (leaves && done?.kind === 'dragging') {
        end();
        done.gesture.cancel();
        objects.act((state) => takeAllOff(state, objects.selected()));
        return;
      }
      if (done !== null && done.kind !== 'pressed') drag(at, keys);
      end();
      if (done?.kind === 'pressed') done.on.click?.();
      if (done?.kind === 'dragging') done.gesture.take();
      if (done?.kind === 'linking') linking.to(done.from, under(at));
    },
    doubleClick(at) {
      const port = linking.portAt(at);
      linking.finish();
      if (port !== null) {
        objects.act((state) => breakThread(state, port.object.ref));
        return;
      }
      const [top] = under(at);
      const image = top === undefined || top.locked ? null : objects.image(top);
      if (top !== undefined && image !== null && rectHas(image.box, at)) {
        objects.select([top.ref]);
        objects.setTool('picture');
        return;
      }
      if (top === undefined || top.ref.kind === 'rule' || top.ref.kind === 'box') return;
      objects.writeAt(at);
    },
    overList(isOver, at) {
      if (held?.kind !== 'dragging' || held.what !== 'place') return;
      leaves = isOver;
      if (!isOver) return;
      held.gesture.show(null);
      show({ ...NO_GESTURE, label: { at, text: sayTakenOff() } });
    },
    takeAt(at) {
      const stack = under(at);
      if (stack.some(({ ref }) => isSelected(ref))) return;
      const [top] = stack;
      objects.select(top === undefined ? [] : [top.ref]);
    },
    cancel() {
      if (held === null) return false;
      const given = held;
      end();
      if (given.kind === 'dragging') given.gesture.cancel();
      if (given.kind === 'marquee') objects.select(given.before);
      return true;
    },
    cursorAt(at) {
      if (linking.source() !== null) return 'crosshair';
      if (linking.portAt(at) !== null) return 'pointer';
      const handle = handleAt(at);
      if (handle !== null) return CURSORS[`${handle.x} ${handle.y}`] ?? 'default';
      const stack = under(at);
      return stack.some(({ ref, locked }) => isSelected(ref) && !locked) ? 'move' : 'default';
    },
  };
}
