// The font file that goes into the print file: a subset of the face, and which of its glyphs each CID selects.
import { cffCharset } from '../fonts/cff-charset.ts';
import type { Face } from '../fonts/face.ts';
import { glyphClosure } from '../fonts/glyph-closure.ts';
import { requiredTable, sfntTables } from '../fonts/sfnt.ts';
import type { Subsetter } from '../fonts/subset.ts';
import { withTwinOfNotdef } from '../fonts/twin-notdef.ts';

/** A glyph that the print file shows: its id in the face and the CID it is shown by. */
export interface UsedGlyph {
  readonly cid: number;
  readonly glyph: number;
}

/** `truetype` goes in as FontFile2 with a CIDToGIDMap; `cff` as FontFile3, CIDFontType0C (ISO 32000-1, table 126). */
export type FontProgram =
  | { readonly kind: 'truetype'; readonly bytes: Uint8Array; readonly cidToGid: Uint8Array }
  | { readonly kind: 'cff'; readonly bytes: Uint8Array };

/** Two bytes per CID, big-endian (ISO 32000-1, table 117, CIDToGIDMap). */
function cidToGidMap(used: readonly UsedGlyph[], positions: ReadonlyMap<number, number>): Uint8Array {
  const last = used.reduce((most, { cid }) => Math.max(most, cid), 0);
  const map = new Uint8Array(2 * (last + 1));
  for (const { cid, glyph } of used) {
    const position = positions.get(glyph) ?? 0;
    map[2 * cid] = position >> 8;
    map[2 * cid + 1] = position & 0xff;
  }
  return map;
}

/** Subsets a face to the used glyphs. Throws when the subsetter numbers glyphs other than expected: a bug that would garble text. */
export function makeFontProgram(face: Face, used: readonly UsedGlyph[], subset: Subsetter): FontProgram {
  const { bytes, faceIndex } = face;
  const tables = sfntTables(bytes, faceIndex);
  const glyphs = [...new Set(used.map(({ glyph }) => glyph))];
  const cff = tables.get('CFF ');
  if (cff !== undefined) {
    const isCidKeyed = cffCharset(cff) !== undefined;
    const small = sfntTables(subset({ bytes, faceIndex, glyphs, keepGlyphIds: !isCidKeyed })).get('CFF ');
    if (small === undefined) throw new Error(`the subset of ${face.id} has no CFF table`);
    return { kind: 'cff', bytes: small };
  }
  const order = glyphClosure(tables, glyphs);
  const small = subset({ bytes, faceIndex, glyphs, keepGlyphIds: false });
  const count = requiredTable(sfntTables(small), 'maxp').getUint16(4);
  if (count !== order.length) throw new Error(`the subset of ${face.id} has ${count} glyphs, expected ${order.length}`);
  const positions = new Map(order.map((glyph, index) => [glyph, index]));
  if (!glyphs.includes(0)) return { kind: 'truetype', bytes: small, cidToGid: cidToGidMap(used, positions) };
  // The box of a missing character is shown by a copy of glyph 0, which stands after all others.
  positions.set(0, count);
  return { kind: 'truetype', bytes: withTwinOfNotdef(small), cidToGid: cidToGidMap(used, positions) };
}
