// Judges by sense (按意群) where a line of a headline may end: between clauses, phrases, words, or where it must not.
import { classOf } from './characters.ts';
import { CLASSIFIERS } from './lexicon/function-words.ts';
import {
  ADVERBIAL,
  CLINGING,
  LEADING,
  LEXICON,
  type Lexicon,
  NOMINAL,
  OPENING,
  PLACE_NAMES,
  SURNAMES,
  type WordKind,
} from './lexicon.ts';
import { boundaryScore } from './phrase-model.ts';
import { phrasesOf } from './phrases.ts';

/**
 * What a line end would part, from the best to the worst: clauses (at a space or pause mark); phrases (before a preposition, an adverb, a
 * predicate); words; a verb and its object or two nouns; words that belong together (a modifier and its noun, parts of a term); a grammatical word or
 * number and what it belongs to; a short quotation; a word or name.
 */
export type LineSense = 'clause' | 'phrase' | 'word' | 'pair' | 'compound' | 'bound' | 'quoted' | 'inside';

/** Quotations and titles up to this many characters are read as one word. */
const SHORT_QUOTATION = 8;
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['「', '」'],
  ['（', '）'],
]);

/** The sense of a line end before each offset of `text`; 0 and offsets inside words are `inside`. */
export function lineSenses(text: string, lexicon: Lexicon = LEXICON): readonly LineSense[] {
  const senses = Array.from<LineSense>({ length: text.length + 1 }).fill('inside');
  const starts = phrasesOf(text, lexicon);
  starts.forEach((at, i) => {
    const word = (from: number, to: number | undefined) => text.slice(from, to ?? text.length);
    const next = starts[i + 1];
    const after = word(at, next);
    const behind = next === undefined ? '' : word(next, starts[i + 2]);
    const opensPredicate = ADVERBIAL.has(after) && isAction(behind, lexicon);
    senses[at] = senseAt(text, at, word(starts[i - 1] ?? 0, at), after, opensPredicate, lexicon);
  });
  for (const { from, to } of shortQuotations(text)) {
    for (let at = from; at <= to; at += 1) if (senses[at] !== 'inside') senses[at] = 'quoted';
  }
  return senses;
}

/** Offsets after the opening mark and up to before the closing mark of each short quotation. */
function shortQuotations(text: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = QUOTES.get(text.charAt(at));
    const end = closing === undefined ? -1 : text.indexOf(closing, at + 1);
    if (end > at && end - at - 1 <= SHORT_QUOTATION) found.push({ from: at + 1, to: end });
  }
  return found;
}

function senseAt(
  text: string,
  at: number,
  before: string,
  after: string,
  opensPredicate: boolean,
  lexicon: Lexicon,
): LineSense {
  const last = classOf(text.charCodeAt(at - 1));
  const next = classOf(text.charCodeAt(at));
  if (last === 'space' || last === 'ideographic-space') return 'clause';
  if (last === 'pause' || last === 'stop' || last === 'dash') return text.charAt(at - 1) === '、' ? 'phrase' : 'clause';
  if (next === 'dash') return 'clause';
  if (last === 'closing' || next === 'opening') {
    if (clings(before, after, lexicon) || (next === 'opening' && LEADING.has(before))) return 'bound';
    return next === 'opening' && isPredicate(before, lexicon) ? 'compound' : 'word';
  }
  if (isBound(text, at, before, after, lexicon)) return 'bound';
  if (before.endsWith('的')) return 'compound';
  if (ADVERBIAL.has(before) && isAction(after, lexicon)) return 'compound';
  if (opensPredicate && isWhole(before, lexicon) && !isPredicate(before, lexicon)) return 'phrase';
  const isOpened = OPENING.has(after) || LEADING.has(after) || CLINGING.has(after);
  if (isOpened && isWhole(before, lexicon)) return 'phrase';
  // Behind a piece that is not known a grammatical character may be its last: 蓄 | 能.
  if (isOpened && after.length === 1) return boundaryScore(text, at) > SURE_BOUNDARY ? 'word' : 'compound';
  return isOpened ? 'phrase' : pairSense(text, at, before, after, lexicon);
}

/** From here on the phrase model alone is believed. */
const SURE_BOUNDARY = 0.5;

