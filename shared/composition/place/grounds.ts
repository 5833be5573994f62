// Grounds (衬底): what is painted behind an article's parts, for letters reversed on a tint (反白).

import type { DisplayFill } from '../../display/display-list.ts';
import { EM_BOX_ASCENT } from '../../display/em-box.ts';
import type { Grid } from '../../document/page-setup.ts';
import { isStruck } from '../../document/review/set-text.ts';
import type { StyleName, TextStyle } from '../../document/styles.ts';
import type { Color } from '../../kernel/color.ts';
import { bottom, EPSILON_PT, type Rect, right } from '../../kernel/geometry.ts';
import type { SettingOf } from '../settings.ts';
import type { PlacedLine } from './placed.ts';

/** From the letters to the edge of their ground, in body characters: less looks cut off, more is a box of its own. */
const GROUND_PADDING = 0.5;
/** A band this near to the end of its frame, in body characters, fills it: a sliver of paper beside a band looks like a slip. */
const LEAST_BESIDE = 2;

/** The same beside a dateline, em of the body: an ideographic space or the indent stands there already. */
const DATELINE_PADDING = 0.25;

/** Room that a part on a ground keeps round its lines, pt; none without one. */
export const groundPadding = ({ ground }: Pick<TextStyle, 'ground'>, grid: Grid): number =>
  ground === null ? 0 : GROUND_PADDING * grid.size;

/** A stretch of the page along the lines of a text, and across them; pt. */
interface Band {
  readonly along: readonly [number, number];
  readonly across: readonly [number, number];
}

const rectOf = ({ along, across }: Band, direction: PlacedLine['direction']): Rect => {
  const [[x, toX], [y, toY]] = direction === 'horizontal' ? [along, across] : [across, along];
  return { x, y, width: toX - x, height: toY - y };
};

const fill = (box: Rect, color: Color): DisplayFill => ({ kind: 'fill', box, color });

/** One identity for the usual case, by which what has no grounds is known to be unchanged. */
const NO_GROUNDS: readonly DisplayFill[] = [];

/** Where a line's measure starts along it, and its em box across it. */
function axes({ x, y, size, direction }: PlacedLine): { readonly start: number; readonly across: Band['across'] } {
  if (direction === 'vertical') return { start: y, across: [x - size / 2, x + size / 2] };
  const top = y - EM_BOX_ASCENT * size;
  return { start: x, across: [top, top + size] };
}

/** The cells of the letters from `from` to `to` (UTF-16 offsets in the block), with their em box; null without a letter. */
function lettersOf(placed: PlacedLine, from: number, to: number): Band | null {
  const glyphs = placed.line.runs
    .flatMap((run) => run.glyphs)
    .filter((glyph) => glyph.from >= from && glyph.to <= to && glyph.text.trim() !== '');
  if (glyphs.length === 0) return null;
  const { start, across } = axes(placed);
  const ends = glyphs.map(({ pen, advance }) => start + pen + advance);
  return { along: [start + Math.min(...glyphs.map(({ pen }) => pen)), Math.max(...ends)], across };
}

const wholeLine = (placed: PlacedLine): Band | null => lettersOf(placed, 0, Number.POSITIVE_INFINITY);

/** The least band that holds all of some. */
function union(bands: readonly Band[]): Band {
  const over = (side: (band: Band) => readonly [number, number]): readonly [number, number] => [
    Math.min(...bands.map((band) => side(band)[0])),
    Math.max(...bands.map((band) => side(band)[1])),
  ];
  return { along: over((band) => band.along), across: over((band) => band.across) };
}

/** All grounds of a placed article, back to front: `unit` and `column` are the lines of its headline unit and of its thread. */
export function articleGrounds(
  unit: readonly PlacedLine[],
  column: readonly PlacedLine[],
  settingOf: SettingOf,
  grid: Grid,
): readonly DisplayFill[] {
  const grounds = [...unitGrounds(unit, settingOf, grid), ...columnGrounds(column, settingOf)];
  return grounds.length === 0 ? NO_GROUNDS : grounds;
}

/**
 * Behind the parts of a placed headline unit: one band for all lines of a part, as long as its longest line, or as its measure where
 * little is missing. The unit was set with `groundPadding` round such parts, so that bands stay within its frame and off its other parts.
 */
