// Draws the flower rule (花线): a row of leaves with diamonds between them, as filled shapes.
import type { DisplayOrnament } from '../../display/display-list.ts';
import type { Color } from '../../kernel/color.ts';
import { bottom, type Point, type Rect, right } from '../../kernel/geometry.ts';

type Shape = DisplayOrnament['shapes'][number];

/** Length of a leaf, and of leaf, diamond and the white round them, in thicknesses of the rule. */
const LEAF_LENGTH = 2.4;
const STEP = 3.6;
/** Across and along of the diamond between two leaves, in thicknesses: small, so that the leaves lead. */
const DIAMOND = 0.5;
/**
 * Control points of a leaf's edge lie at a third of its length, so far off its middle line that the edge swells to half the thickness:
 * a cubic Bézier reaches three quarters of the way to two controls at one height.
 */
const LEAF_CONTROLS = [1 / 3, 2 / 3] as const;
const TO_CONTROLS = 4 / 3;

/** Points of the page by the way along a rule and off to its right, pt. */
type At = (along: number, off: number) => Point;

function leaf(at: At, start: number, length: number, thickness: number): Shape {
  const off = (thickness / 2) * TO_CONTROLS;
  const [first, second] = LEAF_CONTROLS.map((share) => start + share * length);
  const [a = start, b = start] = [first, second];
  return {
    from: at(start, 0),
    segments: [
      [at(a, -off), at(b, -off), at(start + length, 0)],
      [at(b, off), at(a, off), at(start, 0)],
    ],
  };
}

/** Straight edges as curves, so that one kind of path draws all. */
function diamond(at: At, middle: number, reach: number): Shape {
  const corners = [at(middle - reach, 0), at(middle, -reach), at(middle + reach, 0), at(middle, reach)];
  const [from = at(middle, 0)] = corners;
  const segments = [...corners.slice(1), from].map((to, i): Shape['segments'][number] => [corners[i] ?? from, to, to]);
  return { from, segments };
}

const wayFrom = (from: Point, to: Point): { readonly at: At; readonly length: number } => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  return {
    at: (along, off) => ({ x: from.x + along * dx - off * dy, y: from.y + along * dy + off * dx }),
    length,
  };
};

/** Leaves that fill the way in whole steps, a diamond between each two; a short way has one leaf. */
function row(from: Point, to: Point, thickness: number): readonly Shape[] {
  const { at, length } = wayFrom(from, to);
  if (!(length > 0)) return [];
  const gap = (STEP - LEAF_LENGTH) * thickness;
  const count = Math.max(1, Math.round((length + gap) / (STEP * thickness)));
  const step = (length + gap) / count;
  const long = Math.min(length, step - gap);
  return Array.from({ length: count }, (_, i) => i * step).flatMap((start, i) => [
    leaf(at, start, long, thickness),
    ...(i === count - 1 ? [] : [diamond(at, start + long + gap / 2, (DIAMOND * thickness) / 2)]),
  ]);
}

export const flowersAlong = (from: Point, to: Point, thickness: number, color: Color): DisplayOrnament => ({
  kind: 'ornament',
  shapes: row(from, to, thickness),
  color,
});

/** A border just inside a box: a diamond as thick as the rule closes each corner, and the leaves run between them. */
export function flowersRound(box: Rect, thickness: number, color: Color): DisplayOrnament {
  const inset = thickness / 2;
  const [left, top] = [box.x + inset, box.y + inset];
  const [rightmost, foot] = [right(box) - inset, bottom(box) - inset];
  const corners: readonly Point[] = [
    { x: left, y: top },
    { x: rightmost, y: top },
    { x: rightmost, y: foot },
    { x: left, y: foot },
  ];
  const clear = inset + ((STEP - LEAF_LENGTH) * thickness) / 4;
  const shapes = corners.flatMap((corner, i): readonly Shape[] => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    const { at, length } = wayFrom(corner, next);
    const closing = diamond((along, off) => ({ x: corner.x + along, y: corner.y + off }), 0, inset);
    return length > 2 * clear ? [closing, ...row(at(clear, 0), at(length - clear, 0), thickness)] : [closing];
  });
  return { kind: 'ornament', shapes, color };
}
