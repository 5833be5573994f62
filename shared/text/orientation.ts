// How text stands in vertical lines (竖排): upright, turned on its side, or several digits side by side in one em (纵中横).
import { classOf } from './characters.ts';
import { clusterEnd } from './clusters.ts';
import { inRanges } from './ranges.ts';

/**
 * How a Western word or number stands in a vertical line: `upright` letter by letter, `combined` side by side in one em, or `sideways`,
 * turned 90° clockwise as a whole.
 */
export type Stance = 'upright' | 'combined' | 'sideways';

/**
 * Longest row of capitals that stands letter by letter (GDP, CCTV): CLREQ has initialisms stand upright, but letters one below the
 * other are spelled, not read, and from five on a row is a word (NASDAQ, SPARQL).
 */
const MOST_CAPITALS = 4;
/** Longest name of capitals and digits that stands character by character (5G, G20): beyond three the digits read as a number. */
const MOST_MIXED = 3;

/**
 * The stance of a Western word or number (CLREQ, mixed text composition in vertical writing mode): a single letter or digit and
 * initialisms stand upright, short numbers are combined, words, phrases and longer numbers lie on their side; so does, as a whole, any
 * number with a sign, separator, unit or per cent (2024, 3.5%, 19:30), which must be read as one. Full-width letters and digits were
 * typed to stand. `mostCombined` digits at most share one em.
 */
export function stanceOf(word: string, mostCombined: number): Stance {
  if (isWide(word)) return 'upright';
  if (/^\d+$/.test(word)) return word.length === 1 ? 'upright' : word.length <= mostCombined ? 'combined' : 'sideways';
  if (word.length <= MOST_CAPITALS && /^[A-Z]+$/.test(word)) return 'upright';
  if (word.length <= MOST_MIXED && /^[A-Z\d]+$/.test(word)) return 'upright';
  const isLetter = classOf(word.codePointAt(0) ?? 0) === 'letter' && clusterEnd(word, 0) === word.length;
  return isLetter ? 'upright' : 'sideways';
}

const isWide = (word: string): boolean =>
  word !== '' && [...word].every((char) => classOf(char.codePointAt(0) ?? 0) === 'wide');

/** Upright characters among those below U+2E80, which are turned by default (UAX #50, Vertical_Orientation U). */
const UPRIGHT_RANGES: readonly number[] = [
  0xa7, 0xa7, 0xa9, 0xa9, 0xae, 0xae, 0xb1, 0xb1, 0xbc, 0xbe, 0xd7, 0xd7, 0xf7, 0xf7, 0x2ea, 0x2eb, 0x1100, 0x11ff,
  0x1401, 0x167f, 0x18b0, 0x18ff, 0x2016, 0x2016, 0x2020, 0x2021, 0x2030, 0x2031, 0x203b, 0x203c, 0x2042, 0x2042,
  0x2047, 0x2049, 0x2051, 0x2051, 0x2065, 0x2065, 0x20dd, 0x20e0, 0x20e2, 0x20e4, 0x2100, 0x2101, 0x2103, 0x2109,
  0x210f, 0x210f, 0x2113, 0x2114, 0x2116, 0x2117, 0x211e, 0x2123, 0x212e, 0x212e, 0x2135, 0x213f, 0x2145, 0x214a,
  0x214c, 0x214d, 0x214f, 0x218f, 0x221e, 0x221e, 0x2234, 0x2235, 0x2300, 0x2307, 0x230c, 0x231f, 0x2324, 0x2328,
  0x232b, 0x232b, 0x237d, 0x239a, 0x23be, 0x23cd, 0x23cf, 0x23cf, 0x23d1, 0x23db, 0x23e2, 0x2422, 0x2424, 0x24ff,
  0x25a0, 0x2619, 0x2620, 0x2767, 0x2776, 0x2793, 0x2b12, 0x2b2f, 0x2b50, 0x2b59, 0x2b97, 0x2b97, 0x2bb8, 0x2bff,
];

/** Turned characters among those from U+2E80 on, which stand by default (UAX #50: R, and Tr where it is no colon or semicolon). */
const TURNED_RANGES: readonly number[] = [
  0x3008, 0x3011, 0x3014, 0x301f, 0x3030, 0x3030, 0x30a0, 0x30a0, 0x30fc, 0x30fc, 0xa4d0, 0xa95f, 0xa980, 0xabff,
  0xfb00, 0xfe0f, 0xfe20, 0xfe2f, 0xfe49, 0xfe4f, 0xfe58, 0xfe5e, 0xfe63, 0xfe66, 0xfe70, 0xfeff, 0xff08, 0xff09,
  0xff0d, 0xff0d, 0xff1c, 0xff1e, 0xff3b, 0xff3b, 0xff3d, 0xff3d, 0xff3f, 0xff3f, 0xff5b, 0xff60, 0xffe3, 0xffe3,
];

/** The default orientation beyond the Western scripts begins here (UAX #50). */
const FIRST_UPRIGHT = 0x2e80;

/**
 * True for a character outside Western words that turns in vertical lines (brackets, dashes, ellipses, connectors, signs): by the
 * vertical form that its face has for it, else laid on its side. The interpunct is the same either way and stands.
 */
export function turns(codePoint: number): boolean {
  if (classOf(codePoint) === 'interpunct') return false;
  return codePoint < FIRST_UPRIGHT ? !inRanges(UPRIGHT_RANGES, codePoint) : inRanges(TURNED_RANGES, codePoint);
}
