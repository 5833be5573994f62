// Writes tables as a font file (OpenType, "Organization of an OpenType Font").

/** A table as a file has it; `checksum` is copied where it is known. */
export interface SfntTable {
  readonly tag: string;
  readonly checksum: number;
  readonly body: Uint8Array;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** Search values as the specification asks for them (OpenType, "Table Directory"). */
function writeHeader(view: DataView, version: string, count: number): void {
  const power = 2 ** Math.floor(Math.log2(count));
  for (let at = 0; at < 4; at += 1) view.setUint8(at, version.charCodeAt(at));
  view.setUint16(4, count);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (count - power) * 16);
}

function writeEntry(view: DataView, at: number, { tag, checksum, body }: SfntTable, offset: number): void {
  for (let char = 0; char < 4; char += 1) view.setUint8(at + char, tag.charCodeAt(char));
  view.setUint32(at + 4, checksum);
  view.setUint32(at + 8, offset);
  view.setUint32(at + 12, body.length);
}

/**
 * A font file of these tables in their order; `version` is its first four bytes. The checksum of the whole file (head) is not renewed:
 * neither HarfBuzz nor browsers nor PDF readers ask for it.
 */
export function writeSfnt(version: string, tables: readonly SfntTable[]): Uint8Array {
  let at = 12 + 16 * tables.length;
  const whole = new Uint8Array(tables.reduce((sum, { body }) => sum + padded(body.length), at));
  const view = new DataView(whole.buffer);
  writeHeader(view, version, tables.length);
  tables.forEach((table, index) => {
    writeEntry(view, 12 + 16 * index, table, at);
    whole.set(table.body, at);
    at += padded(table.body.length);
  });
  return whole;
}
