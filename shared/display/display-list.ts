// The display list: the only thing that is painted, by the screen painter, the picture writer and the PDF writer alike.
import type { Color } from '../kernel/color.ts';
import type { Point, Rect, Size } from '../kernel/geometry.ts';
import type { BlockIndex, FaceId, PhotoId } from '../kernel/ids.ts';
import type { TextEffects } from '../kernel/text-effects.ts';

/**
 * One glyph as set. Lengths in pt, in the line's own coordinates (origin: the line's start on the baseline).
 * `from`/`to` are UTF-16 offsets in the line's text block; a glyph made by composition (no document text) has `from === to`.
 */
export interface DisplayGlyph {
  /** Glyph id in the face. */
  readonly id: number;
  /** The document text this glyph stands for; two dashes that became one 2-em glyph give two characters. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Pen position at the cell's start, along the line. */
  readonly pen: number;
  /** Cell length along the line to the next pen position, squeeze and added gap included. */
  readonly advance: number;
  /**
   * Where the glyph's own origin lies from the pen, whatever the line's direction: rightwards (a squeezed opening bracket is drawn
   * half an em back; an upright glyph of a vertical line half its width left of the centre) …
   */
  readonly shiftX: number;
  /** … and downwards (the baseline of a vertical line's glyph below its cell's top; raised marks). */
  readonly shiftY: number;
}

/** Glyphs of one face, size, scale and colour that follow each other on a line (字段). */
export interface GlyphRun {
  readonly face: FaceId;
  /** Font size in pt. */
  readonly size: number;
  /**
   * Horizontal scale (长/扁字): 1 is natural. `advance` and the shifts have it applied already. It is the letters' own width: a run on its
   * side is scaled first and turned after that.
   */
  readonly scaleX: number;
  readonly color: Color;
  /** Slant, outline, shadow; null for plain letters. */
  readonly effects: TextEffects | null;
  /** True where each letter has an emphasis dot (着重号): below it, in vertical lines on its right. */
  readonly dots: boolean;
  /**
   * True in vertical lines for glyphs that lie on their side (Latin words, long numbers): each is drawn turned 90° clockwise about its
   * origin, which `shiftX`/`shiftY` give as for any other glyph. Never true in horizontal lines.
   */
  readonly sideways: boolean;
  readonly glyphs: readonly DisplayGlyph[];
}

/** One composed line. `runs` keep their identity from one composition to the next while the line's setting is the same. */
export interface DisplayLine {
  readonly kind: 'line';
  readonly block: BlockIndex;
  /** The block's text range that the line holds (UTF-16 offsets in the block). */
  readonly from: number;
  readonly to: number;
  /** Origin: the line's start on its baseline, pt from the trim corner. Vertical lines run down from here, centred on x. */
  readonly x: number;
  readonly y: number;
  readonly direction: 'horizontal' | 'vertical';
  /** Available and set length, pt; of a line without text, how far along it the caret stands. */
  readonly measure: number;
  readonly width: number;
  /** Body size of the line, pt: caret and selection height. */
  readonly size: number;
  readonly runs: readonly GlyphRun[];
}

/**
 * A photo in its frame (图片). `box` is the frame's part that it has, and cuts it off. `crop` is that box in fractions of the picture's
 * width and height: where it reaches beyond the picture, paper shows. So box and crop give the whole picture's rectangle, which is then
 * turned about its own middle.
 */
export interface DisplayImage {
  readonly kind: 'image';
  /** Key of the original in the document's photos. */
  readonly photo: PhotoId;
  readonly box: Rect;
  readonly crop: Rect;
  /** Degrees clockwise by which the picture is turned, above −180 and up to 180. */
  readonly turn: number;
  /** Pixel size of the original after its orientation was applied. */
  readonly pixels: Size;
}

/** A straight printed rule (正线/反线 …), one stroke; composite rule styles are several of these. */
export interface DisplayRule {
  readonly kind: 'rule';
  readonly from: Point;
  readonly to: Point;
  /** Stroke width, pt. */
  readonly weight: number;
  readonly color: Color;
  /** On/off lengths in pt; empty for a solid stroke. */
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round';
}

/** A printed curve such as the wave rule (曲线): cubic Béziers from `from`, three points each. */
export interface DisplayCurve {
  readonly kind: 'curve';
  readonly from: Point;
  readonly segments: readonly (readonly [Point, Point, Point])[];
  readonly weight: number;
  readonly color: Color;
}

/** Filled shapes of one colour that belong together, such as the leaves of an ornament rule (花线): each closed, of cubic Béziers. */
export interface DisplayOrnament {
  readonly kind: 'ornament';
  readonly shapes: readonly {
    readonly from: Point;
    readonly segments: readonly (readonly [Point, Point, Point])[];
  }[];
  readonly color: Color;
}

/** A filled area: the tint (底纹) of a box. */
export interface DisplayFill {
  readonly kind: 'fill';
  readonly box: Rect;
  readonly color: Color;
}

/** Where an empty picture frame or a missing photo stands: painted on screen and in proofs, never sent to the plant. */
export interface DisplayPlaceholder {
  readonly kind: 'placeholder';
  readonly box: Rect;
}

export type DisplayItem =
  | DisplayLine
  | DisplayImage
  | DisplayRule
  | DisplayCurve
  | DisplayOrnament
  | DisplayFill
  | DisplayPlaceholder;

/** One page, back to front. `trim` is the finished page's size in pt; `bleed` is how far ink may run beyond it. */
export interface DisplayPage {
  readonly trim: Size;
  readonly bleed: number;
  readonly items: readonly DisplayItem[];
}
