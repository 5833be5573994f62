// Finds the words of Chinese text: a phrase model for what is likely, a lexicon for what is certain, names and numbers by rule.
import { LEXICON, type Lexicon } from './lexicon.ts';
import { isMeasureWord } from './measure-words.ts';
import { boundaryScore } from './phrase-model.ts';
import { splitUnits } from './units.ts';
import { candidatesAt } from './word-candidates.ts';

/** The model's evidence for one boundary counts this much at most, so that no word of the lexicon is outvoted by a single place. */
const MOST_EVIDENCE = 1;
/** Stretches of Han text longer than this are looked at in pieces: no word reaches further, and time stays in proportion. */
const LONGEST_STRETCH = 120;

/** A stretch of Han text, or a unit of anything else. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isHan: boolean;
  /** False where its first character belongs to what stands before it. */
  readonly begins: boolean;
}

function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open = -1;
  let begins = true;
  const close = (to: number): void => {
    if (open >= 0) stretches.push({ from: open, to, isHan: true, begins });
    open = -1;
  };
  for (const unit of splitUnits(text)) {
    if (unit.kind !== 'han') {
      close(unit.from);
      stretches.push({ from: unit.from, to: unit.to, isHan: false, begins: true });
    } else if (open < 0) {
      open = unit.from;
      begins = !bindsHan(text, unit.from);
    } else if (unit.from - open >= LONGEST_STRETCH) {
      close(unit.from);
      open = unit.from;
      begins = true;
    }
  }
  close(text.length);
  return stretches;
}

/** UTF-16 offsets in `text` where a new word or unit begins, ascending; the text's start is none of them. */
export function phrasesOf(text: string, lexicon: Lexicon = LEXICON): readonly number[] {
  return stretchesOf(text).flatMap(({ from, to, isHan, begins }) => [
    ...(begins && from > 0 ? [from] : []),
    ...(isHan ? wordStarts(text, from, to, lexicon) : []),
  ]);
}

/** True when a line end before `offset` parts a word, a name or a number from what belongs to it. */
export const splitsWord = (text: string, offset: number, lexicon: Lexicon = LEXICON): boolean =>
  makeSplitsWord(text, lexicon)(offset);

/** `splitsWord` for many places of one text: of a long one only the stretches that are asked about are looked through, and each once. */
export function makeSplitsWord(text: string, lexicon: Lexicon = LEXICON): (offset: number) => boolean {
  let stretches: readonly Stretch[] | null = null;
  const found = new Map<number, readonly number[]>();
  const startsIn = (from: number, to: number): readonly number[] => {
    const starts = found.get(from) ?? wordStarts(text, from, to, lexicon);
    found.set(from, starts);
    return starts;
  };
  return (offset) => {
    if (offset <= 0 || offset >= text.length) return false;
    let from = offset;
    while (from > 0 && isPlainHan(text, from - 1)) from -= 1;
    let to = offset;
    while (isPlainHan(text, to)) to += 1;
    const isWhole = from < offset && to > offset && to - from <= LONGEST_STRETCH;
    // Only a stretch that ends at plain marks stands by itself; anything else needs the units round it.
    if (isWhole && isPlainMark(text, from - 1) && isPlainMark(text, to)) return !startsIn(from, to).includes(offset);
    stretches ??= stretchesOf(text);
    const stretch = stretches.findLast((one) => one.from <= offset);
    if (stretch === undefined) return true;
    if (offset === stretch.from) return !stretch.begins;
    return !stretch.isHan || !startsIn(stretch.from, stretch.to).includes(offset);
  };
}

const isPlainHan = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
};

/** The text's edge, or one of the marks that end most stretches of Han text. */
const isPlainMark = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || '，。、；：？！“”《》'.includes(text.charAt(at));

/** What follows a number in figures besides measure words: 17 路, 2 版, 3 米, 5 岁. */
const AFTER_FIGURES: ReadonlySet<string> = new Set('路线班节颗枚棵株头只条幅首部支场轮'.split(''));

/** A number in figures and the measure word that begins the Han text after it: 20 | 日. */
function bindsHan(text: string, at: number): boolean {
  const isMeasure = isMeasureWord(text.charAt(at)) || AFTER_FIGURES.has(text.charAt(at));
  // The figures of a name (C919) count nothing.
  return isMeasure && /(?<![A-Za-z\d,.-])\d[\d,.]*$/.test(text.slice(Math.max(0, at - LONGEST_FIGURES), at));
}

/** Figures looked through for what a number begins with. */
const LONGEST_FIGURES = 12;

/** The likeliest words of the Han text from `from` to `to`: offsets where the second and later ones begin. */
function wordStarts(text: string, from: number, to: number, lexicon: Lexicon): readonly number[] {
  const length = to - from;
  /** Evidence for a boundary before each character. */
  const evidence = new Float64Array(length);
  /** Sums of it, from which what a word's inside costs follows. */
  const sums = new Float64Array(length + 1);
  for (let i = 0; i < length; i += 1) {
    const score = i === 0 ? 0 : boundaryScore(text, from + i);
    evidence[i] = Math.max(-MOST_EVIDENCE, Math.min(MOST_EVIDENCE, score));
    sums[i + 1] = at(sums, i) + at(evidence, i);
  }
  const best = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  const before = new Int32Array(length + 1);
  best[0] = 0;
  for (let i = 0; i < length; i += 1) {
    // Inside a character of two UTF-16 units no word begins.
    if (best[i] === Number.NEGATIVE_INFINITY) continue;
    for (const { length: size, bonus } of candidatesAt(text, from + i, to, lexicon)) {
      const inside = at(sums, i + size) - at(sums, i + 1);
      const value = at(best, i) + at(evidence, i) - inside + bonus;
      if (value > at(best, i + size)) {
        best[i + size] = value;
        before[i + size] = i;
      }
    }
  }
  const starts: number[] = [];
  for (let end = at(before, length); end > 0; end = at(before, end)) starts.push(from + end);
  return starts.reverse();
}

const at = (values: Float64Array | Int32Array, index: number): number => values[index] ?? 0;
