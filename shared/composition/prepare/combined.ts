// Sets a short number upright in one em of a vertical line (纵中横): its digits side by side, narrowed where they are wider.
import type { Face } from '../../fonts/face.ts';
import type { Unit } from '../../text/units.ts';
import type { CellGlyph, StyledSpan } from '../phases.ts';
import { type Draft, makeDraft } from './draft.ts';

/**
 * The number as one cell of one em. Every digit is a glyph of its own with its own character, all at the cell's start; together they
 * stand across the line's middle, as wide as they are or as the em (CLREQ, mixed text composition in vertical writing mode).
 */
export function combinedCell(text: string, unit: Unit, span: StyledSpan, face: Face): Draft {
  const number = text.slice(unit.from, unit.to);
  const shaped = face.shape(number, 'horizontal');
  const natural = shaped.reduce((sum, { advance }) => sum + advance, 0);
  const narrowed = { ...span, scaleX: span.scaleX * Math.min(1, 1 / natural) };
  const across = narrowed.scaleX * span.size;
  let x = (-natural * across) / 2;
  const glyphs = shaped.map((glyph, index): CellGlyph => {
    const from = glyph.cluster;
    const to = shaped[index + 1]?.cluster ?? number.length;
    const shiftX = x + glyph.shiftX * across;
    x += glyph.advance * across;
    return {
      id: glyph.id,
      face,
      text: number.slice(from, to),
      from,
      to,
      offset: 0,
      advance: span.size,
      sideways: false,
      shiftX,
      shiftY: (face.metrics.emTop / 1000 + glyph.shiftY) * span.size,
    };
  });
  return makeDraft(unit, unit.from, number, 'digit', narrowed, 'upright', glyphs);
}
