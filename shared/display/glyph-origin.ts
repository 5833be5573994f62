// Where a glyph of a composed line is drawn: the one reading of pen, shifts and direction for every painter.
import type { Point } from '../kernel/geometry.ts';
import type { DisplayGlyph, DisplayLine } from './display-list.ts';

/**
 * The glyph's origin in pt from the trim corner. The pen runs along the line from its start; the shifts go rightwards and
 * downwards on the page in either direction of the text, as a face's shaping gives them.
 */
export function glyphOrigin(line: DisplayLine, { pen, shiftX, shiftY }: DisplayGlyph): Point {
  return line.direction === 'horizontal'
    ? { x: line.x + pen + shiftX, y: line.y + shiftY }
    : { x: line.x + shiftX, y: line.y + pen + shiftY };
}
