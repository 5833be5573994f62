// Reads the name table of a font file: what the face is called in Chinese and English.

/** Name ids (OpenType, name): those by which people and programs call a face. */
export const NAME = {
  family: 1,
  subfamily: 2,
  full: 4,
  postScript: 6,
  typographicFamily: 16,
  typographicSubfamily: 17,
} as const;

export interface FontName {
  readonly id: number;
  readonly language: NameLanguage;
  readonly text: string;
}

/** Simplified and traditional Chinese names of one font differ in their very characters. */
export type NameLanguage = 'zh-Hans' | 'zh-Hant' | 'en' | 'other';

/** Decodes bytes of GB 2312, GBK or GB 18030; the platform has the tables. */
export type DecodeGb = (bytes: Uint8Array) => string;

/** Platform ids. */
const UNICODE = 0;
const MACINTOSH = 1;
const WINDOWS = 3;
/** Encoding of Windows names in GBK, two bytes a character with a zero before ASCII: old Chinese fonts have it. */
const WINDOWS_PRC = 3;
const MAC_ROMAN = 0;
const MAC_SIMPLIFIED = 25;
const MAC_LANGUAGES: ReadonlyMap<number, NameLanguage> = new Map([
  [0, 'en'],
  [19, 'zh-Hant'],
  [33, 'zh-Hans'],
]);
/** Low ten bits of a Windows language are the language without its region; Chinese ones of the mainland and Singapore are simplified. */
const WINDOWS_CHINESE = 0x04;
const WINDOWS_ENGLISH = 0x09;
const WINDOWS_SIMPLIFIED: readonly number[] = [0x0804, 0x1004];

/** Names read from one table, and the longest: what is beyond is no name. */
const MOST_NAMES = 2000;
const LONGEST_NAME = 256;

function languageOf(platform: number, language: number): NameLanguage {
  if (platform === UNICODE) return 'en';
  if (platform === MACINTOSH) return MAC_LANGUAGES.get(language) ?? 'other';
  const primary = language & 0x3ff;
  if (primary === WINDOWS_CHINESE) return WINDOWS_SIMPLIFIED.includes(language) ? 'zh-Hans' : 'zh-Hant';
  return primary === WINDOWS_ENGLISH ? 'en' : 'other';
}

function utf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return text;
}

/** A name's text; empty when its encoding is none we know. */
function decode(platform: number, encoding: number, bytes: Uint8Array, decodeGb: DecodeGb): string {
  if (platform === UNICODE) return utf16(bytes);
  if (platform === WINDOWS)
    return encoding === WINDOWS_PRC ? decodeGb(bytes.filter((byte) => byte !== 0)) : utf16(bytes);
  if (encoding === MAC_SIMPLIFIED) return decodeGb(bytes);
  // Mac Roman is ASCII as far as names of fonts go; one that is not has a Windows twin.
  const isAscii = bytes.every((byte) => byte < 0x80);
  return encoding === MAC_ROMAN && isAscii ? String.fromCharCode(...bytes) : '';
}

/** Control characters and ends that are blank: no part of a name a person could type. */
const clean = (text: string): string => text.replace(/\p{Cc}/gu, '').trim();

/** All names of a table in its order, as far as they can be read; broken records are passed over. */
export function readNames(table: Uint8Array, decodeGb: DecodeGb): readonly FontName[] {
  if (table.length < 6) return [];
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const count = Math.min(view.getUint16(2), MOST_NAMES, Math.floor((table.length - 6) / 12));
  const strings = view.getUint16(4);
  const names: FontName[] = [];
  for (let at = 6; at < 6 + 12 * count; at += 12) {
    const [platform, encoding, language] = [view.getUint16(at), view.getUint16(at + 2), view.getUint16(at + 4)];
    const start = strings + view.getUint16(at + 10);
    const bytes = table.subarray(start, start + Math.min(view.getUint16(at + 8), 2 * LONGEST_NAME));
    const text = clean(decode(platform, encoding, bytes, decodeGb));
    if (text !== '') names.push({ id: view.getUint16(at + 6), language: languageOf(platform, language), text });
  }
  return names;
}
