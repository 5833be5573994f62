// Outlines out of a bare subset, which has no tables that shaping needs.
import * as hb from 'harfbuzzjs';

/** Outline of a glyph of a bare sfnt as an SVG path; `count` is its number of glyphs. */
export function outlinesOf(sfnt: Uint8Array): ((glyph: number) => string) & { readonly count: number } {
  const face = new hb.Face(new hb.Blob(sfnt), 0);
  const font = new hb.Font(face);
  const maxp = face.referenceTable('maxp');
  const count = maxp === undefined ? 0 : new DataView(maxp.buffer, maxp.byteOffset).getUint16(4);
  return Object.assign((glyph: number) => font.glyphToPath(glyph), { count });
}
