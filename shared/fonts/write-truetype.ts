// Writes a few outlines as a TrueType font (OpenType 1.9, "glyf", "cmap" format 4): what a browser needs to set them as text.
import { writeSfnt } from './write-sfnt.ts';

interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  /** False for the control point of a quadratic curve. */
  readonly onCurve: boolean;
}

/** A glyph for one character of the basic plane; whole font units, y up. */
export interface WrittenGlyph {
  readonly codePoint: number;
  readonly advance: number;
  readonly contours: readonly (readonly OutlinePoint[])[];
}

interface WrittenFont {
  readonly family: string;
  /** At most 16384. */
  readonly unitsPerEm: number;
  /** Above and below the baseline, font units; `descent` is negative. */
  readonly ascent: number;
  readonly descent: number;
  /** Ascending by code point. */
  readonly glyphs: readonly WrittenGlyph[];
}

/** Big-endian fields, one after the other. */
type Field = readonly [bytes: 1 | 2 | 4, value: number];

function fields(list: readonly Field[]): Uint8Array {
  const body = new Uint8Array(list.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of list) {
    for (let byte = bytes - 1; byte >= 0; byte -= 1) {
      body[at] = Math.floor(value / 256 ** byte) & 0xff;
      at += 1;
    }
  }
  return body;
}

const shorts = (...values: readonly number[]): readonly Field[] => values.map((value) => [2, value]);
const longs = (...values: readonly number[]): readonly Field[] => values.map((value) => [4, value]);

const concat = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const ON_CURVE = 1;

function glyphBody({ contours }: Pick<WrittenGlyph, 'contours'>): Uint8Array {
  const points = contours.flat();
  if (points.length === 0) return new Uint8Array();
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const deltas = (values: readonly number[]): readonly number[] =>
    values.map((value, i) => value - (values[i - 1] ?? 0));
  let end = -1;
  const ends = contours.map((contour) => {
    end += contour.length;
    return end;
  });
  const body = fields([
    ...shorts(contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), ...ends, 0),
    ...points.map(({ onCurve }): Field => [1, onCurve ? ON_CURVE : 0]),
    ...shorts(...deltas(xs), ...deltas(ys)),
  ]);
  // Offsets in `loca` are even in either format; four keeps glyphs aligned.
  return concat([body, new Uint8Array((4 - (body.length % 4)) % 4)]);
}

/** One segment for each character, and the last one that the format asks for. */
function cmap(glyphs: readonly WrittenGlyph[]): Uint8Array {
  const codes = [...glyphs.map(({ codePoint }) => codePoint), 0xffff];
  const count = codes.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const deltas = codes.map((code, i) => (i === count - 1 ? 1 : i + 1 - code));
  const length = 16 + 8 * count;
  return fields([
    ...shorts(0, 1, 3, 1),
    ...longs(12),
    ...shorts(4, length, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2),
    ...shorts(...codes, 0, ...codes, ...deltas, ...codes.map(() => 0)),
  ]);
}

function name(family: string): Uint8Array {
  const text = fields([...family].map((char): Field => [2, char.charCodeAt(0)]));
  const ids = [1, 2, 4, 6];
  const records = ids.flatMap((id) => shorts(3, 1, 0x409, id, text.length, 0));
  return concat([fields([...shorts(0, ids.length, 6 + 12 * ids.length), ...records]), text]);
}

/** Glyph 0, which no text asks for, is blank. Throws where a character lies outside of the basic plane. */
export function writeTrueType({ family, unitsPerEm, ascent, descent, glyphs }: WrittenFont): Uint8Array {
  const beyond = glyphs.find(({ codePoint }) => codePoint >= 0xffff);
  if (beyond !== undefined) throw new Error(`no cmap of format 4 has U+${beyond.codePoint.toString(16)}`);
  const all: readonly Pick<WrittenGlyph, 'advance' | 'contours'>[] = [{ advance: unitsPerEm, contours: [] }, ...glyphs];
  const bodies = all.map(glyphBody);
  const offsets = [0];
  for (const body of bodies) offsets.push((offsets.at(-1) ?? 0) + body.length);
  const widest = Math.max(...all.map(({ advance }) => advance));
  const points = all.map(({ contours }) => contours.reduce((sum, { length }) => sum + length, 0));
  const first = glyphs[0]?.codePoint ?? 0;
  const last = glyphs.at(-1)?.codePoint ?? 0;
  const tables: Readonly<Record<string, Uint8Array>> = {
    // Weight 400, width 5, installable; no strike-out, no ranges; vertical metrics as in hhea.
    'OS/2': fields([
      ...shorts(4, unitsPerEm, 400, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
      ...shorts(0, 0, 0, 0, 0),
      ...longs(0, 0, 0, 0, 0x20202020),
      ...shorts(0x40, first, last, ascent, descent, 0, ascent, -descent),
      ...longs(0, 0),
      ...shorts(0, 0, 0, 0x20, 0),
    ]),
    cmap: cmap(glyphs),
    glyf: concat(bodies),
    head: fields([
      ...longs(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...shorts(0, unitsPerEm),
      ...longs(0, 0, 0, 0),
      ...shorts(0, descent, widest, ascent, 0, 8, 2, 1, 0),
    ]),
    hhea: fields([
      ...longs(0x10000),
      ...shorts(ascent, descent, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, all.length),
    ]),
    hmtx: fields(
      all.flatMap(({ advance, contours }) =>
        shorts(advance, contours.length === 0 ? 0 : Math.min(...contours.flat().map(({ x }) => x))),
      ),
    ),
    loca: fields(longs(...offsets)),
    maxp: fields([
      ...longs(0x10000),
      ...shorts(all.length, Math.max(...points), Math.max(...all.map(({ contours }) => contours.length))),
      ...shorts(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    ]),
    name: name(family),
    post: fields([...longs(0x30000, 0), ...shorts(0, 0), ...longs(0, 0, 0, 0, 0)]),
  };
  return writeSfnt(
    '\0\x01\0\0',
    Object.entries(tables).map(([tag, body]) => ({ tag, checksum: 0, body })),
  );
}
