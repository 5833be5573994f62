// Font files packed for tests out of the shipped faces: collections, names in any language, a small variable font.
import { sfntTables } from '../../../shared/fonts/sfnt.ts';
import { writeSfnt } from '../../../shared/fonts/write-sfnt.ts';

const u16 = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];
const fixed = (value: number): number[] => u32(Math.round(value * 65536) >>> 0);
const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

/** One record of a name table as its bytes are stored. */
export interface MadeName {
  readonly platform: number;
  readonly encoding: number;
  readonly language: number;
  readonly id: number;
  readonly bytes: readonly number[];
}

/** A Windows name in UTF-16: 0x409 is English, 0x804 simplified Chinese. */
export const windowsName = (id: number, text: string, language = 0x409): MadeName => ({
  platform: 3,
  encoding: 1,
  language,
  id,
  bytes: Array.from({ length: text.length }, (_, at) => u16(text.charCodeAt(at))).flat(),
});

/** A name table of these records (OpenType, name). */
export function nameTable(names: readonly MadeName[]): Uint8Array {
  const records: number[] = [];
  const strings: number[] = [];
  for (const { platform, encoding, language, id, bytes } of names) {
    records.push(...[platform, encoding, language, id, bytes.length, strings.length].flatMap(u16));
    strings.push(...bytes);
  }
  return Uint8Array.from([...u16(0), ...u16(names.length), ...u16(6 + records.length), ...records, ...strings]);
}

/** A font file with some tables put in place of its own, or added. */
export function withTables(font: Uint8Array, changed: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const tables = new Map([...sfntTables(font), ...Object.entries(changed)]);
  const version = String.fromCharCode(...font.subarray(0, 4));
  return writeSfnt(
    version,
    [...tables].map(([tag, body]) => ({ tag, checksum: 0, body })),
  );
}

/** The fonts as one collection (TTC), each with tables of its own. */
export function packedCollection(fonts: readonly Uint8Array[]): Uint8Array {
  const head = [...ascii('ttcf'), ...u32(0x00010000), ...u32(fonts.length)];
  let at = head.length + 4 * fonts.length;
  const offsets: number[] = [];
  const moved = fonts.map((font) => {
    const copy = Uint8Array.from(font);
    const view = new DataView(copy.buffer);
    const count = view.getUint16(4);
    for (let entry = 12; entry < 12 + 16 * count; entry += 16)
      view.setUint32(entry + 8, view.getUint32(entry + 8) + at);
    offsets.push(at);
    at += copy.length;
    return copy;
  });
  const whole = new Uint8Array(at);
  whole.set([...head, ...offsets.flatMap(u32)]);
  moved.forEach((font, index) => {
    whole.set(font, offsets[index] ?? 0);
  });
  return whole;
}

/** An fvar table with one axis `wght` from 400 to 900 and an instance for each weight; `subfamily` gives its name id. */
export function weightAxis(instances: readonly { readonly subfamily: number; readonly weight: number }[]): Uint8Array {
  const axis = [...ascii('wght'), ...fixed(400), ...fixed(400), ...fixed(900), ...u16(0), ...u16(256)];
  const header = [1, 0, 16, 2, 1, 20, instances.length, 8].flatMap(u16);
  const made = instances.flatMap(({ subfamily, weight }) => [...u16(subfamily), ...u16(0), ...fixed(weight)]);
  return Uint8Array.from([...header, ...axis, ...made]);
}

/** A glyph description of one square contour, `side` units wide, at the origin (OpenType, glyf). */
const square = (side: number): number[] => [
  ...u16(1),
  ...[0, 0, side, side].flatMap(u16),
  ...[3, 0].flatMap(u16),
  ...[0x01, 0x01, 0x01, 0x01],
  ...[0, 0, side, 0].flatMap(u16),
  ...[0, side, 0, -side].flatMap((value) => u16(value & 0xffff)),
];

