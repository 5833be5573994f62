// The objects of an embedded font: Type0 font, CIDFont, descriptor, font file, ToUnicode (ISO 32000-1, 9.7 and 9.8).
import { type PDFContext, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import type { Face } from '../fonts/face.ts';
import type { Subsetter } from '../fonts/subset.ts';
import { type FontProgram, makeFontProgram } from './font-program.ts';
import { type GlyphCode, type GlyphCodes, makeGlyphCodes } from './glyph-codes.ts';
import { subsetTag } from './subset-tag.ts';
import { toUnicodeCMap } from './to-unicode.ts';

/** A font as pages refer to it: reserved when first used, written when all its codes are known. */
export interface EmbeddedFont {
  readonly face: Face;
  readonly codes: GlyphCodes;
  readonly horizontal: PDFRef;
  /** Reserves and answers its twin for vertical text (Identity-V). */
  reserveVertical(): PDFRef;
  /** The twin, where some text used it. */
  vertical(): PDFRef | undefined;
}

export function embedFont(context: PDFContext, face: Face): EmbeddedFont {
  let vertical: PDFRef | undefined;
  return {
    face,
    codes: makeGlyphCodes(face),
    horizontal: context.nextRef(),
    reserveVertical() {
      vertical ??= context.nextRef();
      return vertical;
    },
    vertical: () => vertical,
  };
}

/** Default width in thousandths of an em: Han characters and full-width marks need no entry in W. */
const DEFAULT_WIDTH = 1000;
/** Font flags (ISO 32000-1, table 123); symbolic, as codes are the font's own. */
const FLAG_FIXED_PITCH = 1;
const FLAG_SERIF = 2;
const FLAG_SYMBOLIC = 4;

/** W: runs of neighbouring CIDs whose width is not the default (ISO 32000-1, 9.7.4.3). */
function widthArray(codes: readonly GlyphCode[]): (number | number[])[] {
  const array: (number | number[])[] = [];
  let run: { readonly widths: number[]; next: number } | null = null;
  for (const { cid, width } of codes) {
    if (width === DEFAULT_WIDTH) continue;
    if (run === null || run.next !== cid) {
      run = { widths: [], next: cid };
      array.push(cid, run.widths);
    }
    run.widths.push(width);
    run.next += 1;
  }
  return array;
}

/** Stem width by weight: no font has it in a table, and printers only use it for substitution. */
const stemWidth = (weight: number): number => Math.round(50 + (weight / 65) ** 2);

function addDescriptor(context: PDFContext, face: Face, name: string, program: FontProgram): PDFRef {
  const { metrics } = face;
  const file =
    program.kind === 'truetype'
      ? { FontFile2: context.register(context.flateStream(program.bytes, { Length1: program.bytes.length })) }
      : { FontFile3: context.register(context.flateStream(program.bytes, { Subtype: 'CIDFontType0C' })) };
  const flags = FLAG_SYMBOLIC | (metrics.serif ? FLAG_SERIF : 0) | (metrics.fixedPitch ? FLAG_FIXED_PITCH : 0);
  return context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: flags,
      FontBBox: [...metrics.bbox],
      ItalicAngle: metrics.italicAngle,
      Ascent: metrics.ascent,
      Descent: metrics.descent,
      CapHeight: metrics.capHeight,
      StemV: stemWidth(metrics.weight),
      ...file,
    }),
  );
}

/** Writes all objects of a font whose codes are complete. */
export function writeFont(context: PDFContext, font: EmbeddedFont, subset: Subsetter): void {
  const { face } = font;
  const codes = font.codes.close();
  const program = makeFontProgram(face, codes, subset);
  const name = `${subsetTag(program.bytes)}+${face.id.replace(/[^\w-]/g, '')}`;
  const cidFont = context.obj({
    Type: 'Font',
    Subtype: program.kind === 'truetype' ? 'CIDFontType2' : 'CIDFontType0',
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: addDescriptor(context, face, name, program),
    DW: DEFAULT_WIDTH,
    W: widthArray(codes),
  });
  if (program.kind === 'truetype') {
    cidFont.set(PDFName.of('CIDToGIDMap'), context.register(context.flateStream(program.cidToGid)));
  }
  const vertical = font.vertical();
  if (vertical !== undefined) cidFont.set(PDFName.of('DW2'), context.obj([face.metrics.emTop, -1000]));
  const descendants = [context.register(cidFont)];
  const toUnicode = context.register(
    context.flateStream(toUnicodeCMap(codes.map(({ cid, text }) => ({ code: cid, text })))),
  );
  const write = (ref: PDFRef, encoding: 'Identity-H' | 'Identity-V'): void => {
    // The name of a Type0 font over a CFF one ends in its encoding (ISO 32000-1, table 121).
    const baseFont = program.kind === 'cff' ? `${name}-${encoding}` : name;
    const type0 = { Type: 'Font', Subtype: 'Type0', BaseFont: baseFont, Encoding: encoding };
    context.assign(ref, context.obj({ ...type0, DescendantFonts: descendants, ToUnicode: toUnicode }));
  };
  write(font.horizontal, 'Identity-H');
  if (vertical !== undefined) write(vertical, 'Identity-V');
}
