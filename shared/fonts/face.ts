// What composition, the PDF writer and the painters ask of a font face (字体).
import type { FaceLook } from '../kernel/face-look.ts';
import type { FaceId } from '../kernel/ids.ts';

/** Vertical metrics and descriptor values, in thousandths of an em unless said otherwise (ISO 32000-1, 9.8). */
export interface FaceMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** Top edge of the ideographic em-box over the baseline, 880 in most CJK faces: where a vertical cell begins. */
  readonly emTop: number;
  readonly capHeight: number;
  readonly bbox: readonly [number, number, number, number];
  readonly italicAngle: number;
  readonly fixedPitch: boolean;
  readonly serif: boolean;
  /** OS/2 usWeightClass, 1–1000. */
  readonly weight: number;
  /** OS/2 fsType: embedding rights. */
  readonly fsType: number;
  readonly outlines: 'truetype' | 'cff';
}

/** One glyph out of shaping; lengths in em of the face. `cluster` is a UTF-16 offset in the shaped text. */
export interface ShapedGlyph {
  readonly id: number;
  readonly cluster: number;
  /** Advance along the line: rightwards, or downwards in vertical text. */
  readonly advance: number;
  /**
   * From the pen to the glyph's origin: rightwards and downwards on the page, whatever the direction of the text. The pen
   * stands on the baseline, or in vertical text on the column's centre line at the cell's top.
   */
  readonly shiftX: number;
  readonly shiftY: number;
}

/** How a mark looks at half width: `halt`/`vhal` of the font where it has them, else by geometry (CLREQ 3.1.6). */
export interface HalfForm {
  /** Advance at half width, em. */
  readonly advance: number;
  /** How far the glyph moves along the line at half width, em: −0.5 for an opening bracket, −0.25 for a centred dot. */
  readonly shift: number;
}

/** Where a glyph's ink lies about its origin, em, y up. */
export interface GlyphInk {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export type Direction = 'horizontal' | 'vertical';

/** Where a face comes from. `bytes` is asked for when the face is first used, and again for subsetting. */
export interface FontSource {
  readonly id: FaceId;
  /** Name as a style gives it. */
  readonly name: string;
  /** Further names under which a style finds it (Chinese, English, PostScript). */
  readonly aliases?: readonly string[];
  /** What it looks like, known without opening it; by its name where it is left out. */
  readonly look?: FaceLook;
  /** Index in a TTC; 0 for a single font. */
  readonly faceIndex: number;
  /** The whole sfnt file (TrueType or OpenType/CFF, not WOFF), without variation axes. */
  readonly bytes: () => Uint8Array;
}

/** A font face. Opening is lazy: `id`, `name`, `aliases` and `look` cost nothing, everything else reads the file on first use. */
export interface Face {
  readonly id: FaceId;
  /** Name as a style gives it: family, or family and style, e.g. `Noto Serif SC Bold`. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly look: FaceLook;
  readonly metrics: FaceMetrics;
  /** The whole sfnt file, for subsetting and for the browser's own font loading. */
  readonly bytes: Uint8Array;
  /** Index in a TTC; 0 for a single font. */
  readonly faceIndex: number;
  /** Nominal glyph of a code point, or 0 when the face lacks it. */
  nominalGlyph(codePoint: number): number;
  /** Whether the face knows the variant (异体) of a character that a variation selector asks for; the nominal glyph may be it. */
  hasVariant(codePoint: number, selector: number): boolean;
  /**
   * Shapes one run of text: script `Hani`, language `zh-Hans`, kerning and ligatures off (a justified line places
   * every glyph itself, and the browser must be able to place it alike). Chromium takes the script from the text: a painted
   * piece without any letter (only `——`, say) needs a Han letter of no size beside it, or Noto gives it the Western dash.
   */
  shape(text: string, direction: Direction): readonly ShapedGlyph[];
  /** Half-width form of a full-width mark; undefined when the mark is not one that can be squeezed. */
  halfForm(char: string, direction: Direction): HalfForm | undefined;
  /** A glyph's own horizontal advance in em, as the font's `hmtx` table has it. */
  glyphAdvance(glyph: number): number;
  /** Bounds of a glyph's ink, em, y up from the baseline; undefined for a blank glyph. */
  ink(glyph: number): GlyphInk | undefined;
  /** Glyph outline as an SVG path in font units, y up; empty for a blank glyph. */
  outline(glyph: number): string;
}

/** What sets a character: a face, and whether it only shows that the character is missing. */
export interface FaceChoice {
  readonly face: Face;
  readonly missing: boolean;
}

/** The faces at hand, with fallback by coverage. Immutable; the same set gives the same composition. */
export interface FontSet {
  readonly faces: readonly Face[];
  /** By id; an unknown id is a bug and throws. */
  face(id: FaceId): Face;
  /** By any name a style may give, however it is spelt (see `nameKey`); undefined when the set has no such face. */
  named(name: string): Face | undefined;
  /** The face that stands in for a font the set does not have: by what its name tells of kind and weight, else 宋体 of regular weight. */
  standIn(name: string): Face;
  /**
   * The face that sets `char` (a cluster): the preferred one, else the one most like it that has every character of it. Where none
   * has, `missing` is true and the face's glyph 0 is a visible box.
   */
  faceFor(preferred: Face, char: string): FaceChoice;
  /** This set and more faces, which never stand in for others. Faces that it has already stay the same objects. */
  with(sources: readonly FontSource[]): FontSet;
}
