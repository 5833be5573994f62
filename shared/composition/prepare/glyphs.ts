// Gives text its glyphs: shaped by a face, or blank where the reader sees nothing.
import type { Face, FaceChoice, FontSet, ShapedGlyph } from '../../fonts/face.ts';
import type { CharClass } from '../../text/characters.ts';
import type { CellGlyph, GlyphLack, StyledSpan } from '../phases.ts';
import { isBlankKind, isInvisibleKind, type Lie } from './draft.ts';

const SPACE = 0x20;

/** The private use area (造字): which faces may set it is for the font set to say. */
const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

/** The face that sets a character of `kind` (at `at`), and whether it has a glyph for it; notes in `lacks` what is not as it was typed. */
export function faceOf(
  fonts: FontSet,
  span: StyledSpan,
  text: string,
  kind: CharClass,
  at: number,
  lacks: GlyphLack[],
): FaceChoice {
  // Nearly every character is one that the span's own face has.
  if (text.length === 1) {
    const code = text.charCodeAt(0);
    if (!isPrivate(code) && span.face.nominalGlyph(code) !== 0) return { face: span.face, missing: false };
  }
  if (isBlankKind(kind)) return { ...fonts.faceFor(span.face, ' '), missing: false };
  const chosen = fonts.faceFor(span.face, text);
  const lack = lackOf(span.face, chosen, text);
  if (lack !== null) lacks.push({ kind: lack, char: text, font: span.face.name, used: chosen.face.name, at });
  return chosen;
}

/** Selectors of ideographic variants (IVS, UTS #37); the ones below U+FE10 choose between text and picture forms. */
const VARIANT_SELECTOR = /^(.)([\u{E0100}-\u{E01EF}])$/u;

function lackOf(wanted: Face, { face, missing }: FaceChoice, text: string): GlyphLack['kind'] | null {
  if (missing) return 'missing';
  if (face !== wanted) return 'substituted';
  const [, base, selector] = text.length < 3 ? [] : (VARIANT_SELECTOR.exec(text) ?? []);
  if (base === undefined || selector === undefined) return null;
  return face.hasVariant(base.codePointAt(0) ?? 0, selector.codePointAt(0) ?? 0) ? null : 'variant';
}

/** Shapes text of one face; blanks and what no face has get a glyph that keeps their place in the line's text. */
export function shapeText(
  { face, missing }: FaceChoice,
  text: string,
  kind: CharClass,
  lie: Lie,
): readonly ShapedGlyph[] {
  if (missing) return [missingGlyph(face, lie)];
  const direction = lie === 'upright' ? 'vertical' : 'horizontal';
  if (isInvisibleKind(kind)) return [blankGlyph(face, 0)];
  if (kind === 'ideographic-space') return [blankGlyph(face, 1)];
  if (isBlankKind(kind)) return face.shape(' ', direction);
  return face.shape(text, direction);
}

/** A box of one em in place of a character with its marks; the shaper, which must not see half a surrogate pair, is not asked. */
function missingGlyph({ metrics }: Face, lie: Lie): ShapedGlyph {
  const [shiftX, shiftY] = lie === 'upright' ? [-0.5, metrics.emTop / 1000] : [0, 0];
  return { id: 0, cluster: 0, advance: 1, shiftX, shiftY };
}

const blankGlyph = (face: Face, advance: number): ShapedGlyph => ({
  id: face.nominalGlyph(SPACE),
  cluster: 0,
  advance,
  shiftX: 0,
  shiftY: 0,
});

/**
 * Shaped glyphs of one cell (`text`, from `from` on in the cell) at their size; the first carries the text, further ones add ink only.
 * Glyphs on their side hang from the em box's middle, which lies on the line's axis in every face; their own rightwards is down the line.
 */
export function cellGlyphs(
  shaped: readonly ShapedGlyph[],
  face: Face,
  span: StyledSpan,
  text: string,
  lie: Lie,
  from = 0,
): readonly CellGlyph[] {
  const { size, scaleX } = span;
  const em = lie === 'upright' ? size : size * scaleX;
  const to = from + text.length;
  let offset = 0;
  return shaped.map((glyph, index) => {
    const advance = glyph.advance * em;
    const along = glyph.shiftX * size * scaleX;
    const down = glyph.shiftY * size;
    const made: CellGlyph = {
      id: glyph.id,
      face,
      text: index === 0 ? text : '',
      from,
      to: index === 0 ? to : from,
      offset,
      advance,
      ...(lie === 'sideways'
        ? { sideways: true, shiftX: -axisOf(face) * size - down, shiftY: along }
        : { sideways: false, shiftX: along, shiftY: down }),
    };
    offset += advance;
    return made;
  });
}

/** Middle of a face's em box over its baseline, em: what lies on the axis of a vertical line (UAX #50: the central baseline). */
const axisOf = (face: Face): number => face.metrics.emTop / 1000 - 0.5;

/** True when the face has a vertical form of its own for a text, or sets it by other glyphs than in horizontal lines. */
export function hasVerticalForm(face: Face, text: string): boolean {
  const level = face.shape(text, 'horizontal');
  const upright = face.shape(text, 'vertical');
  return level.length !== upright.length || level.some(({ id }, i) => id !== upright[i]?.id);
}

/**
 * Puts a lone sign that lies on its side (a hyphen or stroke among Han characters) with its ink on the line's axis: its own place beside
 * the baseline is made for lower-case letters (GB/T 15834 5.2.3: connectors and solidus stand in the middle).
 */
export function onAxis(glyph: CellGlyph, span: StyledSpan): CellGlyph {
  const ink = glyph.face.ink(glyph.id);
  return ink === undefined ? glyph : { ...glyph, shiftX: (-(ink.bottom + ink.top) / 2) * span.size };
}
