// Places the folio line (报眉): its fields over the type area, number and section at the outer edge, a rule below.

import type { DisplayFill } from '../../display/display-list.ts';
import { setLength } from '../../document/review/set-text.ts';
import { STRONG_FONT, type TextStyle } from '../../document/styles.ts';
import type { CollectedPage } from '../collect.ts';
import type { SetText, SettingOf } from '../settings.ts';
import { baselineBelow, emTopOf, tidy } from './baseline.ts';
import { groundPadding } from './grounds.ts';
import type { PlacedLine } from './placed.ts';
import { type PrintedStroke, strokesAlong } from './strokes.ts';

/** Page number and section stand out from the folio line's size by this factor: a page is found by them. */
const PROMINENCE = 1.5;
/** Distances in em of the folio style: inside the number and section, and least between other fields. */
const DISTANCE_IN_GROUP = 0.6;
const LEAST_DISTANCE = 2;
/** Narrowest letters before the line's size gives way. */
const LEAST_FOLIO_SCALE = 0.75;
/** From the rule to the first line of the type area, in leadings; and from the fields' em boxes to the rule, in em. */
const RULE_TO_TYPE_AREA = 0.75;
const FIELDS_TO_RULE = 0.3;
/** What the line leaves free to the trim at least, as a share of the head margin: folding and trimming wander. */
const LEAST_HEAD_MARGIN = 0.25;

/** Smallest the line gets on a page that has no head margin to speak of. */
const LEAST_FOLIO_FACTOR = 0.2;
/** A field's measure over its own width, pt, so that rounding cannot make it too wide. */
const ROUNDING_SLACK = 0.01;

export interface PlacedFolio {
  readonly lines: readonly PlacedLine[];
  readonly rule: readonly PrintedStroke[];
  /** Its ground, if it has one: as wide as the type area, down to the rule. */
  readonly ground: readonly DisplayFill[];
}

type Field = CollectedPage['folio'][number];

/** A field's style at a letter scale and size factor. */
function styleOf(page: CollectedPage, field: Field, scale: number, factor: number): Partial<TextStyle> {
  const { size, scaleX } = page.styles.folio;
  const base = { align: 'start', indent: 0, scaleX: scaleX * scale } as const;
  if (field.role !== 'number' && field.role !== 'section') return { ...base, size: tidy(size * factor) };
  // A font the page asks for stands; the house's own number and section are bold.
  const font = page.attrs.styles.folio?.font ?? STRONG_FONT;
  return { ...base, font, size: tidy(size * factor * PROMINENCE) };
}

interface Row {
  readonly items: readonly { readonly field: Field; readonly width: number; readonly x: number }[];
  /** Length of the fields alone, and of the least distances between them. */
  readonly fields: number;
  readonly distances: number;
}

/**
 * Fields from the outer edge inwards: number and section together, the last field flush at the inner edge, the others at
 * equal distances between; all from x = 0 to `width`.
 */
function layRow(fields: readonly Field[], widths: readonly number[], em: number, width: number): Row {
  const order = fields.map((field, i) => ({ field, width: widths[i] ?? 0 }));
  const prominent = (['number', 'section'] as const).flatMap((role) =>
    order.filter((item) => item.field.role === role),
  );
  const others = order.filter((item) => !prominent.includes(item));
  const within = Math.max(0, prominent.length - 1) * DISTANCE_IN_GROUP * em;
  const sum = order.reduce((total, item) => total + item.width, 0);
  const gaps = others.length - (prominent.length > 0 ? 0 : 1);
  const distance = gaps > 0 ? Math.max(0, width - sum - within) / gaps : 0;
  let x = 0;
  const items = [
    ...prominent.map((item, i) => {
      if (i > 0) x += DISTANCE_IN_GROUP * em;
      const placed = { ...item, x };
      x += item.width;
      return placed;
    }),
    ...others.map((item, i) => {
      if (i > 0 || prominent.length > 0) x += distance;
      const placed = { ...item, x };
      x += item.width;
      return placed;
    }),
  ];
  return { items, fields: sum, distances: within + Math.max(0, gaps) * LEAST_DISTANCE * em };
}

