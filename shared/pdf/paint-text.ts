// Paints composed lines: every glyph where the display list has it, by TJ arrays.
import type { DisplayGlyph, DisplayLine, GlyphRun } from '../display/display-list.ts';
import { leanOf, slantOf } from '../display/glyph-matrix.ts';
import { glyphOrigin } from '../display/glyph-origin.ts';
import { rowAt } from '../display/glyph-row.ts';
import { shownRuns } from './dash-pairs.ts';
import type { GlyphCode } from './glyph-codes.ts';
import { paintEffects } from './paint-effects.ts';
import type { FileResources } from './resources.ts';
import { factor, hex4, hexUtf16, nums } from './syntax.ts';
import type { TextTarget } from './text-target.ts';

/** A glyph with the pen position (media coordinates, pt) at which the operators show it. */
interface Shown {
  readonly code: GlyphCode;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** How the pen moves in a run: pt per thousandth of an em, the sense of TJ numbers, and a code's own advance. */
interface Pen {
  /** Coordinate along the line, growing as text runs. */
  along(shown: Shown): number;
  /** Coordinate across the line. */
  across(shown: Shown): number;
  readonly unit: number;
  /** A positive TJ number moves back horizontally and on vertically (ISO 32000-1, 9.4.3). */
  readonly sense: 1 | -1;
  /** How letters lie and lean: the first four numbers of the text matrix. */
  readonly matrix: string;
  /** Each glyph needs a matrix of its own. */
  readonly apart: boolean;
  advance(code: GlyphCode): number;
}

/** Corrections below this (thousandths of an em) are left to the next glyph; nothing is lost, as errors are carried. */
const LEAST_CORRECTION = 0.05;
/** Glyphs whose pens differ by less across the line (pt) share a baseline. */
const SAME_BASELINE = 0.0005;

const toHundredths = (value: number): number => Math.round(value * 100) / 100;
const toThousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** Splits a run where the baseline shifts or a code needs ActualText, so that each group is one TJ. */
function groups(run: readonly Shown[], pen: Pen): readonly (readonly Shown[])[] {
  const result: Shown[][] = [];
  let last: Shown | undefined;
  for (const shown of run) {
    const joins =
      last !== undefined &&
      !pen.apart &&
      Math.abs(pen.across(shown) - pen.across(last)) < SAME_BASELINE &&
      shown.code.text === shown.text &&
      last.code.text === last.text;
    if (joins) result.at(-1)?.push(shown);
    else result.push([shown]);
    last = shown;
  }
  return result;
}

/** One group: text matrix, then codes with the corrections that carry the pen to where each glyph stands. */
function showGroup(group: readonly Shown[], first: Shown, pen: Pen): string {
  let at = toThousandths(pen.along(first));
  let codes = '';
  let array = '';
  for (const shown of group) {
    const correction = toHundredths((pen.sense * (pen.along(shown) - at)) / pen.unit);
    if (Math.abs(correction) >= LEAST_CORRECTION) {
      array += codes === '' ? String(correction) : `<${codes}>${correction}`;
      codes = '';
      at += pen.sense * correction * pen.unit;
    }
    codes += hex4(shown.code.cid);
    at += pen.advance(shown.code) * pen.unit;
  }
  const show = `${pen.matrix} ${nums(first.x, first.y)} Tm [${array}<${codes}>] TJ`;
  // A CFF glyph that stands for two characters extracts as the first of them; here the text says which it is.
  return first.code.text === first.text ? show : `/Span <</ActualText <FEFF${hexUtf16(first.text)}>>> BDC ${show} EMC`;
}

/** Level text: a horizontal line, or digits side by side in a vertical one. */
function paintLevel(line: DisplayLine, run: GlyphRun, target: TextTarget): void {
  const { name, font } = target.file.font(run.face);
  const lean = leanOf(run, line.direction);
  const show = (glyph: DisplayGlyph): Shown => {
    const { x, y } = glyphOrigin(line, glyph);
    return {
      code: font.codes.code(glyph.id, glyph.text),
      text: glyph.text,
      x: target.placement.x(x - lean),
      y: target.placement.y(y),
    };
  };
  target.content.font(target.page.use('Font', { name, ref: font.horizontal }), run.size, run.scaleX);
  showAll(run.glyphs.map(show), target, {
    along: (shown) => shown.x,
    across: (shown) => shown.y,
    unit: (run.size * run.scaleX) / 1000,
    sense: -1,
    matrix: `1 0 ${factor(slantOf(run))} 1`,
    apart: false,
    advance: (code) => code.width,
  });
}

/** Letters on their side are horizontal text in a text space turned 90° clockwise. */
function paintSideways(line: DisplayLine, run: GlyphRun, target: TextTarget): void {
  const { name, font } = target.file.font(run.face);
  const lean = leanOf(run, line.direction);
  const show = (glyph: DisplayGlyph): Shown => ({
    code: font.codes.code(glyph.id, glyph.text),
    text: glyph.text,
    x: target.placement.x(line.x + glyph.shiftX),
    y: target.placement.y(line.y + glyph.pen + glyph.shiftY - lean),
  });
  target.content.font(target.page.use('Font', { name, ref: font.horizontal }), run.size, run.scaleX);
  showAll(run.glyphs.map(show), target, {
    along: (shown) => -shown.y,
    across: (shown) => shown.x,
    unit: (run.size * run.scaleX) / 1000,
    sense: -1,
    matrix: `0 -1 1 ${factor(-slantOf(run))}`,
    apart: false,
    advance: (code) => code.width,
  });
}

/**
 * Upright text of a vertical line: digits that share one em are horizontal text, so that readers extract the number as one, the rest
 * hangs from its pen.
 */
function paintUpright(line: DisplayLine, run: GlyphRun, target: TextTarget): void {
  let hanging: DisplayGlyph[] = [];
  const flush = (): void => {
    if (hanging.length > 0) paintVertical(line, { ...run, glyphs: hanging }, target);
    hanging = [];
  };
  for (let at = 0; at < run.glyphs.length; ) {
    const row = rowAt(run.glyphs, at);
    if (row.length > 1) {
      flush();
      paintLevel(line, { ...run, glyphs: row }, target);
    } else hanging.push(...row);
    at += row.length;
  }
  flush();
}

/**
 * Vertical codes hang from the middle of the em-box's top (DW2, ISO 32000-1, 9.7.4.3). Readers disagree whether the horizontal scale
 * (Tz) holds for that middle too (MuPDF and Poppler leave it, pdf.js scales it): long and flat letters are scaled by the text matrix.
 */
function paintVertical(line: DisplayLine, run: GlyphRun, target: TextTarget): void {
  const { name, font } = target.file.font(run.face);
  const { emTop } = font.face.metrics;
  const slant = slantOf(run);
  // The text matrix slants about the code's origin at the em box's top, the letter leans about its baseline and the run's lean.
  const lean = (slant * emTop * run.size) / 1000 - leanOf(run, line.direction);
  const show = (glyph: DisplayGlyph): Shown => {
    const code = font.codes.code(glyph.id, glyph.text);
    const middle = (code.width * run.size * run.scaleX) / 2000;
    return {
      code,
      text: glyph.text,
      x: target.placement.x(line.x + glyph.shiftX + middle + lean),
      y: target.placement.y(line.y + glyph.pen + glyph.shiftY) + (emTop * run.size) / 1000,
    };
  };
  target.content.font(target.page.use('Font', { name: `${name}V`, ref: font.reserveVertical() }), run.size, 1);
  showAll(run.glyphs.map(show), target, {
    along: (shown) => -shown.y,
    across: (shown) => shown.x,
    unit: run.size / 1000,
    sense: 1,
    matrix: `${factor(run.scaleX)} 0 ${factor(slant)} 1`,
    // A slanted text matrix would carry the pen of a vertical line along the slant.
    apart: slant !== 0,
    advance: () => 1000,
  });
}

function showAll(run: readonly Shown[], { content }: TextTarget, pen: Pen): void {
  for (const group of groups(run, pen)) {
    const [first] = group;
    if (first !== undefined) content.add(showGroup(group, first, pen));
  }
}

/** Announces a line's glyphs, so that its fonts can be written before pages are painted. */
export function announceLine(line: DisplayLine, file: FileResources): void {
  for (const run of shownRuns(line, (id) => file.font(id).font.face)) {
    if (run.glyphs.length === 0) continue;
    const { font } = file.font(run.face);
    for (const glyph of run.glyphs) font.codes.code(glyph.id, glyph.text);
    if (line.direction === 'vertical' && !run.sideways) font.reserveVertical();
  }
}

/** One text object per line (ISO 32000-1, 9.4), over what its letters cast. */
export function paintLine(line: DisplayLine, target: TextTarget): void {
  const runs = shownRuns(line, (id) => target.file.font(id).font.face).filter((run) => run.glyphs.length > 0);
  if (runs.length === 0) return;
  paintEffects(line, target);
  target.content.add('BT');
  for (const run of runs) {
    target.content.fill(run.color);
    if (line.direction === 'horizontal') paintLevel(line, run, target);
    else if (run.sideways) paintSideways(line, run, target);
    else paintUpright(line, run, target);
  }
  target.content.add('ET');
}
