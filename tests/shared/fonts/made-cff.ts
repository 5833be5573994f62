// Small OpenType/CFF fonts made for tests, CID-keyed and name-keyed: none of the shipped faces has CFF outlines.

const u16 = (value: number): number[] => [value >> 8, value & 0xff];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];

/** A DICT or charstring number in one fixed width each, so that offsets do not move (TN 5176, table 3; TN 5177, table 1). */
const dictNumber = (value: number): number[] => [29, ...u32(value)];
const charNumber = (value: number): number[] => [28, ...u16(value & 0xffff)];

/** An INDEX with four-byte offsets (TN 5176, section 5). */
function index(items: readonly (readonly number[])[]): number[] {
  if (items.length === 0) return u16(0);
  const ends = [1];
  for (const item of items) ends.push((ends.at(-1) ?? 1) + item.length);
  return [...u16(items.length), 4, ...ends.flatMap(u32), ...items.flat()];
}

/** A square of `side` units at the origin, so that every glyph's outline tells which it is. */
const square = (side: number): number[] => [
  ...[0, 0].flatMap(charNumber),
  21,
  ...[side, side, -side].flatMap(charNumber),
  6,
  14,
];

const operator = (code: number): number[] => (code >= 1200 ? [12, code - 1200] : [code]);
type Entry = readonly [code: number, ...operands: number[]];
const dict = (entries: readonly Entry[]): number[] =>
  entries.flatMap(([code, ...operands]) => [...operands.flatMap(dictNumber), ...operator(code)]);

/** The CFF table: glyph n is a square of 100 + n units. `cids` (without glyph 0) makes it CID-keyed. */
function cffTable(glyphs: number, cids: readonly number[] | undefined): number[] {
  const header = [1, 0, 4, 4];
  const names = index([[...'Made'].map((char) => char.charCodeAt(0))]);
  const strings = index(['Adobe', 'Identity'].map((text) => [...text].map((char) => char.charCodeAt(0))));
  const subroutines = index([]);
  const charset = [0, ...(cids ?? Array.from({ length: glyphs - 1 }, (_, glyph) => glyph + 1)).flatMap(u16)];
  const charStrings = index(Array.from({ length: glyphs }, (_, glyph) => square(100 + glyph)));
  const select = [0, ...Array.from({ length: glyphs }, () => 0)];
  const privateDict = dict([[20, 500]]);
  const at = (start: number) => {
    const charStringsAt = start + charset.length;
    const selectAt = charStringsAt + charStrings.length;
    const privateAt = selectAt + select.length;
    const fonts = index([dict([[18, privateDict.length, privateAt]])]);
    const fontsAt = privateAt + privateDict.length;
    const top: readonly Entry[] =
      cids === undefined
        ? [
            [15, start],
            [17, charStringsAt],
            [18, privateDict.length, privateAt],
          ]
        : [
            [1230, 391, 392, 0],
            [15, start],
            [17, charStringsAt],
            [1236, fontsAt],
            [1237, selectAt],
          ];
    return { top: index([dict(top)]), fonts };
  };
  const before = header.length + names.length + at(0).top.length + strings.length + subroutines.length;
  const { top, fonts } = at(before);
  const after = [...charset, ...charStrings, ...select, ...privateDict, ...fonts];
  return [...header, ...names, ...top, ...strings, ...subroutines, ...after];
}

/** Character map of one format 12 group per character (OpenType, cmap). */
function cmapTable(map: ReadonlyMap<number, number>): number[] {
  const groups = [...map].toSorted(([a], [b]) => a - b).flatMap(([code, glyph]) => [code, code, glyph].flatMap(u32));
  const subtable = [...u16(12), ...u16(0), ...u32(16 + groups.length), ...u32(0), ...u32(map.size), ...groups];
  return [...u16(0), ...u16(1), ...u16(3), ...u16(10), ...u32(12), ...subtable];
}

function put(length: number, values: Readonly<Record<number, number>>): number[] {
  const bytes = new Array<number>(length).fill(0);
  for (const [at, value] of Object.entries(values)) bytes.splice(Number(at), 2, ...u16(value & 0xffff));
  return bytes;
}

/** How a made font is to be: number of glyphs, CIDs of glyphs 1 and on, and glyphs by code point. */
export interface MadeCff {
  readonly glyphs: number;
  readonly cids?: readonly number[];
  readonly map: ReadonlyMap<number, number>;
  readonly fsType?: number;
}

type Table = readonly [tag: string, body: Iterable<number>];

const HEAD: Table = ['head', put(54, { 0: 1, 12: 0x5f0f, 14: 0x3cf5, 18: 1000, 40: 1000, 42: 880 })];
const maxp = (glyphs: number): Table => ['maxp', put(6, { 2: 0x5000, 4: glyphs })];

/** An OpenType/CFF file of tables in the order of their tags. */
function sfnt(tables: readonly Table[]): Uint8Array {
  let offset = 12 + 16 * tables.length;
  const entries: number[] = [];
  const bodies: number[] = [];
  for (const [tag, table] of tables) {
    const body = [...table];
    const padding = new Array<number>((4 - (body.length % 4)) % 4).fill(0);
    entries.push(...[...tag].map((char) => char.charCodeAt(0)), ...u32(0), ...u32(offset), ...u32(body.length));
    bodies.push(...body, ...padding);
    offset += body.length + padding.length;
  }
  const header = [...'OTTO'].map((char) => char.charCodeAt(0));
  return Uint8Array.from([...header, ...u16(tables.length), ...u16(0), ...u16(0), ...u16(0), ...entries, ...bodies]);
}

/** An sfnt of 1000 units per em, every glyph 500 wide. */
export function madeCffFont({ glyphs, cids, map, fsType = 0 }: MadeCff): Uint8Array {
  return sfnt([
    ['CFF ', cffTable(glyphs, cids)],
    ['OS/2', put(96, { 0: 4, 4: 400, 8: fsType, 68: 880, 70: -120, 88: 700 })],
    ['cmap', cmapTable(map)],
    HEAD,
    ['hhea', put(36, { 0: 1, 4: 880, 6: -120, 34: glyphs })],
    ['hmtx', Array.from({ length: glyphs }, () => [...u16(500), ...u16(0)]).flat()],
    maxp(glyphs),
  ]);
}

/** A bare CFF table as an sfnt that outlines can be read from. */
export const wrappedCff = (cff: Uint8Array, glyphs: number): Uint8Array => sfnt([['CFF ', cff], HEAD, maxp(glyphs)]);
