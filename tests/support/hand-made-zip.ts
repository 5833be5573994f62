// Zip files written byte by byte, for what no zip program writes: false sizes, escaping names, encryption flags.
import { crc32, deflateRawSync } from 'node:zlib';

/** An entry; what is not given is written truly. */
export interface HandMadeEntry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly deflate?: boolean;
  /** The size that the headers claim. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  /** General purpose flags, APPNOTE 4.4.4; bit 0 is encryption, bit 11 UTF-8. */
  readonly flags?: number;
  readonly method?: number;
}

const UTF8 = 1 << 11;

function headerFields(entry: HandMadeEntry, packed: Uint8Array): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags ?? UTF8, 2);
  fields.writeUInt16LE(entry.method ?? (entry.deflate === true ? 8 : 0), 4);
  fields.writeUInt32LE(0x00210000, 6);
  fields.writeUInt32LE(entry.claimedCrc ?? crc32(entry.data), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(entry.claimedSize ?? entry.data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return fields;
}

/** The zip file's bytes; `claimedEntries` is the count its end record gives. */
export function handMadeZip(entries: readonly HandMadeEntry[], claimedEntries = entries.length): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = entry.deflate === true ? deflateRawSync(entry.data) : Buffer.from(entry.data);
    const name = Buffer.from(entry.name);
    const fields = headerFields(entry, packed);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name]));
    body.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(claimedEntries, 8);
  end.writeUInt16LE(claimedEntries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, ...directory, end]);
}
