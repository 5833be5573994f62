// Sets a line's glyphs at their places, as runs of one face, size, scale and colour.
import type { DisplayGlyph, GlyphRun } from '../../display/display-list.ts';
import type { BrokenLine, Cell, CellGlyph, PreparedParagraph } from '../phases.ts';
import { addedAfter, type LineSetting, takenAfter, takenBefore } from './distribute.ts';

interface OpenRun {
  readonly span: Cell['span'];
  readonly face: string;
  readonly sideways: boolean;
  readonly glyphs: DisplayGlyph[];
}

/**
 * The runs of a line that starts `start` pt from the measure's start. Spaces at its end hang: they take what `tail` pt are left of
 * the measure and then no room at all, so that no line is wider than its measure and every character has its place.
 */
export function glyphRuns(
  { block, cells, offsets }: PreparedParagraph,
  line: BrokenLine,
  set: LineSetting,
  start: number,
  tail: number,
): readonly GlyphRun[] {
  const { direction } = block.style;
  const runs: OpenRun[] = [];
  let pen = start;
  let left = tail;
  for (let at = line.from; at < line.to; at += 1) {
    const cell = cells[at];
    if (cell === undefined) throw new Error(`a line ends beyond its paragraph's ${cells.length} cells`);
    const hangs = at >= set.end;
    const isLast = at === set.end - 1;
    // Most cells are Han within the line: they give nothing.
    const isPlain = cell.squeeze === null && !isLast && at > line.from;
    const before = hangs || isPlain ? 0 : takenBefore(cell, at === line.from, set);
    const after = hangs || isPlain ? 0 : takenAfter(cell, isLast, set);
    const length = hangs ? Math.min(cell.width, left) : cell.width - before - after + addedAfter(cell, isLast, set);
    if (hangs) left -= length;
    const glyphs = isLast && at === line.to - 1 ? endGlyphs(cell) : cell.glyphs;
    addCell(runs, glyphs, cell.span, offsets[at] ?? 0, pen, length, before, direction);
    pen += length;
  }
  return runs.map(({ span, face, sideways, glyphs }) => ({
    face,
    size: span.size,
    scaleX: span.scaleX,
    color: span.color,
    effects: span.effects,
    dots: span.dots,
    sideways,
    glyphs,
  }));
}

/** A cell's glyphs at a line's end: with the hyphen of a word that is divided there. */
function endGlyphs({ glyphs, endGlyph }: Cell): readonly CellGlyph[] {
  if (endGlyph === null) return glyphs;
  return endGlyph.from === endGlyph.to ? [...glyphs, endGlyph] : [endGlyph];
}

function addCell(
  runs: OpenRun[],
  glyphs: readonly CellGlyph[],
  span: Cell['span'],
  start: number,
  pen: number,
  length: number,
  before: number,
  direction: 'horizontal' | 'vertical',
): void {
  for (let index = 0; index < glyphs.length; index += 1) {
    const glyph = glyphs[index];
    if (glyph === undefined) break;
    const next = glyphs[index + 1];
    const run = runFor(runs, span, glyph);
    const along = -before;
    run.glyphs.push({
      id: glyph.id,
      text: glyph.text,
      from: start + glyph.from,
      to: start + glyph.to,
      pen: pen + glyph.offset,
      advance: (next === undefined ? length : next.offset) - glyph.offset,
      shiftX: glyph.shiftX + (direction === 'horizontal' ? along : 0),
      shiftY: glyph.shiftY + (direction === 'vertical' ? along : 0),
    });
  }
}

function runFor(runs: OpenRun[], span: Cell['span'], { face: { id: face }, sideways }: CellGlyph): OpenRun {
  const last = runs[runs.length - 1];
  if (last?.face === face && last.sideways === sideways && sameSetting(last.span, span)) return last;
  const run: OpenRun = { span, face, sideways, glyphs: [] };
  runs.push(run);
  return run;
}

const sameSetting = (a: Cell['span'], b: Cell['span']): boolean =>
  a === b ||
  (a.size === b.size && a.scaleX === b.scaleX && a.color === b.color && a.effects === b.effects && a.dots === b.dots);
