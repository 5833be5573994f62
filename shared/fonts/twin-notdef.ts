// Gives a small TrueType font a second copy of its glyph 0: the box that marks a missing character, as a glyph a print file may show.
import { requiredTable, sfntTables } from './sfnt.ts';
import { writeSfnt } from './write-sfnt.ts';

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
};

/** A copy, as some of it is written over. */
const bytesOf = ({ buffer, byteOffset, byteLength }: DataView): Uint8Array =>
  Uint8Array.from(new Uint8Array(buffer, byteOffset, byteLength));

function put16(table: Uint8Array, at: number, value: number): Uint8Array {
  new DataView(table.buffer, table.byteOffset).setUint16(at, value);
  return table;
}

/**
 * The font with one more glyph at its end that looks like glyph 0. A print file must not show glyph 0 itself (ISO 19005-2, 6.2.11.8, and
 * what plants' checkers make of it for PDF/X). `font` is a subset by HarfBuzz with TrueType outlines; throws on any other.
 */
export function withTwinOfNotdef(font: Uint8Array): Uint8Array {
  const tables = sfntTables(font);
  const isLong = requiredTable(tables, 'head').getInt16(50) !== 0;
  const loca = requiredTable(tables, 'loca');
  const glyf = bytesOf(requiredTable(tables, 'glyf'));
  const maxp = bytesOf(requiredTable(tables, 'maxp'));
  const hhea = bytesOf(requiredTable(tables, 'hhea'));
  const hmtx = bytesOf(requiredTable(tables, 'hmtx'));
  const offset = (glyph: number): number => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const count = requiredTable(tables, 'maxp').getUint16(4);
  const metrics = requiredTable(tables, 'hhea').getUint16(34);
  const end = offset(count);
  const box = glyf.slice(0, offset(1));
  const last = new Uint8Array(isLong ? 4 : 2);
  const lastAt = end + box.length;
  if (isLong) new DataView(last.buffer).setUint32(0, lastAt);
  else new DataView(last.buffer).setUint16(0, lastAt / 2);
  // Glyphs past the last full metric have a side bearing only; the twin gets what its place asks for.
  const isFull = metrics === count;
  const changed = new Map<string, Uint8Array>([
    ['glyf', joined(glyf.slice(0, end), box)],
    ['loca', joined(bytesOf(loca).slice(0, (count + 1) * (isLong ? 4 : 2)), last)],
    ['maxp', put16(maxp, 4, count + 1)],
    ['hhea', isFull ? put16(hhea, 34, metrics + 1) : hhea],
    ['hmtx', joined(hmtx.slice(0, 4 * metrics + 2 * (count - metrics)), isFull ? hmtx.slice(0, 4) : hmtx.slice(2, 4))],
  ]);
  const written = [...tables].map(([tag, body]) => ({ tag, checksum: 0, body: changed.get(tag) ?? body }));
  return writeSfnt('\0\x01\0\0', written);
}
