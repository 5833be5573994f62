// A paragraph as normalising sees it: letters and digits at half width, and what stands next to a place.
import { type CharClass, classOf } from './characters.ts';

/** Why a stretch is replaced: full width for a mark among Han, curved quotes, whole dashes and ellipses, half width for letters and digits. */
type NormaliseRule = 'mark' | 'bracket' | 'quote' | 'dash' | 'ellipsis' | 'width';

/** Characters [from, to) of the paragraph, UTF-16 units, and what stands there instead. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly rule: NormaliseRule;
}

export interface ParagraphText {
  /** The text with full-width letters and digits at half width; offsets are the same. */
  readonly flat: string;
  /** Han outweigh Latin words: the marks are Chinese. */
  readonly isChineseText: boolean;
  /** Notes a replacement; from then on what stands there counts as what it becomes. */
  replace(replacement: Replacement): void;
  replacements(): readonly Replacement[];
  /** Replaced, or held as it is. */
  isTaken(at: number): boolean;
  isReplaced(at: number): boolean;
  codeAt(at: number): number;
  /** Where the character begins that holds the UTF-16 unit. */
  startOf(at: number): number;
  isHan(at: number): boolean;
  /** A full-width mark or a curved quote. */
  isMark(at: number): boolean;
  /** Han, or a full-width mark. */
  isChinese(at: number): boolean;
  /** The character before a place, spaces aside, closing quotes and brackets too; null at the start. */
  before(at: number): number | null;
  /** The character from a place on, spaces aside; null at the end. */
  after(at: number): number | null;
}

const WIDE_TO_HALF = 0xfee0;
const WIDE = /[０-９Ａ-Ｚａ-ｚ]/gu;
/** The full-width point of “３．５”. */
const WIDE_POINT = /(?<=[0-9])．(?=[0-9])/gu;
const WORDS = /[A-Za-z\u00c0-\u024f]+/gu;
const LATIN_TOO = '“”‘’·';
const WIDE_CLASSES: ReadonlySet<CharClass> = new Set(['opening', 'closing', 'pause', 'stop', 'dash', 'ellipsis']);

const halfWidth = (text: string): string =>
  text.replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - WIDE_TO_HALF)).replace(WIDE_POINT, '.');

/** The paragraph, nothing replaced yet; `held` tells which UTF-16 units of the text never are. */
export function paragraphText(original: string, held: (text: string) => readonly boolean[]): ParagraphText {
  const flat = halfWidth(original);
  const isHeld = held(flat);
  const made: Replacement[] = [];
  const madeAt = new Map<number, Replacement>();
  const codeAt = (at: number): number => flat.codePointAt(at) ?? 0;
  const startOf = (at: number): number => {
    const isLow = (flat.charCodeAt(at) & 0xfc00) === 0xdc00;
    const isPair = isLow && at > 0 && (flat.charCodeAt(at - 1) & 0xfc00) === 0xd800;
    return isPair ? at - 1 : at;
  };
  const isHan = (at: number): boolean => classOf(codeAt(at)) === 'han';
  const classAt = (at: number): CharClass => classOf(madeAt.get(at)?.text.codePointAt(0) ?? codeAt(at));
  const isMark = (at: number): boolean => WIDE_CLASSES.has(classAt(at));
  const isLatinToo = (at: number): boolean => LATIN_TOO.includes(madeAt.get(at)?.text ?? flat[at] ?? ' ');
  const han = [...flat].filter((char) => classOf(char.codePointAt(0) ?? 0) === 'han').length;
  return {
    flat,
    isChineseText: han > (flat.match(WORDS)?.length ?? 0),
    replace(replacement) {
      made.push(replacement);
      for (let at = replacement.from; at < replacement.to; at += 1) madeAt.set(at, replacement);
    },
    replacements: () => made,
    isTaken: (at) => isHeld[at] === true || madeAt.has(at),
    isReplaced: (at) => madeAt.has(at),
    codeAt,
    startOf,
    isHan,
    isMark,
    isChinese: (at) => isHan(at) || (isMark(at) && !isLatinToo(at)),
    before(place) {
      for (let at = place - 1; at >= 0; at -= 1) {
        const char = madeAt.get(at)?.text ?? flat[at] ?? '';
        if (char !== ' ' && !'"\'”’)'.includes(char)) return startOf(at);
      }
      return null;
    },
    after(place) {
      for (let at = place; at < flat.length; at += 1) if (flat[at] !== ' ') return at;
      return null;
    },
  };
}
