// Where a caret may stand in a composed line, and what it looks like on the page.
import type { Rect } from '../kernel/geometry.ts';
import type { BlockIndex } from '../kernel/ids.ts';
import type { DisplayGlyph, DisplayLine } from './display-list.ts';
import { EM_BOX_ASCENT } from './em-box.ts';
import { rowAt } from './glyph-row.ts';

/** A place between two characters of a text block (插入点). A line boundary is one offset and two places: `side` tells them apart. */
export interface TextPoint {
  readonly block: BlockIndex;
  /** UTF-16 offset in the block. */
  readonly offset: number;
  /** −1: belongs to what stands before it (the end of a line); 1: to what follows (the start of the next line). */
  readonly side: -1 | 1;
}

/** A caret's place on a line: a text offset, and the distance from the line's origin along the line, pt. */
export interface CaretStop {
  readonly offset: number;
  readonly along: number;
}

/** Two dashes or ellipses in one glyph are two characters to a reader; a letter with its marks is one. */
function partsOf({ text }: DisplayGlyph): readonly string[] {
  const characters = [...text];
  return characters.every((character) => character === characters[0]) ? characters : [text];
}

/** Where a glyph's share of the line lies: digits side by side in one em of a vertical line share it out, first to last. */
function shareOf(
  glyphs: readonly DisplayGlyph[],
  at: number,
  { pen, advance }: DisplayGlyph,
  direction: DisplayLine['direction'],
): { readonly pen: number; readonly advance: number } {
  if (direction === 'horizontal') return { pen, advance };
  let first = at;
  while (first > 0 && rowAt(glyphs, first - 1).length > 1) first -= 1;
  const row = rowAt(glyphs, first);
  if (row.length === 1) return { pen, advance };
  const share = (row.at(-1)?.advance ?? 0) / row.length;
  return { pen: pen + share * (at - first), advance: share };
}

/**
 * The stops of a line in text order: one before each cluster and one after the last, so that there is always one. A glyph that stands
 * for two dashes is shared out evenly between them.
 */
export function caretStops(line: DisplayLine): readonly CaretStop[] {
  const stops: CaretStop[] = [];
  let end = 0;
  for (const { glyphs } of line.runs) {
    for (const [at, glyph] of glyphs.entries()) {
      const { from, to } = glyph;
      const { pen, advance } = shareOf(glyphs, at, glyph, line.direction);
      end = Math.max(end, pen + advance);
      // A hyphen of composition's own and a further glyph of the same cluster give no place for a caret.
      if (to <= from || (stops.at(-1)?.offset ?? -1) >= from) continue;
      const parts = partsOf(glyph);
      let offset = from;
      for (const [index, part] of parts.entries()) {
        stops.push({ offset, along: pen + (advance * index) / parts.length });
        offset += part.length;
      }
    }
  }
  const last = stops.at(-1);
  if (last === undefined) return [{ offset: line.from, along: Math.max(end, line.width) }];
  return last.offset < line.to ? [...stops, { offset: line.to, along: end }] : stops;
}

/** How far along the line `offset` lies, pt; an offset inside a cluster stands before it, one outside the line at the nearer end. */
export function alongOf(line: DisplayLine, offset: number): number {
  const stops = caretStops(line);
  const stop = stops.findLast((one) => one.offset <= offset) ?? stops[0];
  return stop?.along ?? 0;
}

/** The part of a line between two distances along it, as high (or in a vertical line as wide) as its em box, pt. */
export function stretchOf(line: DisplayLine, from: number, to: number): Rect {
  const { x, y, size, direction } = line;
  return direction === 'horizontal'
    ? { x: x + from, y: y - EM_BOX_ASCENT * size, width: to - from, height: size }
    : { x: x - size / 2, y: y + from, width: size, height: to - from };
}

/** The caret at `offset` of the line: a rectangle without width (in a vertical line without height), pt. */
export function caretAt(line: DisplayLine, offset: number): Rect {
  const along = alongOf(line, offset);
  return stretchOf(line, along, along);
}
