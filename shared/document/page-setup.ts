// Page set-up (版面设置): trim, type area (版心) and the grid of base columns and lines, as data.
import { type Rect, right } from '../kernel/geometry.ts';
import { type Mm, mm, mmToPt } from '../kernel/units.ts';

/**
 * A page set-up in the newsroom's terms: characters and lines (版心字数×行数). Type-area width is
 * `columns·measure + (columns−1)·gutter` body characters, height `lines` × `leading` (field rules, section 2).
 */
export interface PageSetup {
  /** Width and height of the finished page, mm. */
  readonly trim: readonly [Mm, Mm];
  /** Body size and leading, pt. */
  readonly size: number;
  readonly leading: number;
  /** Base columns (基本栏), and characters in each; fractions allowed. */
  readonly columns: number;
  readonly measure: number;
  /** Gutter between base columns, characters. */
  readonly gutter: number;
  /** Lines of the type area. */
  readonly lines: number;
  /** Left and upper margin of the type area (左边距、天头), mm; null: it is centred on the trim. */
  readonly margins: readonly [Mm, Mm] | null;
}

export type FormatName = 'broadsheet' | 'tabloid';

/** Reference formats 对开 and 四开 (field rules, section 2). */
export const FORMATS: Readonly<Record<FormatName, PageSetup>> = {
  broadsheet: {
    trim: [mm(390), mm(550)],
    size: 9,
    leading: 11.6,
    columns: 8,
    measure: 13,
    gutter: 1,
    lines: 120,
    margins: null,
  },
  tabloid: {
    trim: [mm(275), mm(390)],
    size: 9,
    leading: 11.6,
    columns: 6,
    measure: 11,
    gutter: 1.8,
    lines: 86,
    margins: null,
  },
};

/** Everything of a page's grid in pt from the trim corner, worked out once per set-up. */
export interface Grid {
  readonly trim: { readonly width: number; readonly height: number };
  readonly typeArea: Rect;
  readonly size: number;
  readonly leading: number;
  readonly columns: number;
  readonly lines: number;
  readonly columnWidth: number;
  readonly gutter: number;
}

/** The grid of a set-up: the type area at its margins, or centred on the trim. */
export function gridOf(setup: PageSetup): Grid {
  const trim = { width: mmToPt(setup.trim[0]), height: mmToPt(setup.trim[1]) };
  const columnWidth = setup.measure * setup.size;
  const gutter = setup.gutter * setup.size;
  const width = setup.columns * columnWidth + (setup.columns - 1) * gutter;
  const height = setup.lines * setup.leading;
  return {
    trim,
    typeArea: {
      x: setup.margins === null ? (trim.width - width) / 2 : mmToPt(setup.margins[0]),
      y: setup.margins === null ? (trim.height - height) / 2 : mmToPt(setup.margins[1]),
      width,
      height,
    },
    size: setup.size,
    leading: setup.leading,
    columns: setup.columns,
    lines: setup.lines,
    columnWidth,
    gutter,
  };
}

/**
 * A place on the grid: base column and line where it starts, both from 1, and how many of each it spans. Text frames and headline
 * units start and end on whole lines; what is not text may stand between lines, and anything between columns.
 */
export interface GridBox {
  readonly at: readonly [number, number];
  readonly span: readonly [number, number];
}

/** Left edge of a base column, from 1, pt. */
export const columnLeft = (grid: Grid, column: number): number =>
  grid.typeArea.x + (column - 1) * (grid.columnWidth + grid.gutter);

/** Where a rule down the page runs, pt: the middle of the gutter before a column, never beyond the type area's edges. */
export function gutterBefore(grid: Grid, column: number): number {
  const { typeArea } = grid;
  return Math.max(typeArea.x, Math.min(right(typeArea), columnLeft(grid, column) - grid.gutter / 2));
}

/** The whole cells of a grid box in pt: full column widths, full leadings. */
export function cellsOf(grid: Grid, box: GridBox): Rect {
  const [column, line] = box.at;
  const [columns, lines] = box.span;
  const step = grid.columnWidth + grid.gutter;
  return {
    x: columnLeft(grid, column),
    y: grid.typeArea.y + (line - 1) * grid.leading,
    width: columns * step - grid.gutter,
    height: lines * grid.leading,
  };
}

/**
 * A grid box for what is not text (photo, box): from the first line's em box to the last line's, so that its edges
 * stand level with the type beside it.
 */
export function objectBoxOf(grid: Grid, box: GridBox): Rect {
  const cells = cellsOf(grid, box);
  const inset = (grid.leading - grid.size) / 2;
  return { ...cells, y: cells.y + inset, height: cells.height - 2 * inset };
}
