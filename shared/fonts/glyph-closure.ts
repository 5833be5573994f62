// Which glyphs a set of TrueType glyphs needs: composite glyphs bring their components.
import { requiredTable } from './sfnt.ts';

/** Component flags of a composite glyph description (OpenType, glyf). */
const ARGS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_XY_SCALE = 0x0040;
const HAS_TWO_BY_TWO = 0x0080;

function componentLength(flags: number): number {
  const args = flags & ARGS_ARE_WORDS ? 4 : 2;
  if (flags & HAS_SCALE) return 4 + args + 2;
  if (flags & HAS_XY_SCALE) return 4 + args + 4;
  return 4 + args + (flags & HAS_TWO_BY_TWO ? 8 : 0);
}

/**
 * The glyphs, glyph 0 and all components, rising: the order in which a subsetter that numbers anew writes them.
 * `tables` are those of the whole font, which must have TrueType outlines.
 */
export function glyphClosure(tables: ReadonlyMap<string, Uint8Array>, glyphs: Iterable<number>): readonly number[] {
  const glyf = requiredTable(tables, 'glyf');
  const loca = requiredTable(tables, 'loca');
  const long = requiredTable(tables, 'head').getInt16(50) !== 0;
  const offset = (glyph: number): number => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const found = new Set<number>();
  const waiting = [0, ...glyphs];
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (found.has(glyph)) continue;
    found.add(glyph);
    let at = offset(glyph);
    const isComposite = offset(glyph + 1) > at && glyf.getInt16(at) < 0;
    if (!isComposite) continue;
    at += 10;
    for (let flags = MORE_COMPONENTS; flags & MORE_COMPONENTS; at += componentLength(flags)) {
      flags = glyf.getUint16(at);
      waiting.push(glyf.getUint16(at + 2));
    }
  }
  return [...found].toSorted((a, b) => a - b);
}
