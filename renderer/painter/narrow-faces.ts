// Faces for narrowed figures (半角数字): a number's characters made narrower once, as a font, instead of by a transform at every number.
import { placedOutline } from '../../shared/display/letter-shapes.ts';
import type { PathStep } from '../../shared/display/path-step.ts';
import type { Face } from '../../shared/fonts/face.ts';
import { type WrittenGlyph, writeTrueType } from '../../shared/fonts/write-truetype.ts';
import type { FaceId } from '../../shared/kernel/ids.ts';
import { familyOf } from './type-metrics.ts';

/** What numbers are made of. */
const NUMBER_CHARACTERS = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i)),
  ...'°±·×÷–‰−',
];

/** Units of an em: as many as the format has, so that rounding to them is not seen. */
const MOST_UNITS = 16384;

/** The CSS family that sets `text` of a face narrowed by `scaleX`; null when there is none and a transform must do it. */
export type NarrowFamily = (face: FaceId, scaleX: number, text: string) => string | null;

/** For faces of tests and places that have none. */
export const noNarrowFamily: NarrowFamily = () => null;

/** Contours of whole points; null for an outline of cubic curves, which the format does not have. */
function contoursOf(steps: readonly PathStep[]): WrittenGlyph['contours'] | null {
  const contours: { x: number; y: number; onCurve: boolean }[][] = [];
  for (const { kind, points } of steps) {
    if (kind === 'C') return null;
    if (kind === 'M') contours.push([]);
    points.forEach(({ x, y }, i) => {
      contours.at(-1)?.push({ x: Math.round(x), y: Math.round(y), onCurve: i === points.length - 1 });
    });
  }
  for (const contour of contours) {
    const [first, last] = [contour[0], contour.at(-1)];
    // A contour closes by itself.
    if (contour.length > 1 && first?.x === last?.x && first?.y === last?.y) contour.pop();
  }
  return contours;
}

interface Narrowed {
  readonly family: string;
  readonly characters: ReadonlySet<string>;
}

function narrow(face: Pick<Face, 'id' | 'metrics' | 'shape' | 'glyphAdvance' | 'outline'>, scaleX: number): Narrowed {
  const { unitsPerEm: units, ascent, descent } = face.metrics;
  const fine = Math.floor(MOST_UNITS / units);
  const family = `${familyOf(face.id)}-${scaleX}`;
  const glyphs = NUMBER_CHARACTERS.flatMap((text): readonly WrittenGlyph[] => {
    const [glyph, ...more] = face.shape(text, 'horizontal');
    if (glyph === undefined || glyph.id === 0 || more.length > 0 || glyph.shiftX !== 0 || glyph.shiftY !== 0) return [];
    const contours = contoursOf(placedOutline(face.outline(glyph.id), [fine * scaleX, 0, 0, fine, 0, 0]));
    const advance = Math.round(glyph.advance * units * fine * scaleX);
    return contours === null ? [] : [{ codePoint: text.codePointAt(0) ?? 0, advance, contours }];
  });
  const perMille = (units * fine) / 1000;
  const bytes = writeTrueType({
    family,
    unitsPerEm: units * fine,
    ascent: Math.round(ascent * perMille),
    descent: Math.round(descent * perMille),
    glyphs,
  });
  // From bytes at hand the browser makes the face at once. Another painter may have asked for it already.
  const isThere = [...document.fonts].some((known) => known.family.replaceAll('"', '') === family);
  if (!isThere) document.fonts.add(new FontFace(family, new Uint8Array(bytes).buffer));
  return { family, characters: new Set(glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint))) };
}

/** Makes narrowed faces as they are asked for; each is made once. */
export function makeNarrowFaces(faceOf: (face: FaceId) => Face): NarrowFamily {
  const made = new Map<string, Narrowed>();
  return (id, scaleX, text) => {
    const key = `${id}:${scaleX}`;
    const narrowed = made.get(key) ?? narrow(faceOf(id), scaleX);
    made.set(key, narrowed);
    return [...text].every((character) => narrowed.characters.has(character)) ? narrowed.family : null;
  };
}
