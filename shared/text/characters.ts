// What each character is to the compositor: its class, from its code point alone.
import { inRanges } from './ranges.ts';

/**
 * Character class (字符类别), after CLREQ appendix A. Full-width marks are told apart by the room they can give;
 * half-width ones of Western text are `western-mark`.
 */
export type CharClass =
  | 'han'
  | 'letter'
  | 'digit'
  /** Full-width letters and digits: one em each. */
  | 'wide'
  /** Opening quotes and brackets (前引号、前括号). */
  | 'opening'
  /** Closing quotes and brackets (后引号、后括号). */
  | 'closing'
  /** Pause marks (句内点号): ，、；： */
  | 'pause'
  /** Stop marks (句末点号): 。？！． */
  | 'stop'
  /** Interpunct (间隔号). */
  | 'interpunct'
  /** Dash (破折号), usually two in a row. */
  | 'dash'
  /** Ellipsis (省略号), usually two in a row. */
  | 'ellipsis'
  /** Connectors (连接号): short – - and long ～ － */
  | 'connector'
  /** Solidus (分隔号). */
  | 'solidus'
  /** Currency signs, which go before a number. */
  | 'currency'
  /** Signs that follow the number or word they belong to: % ‰ ℃ ° ′ ″ ² ㎡ */
  | 'suffix'
  | 'western-mark'
  | 'space'
  | 'no-break-space'
  | 'ideographic-space'
  /** A point where a word may be divided, with a hyphen. */
  | 'soft-hyphen'
  /** A point where a line may end, without one. */
  | 'break-hint'
  /** Forbids a line end at its place. */
  | 'joiner'
  /** Controls and formatting characters without width. */
  | 'invisible'
  | 'symbol';

const LISTED: readonly (readonly [CharClass, string])[] = [
  ['opening', '“‘「『（《〈【〖〔［｛〘〚〝﹁﹃｢｟'],
  ['closing', '”’」』）》〉】〗〕］｝〙〛〞〟﹂﹄｣｠'],
  ['pause', '，、；：﹐﹑'],
  ['stop', '。？！．｡'],
  ['interpunct', '·・‧'],
  ['dash', '—⸺'],
  ['ellipsis', '…⋯'],
  ['connector', '–-～〜－‐‑'],
  ['solidus', '/／'],
  ['currency', '￥¥$€£＄￡￠¢₩'],
  ['suffix', '%％‰‱℃℉°′″¹²³㎎㎏㎜㎝㎞㎡㎥㏄'],
  ['western-mark', '!"#&\'()*+,.:;<=>?@[\\]^_`{|}~±−×÷∶'],
  ['space', ' \t\n\r\v\f\u0085\u1680\u2028\u2029\u205f\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a'],
  ['no-break-space', '\u00a0\u2007\u202f'],
  ['ideographic-space', '\u3000'],
  ['soft-hyphen', '\u00ad'],
  ['break-hint', '\u200b'],
  ['joiner', '\u2060\ufeff'],
];

const BY_CODE_POINT: ReadonlyMap<number, CharClass> = new Map(
  LISTED.flatMap(([name, members]) => [...members].map((char) => [char.codePointAt(0) ?? 0, name] as const)),
);

/** Ideographs and what is set with them on one em: radicals, kana, bopomofo, Hangul syllables. First and last, in pairs. */
const HAN_RANGES: readonly number[] = [
  0x2e80, 0x2fdf, 0x3005, 0x3007, 0x3021, 0x3029, 0x3031, 0x3035, 0x3038, 0x303b, 0x3041, 0x318f, 0x31a0, 0x31bf,
  0x31f0, 0x31ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0x1aff0, 0x1b2ff, 0x20000, 0x323af,
];

/** Alphabetic scripts: Latin with accents, Greek, Cyrillic, and the other scripts whose words are not divided anywhere. */
const LETTER_RANGES: readonly number[] = [
  0x41, 0x5a, 0x61, 0x7a, 0xaa, 0xaa, 0xb5, 0xb5, 0xba, 0xba, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2af, 0x300, 0x36f, 0x370,
  0x1fff, 0x20d0, 0x20ff, 0x2c00, 0x2dff, 0xa4d0, 0xabff, 0xd7b0, 0xd7ff, 0xfb00, 0xfdff, 0xfe20, 0xfe2f, 0xfe70,
  0xfefc, 0x10000, 0x1afef, 0x1e000, 0x1efff,
];

const WIDE_RANGES: readonly number[] = [0xff10, 0xff19, 0xff21, 0xff3a, 0xff41, 0xff5a];

const INVISIBLE_RANGES: readonly number[] = [
  0x00, 0x1f, 0x7f, 0x9f, 0x61c, 0x61c, 0x180e, 0x180e, 0x200c, 0x200f, 0x202a, 0x202e, 0x2061, 0x206f, 0xfe00, 0xfe0f,
  0xfff9, 0xfffb, 0xe0000, 0xe0fff,
];

/** The class of a code point; a lone surrogate is a `symbol`. */
export function classOf(codePoint: number): CharClass {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 'han';
  const listed = BY_CODE_POINT.get(codePoint);
  if (listed !== undefined) return listed;
  if (codePoint >= 0x30 && codePoint <= 0x39) return 'digit';
  if (inRanges(INVISIBLE_RANGES, codePoint)) return 'invisible';
  if (inRanges(LETTER_RANGES, codePoint)) return 'letter';
  if (inRanges(HAN_RANGES, codePoint)) return 'han';
  if (inRanges(WIDE_RANGES, codePoint)) return 'wide';
  return 'symbol';
}

/** One character that is a whole dash of two em (破折号, U+2E3A). */
export const TWO_EM_DASH = '⸺';

/** Dash and ellipsis: set in pairs that are never broken. */
export const isPairClass = (kind: CharClass): boolean => kind === 'dash' || kind === 'ellipsis';
