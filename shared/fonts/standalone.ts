// Takes one face out of a collection (TTC, OTC) as a font file of its own: browsers cannot be told which face to take.
import { faceOffsets, readDirectory, type TableEntry } from './sfnt-directory.ts';

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** Header of a directory: the search values are the ones the specification asks for (OpenType, "Table Directory"). */
function writeHeader(view: DataView, version: string, count: number): void {
  const power = 2 ** Math.floor(Math.log2(count));
  for (let at = 0; at < 4; at += 1) view.setUint8(at, version.charCodeAt(at));
  view.setUint16(4, count);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (count - power) * 16);
}

function writeEntry(view: DataView, at: number, { tag, checksum, length }: TableEntry, offset: number): void {
  for (let char = 0; char < 4; char += 1) view.setUint8(at + char, tag.charCodeAt(char));
  view.setUint32(at + 4, checksum);
  view.setUint32(at + 8, offset);
  view.setUint32(at + 12, length);
}

/**
 * Face `faceIndex` as a file of its own with the same tables; a file that is no collection stays as it is. The checksum of the whole
 * file (head) is not renewed: neither HarfBuzz nor browsers ask for it. Throws when the file has no such face or a table lies outside it.
 */
export function standaloneFace(bytes: Uint8Array, faceIndex: number): Uint8Array {
  const offset = faceOffsets(bytes)[faceIndex];
  const directory = offset === undefined ? null : readDirectory(bytes.subarray(offset));
  if (directory === null || directory.tables.length === 0) throw new Error(`the font file has no face ${faceIndex}`);
  const { version, tables } = directory;
  const outside = tables.find((table) => table.offset + table.length > bytes.length);
  if (outside !== undefined) throw new Error(`table ${outside.tag} of face ${faceIndex} lies outside the file`);
  if (offset === 0) return bytes;
  let at = 12 + 16 * tables.length;
  const whole = new Uint8Array(tables.reduce((sum, { length }) => sum + padded(length), at));
  const view = new DataView(whole.buffer);
  writeHeader(view, version, tables.length);
  tables.forEach((table, index) => {
    writeEntry(view, 12 + 16 * index, table, at);
    whole.set(bytes.subarray(table.offset, table.offset + table.length), at);
    at += padded(table.length);
  });
  return whole;
}
