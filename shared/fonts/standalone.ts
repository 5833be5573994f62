// Takes one face out of a collection (TTC, OTC) as a font file of its own: browsers cannot be told which face to take.
import { faceOffsets, readDirectory } from './sfnt-directory.ts';
import { writeSfnt } from './write-sfnt.ts';

/**
 * Face `faceIndex` as a file of its own with the same tables; a file that is no collection stays as it is.
 * Throws when the file has no such face or a table lies outside it.
 */
export function standaloneFace(bytes: Uint8Array, faceIndex: number): Uint8Array {
  const offset = faceOffsets(bytes)[faceIndex];
  const directory = offset === undefined ? null : readDirectory(bytes.subarray(offset));
  if (directory === null || directory.tables.length === 0) throw new Error(`the font file has no face ${faceIndex}`);
  const { version, tables } = directory;
  const outside = tables.find((table) => table.offset + table.length > bytes.length);
  if (outside !== undefined) throw new Error(`table ${outside.tag} of face ${faceIndex} lies outside the file`);
  if (offset === 0) return bytes;
  return writeSfnt(
    version,
    tables.map((table) => ({ ...table, body: bytes.subarray(table.offset, table.offset + table.length) })),
  );
}