/** A word of the lexicon, a number or Western word, or a name, which is longer than most pieces that are none. */
const isWhole = (word: string, lexicon: Lexicon): boolean =>
  lexicon.words.has(word) ||
  word.length > 2 ||
  NUMBER.test(word) ||
  classOf(word.charCodeAt(0)) !== 'han' ||
  CLINGING.has(word) ||
  OPENING.has(word);

const isPredicate = (word: string, lexicon: Lexicon): boolean => lexicon.words.get(word) === 'verb';

/** A verb that does not stand as a noun: 连夜抢通, but 夜间停车. */
const isAction = (word: string, lexicon: Lexicon): boolean => isPredicate(word, lexicon) && !NOMINAL.has(word);

/** Words that belong to a verb before them (走到) and open a phrase elsewhere (到乡下去). */
const AFTER_VERBS: ReadonlySet<string> = new Set('到来去出成好得过'.split(''));

function clings(before: string, after: string, lexicon: Lexicon): boolean {
  if (!CLINGING.has(after)) return false;
  // A single character before it is a verb; a mark is none.
  const isVerb = isPredicate(before, lexicon) || (before.length === 1 && classOf(before.charCodeAt(0)) === 'han');
  return isVerb || !AFTER_VERBS.has(after);
}

/** A grammatical word at the wrong side of the line end, a number without its noun, a name parted from what it names. */
function isBound(text: string, at: number, before: string, after: string, lexicon: Lexicon): boolean {
  if (clings(before, after, lexicon) || LEADING.has(before)) return true;
  if (/[\d零〇一二三四五六七八九十百千万亿两几]$/.test(before)) return classOf(text.charCodeAt(at)) === 'han';
  return /^[\d第零〇一二三四五六七八九十百千两几]/.test(before) && CLASSIFIERS.includes(text.charAt(at - 1));
}

/** How closely two words that are no grammatical ones belong together, by what the lexicon takes them for and the phrase model. */
function pairSense(text: string, at: number, before: string, after: string, lexicon: Lexicon): LineSense {
  const first = kindOf(before, lexicon);
  const second = kindOf(after, lexicon);
  // 太原市 | 公安局, 山西省 | 太原市, 中国 | 跳水队: parts of one name.
  if (isPlace(before) && second !== 'verb' && second !== 'modifier') return 'compound';
  // A single character that is no grammatical word is most likely part of a word that is not known.
  if (before.length === 1 || after.length === 1) return 'bound';
  if (first === 'modifier') return 'compound';
  if (first === 'number') return second === 'noun' ? 'compound' : 'word';
  if (second === 'number') return after.endsWith('号') ? 'bound' : first === 'verb' ? 'pair' : 'word';
  if (NOMINAL.has(after) && (first !== 'verb' || NOMINAL.has(before))) return 'compound';
  if (second === 'modifier' || second === 'idiom' || first === 'idiom') return 'word';
  if (first === 'verb') return second === 'verb' ? 'word' : NOMINAL.has(before) ? 'compound' : 'pair';
  if (isNoun(first) && isNoun(second)) return 'pair';
  if (second === 'verb') return boundaryScore(text, at) > 0 ? 'phrase' : 'word';
  // A short word that is not known describes what comes next (夜光 | 跑道); a longer one is a name of its own.
  if (first === undefined && isNoun(second)) return before.length > 2 ? 'pair' : 'compound';
  if (second === undefined && boundaryScore(text, at) < SURE_BOUNDARY)
    return SURNAMES.has(after.charAt(0)) ? 'compound' : 'pair';
  return 'word';
}

const isPlace = (word: string): boolean => PLACE_NAMES.has(word.replace(/[省市县区]$/, ''));

const isNoun = (kind: WordKind | 'number' | undefined): boolean => kind === 'noun' || kind === 'institution';

const NUMBER = /^[第约近]?[\d零〇一二三四五六七八九十百千万亿两几]/;

/** What the lexicon takes a word for; words that it does not know and that begin with a numeral are numbers. */
const kindOf = (word: string, lexicon: Lexicon): WordKind | 'number' | undefined =>
  lexicon.words.get(word) ?? (NUMBER.test(word) ? 'number' : undefined);
