// Finds Western words and numbers within Chinese text, and where a line may end inside them.
import { type CharClass, classOf } from './characters.ts';
import { clusterEnd } from './clusters.ts';
import type { DivideWord } from './hyphenation.ts';
import { isUnitSymbol } from './unit-symbols.ts';

/** What a Western word or number asks of line breaking; `inner` are line ends allowed within. */
export interface WesternRun {
  readonly inner: readonly { readonly at: number; readonly hyphen: boolean }[];
  readonly joinsNext: boolean;
  readonly signed: boolean;
}

/**
 * Width of a figure among Chinese text, em: half-width (半角), so that two take one character's room and numbers keep columns even
 * (CLREQ 3.3.1 allows proportional or half-width figures; newspaper faces have half-width ones).
 */
export const FIGURE_WIDTH = 0.5;
/** Figures are not narrowed beyond this: below four fifths the strokes of a heavy face visibly differ from its letters. */
export const LEAST_FIGURE_SCALE = 0.8;

/** The longest word that is searched for inner line ends mark by mark; beyond it the text is no word and may end anywhere by need. */
const LONGEST_WORD = 2000;

const kindAt = (text: string, at: number): CharClass | undefined => {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? undefined : classOf(codePoint);
};

const isWord = (kind: CharClass | undefined): boolean => kind === 'letter' || kind === 'digit' || kind === 'wide';

/** Marks that join the letters and digits at both their sides into one word: don’t, 3–5, 3·14. */
const BINDING: ReadonlySet<string> = new Set(['’', '–', '－', '．', '·']);

function belongs(text: string, at: number, kind: CharClass): boolean {
  switch (kind) {
    case 'letter':
    case 'digit':
    case 'wide':
    case 'western-mark':
    case 'soft-hyphen':
    case 'joiner':
      return true;
    case 'suffix':
      // A plain % is also an escape of an address.
      if (text[at] === '%') return true;
      return at > 0 && (isWord(kindAt(text, at - 1)) || kindAt(text, at - 1) === 'suffix');
    case 'currency':
    case 'connector':
    case 'solidus':
      if (text.charCodeAt(at) < 0x80) return true;
      if (kind === 'currency') return kindAt(text, at + 1) === 'digit';
      return isBound(text, at);
    case 'closing':
    case 'stop':
    case 'interpunct':
      return isBound(text, at);
    default:
      return false;
  }
}

/** A binding mark between letters or digits; a full-width one only between digits. */
function isBound(text: string, at: number): boolean {
  const char = text[at] ?? '';
  if (!BINDING.has(char) || at === 0) return false;
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  if (char === '’') return before === 'letter' && after === 'letter';
  if (char === '–') return isWord(before) && isWord(after);
  if (char === '·') return (before === 'digit' && after === 'digit') || isPlateAt(text, at - 1);
  return before === 'wide' && after === 'wide';
}

/** Where the Western text that begins at `from` ends, and whether it holds a letter or digit at all. */
export function westernExtent(text: string, from: number): { readonly to: number; readonly isWord: boolean } {
  let to = from;
  let hasWord = false;
  for (;;) {
    const kind = kindAt(text, to);
    if (kind === undefined || !belongs(text, to, kind)) return { to, isWord: hasWord };
    hasWord ||= isWord(kind);
    to = clusterEnd(text, to);
  }
}

/**
 * The Western word or number of `text` from `from` to `to`: letters, digits and the half-width marks between and around them, currency
 * before, percent and degree signs after. `divide` gives the places where a word may be divided; without it words stay whole.
 */
export function westernRun(text: string, from: number, to: number, divide: DivideWord | null = null): WesternRun {
  const run = text.slice(from, to);
  const divisions = divide?.(run) ?? [];
  return {
    inner: divisions.length > 0 ? divisions.map((at) => ({ at: from + at, hyphen: true })) : innerBreaks(run, from),
    joinsNext: /\d$/.test(run) && (isUnitSymbol(text, to) || isGroupedAt(text, to)),
    signed: /^[-–−+±]\d/.test(run) && kindAt(text, from - 1) !== 'han',
  };
}

