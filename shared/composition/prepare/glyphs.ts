// Gives text its glyphs: shaped by a face, or blank where the reader sees nothing.
import type { Direction, Face, FontSet, ShapedGlyph } from '../../fonts/face.ts';
import type { CharClass } from '../../text/characters.ts';
import type { CellGlyph, StyledSpan } from '../phases.ts';
import { emAlong, isBlankKind, isInvisibleKind } from './draft.ts';

/** A surrogate without its other half has no glyph in any face and must not reach the shaper. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const SPACE = 0x20;

/** The face that sets a character of `kind`, and whether it has a glyph for it. */
export function faceOf(
  fonts: FontSet,
  span: StyledSpan,
  text: string,
  kind: CharClass,
): ReturnType<FontSet['faceFor']> {
  // Nearly every character is one that the span's own face has.
  if (text.length === 1 && span.face.nominalGlyph(text.charCodeAt(0)) !== 0) return { face: span.face, missing: false };
  return isBlankKind(kind) ? { ...fonts.faceFor(span.face, ' '), missing: false } : fonts.faceFor(span.face, text);
}

/** Shapes text of one face; blanks and lone surrogates get a glyph that keeps their place in the line's text. */
export function shapeText(face: Face, text: string, kind: CharClass, direction: Direction): readonly ShapedGlyph[] {
  if (isInvisibleKind(kind)) return [blankGlyph(face, 0)];
  if (kind === 'ideographic-space') return [blankGlyph(face, 1)];
  if (isBlankKind(kind)) return face.shape(' ', direction);
  // What lies outside the surrogates' block needs no closer look.
  if (text.length > 1 || kind === 'symbol') {
    if (LONE_SURROGATE.test(text)) return [{ id: 0, cluster: 0, advance: 1, shiftX: 0, shiftY: 0 }];
  }
  return face.shape(text, direction);
}

const blankGlyph = (face: Face, advance: number): ShapedGlyph => ({
  id: face.nominalGlyph(SPACE),
  cluster: 0,
  advance,
  shiftX: 0,
  shiftY: 0,
});

/** Shaped glyphs of one cell (`text`, from `from` on) at their size; the first carries the text, further ones add ink only. */
export function cellGlyphs(
  shaped: readonly ShapedGlyph[],
  face: Face,
  span: StyledSpan,
  text: string,
  from: number,
  direction: Direction,
): readonly CellGlyph[] {
  const em = emAlong(span, direction);
  const to = from + text.length;
  let offset = 0;
  return shaped.map((glyph, index) => {
    const advance = glyph.advance * em;
    const made: CellGlyph = {
      id: glyph.id,
      face,
      text: index === 0 ? text : '',
      from,
      to: index === 0 ? to : from,
      offset,
      advance,
      shiftX: glyph.shiftX * span.size * span.scaleX,
      shiftY: glyph.shiftY * span.size,
    };
    offset += advance;
    return made;
  });
}
