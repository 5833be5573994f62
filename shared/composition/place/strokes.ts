// Draws rule styles (版线) as strokes: 正线, 反线, 双线, 文武线, 点线, 曲线, along a line and round a box.
import type { DisplayCurve, DisplayRule } from '../../display/display-list.ts';
import type { RuleStyle } from '../../document/attrs.ts';
import { BLACK } from '../../kernel/color.ts';
import type { Point, Rect } from '../../kernel/geometry.ts';

/** A stroke of a rule style: weight and the distance of its middle from the rule's middle, to the right of its run; pt. */
interface Stroke {
  readonly weight: number;
  readonly offset: number;
}

/** Thin rule (正线, about 0.1 mm): just over the press's least of 0.25 pt, below which a plate loses it. */
const THIN = 0.3;
/** Thick rule (反线, about 0.5 mm): heavy enough to part stories, lighter than a bold headline's strokes. */
const THICK = 1.5;
/** White between the strokes of a composite rule: four thin strokes wide, or dot gain closes it. */
const BETWEEN = 1.2;
/** Dots (点线) and the distance from one to the next. */
const DOT = 0.8;
const DOT_STEP = 2.4;
/** Wave (曲线): half its height, and its length from crest to crest; crossing strokes at ≈ 45°, as cast wave rules do. */
const WAVE_HEIGHT = 1.2;
const WAVE_LENGTH = 5;
const WAVE_WEIGHT = 0.4;

/** Straight strokes of a style, the outer or upper one first. */
const STROKES: Readonly<Record<Exclude<RuleStyle, 'wave'>, readonly Stroke[]>> = {
  thin: [{ weight: THIN, offset: 0 }],
  thick: [{ weight: THICK, offset: 0 }],
  double: [
    { weight: THIN, offset: -(BETWEEN + THIN) / 2 },
    { weight: THIN, offset: (BETWEEN + THIN) / 2 },
  ],
  'thick-thin': [
    { weight: THICK, offset: -(BETWEEN + THIN) / 2 },
    { weight: THIN, offset: (BETWEEN + THICK) / 2 },
  ],
  dotted: [{ weight: DOT, offset: 0 }],
};

/** Half of a rule style's whole thickness, pt: how far it reaches from its middle. */
function reachOf(style: RuleStyle): number {
  if (style === 'wave') return WAVE_HEIGHT + WAVE_WEIGHT / 2;
  return Math.max(...STROKES[style].map(({ weight, offset }) => Math.abs(offset) + weight / 2));
}

/**
 * Control points of half a wave as a cubic Bézier: at these shares of its length, 4/3 of its height off the axis, it
 * leaves a sine by less than 1 % and has its crest exactly at the height.
 */
const HALF_WAVE_CONTROLS = [0.3642, 0.6358] as const;

function wave(from: Point, to: Point): DisplayCurve {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const halves = Math.max(2, 2 * Math.round(length / WAVE_LENGTH));
  const along = { x: (to.x - from.x) / halves, y: (to.y - from.y) / halves };
  const normal = length === 0 ? { x: 0, y: 0 } : { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const at = (half: number, share: number, off: number): Point => ({
    x: from.x + (half + share) * along.x + off * normal.x,
    y: from.y + (half + share) * along.y + off * normal.y,
  });
  const segments = Array.from({ length: halves }, (_, half): readonly [Point, Point, Point] => {
    const off = ((half % 2 === 0 ? -4 : 4) / 3) * WAVE_HEIGHT;
    return [at(half, HALF_WAVE_CONTROLS[0], off), at(half, HALF_WAVE_CONTROLS[1], off), at(half + 1, 0, 0)];
  });
  return { kind: 'curve', from, segments, weight: WAVE_WEIGHT, color: BLACK };
}

/** A rule of a style from one point to another, as the strokes that print it. */
export function strokesAlong(from: Point, to: Point, style: RuleStyle): readonly (DisplayRule | DisplayCurve)[] {
  if (style === 'wave') return [wave(from, to)];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return [];
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  // Whole steps, so that a dotted rule begins and ends with a dot.
  const dash = style === 'dotted' ? [0, length / Math.max(1, Math.round(length / DOT_STEP))] : [];
  return STROKES[style].map(({ weight, offset }) => {
    const move = (p: Point): Point => ({ x: p.x + offset * normal.x, y: p.y + offset * normal.y });
    const cap = style === 'dotted' ? 'round' : 'butt';
    return { kind: 'rule', from: move(from), to: move(to), weight, color: BLACK, dash, cap };
  });
}

/** A border of a style just inside a box, so that its outer edge stands level with the type beside it. */
export function strokesRound(box: Rect, style: RuleStyle): readonly (DisplayRule | DisplayCurve)[] {
  if (style === 'wave' || style === 'dotted') {
    const inset = reachOf(style);
    return sides(box, inset, 0).flatMap(([from, to]) => strokesAlong(from, to, style));
  }
  const outermost = Math.min(...STROKES[style].map(({ weight, offset }) => offset - weight / 2));
  return STROKES[style].flatMap(({ weight, offset }) => {
    const inset = offset - outermost;
    // Each side runs to the outer edge of its neighbours: closed corners without joins.
    return sides(box, inset, weight / 2).map(
      ([from, to]): DisplayRule => ({ kind: 'rule', from, to, weight, color: BLACK, dash: [], cap: 'butt' }),
    );
  });
}

/** The four sides of a box, clockwise from its top left corner, `inset` pt inside it and longer by `over` at either end. */
function sides(box: Rect, inset: number, over: number): readonly (readonly [Point, Point])[] {
  const left = box.x + inset;
  const top = box.y + inset;
  const right = box.x + box.width - inset;
  const foot = box.y + box.height - inset;
  return [
    [
      { x: left - over, y: top },
      { x: right + over, y: top },
    ],
    [
      { x: right, y: top - over },
      { x: right, y: foot + over },
    ],
    [
      { x: right + over, y: foot },
      { x: left - over, y: foot },
    ],
    [
      { x: left, y: foot + over },
      { x: left, y: top - over },
    ],
  ];
}