function unitGrounds(lines: readonly PlacedLine[], settingOf: SettingOf, grid: Grid): readonly DisplayFill[] {
  const parts = new Map<StyleName, PlacedLine[]>();
  for (const placed of lines) {
    const { style } = placed.block;
    parts.set(style, [...(parts.get(style) ?? []), placed]);
  }
  return [...parts].flatMap(([name, placed]) => {
    const { style } = settingOf(name);
    if (style.ground === null) return [];
    const letters = placed.flatMap((one) => wholeLine(one) ?? []);
    const [first] = placed;
    if (first === undefined || letters.length === 0) return [];
    const padding = groundPadding(style, grid);
    const { along, across } = union(letters);
    const starts = placed.map((one) => axes(one).start);
    const least = Math.min(...starts) - padding;
    const most = Math.max(...placed.map(({ line }, i) => (starts[i] ?? 0) + line.measure)) + padding;
    const near = LEAST_BESIDE * grid.size;
    const from = along[0] - padding < least + near ? least : along[0] - padding;
    const to = along[1] + padding > most - near ? most : along[1] + padding;
    const band: Band = { along: [from, to], across: [across[0] - padding, across[1] + padding] };
    return [fill(rectOf(band, first.direction), style.ground)];
  });
}

/** A line's room in its column: its measure, and its leading across. */
function rowOf(placed: PlacedLine, leading: number): Band {
  const { start, across } = axes(placed);
  const white = Math.max(0, leading - placed.size) / 2;
  return { along: [start, start + placed.line.measure], across: [across[0] - white, across[1] + white] };
}

/** Behind a line in a column: its measure with the leading round it; a byline has its letters' length alone. */
function columnBand(placed: PlacedLine, style: TextStyle): Band | null {
  const row = rowOf(placed, style.leading);
  if (placed.block.style !== 'byline') return row;
  const letters = wholeLine(placed);
  return letters === null ? null : { ...row, along: letters.along };
}

/** Rows of one colour and width that follow each other make one fill: two would show a seam. */
function joined(fills: readonly DisplayFill[]): readonly DisplayFill[] {
  const result: DisplayFill[] = [];
  const same = (a: number, b: number): boolean => Math.abs(a - b) < EPSILON_PT;
  for (const next of fills) {
    const last = result.at(-1);
    const [a, b] = [last?.box, next.box];
    const below = a !== undefined && same(a.x, b.x) && same(a.width, b.width) && same(bottom(a), b.y);
    const beside = a !== undefined && same(a.y, b.y) && same(a.height, b.height) && same(right(b), a.x);
    if (last === undefined || a === undefined || last.color !== next.color || !(below || beside)) result.push(next);
    else if (below) result[result.length - 1] = fill({ ...a, height: a.height + b.height }, last.color);
    else result[result.length - 1] = fill({ ...a, x: b.x, width: a.width + b.width }, last.color);
  }
  return result;
}

/** Length of the dateline at the head of a paragraph, UTF-16. */
function datelineLength({ block: { node } }: PlacedLine): number {
  const set = node.children.filter((inline) => !isStruck(inline));
  const end = set.findIndex(({ marks }) => !marks.some(({ type }) => type.name === 'dateline'));
  return set.slice(0, end < 0 ? undefined : end).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}

/** The styles of a thread's lines. */
const IN_COLUMNS: readonly StyleName[] = ['body', 'subhead', 'byline'];

/** Behind the lines of a thread: body, subheads, byline; and, above the body's, behind the letters of a dateline (电头). */
function columnGrounds(lines: readonly PlacedLine[], settingOf: SettingOf): readonly DisplayFill[] {
  // Nearly no story has any.
  const hasRows = IN_COLUMNS.some((name) => settingOf(name).style.ground !== null);
  if (!hasRows && settingOf('body').dateline.ground === null) return NO_GROUNDS;
  const rows = lines.flatMap((placed): readonly DisplayFill[] => {
    const { style } = settingOf(placed.block.style);
    const band = style.ground === null ? null : columnBand(placed, style);
    return style.ground === null || band === null ? [] : [fill(rectOf(band, placed.direction), style.ground)];
  });
  const { dateline, style: body } = settingOf('body');
  const datelines = lines.flatMap((placed) => {
    const letters = dateline.ground === null ? null : lettersOf(placed, 0, datelineLength(placed));
    if (dateline.ground === null || letters === null) return [];
    const [from, to] = letters.along;
    const padding = DATELINE_PADDING * body.size;
    const band: Band = { along: [from - padding, to + padding], across: rowOf(placed, body.leading).across };
    return [fill(rectOf(band, placed.direction), dateline.ground)];
  });
  return [...joined(rows), ...datelines];
}
