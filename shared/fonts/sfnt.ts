// The table directory of an sfnt file: TrueType, OpenType/CFF, or one face of a collection.

const COLLECTION = 0x74746366;

/** Tables of face `faceIndex` by tag, as views into `bytes` (OpenType, "Organization of an OpenType Font"). */
export function sfntTables(bytes: Uint8Array, faceIndex = 0): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.getUint32(0) === COLLECTION ? view.getUint32(12 + 4 * faceIndex) : 0;
  const count = view.getUint16(start + 4);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const entry = start + 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const offset = view.getUint32(entry + 8);
    tables.set(tag, bytes.subarray(offset, offset + view.getUint32(entry + 12)));
  }
  return tables;
}

/** A table that must be there; throws when it is not. */
export function requiredTable(tables: ReadonlyMap<string, Uint8Array>, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`font has no ${tag} table`);
  return new DataView(table.buffer, table.byteOffset, table.byteLength);
}
