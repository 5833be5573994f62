// Shapes of letters on the page: scaled, slanted and turned, and the shadows and outlines made of them in their order.
import { describe, expect, test } from 'vitest';
import type { DisplayGlyph, DisplayLine, GlyphRun } from '../../../shared/display/display-list.ts';
import { EM_MIDDLE, glyphMatrix } from '../../../shared/display/glyph-matrix.ts';
import { effectLayers, placedOutline } from '../../../shared/display/letter-shapes.ts';
import { svgPath } from '../../../shared/display/svg-path.ts';
import { BLACK, cmyk, WHITE } from '../../../shared/kernel/color.ts';
import type { TextEffects } from '../../../shared/kernel/text-effects.ts';
import { named, shippedFonts } from '../fonts/shipped-fonts.ts';

const SIZE = 20;
const GLYPH: DisplayGlyph = { id: 5, text: '中', from: 0, to: 1, pen: 30, advance: SIZE, shiftX: 2, shiftY: 3 };
const SLANTED: TextEffects = { slant: 45, outline: null, shadow: null };

const runOf = (effects: TextEffects | null, more: Partial<GlyphRun> = {}): GlyphRun => ({
  face: 'face',
  size: SIZE,
  scaleX: 0.5,
  color: BLACK,
  effects,
  dots: false,
  sideways: false,
  glyphs: [GLYPH],
  ...more,
});

const lineOf = (runs: readonly GlyphRun[], direction: DisplayLine['direction'] = 'horizontal'): DisplayLine => ({
  kind: 'line',
  block: 0,
  from: 0,
  to: 1,
  x: 100,
  y: 200,
  direction,
  measure: 50,
  width: 50,
  size: SIZE,
  runs,
});

/** Where a point of the outline lies on the page; a thousand units to the em. */
function landed(run: GlyphRun, direction: DisplayLine['direction'], x: number, y: number): readonly number[] {
  const [a, b, c, d, e, f] = glyphMatrix(lineOf([run], direction), run, GLYPH, 1000);
  return [a * x + c * y + e, b * x + d * y + f].map((value) => Math.round(value * 1e6) / 1e6);
}

describe('a glyph on the page', () => {
  test('is narrowed along the line and stands on its baseline', () => {
    expect(landed(runOf(null), 'horizontal', 0, 0)).toEqual([132, 203]);
    expect(landed(runOf(null), 'horizontal', 1000, 1000)).toEqual([142, 183]);
  });

  test('leans by its height over the baseline, however narrow it is', () => {
    expect(landed(runOf(SLANTED), 'horizontal', 1000, 0)).toEqual([142, 203]);
    expect(landed(runOf(SLANTED), 'horizontal', 1000, 500)).toEqual([152, 193]);
    expect(landed(runOf({ ...SLANTED, slant: -45 }), 'horizontal', 0, 500)).toEqual([122, 193]);
  });

  test('leans about its middle in a vertical line', () => {
    expect(landed(runOf(SLANTED), 'vertical', 0, 1000 * EM_MIDDLE)).toEqual([102, 233 - SIZE * EM_MIDDLE]);
    expect(landed(runOf(SLANTED), 'vertical', 0, 0)).toEqual([102 - SIZE * EM_MIDDLE, 233]);
  });

  test('turns clockwise where it lies on its side', () => {
    const sideways = runOf(null, { sideways: true });
    expect(landed(sideways, 'vertical', 0, 0)).toEqual([102, 233]);
    // Its right side comes to lie below, its top to the right.
    expect(landed(sideways, 'vertical', 1000, 0)).toEqual([102, 243]);
    expect(landed(sideways, 'vertical', 0, 1000)).toEqual([122, 233]);
  });
});

describe('outlines', () => {
  test('of real glyphs keep every step and number', () => {
    const fonts = shippedFonts();
    for (const name of ['Noto Serif SC Black', 'LXGW WenKai']) {
      const face = named(fonts, name);
      for (const char of '版心A，一') {
        const outline = face.outline(face.nominalGlyph(char.codePointAt(0) ?? 0));
        const steps = placedOutline(outline, [1, 0, 0, 1, 0, 0]);
        expect(steps.length).toBeGreaterThan(4);
        expect(svgPath(steps, String).replaceAll(/[\s,]/g, ' ')).toBe(outline.replaceAll(/[\s,]/g, ' '));
      }
    }
  });
});

describe('effects', () => {
  const square = () => ({ metrics: { unitsPerEm: 1000 }, outline: () => 'M0,0L0,1000L1000,1000Z' });
  const both: TextEffects = {
    slant: 0,
    outline: { weight: 2, color: WHITE },
    shadow: { x: 0.1, y: -0.2, color: cmyk(0, 0, 0, 0.4) },
  };

  test('of plain lines are none', () => {
    expect(effectLayers(lineOf([runOf(null), runOf(SLANTED)]), square)).toEqual([]);
  });

  test('are all shadows of a line, then all its outlines', () => {
    const edged: TextEffects = { slant: 0, outline: { weight: 1, color: BLACK }, shadow: null };
    const layers = effectLayers(lineOf([runOf(both), runOf(edged), runOf(both)]), square);
    expect(layers.map(({ kind, filled, stroke }) => [kind, filled, stroke])).toEqual([
      ['shadow', true, 2],
      ['shadow', true, 2],
      ['outline', false, 2],
      ['outline', false, 1],
      ['outline', false, 2],
    ]);
  });

  test('lie where the letters lie, a shadow beside them by its offset', () => {
    const [shadow, outline] = effectLayers(lineOf([runOf(both)]), square);
    expect(outline?.letters).toEqual([placedOutline('M0,0L0,1000L1000,1000Z', [0.01, 0, 0, -0.02, 132, 203])]);
    expect(shadow?.letters[0]?.[0]).toEqual({ kind: 'M', points: [{ x: 134, y: 199 }] });
  });

  test('are not cast by characters that no face has', () => {
    const missing = runOf(both, { glyphs: [{ ...GLYPH, id: 0 }] });
    expect(effectLayers(lineOf([missing]), square).flatMap(({ letters }) => letters)).toEqual([]);
  });
});
