// Heights of glyph cells in vertical text, read from vhea and vmtx.
import type { TableReader } from './metrics.ts';

/** Advance of a glyph downwards, in font units. */
export type VerticalAdvance = (glyph: number) => number;

/**
 * Reads vertical advances (OpenType vhea, vmtx); a face without these tables sets every glyph on one em.
 * The HarfBuzz build in use has vertical substitution but no vertical metrics, hence this reader.
 */
export function readVerticalAdvances(read: TableReader, unitsPerEm: number): VerticalAdvance {
  const vhea = read('vhea');
  const vmtx = read('vmtx');
  if (vhea === undefined || vmtx === undefined) return () => unitsPerEm;
  if (vhea.length < 36) return () => unitsPerEm;
  const declared = new DataView(vhea.buffer, vhea.byteOffset, vhea.byteLength).getUint16(34);
  const advances = new DataView(vmtx.buffer, vmtx.byteOffset, vmtx.byteLength);
  const count = Math.min(declared, Math.floor(vmtx.length / 4));
  // No height at all is a font's mistake (文泉驿正黑 has it for every glyph), which would set a column's characters on top of each other.
  return (glyph) => (count === 0 ? unitsPerEm : advances.getUint16(4 * Math.min(glyph, count - 1)) || unitsPerEm);
}
