// Outlines of glyphs at their places on the page, and what lies under them: shadows, edges, emphasis dots; every painter draws them alike.
import type { Color } from '../kernel/color.ts';
import type { Point } from '../kernel/geometry.ts';
import type { FaceId } from '../kernel/ids.ts';
import type { DisplayLine, GlyphRun } from './display-list.ts';
import { emphasisDots } from './emphasis-dots.ts';
import { glyphMatrix, type Matrix } from './glyph-matrix.ts';
import type { PathStep } from './path-step.ts';

/** What a face says of its glyphs' shapes. */
interface LetterFace {
  readonly metrics: { readonly unitsPerEm: number };
  /** Outline as an SVG path of `M`, `L`, `Q`, `C` and `Z` in font units, y up; empty for a blank glyph. */
  outline(glyph: number): string;
}

export type LetterFaces = (face: FaceId) => LetterFace;

const STEP = /([MLQCZ])([^MLQCZ]*)/g;

/** A glyph's outline under a matrix. Throws on a path that is none of HarfBuzz's. */
export function placedOutline(outline: string, [a, b, c, d, e, f]: Matrix): readonly PathStep[] {
  return [...outline.matchAll(STEP)].map(([, kind, rest = '']): PathStep => {
    const numbers = rest.split(/[\s,]+/).flatMap((text) => (text === '' ? [] : [Number(text)]));
    const points: Point[] = [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [x, y] = [numbers[i] ?? Number.NaN, numbers[i + 1] ?? Number.NaN];
      points.push({ x: a * x + c * y + e, y: b * x + d * y + f });
    }
    return { kind: kind as PathStep['kind'], points };
  });
}

/** Shadows (阴影), outlines (勾边) or emphasis dots (着重号) of a run's letters, one path per glyph. */
export interface EffectLayer {
  readonly kind: 'shadow' | 'outline' | 'dots';
  readonly color: Color;
  /** Shadows and dots are filled; an outline is its stroke alone, as the letter itself lies over its inner half. */
  readonly filled: boolean;
  /** Width of a stroke with round joins in the same colour, pt; 0 for none. */
  readonly stroke: number;
  readonly letters: readonly (readonly PathStep[])[];
}

/** The run's letters, moved by an offset; characters that no face has cast none. */
function lettersOf(line: DisplayLine, run: GlyphRun, faces: LetterFaces, by: Point): EffectLayer['letters'] {
  const face = faces(run.face);
  return run.glyphs.flatMap((glyph) => {
    const outline = glyph.id === 0 ? '' : face.outline(glyph.id);
    if (outline === '') return [];
    const [a, b, c, d, e, f] = glyphMatrix(line, run, glyph, face.metrics.unitsPerEm);
    return [placedOutline(outline, [a, b, c, d, e + by.x, f + by.y])];
  });
}

/**
 * What lies under a line's letters, back to front: the shadows of all its runs, then all outlines and dots, so that no letter's edge
 * covers its neighbour's fill. An outlined letter casts the shadow of letter and outline together. Empty for plain lines.
 */
export function effectLayers(line: DisplayLine, faces: LetterFaces): readonly EffectLayer[] {
  const worn = line.runs.flatMap((run) => (run.effects === null ? [] : [{ run, effects: run.effects }]));
  const shadows = worn.flatMap(({ run, effects: { shadow, outline } }): readonly EffectLayer[] => {
    if (shadow === null) return [];
    const letters = lettersOf(line, run, faces, { x: shadow.x * run.size, y: shadow.y * run.size });
    return [{ kind: 'shadow', color: shadow.color, filled: true, stroke: outline?.weight ?? 0, letters }];
  });
  const outlines = worn.flatMap(({ run, effects: { outline } }): readonly EffectLayer[] => {
    if (outline === null) return [];
    const letters = lettersOf(line, run, faces, { x: 0, y: 0 });
    return [{ kind: 'outline', color: outline.color, filled: false, stroke: outline.weight, letters }];
  });
  const dots = line.runs.flatMap((run): readonly EffectLayer[] =>
    run.dots ? [{ kind: 'dots', color: run.color, filled: true, stroke: 0, letters: emphasisDots(line, run) }] : [],
  );
  return [...shadows, ...outlines, ...dots];
}
