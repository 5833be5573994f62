// Which CID each glyph of a CFF font has: a PDF selects glyphs of CID-keyed fonts by CID, not by glyph id.

/** Top DICT operators (Adobe Technical Note 5176, table 9 and 10); two-byte ones as 1200 + second byte. */
const OP_CHARSET = 15;
const OP_CHAR_STRINGS = 17;
const OP_ROS = 1230;
/** Predefined charsets 0–2 are no offsets; CID-keyed fonts do not use them. */
const LAST_PREDEFINED_CHARSET = 2;

interface CffIndex {
  readonly count: number;
  /** Offset after the INDEX. */
  readonly end: number;
  range(item: number): readonly [number, number];
}

function readIndex(view: DataView, at: number): CffIndex {
  const count = view.getUint16(at);
  if (count === 0) return { count, end: at + 2, range: () => [at + 2, at + 2] };
  const size = view.getUint8(at + 2);
  const offset = (item: number): number => {
    let value = 0;
    for (let byte = 0; byte < size; byte += 1) value = value * 256 + view.getUint8(at + 3 + item * size + byte);
    return value;
  };
  const base = at + 3 + (count + 1) * size - 1;
  return { count, end: base + offset(count), range: (item) => [base + offset(item), base + offset(item + 1)] };
}

/** One number of a DICT and the offset after it (TN 5176, table 3); real numbers are passed over. */
function readNumber(view: DataView, at: number): readonly [number, number] {
  const first = view.getUint8(at);
  if (first === 28) return [view.getInt16(at + 1), at + 3];
  if (first === 29) return [view.getInt32(at + 1), at + 5];
  if (first === 30) {
    let end = at + 1;
    while ((view.getUint8(end) & 0x0f) !== 0x0f) end += 1;
    return [Number.NaN, end + 1];
  }
  if (first <= 246) return [first - 139, at + 1];
  const second = view.getUint8(at + 1);
  return [first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108, at + 2];
}

function readDict(view: DataView, from: number, to: number): ReadonlyMap<number, readonly number[]> {
  const dict = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = from; at < to; ) {
    const byte = view.getUint8(at);
    if (byte > 21) {
      const [value, end] = readNumber(view, at);
      operands.push(value);
      at = end;
      continue;
    }
    dict.set(byte === 12 ? 1200 + view.getUint8(at + 1) : byte, operands);
    operands = [];
    at += byte === 12 ? 2 : 1;
  }
  return dict;
}

/**
 * CIDs by glyph id of a CID-keyed CFF table; undefined for a name-keyed one, whose glyphs a PDF selects by glyph id
 * (ISO 32000-1, 9.7.4.2).
 */
export function cffCharset(cff: Uint8Array): Uint16Array | undefined {
  const view = new DataView(cff.buffer, cff.byteOffset, cff.byteLength);
  const names = readIndex(view, view.getUint8(2));
  const tops = readIndex(view, names.end);
  const top = readDict(view, ...tops.range(0));
  const charset = top.get(OP_CHARSET)?.[0] ?? 0;
  if (!top.has(OP_ROS) || charset <= LAST_PREDEFINED_CHARSET) return undefined;
  const count = readIndex(view, top.get(OP_CHAR_STRINGS)?.[0] ?? 0).count;
  const cids = new Uint16Array(count);
  const format = view.getUint8(charset);
  let at = charset + 1;
  for (let glyph = 1; glyph < count; ) {
    const first = view.getUint16(at);
    const left = format === 0 ? 0 : format === 1 ? view.getUint8(at + 2) : view.getUint16(at + 2);
    at += format === 0 ? 2 : format === 1 ? 3 : 4;
    for (let step = 0; step <= left && glyph < count; step += 1, glyph += 1) cids[glyph] = first + step;
  }
  return cids;
}
