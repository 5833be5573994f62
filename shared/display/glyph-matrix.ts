// How a glyph's outline lies on the page: scaled, slanted and at its origin; the one reading of a run's shape for every painter.
import type { DisplayGlyph, DisplayLine, GlyphRun } from './display-list.ts';
import { glyphOrigin } from './glyph-origin.ts';

/** x′ = a·x + c·y + e, y′ = b·x + d·y + f, as SVG and PDF have it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * Middle of the em box over the baseline, em. Letters of a vertical line lean about it, so that they stay on the line's axis;
 * those of a horizontal line lean about their baseline.
 */
export const EM_MIDDLE = 0.38;

const RADIANS_PER_DEGREE = Math.PI / 180;

/** Rightward shift per unit of height of a run's slant (倾斜); 0 for upright letters. */
export const slantOf = ({ effects }: Pick<GlyphRun, 'effects'>): number =>
  effects === null ? 0 : Math.tan(effects.slant * RADIANS_PER_DEGREE);

/** How far a slanted letter's origin is moved back along its own baseline, pt, so that it leans about the middle of a vertical line. */
export const leanOf = (run: Pick<GlyphRun, 'effects' | 'size'>, direction: DisplayLine['direction']): number =>
  direction === 'vertical' ? slantOf(run) * EM_MIDDLE * run.size : 0;

/** From a glyph's outline (font units, y up) to the page (pt, y down): long or flat first, then slanted, then turned. */
export function glyphMatrix(line: DisplayLine, run: GlyphRun, glyph: DisplayGlyph, unitsPerEm: number): Matrix {
  const { x, y } = glyphOrigin(line, glyph);
  const unit = run.size / unitsPerEm;
  const slant = slantOf(run);
  const lean = leanOf(run, line.direction);
  return run.sideways
    ? [0, unit * run.scaleX, unit, unit * slant, x, y - lean]
    : [unit * run.scaleX, 0, unit * slant, -unit, x - lean, y];
}
