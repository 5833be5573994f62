// Places what is neither story nor photo: rules (版线), boxes (框) and the nameplate (报头).
import type { DisplayFill } from '../../display/display-list.ts';
import type { BoxAttrs, NameplateAttrs, RuleAttrs } from '../../document/attrs.ts';
import { columnLeft, type Grid, gutterBefore, objectBoxOf } from '../../document/page-setup.ts';
import type { Color } from '../../kernel/color.ts';
import type { Point } from '../../kernel/geometry.ts';
import type { TextBlock } from '../collect.ts';
import type { SetText, SettingOf } from '../settings.ts';
import { baselineBelow, emTopOf } from './baseline.ts';
import type { PlacedLine } from './placed.ts';
import { type PrintedStroke, strokesAlong, strokesRound } from './strokes.ts';

/** A rule between two grid points (see `RuleAttrs`): along a line, down a column, or straight from one to the other. */
export function placeRule(rule: RuleAttrs, grid: Grid): readonly PrintedStroke[] {
  const [fromColumn, fromLine] = rule.from;
  const [toColumn, toLine] = rule.to;
  const middle = (line: number): number => emTopOf(grid, line - 1) + grid.size / 2;
  if (fromColumn === toColumn && fromLine !== toLine) {
    const x = gutterBefore(grid, fromColumn);
    const from: Point = { x, y: emTopOf(grid, Math.min(fromLine, toLine) - 1) };
    const to: Point = { x, y: emTopOf(grid, Math.max(fromLine, toLine) - 1) + grid.size };
    return strokesAlong(from, to, rule.style, rule.stroke);
  }
  const [first, last] = fromColumn <= toColumn ? [rule.from, rule.to] : [rule.to, rule.from];
  const from: Point = { x: columnLeft(grid, first[0]), y: middle(first[1]) };
  const to: Point = { x: columnLeft(grid, last[0]) + grid.columnWidth, y: middle(last[1]) };
  return strokesAlong(from, to, rule.style, rule.stroke);
}

/** A box: its tint as a fill, its border as strokes just inside. */
export function placeBox(
  attrs: BoxAttrs,
  grid: Grid,
): { readonly fills: readonly DisplayFill[]; readonly strokes: readonly PrintedStroke[] } {
  const box = objectBoxOf(grid, attrs);
  return {
    fills: attrs.fill === null ? [] : [{ kind: 'fill', box, color: attrs.fill }],
    strokes: attrs.border === null ? [] : strokesRound(box, attrs.border, attrs.stroke),
  };
}

/** The ground of a nameplate fills its frame: the name was set with a margin inside it. */
export const nameplateGround = (attrs: NameplateAttrs, grid: Grid, color: Color): DisplayFill => ({
  kind: 'fill',
  box: objectBoxOf(grid, attrs),
  color,
});

/** Narrowest letters of a nameplate; a paper's name is drawn, not squeezed: rather smaller than narrower than this. */
const LEAST_NAMEPLATE_SCALE = 0.7;
/** Left free at either end of the nameplate's frame, as a share of its height, so that the name does not touch. */
const NAMEPLATE_MARGIN = 0.04;

/** The nameplate as large as its frame allows, or as its own style says where that is smaller. */
export function placeNameplate(
  attrs: NameplateAttrs,
  block: TextBlock,
  grid: Grid,
  ownSize: number | undefined,
  setText: SetText,
  settingOf: SettingOf,
): readonly PlacedLine[] {
  const frame = objectBoxOf(grid, attrs);
  const margin = frame.height * NAMEPLATE_MARGIN;
  const room = Math.max(0, frame.width - 2 * margin);
  const largest = Math.min(ownSize ?? Number.POSITIVE_INFINITY, frame.height - 2 * margin);
  const base = settingOf('nameplate').style;
  const natural = setText(block, settingOf('nameplate', { size: largest })).naturalWidth;
  const scale = natural > room ? Math.max(LEAST_NAMEPLATE_SCALE, room / natural) : 1;
  const size = natural * scale > room ? (largest * room) / (natural * scale) : largest;
  // A hair smaller than computed, so that rounding cannot break the name; and no paragraph, whose indent would break it.
  const setting = settingOf('nameplate', { size: size * 0.999, scaleX: base.scaleX * scale, indent: 0 });
  const lines = setText(block, setting).lines([room]);
  const top = frame.y + (frame.height - lines.length * size) / 2;
  return lines.map((line, i) => ({
    block,
    line,
    x: frame.x + margin,
    y: baselineBelow(top + i * size, size),
    size,
    region: 0,
    direction: 'horizontal',
  }));
}
