// What may stand where on a page's grid: the rules that join a frame to its page set-up, for intake and files alike.
import { bottom, right } from '../kernel/geometry.ts';
import { mmToPt } from '../kernel/units.ts';
import type { ArticleAttrs, BodyFrame, RuleAttrs } from './attrs.ts';
import { type GridBox, gridOf, type PageSetup } from './page-setup.ts';

/** Narrowest column of a re-divided frame (变栏), characters: below two, no line can obey the prohibition rules. */
export const NARROWEST_COLUMN = 2;

/** Room for the rounding of millimetres to points when a type area is as large as its trim. */
const TRIM_TOLERANCE_PT = 0.01;

/** Room for the rounding of places between columns and lines, base columns and lines. */
const GRID_TOLERANCE = 1e-4;

/** True when a box lies on the type area and has some width. */
export function insideGrid(setup: PageSetup, box: GridBox): boolean {
  const [column, line] = box.at;
  const [columns, lines] = box.span;
  return (
    column >= 1 &&
    line >= 1 &&
    columns * (setup.measure + setup.gutter) > setup.gutter &&
    // What is not text is inset by the leading's white: there must be something left of it.
    lines * setup.leading > Math.max(0, setup.leading - setup.size) &&
    column + columns - 1 <= setup.columns + GRID_TOLERANCE &&
    line + lines - 1 <= setup.lines + GRID_TOLERANCE
  );
}

/** A rule (版线) is drawn along a line or down a gutter, never aslant. */
export const isStraight = (rule: Pick<RuleAttrs, 'from' | 'to'>): boolean =>
  rule.from[0] === rule.to[0] || rule.from[1] === rule.to[1];

/** True when both ends lie on the grid; a rule down a column may stand on the type area's right edge, column `columns + 1`. */
export function ruleInsideGrid(setup: PageSetup, rule: Pick<RuleAttrs, 'from' | 'to'>): boolean {
  const along = rule.from[1] === rule.to[1];
  const lastColumn = along ? setup.columns : setup.columns + 1;
  return [rule.from, rule.to].every(
    ([column, line]) =>
      column >= 1 && column <= lastColumn + GRID_TOLERANCE && line >= 1 && line <= setup.lines + GRID_TOLERANCE,
  );
}

/** Characters in each column when `span` base columns are divided into `columns`, the gutter staying as it is. */
export function dividedMeasure(setup: PageSetup, span: number, columns: number): number {
  return (span * setup.measure + (span - 1) * setup.gutter - (columns - 1) * setup.gutter) / columns;
}

/** Characters in each tier when the height of `lines` grid lines is divided into `tiers` for vertical text, the gutter between them. */
function tierMeasure(setup: PageSetup, lines: number, tiers: number): number {
  const height = ((lines - 1) * setup.leading) / setup.size + 1;
  return (height - (tiers - 1) * setup.gutter) / tiers;
}

/** True when a frame's own division leaves each column, or tier of a vertical body, wide enough to be set. */
export function columnsWideEnough(setup: PageSetup, frame: BodyFrame, direction: ArticleAttrs['direction']): boolean {
  if (frame.columns === null) return true;
  const [columns, lines] = frame.span;
  const measure =
    direction === 'vertical' ? tierMeasure(setup, lines, frame.columns) : dividedMeasure(setup, columns, frame.columns);
  return measure >= NARROWEST_COLUMN;
}

/** True when the type area (版心) lies on the trim, wherever its margins put it. */
export function typeAreaFits(setup: PageSetup): boolean {
  const { typeArea } = gridOf(setup);
  return (
    typeArea.x >= -TRIM_TOLERANCE_PT &&
    typeArea.y >= -TRIM_TOLERANCE_PT &&
    right(typeArea) <= mmToPt(setup.trim[0]) + TRIM_TOLERANCE_PT &&
    bottom(typeArea) <= mmToPt(setup.trim[1]) + TRIM_TOLERANCE_PT
  );
}