/** Moves of a square's four points and four phantom points as one tuple with all points (OpenType, gvar): twice as wide at most. */
function squareDeltas(side: number): number[] {
  const words = (values: readonly number[]): number[] => [
    0x40 | (values.length - 1),
    ...values.flatMap((value) => u16(value & 0xffff)),
  ];
  const serialized = [...words([0, 0, side, side, 0, side, 0, 0]), ...words([0, 0, 0, 0, 0, 0, 0, 0])];
  // One tuple with an embedded peak and its own points; zero points means all of them.
  const points = [0];
  const header = [...u16(points.length + serialized.length), ...u16(0xa000), ...u16(0x4000)];
  const data = [...u16(1), ...u16(4 + header.length), ...header, ...points, ...serialized];
  return data.length % 2 === 0 ? data : [...data, 0];
}

function glyphVariations(sides: readonly number[]): Uint8Array {
  const data = sides.map((side) => (side === 0 ? [] : squareDeltas(side)));
  const offsets = [0];
  for (const one of data) offsets.push((offsets.at(-1) ?? 0) + one.length);
  const dataAt = 20 + 4 * offsets.length;
  return Uint8Array.from([
    ...[1, 0, 1, 0].flatMap(u16),
    ...u32(dataAt),
    ...u16(sides.length),
    ...u16(1),
    ...u32(dataAt),
    ...offsets.flatMap(u32),
    ...data.flat(),
  ]);
}

/**
 * A variable TrueType font of 1000 units per em: glyph 0 blank, glyph 1 (一) a square of 200 units that is 400 wide at the heaviest, with
 * instances Regular and Black of the family 甲乙体.
 */
export function madeVariableFont(): Uint8Array {
  const glyph = square(200);
  const put = (length: number, values: Readonly<Record<number, number>>): Uint8Array => {
    const bytes = new Uint8Array(length);
    const view = new DataView(bytes.buffer);
    for (const [at, value] of Object.entries(values)) view.setUint16(Number(at), value & 0xffff);
    return bytes;
  };
  const cmap = [...[0, 1, 3, 10].flatMap(u16), ...u32(12), ...[12, 0].flatMap(u16), ...u32(28), ...u32(0), ...u32(1)];
  const tables: Readonly<Record<string, Uint8Array>> = {
    'OS/2': put(96, { 0: 4, 4: 400, 68: 880, 70: -120, 88: 700 }),
    cmap: Uint8Array.from([...cmap, ...u32(0x4e00), ...u32(0x4e00), ...u32(1)]),
    fvar: weightAxis([
      { subfamily: 2, weight: 400 },
      { subfamily: 257, weight: 900 },
    ]),
    glyf: Uint8Array.from(glyph),
    gvar: glyphVariations([0, 200]),
    head: put(54, { 0: 1, 12: 0x5f0f, 14: 0x3cf5, 18: 1000, 40: 1000, 42: 880, 50: 1 }),
    hhea: put(36, { 0: 1, 4: 880, 6: -120, 34: 2 }),
    hmtx: Uint8Array.from([1000, 0, 1000, 0].flatMap(u16)),
    loca: Uint8Array.from([0, 0, glyph.length].flatMap(u32)),
    maxp: put(32, { 0: 1, 4: 2, 6: 4, 8: 1, 14: 2 }),
    name: nameTable([
      windowsName(1, 'Jiayi'),
      windowsName(1, '甲乙体', 0x804),
      windowsName(2, 'Regular'),
      windowsName(4, 'Jiayi'),
      windowsName(6, 'Jiayi-Regular'),
      windowsName(256, 'Weight'),
      windowsName(257, 'Black'),
    ]),
    post: put(32, { 0: 3 }),
  };
  return writeSfnt(
    '\0\x01\0\0',
    Object.entries(tables).map(([tag, body]) => ({ tag, checksum: 0, body })),
  );
}
