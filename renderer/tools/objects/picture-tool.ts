// The picture tool (取景): moves, enlarges and turns a picture within its frame, the page and its resolution seen live.

import type { DisplayImage } from '../../../shared/display/display-list.ts';
import { middleOf, pictureRect } from '../../../shared/display/picture-geometry.ts';
import type { PhotoAttrs, PhotoView } from '../../../shared/document/attrs.ts';
import { movedView, settledView, zoomedView } from '../../../shared/document/objects/picture.ts';
import { type PlacedObject, placedObjects } from '../../../shared/document/objects/placed-object.ts';
import { setObjects, turnedTo } from '../../../shared/document/styling/object-values.ts';
import { type Point, rectHas } from '../../../shared/kernel/geometry.ts';
import type { ObjectEditing, ObjectGesture } from '../../editor/object-editing.ts';
import { objectsUnder } from './hits.ts';
import { type GestureMarks, NO_GESTURE } from './object-layer.ts';
import type { PageTool } from './page-tool.ts';
import { pictureCorners, turnHandle } from './picture-marks.ts';

const NEAR_HANDLE_PX = 8;
/** With Shift a picture is turned by whole steps of this, degrees. */
const TURN_STEP = 15;
/** By hand a picture is turned to tenths of a degree: finer is not seen. */
const TURN_PLACES = 10;

export interface PictureToolHost {
  readonly objects: ObjectEditing;
  /** Size of a point on screen, px. */
  scale(): number;
  show(marks: GestureMarks): void;
  /** The view and its resolution in words. */
  say(view: PhotoView, image: DisplayImage): string;
  leave(): void;
}

/** A photo with its picture as it is painted, and the view that says so. */
interface Shown {
  readonly photo: PlacedObject;
  readonly image: DisplayImage;
  readonly view: PhotoView;
}

interface Held {
  readonly from: Point;
  readonly shown: Shown;
  readonly gesture: ObjectGesture;
  /** What the drag makes of the view. */
  readonly to: (at: Point, even: boolean) => PhotoView;
}

const angleOf = (about: Point, { x, y }: Point): number => (Math.atan2(y - about.y, x - about.x) * 180) / Math.PI;

export function makePictureTool({ objects, scale, show, say, leave }: PictureToolHost): PageTool {
  let held: Held | null = null;

  const shownOf = (photo: PlacedObject): Shown | null => {
    const image = photo.locked ? null : objects.image(photo);
    if (image === null) return null;
    const [of, box] = [middleOf(pictureRect(image)), middleOf(image.box)];
    const { view } = photo.node.attrs as PhotoAttrs;
    return { photo, image, view: settledView(view, image.box, { x: of.x - box.x, y: of.y - box.y }) };
  };
  const current = (): Shown | null => {
    const [only, ...more] = placedObjects(objects.state().doc, objects.selected());
    return only?.ref.kind === 'photo' && more.length === 0 ? shownOf(only) : null;
  };
  const near = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) * scale() <= NEAR_HANDLE_PX;
  const photoAt = (at: Point): PlacedObject | undefined =>
    objectsUnder(objects.all(), at, scale()).find(({ ref }) => ref.kind === 'photo');

  /** What a drag from a place does with the picture. */
  const dragFrom = (from: Point, { image, view }: Shown): Held['to'] => {
    const middle = middleOf(pictureRect(image));
    if (near(from, turnHandle(image, scale()))) {
      const about = middleOf(image.box);
      const start = angleOf(about, from);
      return (at, even) => {
        const degrees = view.turn + angleOf(about, at) - start;
        const step = even ? TURN_STEP : 1 / TURN_PLACES;
        return turnedTo(view, Math.round(Math.round(degrees / step) * step * TURN_PLACES) / TURN_PLACES);
      };
    }
    if (pictureCorners(image).some((corner) => near(from, corner))) {
      const before = Math.hypot(from.x - middle.x, from.y - middle.y);
      const box = middleOf(image.box);
      const about = { x: middle.x - box.x, y: middle.y - box.y };
      return (at) => zoomedView(view, image.box, Math.hypot(at.x - middle.x, at.y - middle.y) / before, about);
    }
    return (at, even) => {
      const by = { x: at.x - from.x, y: at.y - from.y };
      const across = Math.abs(by.x) >= Math.abs(by.y);
      return movedView(view, image.box, even ? { x: across ? by.x : 0, y: across ? 0 : by.y } : by);
    };
  };

  const label = (at: Point): void => {
    const now = current();
    show(now === null ? NO_GESTURE : { ...NO_GESTURE, label: { at, text: say(now.view, now.image) } });
  };

  const end = (): Held | null => {
    const done = held;
    held = null;
    show(NO_GESTURE);
    return done;
  };

  const move: PageTool['move'] = (at, keys) => {
    if (held === null) return;
    const { gesture, shown, to } = held;
    gesture.show(setObjects(gesture.start, [shown.photo.ref], 'photo', { view: to(at, keys.shift) }));
    label(at);
  };

  const onHandle = (at: Point, { image }: Shown): boolean =>
    near(at, turnHandle(image, scale())) || pictureCorners(image).some((corner) => near(at, corner));

  return {
    press(at) {
      objects.focus();
      let shown = current();
      if (shown === null || !(rectHas(shown.image.box, at) || onHandle(at, shown))) {
        const other = photoAt(at);
        if (other === undefined) {
          leave();
          return;
        }
        objects.select([other.ref]);
        shown = current();
      }
      if (shown !== null) held = { from: at, shown, gesture: objects.begin(), to: dragFrom(at, shown) };
    },
    move,
    release(at, keys) {
      if (held !== null && Math.hypot(at.x - held.from.x, at.y - held.from.y) > 0) move(at, keys);
      end()?.gesture.take();
    },
    doubleClick() {},
    takeAt(at) {
      const photo = photoAt(at);
      if (photo !== undefined) objects.select([photo.ref]);
    },
    cancel() {
      const given = end();
      given?.gesture.cancel();
      return given !== null;
    },
    cursorAt(at) {
      const shown = current();
      if (shown === null) return 'default';
      if (near(at, turnHandle(shown.image, scale()))) return 'alias';
      if (onHandle(at, shown)) return 'nwse-resize';
      return rectHas(shown.image.box, at) ? 'grab' : 'default';
    },
    wheel(at, factor) {
      const shown = held === null ? current() : null;
      if (shown === null || !rectHas(shown.image.box, at)) return false;
      const middle = middleOf(shown.image.box);
      const about = { x: at.x - middle.x, y: at.y - middle.y };
      const view = zoomedView(shown.view, shown.image.box, factor, about);
      objects.change((state) => setObjects(state, [shown.photo.ref], 'photo', { view }));
      label(at);
      return true;
    },
  };
}
