// Reads a face's metrics and embedding rights from its sfnt tables.
import type { FaceMetrics } from './face.ts';

/** Gives a copy of a table by its four-letter tag; undefined when the face has none. */
export type TableReader = (tag: string) => Uint8Array | undefined;

/** Classes 1–5 and 7 of sFamilyClass are serif designs (OpenType, OS/2). */
const SERIF_CLASSES: readonly number[] = [1, 2, 3, 4, 5, 7];
/** PANOSE bSerifStyle of Latin text faces: 2–10 have serifs, 11–15 have none (OpenType, OS/2). */
const PANOSE_LATIN_TEXT = 2;
const PANOSE_SERIF: readonly [number, number] = [2, 10];
/** Cap height of CJK faces whose OS/2 is too old to tell, in thousandths of an em. */
const USUAL_CAP_HEIGHT = 733;
/** Version of maxp in fonts with CFF outlines (OpenType, maxp). */
const MAXP_OF_CFF = 0x00005000;
/** Version of OS/2 from which sCapHeight exists. */
const OS2_WITH_CAP_HEIGHT = 2;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function required(read: TableReader, tag: string): DataView {
  const bytes = read(tag);
  if (bytes === undefined) throw new Error(`font has no ${tag} table`);
  return view(bytes);
}

/** Whether an OS/2 table says that the letters have serifs. */
export function isSerif(os2: DataView): boolean {
  const familyClass = os2.getInt16(30) >> 8;
  if (familyClass !== 0) return SERIF_CLASSES.includes(familyClass);
  const serifStyle = os2.getUint8(33);
  return os2.getUint8(32) === PANOSE_LATIN_TEXT && serifStyle >= PANOSE_SERIF[0] && serifStyle <= PANOSE_SERIF[1];
}

/** Metrics out of head, hhea, OS/2, maxp and post (OpenType 1.9); throws when one but the last is missing. */
export function readMetrics(read: TableReader): FaceMetrics {
  const head = required(read, 'head');
  const hhea = required(read, 'hhea');
  const os2 = required(read, 'OS/2');
  const postBytes = read('post');
  const post = postBytes === undefined ? undefined : view(postBytes);
  const unitsPerEm = head.getUint16(18);
  const perMille = (value: number): number => Math.round((value * 1000) / unitsPerEm);
  return {
    unitsPerEm,
    ascent: perMille(hhea.getInt16(4)),
    descent: perMille(hhea.getInt16(6)),
    emTop: readEmTop(os2, unitsPerEm),
    capHeight: os2.getUint16(0) >= OS2_WITH_CAP_HEIGHT ? perMille(os2.getInt16(88)) : USUAL_CAP_HEIGHT,
    bbox: [
      perMille(head.getInt16(36)),
      perMille(head.getInt16(38)),
      perMille(head.getInt16(40)),
      perMille(head.getInt16(42)),
    ],
    italicAngle: post === undefined ? 0 : post.getInt32(4) / 65536,
    fixedPitch: post !== undefined && post.getUint32(12) !== 0,
    serif: isSerif(os2),
    weight: os2.getUint16(4),
    fsType: os2.getUint16(8),
    outlines: required(read, 'maxp').getUint32(0) === MAXP_OF_CFF ? 'cff' : 'truetype',
  };
}

/** Usual height of the ideographic em-box over the baseline (880/−120), for faces whose typographic box is not one em. */
const USUAL_EM_TOP = 880;

/** The typographic ascender of CJK faces is the em-box's top edge when ascender and descender span one em. */
function readEmTop(os2: DataView, unitsPerEm: number): number {
  const ascender = os2.getInt16(68);
  const descender = os2.getInt16(70);
  return ascender - descender === unitsPerEm ? Math.round((ascender * 1000) / unitsPerEm) : USUAL_EM_TOP;
}
