// The codes by which a face's glyphs are shown: given out at first use, one per glyph and meaning.
import { cffCharset } from '../fonts/cff-charset.ts';
import type { Face } from '../fonts/face.ts';
import { sfntTables } from '../fonts/sfnt.ts';

/** A glyph as it is shown. */
export interface GlyphCode {
  /** CID and two-byte code at once (Identity-H, Identity-V). */
  readonly cid: number;
  readonly glyph: number;
  /** Width in thousandths of an em, as the W array has it. */
  readonly width: number;
  /** What ToUnicode says of the code; differs from the text asked for where a CFF glyph is shared by two characters. */
  readonly text: string;
}

/** Codes of one face. */
export interface GlyphCodes {
  /** The code of a glyph and what it says, given out at first use; a new one after `close` is a bug and throws. */
  code(glyph: number, text: string): GlyphCode;
  /** All codes by rising CID; from now on no more are given out, as the font file is made of these. */
  close(): readonly GlyphCode[];
}

/** Widths are kept to a hundredth of a thousandth of an em, as TJ arrays are. */
const widthOf = (face: Face, glyph: number): number => Math.round(face.glyphAdvance(glyph) * 100000) / 100;

/**
 * TrueType: CIDs count up by first use of (glyph, text), so that two characters sharing a glyph (⼀ and 一) still extract as typed.
 * CFF: the CID is in the font (or is the glyph id), so that a glyph has one code and one text.
 */
export function makeGlyphCodes(face: Face): GlyphCodes {
  const codes = new Map<string, GlyphCode>();
  let isClosed = false;
  const isCff = face.metrics.outlines === 'cff';
  const cff = isCff ? sfntTables(face.bytes, face.faceIndex).get('CFF ') : undefined;
  const charset = cff === undefined ? undefined : cffCharset(cff);
  const cidOf = (glyph: number): number => (isCff ? (charset?.[glyph] ?? glyph) : codes.size + 1);
  return {
    code(glyph, text) {
      const key = isCff ? String(glyph) : `${glyph} ${text}`;
      const known = codes.get(key);
      if (known !== undefined) return known;
      if (isClosed) throw new Error(`glyph ${glyph} of ${face.id} was not announced before its font was written`);
      const code = { cid: cidOf(glyph), glyph, width: widthOf(face, glyph), text };
      codes.set(key, code);
      return code;
    },
    close() {
      isClosed = true;
      return [...codes.values()].toSorted((a, b) => a.cid - b.cid);
    },
  };
}