/**
 * The lines on which the carets of emptied fields stand: behind the field before them in the document, or before the first one. They
 * take no room.
 */
function emptyFields(
  page: CollectedPage,
  placed: readonly PlacedLine[],
  em: number,
  setText: SetText,
  settingOf: SettingOf,
): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  page.folio.forEach((field, i) => {
    if (setLength(field.block.node) > 0) return;
    const before = page.folio.slice(0, i).findLast(({ block }) => setLength(block.node) > 0);
    const beside = placed.find(({ block }) => block === before?.block) ?? placed[0];
    if (beside === undefined) return;
    const distance = before === undefined ? -DISTANCE_IN_GROUP * em : beside.line.width + DISTANCE_IN_GROUP * em;
    const style = settingOf('folio', { ...styleOf(page, field, 1, 1), size: em });
    for (const line of setText(field.block, style).lines([0])) {
      lines.push({ ...beside, block: field.block, line, x: beside.x + distance, size: em });
    }
  });
  return lines;
}

/** The folio line above the type area. Even pages have the outer edge on the left, odd ones, mirrored, on the right. */
export function placeFolio(page: CollectedPage, setText: SetText, settingOf: SettingOf): PlacedFolio {
  const { grid } = page;
  const fields = page.folio.filter(({ block }) => setLength(block.node) > 0);
  if (fields.length === 0) return { lines: [], rule: [], ground: [] };
  const { typeArea } = grid;
  const { size: em, ground } = page.styles.folio;
  const inset = groundPadding(page.styles.folio, grid);
  const [left, width] = [typeArea.x + inset, typeArea.width - 2 * inset];
  const highest = em * PROMINENCE;
  const first = emTopOf(grid, 0);
  // A narrow head margin shrinks the line and its distances alike.
  const needed = RULE_TO_TYPE_AREA * grid.leading + FIELDS_TO_RULE * em + highest;
  const forHeight = Math.max(LEAST_FOLIO_FACTOR, Math.min(1, (first - grid.typeArea.y * LEAST_HEAD_MARGIN) / needed));
  const ruleAt = first - RULE_TO_TYPE_AREA * grid.leading * forHeight;
  const set = (field: Field, scale: number, factor: number) =>
    setText(field.block, settingOf('folio', styleOf(page, field, scale, factor)));
  const rowAt = (scale: number, factor: number): Row =>
    layRow(
      fields,
      fields.map((field) => set(field, scale, factor).naturalWidth),
      em * factor,
      width,
    );
  const natural = rowAt(1, forHeight);
  const scale = Math.min(1, Math.max(LEAST_FOLIO_SCALE, (width - natural.distances) / natural.fields));
  const narrowed = rowAt(scale, forHeight);
  const factor = forHeight * Math.min(1, width / (narrowed.fields + narrowed.distances));
  const mirrored = page.attrs.number % 2 === 1;
  const toRule = FIELDS_TO_RULE * em * forHeight;
  const top = ruleAt - toRule - highest * factor;
  const baseline = baselineBelow(top, highest * factor);
  const lines = rowAt(scale, factor).items.map(({ field, width: length, x }): PlacedLine => {
    // White space at its ends has no width of its own: in that width alone a field would break, and what follows would be lost.
    const [whole] = set(field, scale, factor).lines([width + length]);
    if (whole === undefined) throw new Error('a block has at least one line');
    const line = { ...whole, measure: length + ROUNDING_SLACK };
    const start = left + (mirrored ? width - x - length : x);
    const { size = em } = styleOf(page, field, scale, factor);
    return { block: field.block, line, x: start, y: baseline, size, region: 0, direction: 'horizontal' };
  });
  const empty = emptyFields(page, lines, em * factor, setText, settingOf);
  const rule = strokesAlong({ x: typeArea.x, y: ruleAt }, { x: typeArea.x + typeArea.width, y: ruleAt }, 'thin');
  const band = { x: typeArea.x, y: top - toRule, width: typeArea.width, height: ruleAt - top + toRule };
  return {
    lines: [...lines, ...empty],
    rule,
    ground: ground === null ? [] : [{ kind: 'fill', box: band, color: ground }],
  };
}
