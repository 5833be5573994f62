// Draws rule styles (版线) as strokes: 正线, 反线, 双线, 文武线, 点线, 虚线, 曲线, 花线, along a line and round a box.
import type { DisplayCurve, DisplayOrnament, DisplayRule } from '../../display/display-list.ts';
import type { RuleStyle, Stroke } from '../../document/attrs.ts';
import { BLACK, type Color } from '../../kernel/color.ts';
import type { Point, Rect } from '../../kernel/geometry.ts';
import { tidy } from './baseline.ts';
import { flowersAlong, flowersRound } from './flowers.ts';

/** What a rule or border prints as. */
export type PrintedStroke = DisplayRule | DisplayCurve | DisplayOrnament;

/** A line of a rule style: weight and the distance of its middle from the rule's middle, to the right of its run; pt. */
interface Part {
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
/** Dashes (虚线), as heavy as can still be told from a thin rule, and the white between: coupons are cut along them. */
const DASHED = 0.5;
const DASH = 3;
const DASH_WHITE = 2;
/** Wave (曲线): half its height, and its length from crest to crest; crossing strokes at ≈ 45°, as cast wave rules do. */
const WAVE_HEIGHT = 1.2;
const WAVE_LENGTH = 5;
const WAVE_WEIGHT = 0.4;
/** Flower rule (花线): thickness of its leaves. */
const FLOWER = 2.4;

/** Weight of the heaviest stroke of each style, pt. */
const OWN_WEIGHT: Readonly<Record<RuleStyle, number>> = {
  thin: THIN,
  thick: THICK,
  double: THIN,
  'thick-thin': THICK,
  dotted: DOT,
  dashed: DASHED,
  wave: WAVE_WEIGHT,
  flower: FLOWER,
};

/** Black in the style's own weight. */
const PLAIN_STROKE: Stroke = { weight: null, color: BLACK };

/** How much heavier than its style a rule is drawn. */
const scaleOf = (style: RuleStyle, { weight }: Stroke): number => (weight === null ? 1 : weight / OWN_WEIGHT[style]);

/** Straight strokes of a style, the outer or upper one first. White between them never shrinks below what the press keeps open. */
function partsOf(style: Exclude<RuleStyle, 'wave' | 'flower'>, scale: number): readonly Part[] {
  const [thin, thick] = [tidy(THIN * scale), tidy(THICK * scale)];
  const between = BETWEEN * Math.max(1, scale);
  switch (style) {
    case 'thin':
      return [{ weight: thin, offset: 0 }];
    case 'thick':
      return [{ weight: thick, offset: 0 }];
    case 'double':
      return [
        { weight: thin, offset: -(between + thin) / 2 },
        { weight: thin, offset: (between + thin) / 2 },
      ];
    case 'thick-thin':
      return [
        { weight: thick, offset: -(between + thin) / 2 },
        { weight: thin, offset: (between + thick) / 2 },
      ];
    case 'dotted':
      return [{ weight: tidy(DOT * scale), offset: 0 }];
    case 'dashed':
      return [{ weight: tidy(DASHED * scale), offset: 0 }];
  }
}

/** On/off lengths that fill a length in whole steps, so that a rule begins and ends with a dot or dash. */
function dashOf(style: RuleStyle, length: number, scale: number): readonly number[] {
  if (style === 'dotted') return [0, length / Math.max(1, Math.round(length / (DOT_STEP * scale)))];
  if (style !== 'dashed') return [];
  const [dash, white] = [DASH * scale, DASH_WHITE * scale];
  const count = Math.max(1, Math.round((length + white) / (dash + white)));
  const fitted = length / (count * dash + (count - 1) * white);
  return [dash * fitted, white * fitted];
}

/**
 * Control points of half a wave as a cubic Bézier: at these shares of its length, 4/3 of its height off the axis, it
 * leaves a sine by less than 1 % and has its crest exactly at the height.
 */
const HALF_WAVE_CONTROLS = [0.3642, 0.6358] as const;

function wave(from: Point, to: Point, scale: number, color: Color): DisplayCurve {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const halves = Math.max(2, 2 * Math.round(length / (WAVE_LENGTH * scale)));
  const along = { x: (to.x - from.x) / halves, y: (to.y - from.y) / halves };
  const normal = length === 0 ? { x: 0, y: 0 } : { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const at = (half: number, share: number, off: number): Point => ({
    x: from.x + (half + share) * along.x + off * normal.x,
    y: from.y + (half + share) * along.y + off * normal.y,
  });
  const segments = Array.from({ length: halves }, (_, half): readonly [Point, Point, Point] => {
    const off = ((half % 2 === 0 ? -4 : 4) / 3) * WAVE_HEIGHT * scale;
    return [at(half, HALF_WAVE_CONTROLS[0], off), at(half, HALF_WAVE_CONTROLS[1], off), at(half + 1, 0, 0)];
  });
  return { kind: 'curve', from, segments, weight: tidy(WAVE_WEIGHT * scale), color };
}

/** A rule of a style from one point to another, as the strokes that print it. */
export function strokesAlong(
  from: Point,
  to: Point,
  style: RuleStyle,
  stroke: Stroke = PLAIN_STROKE,
): readonly PrintedStroke[] {
  const { color } = stroke;
  const scale = scaleOf(style, stroke);
  if (style === 'wave') return [wave(from, to, scale, color)];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return [];
  if (style === 'flower') return [flowersAlong(from, to, FLOWER * scale, color)];
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const dash = dashOf(style, length, scale);
  return partsOf(style, scale).map(({ weight, offset }) => {
    const move = (p: Point): Point => ({ x: p.x + offset * normal.x, y: p.y + offset * normal.y });
    const cap = style === 'dotted' ? 'round' : 'butt';
    return { kind: 'rule', from: move(from), to: move(to), weight, color, dash, cap };
  });
}

/** A border of a style just inside a box, so that its outer edge stands level with the type beside it. */
export function strokesRound(box: Rect, style: RuleStyle, stroke: Stroke = PLAIN_STROKE): readonly PrintedStroke[] {
  const { color } = stroke;
  const scale = scaleOf(style, stroke);
  switch (style) {
    case 'flower':
      return [flowersRound(box, FLOWER * scale, color)];
    case 'wave':
      return sides(box, (WAVE_HEIGHT + WAVE_WEIGHT / 2) * scale, 0).map(([from, to]) => wave(from, to, scale, color));
    case 'dotted':
      return sides(box, (DOT * scale) / 2, 0).flatMap(([from, to]) => strokesAlong(from, to, style, stroke));
    case 'dashed': {
      const half = (DASHED * scale) / 2;
      return sides(box, half, half).flatMap(([from, to]) => strokesAlong(from, to, style, stroke));
    }
    default: {
      const parts = partsOf(style, scale);
      const outermost = Math.min(...parts.map(({ weight, offset }) => offset - weight / 2));
      return parts.flatMap(({ weight, offset }) => {
        const inset = offset - outermost;
        // Each side runs to the outer edge of its neighbours: closed corners without joins.
        return sides(box, inset, weight / 2).map(
          ([from, to]): DisplayRule => ({ kind: 'rule', from, to, weight, color, dash: [], cap: 'butt' }),
        );
      });
    }
  }
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
