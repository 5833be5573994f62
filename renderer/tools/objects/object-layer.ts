// What shows of objects over the page at any moment: frames' edges, the selection with its thread and handles, and what a gesture adds.
import type { ArticleAttrs } from '../../../shared/document/attrs.ts';
import { type ObjectRef, sameObject } from '../../../shared/document/objects/object-ref.ts';
import { isText, type PlacedObject, rectOfObject } from '../../../shared/document/objects/placed-object.ts';
import { bottom, type Point, type Rect, right } from '../../../shared/kernel/geometry.ts';
import type { ObjectEditing } from '../../editor/object-editing.ts';
import { type GuideLine, NO_MARKS, type ObjectMarksPainter, type Outline } from '../../painter/object-marks.ts';
import { handlesOf } from './hits.ts';
import { pictureCorners, turnHandle } from './picture-marks.ts';
import { portsOf } from './ports.ts';

/** What the pointer adds while it hovers or drags. */
export interface GestureMarks {
  readonly beneath: ObjectRef | null;
  readonly guides: readonly GuideLine[];
  readonly marquee: Rect | null;
  readonly label: { readonly at: Point; readonly text: string } | null;
  /** From a frame's port to the pointer, while it is being linked. */
  readonly link: readonly [Point, Point] | null;
}

export const NO_GESTURE: GestureMarks = { beneath: null, guides: [], marquee: null, label: null, link: null };

export interface ObjectLayer {
  /** Shows everything as it is now. */
  refresh(): void;
  /** Shows what the pointer does from now on. */
  setGesture(marks: GestureMarks): void;
}

export interface ObjectLayerHost {
  readonly objects: ObjectEditing;
  readonly painter: ObjectMarksPainter;
  /** True where edges of what is not selected are shown too. */
  showsEdges(): boolean;
  /** Size of a point on screen, px. */
  scale(): number;
}

/** The frames of the stories that selected frames are of, in the order of their threads; a story of one frame has no thread to show. */
function threadsOf(all: readonly PlacedObject[], selected: readonly ObjectRef[]): readonly (readonly PlacedObject[])[] {
  const stories = new Set(selected.flatMap((ref) => (isText(ref) ? [ref.at] : [])));
  return [...stories].flatMap((at) => {
    const frames = all.filter(({ ref }) => ref.kind === 'frame' && ref.at === at);
    return frames.length > 1 ? [frames] : [];
  });
}

/** Where text leaves a frame and where it comes into the next one: by the side on which its lines begin. */
function linkBetween(from: PlacedObject, to: PlacedObject): readonly [Point, Point] {
  const vertical = (from.node.attrs as ArticleAttrs).direction === 'vertical';
  const out = rectOfObject(from);
  const into = rectOfObject(to);
  return vertical
    ? [
        { x: out.x, y: bottom(out) },
        { x: right(into), y: into.y },
      ]
    : [
        { x: right(out), y: bottom(out) },
        { x: into.x, y: into.y },
      ];
}

export function makeObjectLayer({ objects, painter, showsEdges, scale }: ObjectLayerHost): ObjectLayer {
  let gesture = NO_GESTURE;

  const refresh = (): void => {
    const selected = objects.selected();
    // The typing path: nothing is selected, and nothing drawn.
    if (objects.tool() === 'text' && selected.length === 0 && gesture === NO_GESTURE) {
      painter.show(NO_MARKS);
      return;
    }
    const all = objects.all();
    const isSelected = (ref: ObjectRef): boolean => selected.some((one) => sameObject(one, ref));
    const threads = threadsOf(all, selected);
    const placeInThread = new Map(threads.flatMap((frames) => frames.map(({ ref }, i) => [ref, i] as const)));
    const outlineOf = (object: PlacedObject): readonly Outline[] => {
      const { ref, locked } = object;
      const place = placeInThread.get(ref);
      const note = place === undefined ? null : String(place + 1);
      const rect = rectOfObject(object);
      if (isSelected(ref)) return [{ rect, look: 'selected', locked, note }];
      if (note !== null) return [{ rect, look: 'thread', locked, note }];
      if (gesture.beneath !== null && sameObject(gesture.beneath, ref))
        return [{ rect, look: 'beneath', locked, note }];
      return showsEdges() && objects.tool() !== 'text' ? [{ rect, look: 'edge', locked, note }] : [];
    };
    const chosen = all.filter(({ ref }) => isSelected(ref));
    const [only] = objects.tool() === 'picture' && chosen.length === 1 ? chosen : [];
    const image = only === undefined || only.locked ? null : objects.image(only);
    painter.show({
      outlines: all.flatMap(outlineOf).sort((a, b) => LOOKS.indexOf(a.look) - LOOKS.indexOf(b.look)),
      links: [
        ...threads.flatMap((frames) =>
          frames.flatMap((frame, i) => {
            const next = frames[i + 1];
            return next === undefined ? [] : [linkBetween(frame, next)];
          }),
        ),
        ...(gesture.link === null ? [] : [gesture.link]),
      ],
      ports: objects.tool() === 'select' ? chosen.flatMap((one) => portsOf(one, objects.isOverset(one), scale())) : [],
      handles: image === null ? handlesOf(chosen, scale()).map(({ at }) => at) : pictureCorners(image),
      picture: image === null ? null : { corners: pictureCorners(image), turn: turnHandle(image, scale()) },
      guides: gesture.guides,
      marquee: gesture.marquee,
      label: gesture.label,
    });
  };

  return {
    refresh,
    setGesture(marks) {
      if (marks === gesture) return;
      gesture = marks;
      refresh();
    },
  };
}

/** What lies above what among outlines. */
const LOOKS: readonly Outline['look'][] = ['edge', 'beneath', 'thread', 'selected'];