/** Letter, interpunct and five or six more of a number plate (车牌号, GA 36): C·7X862. */
const PLATE = /^(?=[A-Z\d·]*\d)[A-Z]·?[A-Z\d]{5,6}(?![A-Za-z\d])/;
const PLATE_LENGTH = 9;

/** True when a plate's letter stands at `at`, with or without its interpunct. */
const isPlateAt = (text: string, at: number): boolean =>
  !isWord(kindAt(text, at - 1)) && PLATE.test(text.slice(at, at + PLATE_LENGTH));

/** The provinces as number plates name them, before the plate's letter. */
const PLATE_PROVINCES: ReadonlySet<string> = new Set(
  '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'.split(''),
);

/** True when the Han character at `at` begins a number plate. */
export const isPlateProvince = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1);
  return next >= 0x41 && next <= 0x5a && PLATE_PROVINCES.has(text.charAt(at)) && isPlateAt(text, at + 1);
};

/** Spaces that part a number's groups of three digits. */
const GROUP_SPACE = /[ \u00a0\u2009\u202f]/;

/** True when the space at `at` parts two groups of one number: 35 218, 1 200 (thousands parted by a space, GB/T 15835). */
function isGroupedAt(text: string, at: number): boolean {
  if (!GROUP_SPACE.test(text.charAt(at))) return false;
  return (
    /(?<![A-Za-z\d.,])\d{1,3}$/.test(text.slice(Math.max(0, at - 4), at)) &&
    /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
  );
}

/** True when the digits of `text` from `from` to `to` are a group of a longer number. */
export const isDigitGroup = (text: string, from: number, to: number): boolean =>
  isGroupedAt(text, to) || isGroupedAt(text, from - 1);

/**
 * Web and e-mail addresses, which no hyphen may divide: with a scheme, with “www.” or “@”, or in one of the domains that papers name. In
 * small letters, as ASP.NET is none.
 */
const ADDRESS = /\b[a-zA-Z][a-zA-Z\d+-]*:\/\/|\bwww\.|@[\w-]+\.|\w{2}\.(?:com|cn|net|org|gov|edu|info|io|top)(?![\w-])/;
/** Natural points of an address: after a mark that joins two of its parts, but not after the scheme's “://”. */
const ADDRESS_POINT = /(?<!:\/?)[/.?&=_#:;,~@-](?=\w)/g;
/** A hyphen between two parts of a word of at least two letters each: a break there leaves no single letter behind. */
const HYPHEN = /(?<=[A-Za-z\u00c0-\u024f]{2})-(?=[A-Za-z\u00c0-\u024f]{2})/g;
const SOFT_HYPHEN = /\u00ad(?=.)/g;

function innerBreaks(run: string, from: number): WesternRun['inner'] {
  if (run.length < 4 || run.length > LONGEST_WORD || !/[^A-Za-z0-9]/.test(run)) return [];
  const breaks: { at: number; hyphen: boolean }[] = [];
  const collect = (pattern: RegExp, hyphen: boolean): void => {
    for (const match of run.matchAll(pattern)) breaks.push({ at: from + match.index + match[0].length, hyphen });
  };
  if (ADDRESS.test(run)) {
    for (const match of run.matchAll(ADDRESS_POINT)) {
      const within = match.index + 1;
      // Digits on both sides are one number (a version, a date) also in an address.
      if (/\d[^\d]\d/.test(run.slice(within - 2, within + 1))) continue;
      breaks.push({ at: from + within, hyphen: false });
    }
  } else collect(HYPHEN, false);
  collect(SOFT_HYPHEN, true);
  return breaks.sort((a, b) => a.at - b.at);
}
