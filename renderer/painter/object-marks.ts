// Draws what shows of objects over the page: frames' edges, selection with handles, thread, guides and measures, the same size at every zoom.
import type { Point, Rect } from '../../shared/kernel/geometry.ts';
import { PX_PER_PT } from './line-pieces.ts';

/** An object's outline. */
export interface Outline {
  readonly rect: Rect;
  /** `edge`: faint, of what is not selected; `thread`: a frame of the selected one's story; `beneath`: under the pointer. */
  readonly look: 'edge' | 'selected' | 'thread' | 'beneath';
  readonly locked: boolean;
  /** What stands at its corner: its place in the thread. */
  readonly note: string | null;
}

/** A line that shows where an edge or middle has snapped, or how far apart two objects are. */
export interface GuideLine {
  readonly from: Point;
  readonly to: Point;
  readonly look: 'grid' | 'edge' | 'gap';
}

/** A port of a text frame: where its thread comes in or goes out. */
export interface PortMark {
  readonly at: Point;
  readonly way: 'in' | 'out';
  /** `linked`: the thread goes on there; `overset`: what goes out has no place. */
  readonly look: 'empty' | 'linked' | 'overset';
}

/** What is drawn; lengths in pt of the page. */
export interface ObjectMarks {
  readonly outlines: readonly Outline[];
  /** From the end of a frame to the beginning of the next one in its thread. */
  readonly links: readonly (readonly [Point, Point])[];
  readonly handles: readonly Point[];
  readonly ports: readonly PortMark[];
  /** The whole picture of a photo that is moved within its frame: its corners in order, and the handle that turns it. */
  readonly picture: { readonly corners: readonly Point[]; readonly turn: Point } | null;
  readonly guides: readonly GuideLine[];
  readonly marquee: Rect | null;
  readonly label: { readonly at: Point; readonly text: string } | null;
}

export const NO_MARKS: ObjectMarks = {
  outlines: [],
  links: [],
  handles: [],
  ports: [],
  picture: null,
  guides: [],
  marquee: null,
  label: null,
};

export interface ObjectMarksPainter {
  show(marks: ObjectMarks): void;
  destroy(): void;
}

/** One thing drawn: its classes and style, and its words. */
interface Drawn {
  readonly classes: string;
  readonly style: string;
  readonly text: string;
}

const px = (pt: number): string => `${(pt * PX_PER_PT).toFixed(3)}px`;
const placed = ({ x, y, width, height }: Rect): string =>
  `left:${px(x)};top:${px(y)};width:${px(width)};height:${px(height)}`;

function lineOf(from: Point, to: Point, classes: string): Drawn {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  return {
    classes,
    style: `left:${px(from.x)};top:${px(from.y)};width:${px(length)};rotate:${angle.toFixed(5)}rad`,
    text: '',
  };
}

function drawnPicture({ corners, turn: { x, y } }: NonNullable<ObjectMarks['picture']>): readonly Drawn[] {
  const sides = corners.map((corner, i) =>
    lineOf(corner, corners[(i + 1) % corners.length] ?? corner, 'object-picture'),
  );
  return [...sides, { classes: 'object-turn', style: `left:${px(x)};top:${px(y)}`, text: '' }];
}

const PORT_SIGNS: Readonly<Record<PortMark['look'], string>> = { empty: '', linked: '▸', overset: '+' };

function drawnOf({ outlines, links, handles, ports, picture, guides, marquee, label }: ObjectMarks): readonly Drawn[] {
  return [
    ...outlines.map(
      ({ rect, look, locked }): Drawn => ({
        classes: `object-outline ${look}${locked ? ' locked' : ''}`,
        style: placed(rect),
        text: '',
      }),
    ),
    ...links.map(([from, to]) => lineOf(from, to, 'object-link')),
    ...guides.map(({ from, to, look }) => lineOf(from, to, `object-guide ${look}`)),
    ...outlines.flatMap(({ rect: { x, y }, note }): readonly Drawn[] =>
      note === null ? [] : [{ classes: 'object-number', style: `left:${px(x)};top:${px(y)}`, text: note }],
    ),
    ...(picture === null ? [] : drawnPicture(picture)),
    ...handles.map(({ x, y }): Drawn => ({ classes: 'object-handle', style: `left:${px(x)};top:${px(y)}`, text: '' })),
    ...ports.map(
      ({ at: { x, y }, way, look }): Drawn => ({
        classes: `object-port ${way} ${look}`,
        style: `left:${px(x)};top:${px(y)}`,
        text: PORT_SIGNS[look],
      }),
    ),
    ...(marquee === null ? [] : [{ classes: 'object-marquee', style: placed(marquee), text: '' }]),
    ...(label === null
      ? []
      : [{ classes: 'object-label', style: `left:${px(label.at.x)};top:${px(label.at.y)}`, text: label.text }]),
  ];
}

/** Draws into `host`, which lies over the page and is scaled with it. Elements are kept from one drawing to the next. */
export function makeObjectMarksPainter(host: HTMLElement): ObjectMarksPainter {
  const elements: HTMLElement[] = [];
  let shown: readonly Drawn[] = [];
  return {
    show(marks) {
      if (marks === NO_MARKS && shown.length === 0) return;
      const drawn = drawnOf(marks);
      drawn.forEach((one, i) => {
        const element = elements[i] ?? document.createElement('div');
        if (elements[i] === undefined) {
          elements.push(element);
          host.append(element);
        }
        const before = shown[i];
        if (before?.classes !== one.classes) element.className = one.classes;
        if (before?.style !== one.style) element.style.cssText = one.style;
        if (before?.text !== one.text) element.textContent = one.text;
      });
      for (const element of elements.splice(drawn.length)) element.remove();
      shown = drawn;
    },
    destroy() {
      for (const element of elements.splice(0)) element.remove();
      shown = [];
    },
  };
}
