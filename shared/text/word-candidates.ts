// The words that may begin at a place in Han text, each with how much speaks for it besides the phrase model.
import { clusterEnd } from './clusters.ts';
import { type Lexicon, NAME_TITLES, PLACE_NAMES, PLACE_SUFFIXES, SURNAMES } from './lexicon.ts';
import { isMeasureWord } from './measure-words.ts';

/** A possible word: UTF-16 length, and its bonus in units of one sure boundary of the phrase model. */
export interface Candidate {
  readonly length: number;
  readonly bonus: number;
}

/** A word of the lexicon, for each place inside it: enough to overrule the model there and a little more. */
const LEXICON_BONUS = 3;
/** A name that the page itself gives outweighs one word that overlaps it, but not two that stand in its place (资金|方面 with a 金方). */
const OWN_BONUS = 5;
/** Of two ways to cut a stretch into words the one with fewer, longer words is the likelier: a constant for each word. */
const WORD_COST = 0.3;
/** Grammatical words (虚词) of one character stand by themselves. */
const GRAMMATICAL_BONUS = 0;
/** A piece that no rule knows, for each place inside: the model must speak for it by itself. */
const UNKNOWN_BONUS = -0.25;
/** Characters of the longest piece that no rule knows: rare terms and names written in Han. */
const LONGEST_UNKNOWN = 4;
/** What a verb with 不 or 得 before its result (冲不垮, 挡得住) has: one word, but rarer than those of the lexicon. */
const RESULT_BONUS = 2;
/** Numerals written in Han with their measure word are one word, as sure as those of the lexicon. */
const NUMERAL_BONUS = 3;
/** Surname and given name beside a title or a mark; without one they may be anything. */
const NAME_BONUS = 1;
const BARE_NAME_BONUS = 0.1;
/** Up to three characters before 县, 镇, 村 and the like are a place's name. */
const PLACE_BONUS = 0.7;
/** A word with a suffix (复工 + 率, 志愿 + 者) is one word. */
const SUFFIX_BONUS = 2.4;

const GRAMMATICAL: ReadonlySet<string> = new Set(
  '的了着过在和与及或把被让将从向对为到由以于而且但也都又再还就才很更最不没是有这那其之等给比按据因若则即各每'.split(
    '',
  ),
);
const SUFFIXES: ReadonlySet<string> = new Set(
  '者员率性化界型式级业家力区站馆展赛季节法费额量度案点圈队线部厅院站史群们价片池车机厂店品族'.split(''),
);
const NUMERALS: ReadonlySet<string> = new Set('零〇一二三四五六七八九十百千万亿两几数半'.split(''));
/** Results that a verb may have with 不 or 得 before them. */
const RESULTS: ReadonlySet<string> = new Set('垮倒断住了下起开完到过动透尽灭掉成好清见着懂够满走回来出去上'.split(''));
/** Measure words that only a numeral written in Han makes such: 百余种, 三棵. */
const COUNTERS: ReadonlySet<string> = new Set('种棵株枚颗款册幅盏'.split(''));
/** Measure words of two characters after a numeral. */
const LONG_MEASURES: readonly string[] = [
  '公里',
  '公斤',
  '公顷',
  '平方',
  '立方',
  '小时',
  '分钟',
  '周年',
  '余万',
  '多万',
  '万元',
  '亿元',
  '千瓦',
  '个月',
  '余亩',
  '号线',
  '号楼',
];
/** Characters of the longest name before a place's suffix. */
const LONGEST_PLACE = 3;

/** The words that may begin at `from` in text that is Han up to `to`; one character always may. */
export function candidatesAt(text: string, from: number, to: number, lexicon: Lexicon): readonly Candidate[] {
  const first = clusterEnd(text, from) - from;
  const char = text.slice(from, from + first);
  const candidates: Candidate[] = [{ length: first, bonus: GRAMMATICAL.has(char) ? GRAMMATICAL_BONUS : -WORD_COST }];
  const room = to - from;
  const add = (length: number, perPlace: number): void => {
    if (length > first && length <= room) candidates.push({ length, bonus: (length - 1) * perPlace - WORD_COST });
  };
  for (let length = 2; length <= Math.min(room, lexicon.longest); length += 1) {
    const kind = lexicon.words.get(text.slice(from, from + length));
    if (kind !== undefined) {
      add(length, kind === 'own' ? OWN_BONUS : LEXICON_BONUS);
      // Behind a verb its object may begin with that character: 扑出 | 点球, 参赛 | 队员.
      const end = from + length;
      const isObject = kind === 'verb' && lexicon.words.has(text.slice(end, end + 2));
      if (SUFFIXES.has(text.charAt(end)) && !isObject) add(length + 1, SUFFIX_BONUS);
    } else if (length <= LONGEST_UNKNOWN) add(length, UNKNOWN_BONUS);
  }
  addNumeral(text, from, to, add);
  addResult(text, from, to, add);
  addName(text, from, to, add);
  addPlace(text, from, to, lexicon, add);
  return candidates;
}

type Add = (length: number, perPlace: number) => void;

function addNumeral(text: string, from: number, to: number, add: Add): void {
  let end = from + (text.charAt(from) === '第' ? 1 : 0);
  const start = end;
  while (end < to && NUMERALS.has(text.charAt(end))) end += 1;
  if (end === start) return;
  // A score: 三比零.
  if (text.charAt(end) === '比' && NUMERALS.has(text.charAt(end + 1))) add(end + 2 - from, NUMERAL_BONUS);
  if (text.charAt(end) === '多' || text.charAt(end) === '余') end += 1;
  add(end - from, NUMERAL_BONUS);
  if (LONG_MEASURES.includes(text.slice(end, end + 2))) add(end + 2 - from, NUMERAL_BONUS);
  else if (end < to && (isMeasureWord(text.charAt(end)) || COUNTERS.has(text.charAt(end))))
    add(end + 1 - from, NUMERAL_BONUS);
}

function addResult(text: string, from: number, to: number, add: Add): void {
  const joint = text.charAt(from + 1);
  if (from + 3 > to || (joint !== '不' && joint !== '得')) return;
  if (!GRAMMATICAL.has(text.charAt(from)) && RESULTS.has(text.charAt(from + 2))) add(3, RESULT_BONUS);
}

/** Surname and one or two characters more; surer beside a title or at the edge of the Han text. */
function addName(text: string, from: number, to: number, add: Add): void {
  for (const surname of [2, 1]) {
    if (!SURNAMES.has(text.slice(from, from + surname))) continue;
    for (const given of [2, 1]) {
      const end = from + surname + given;
      if (end > to) continue;
      add(end - from, followsTitle(text, from) || precedesTitle(text, end) ? NAME_BONUS : BARE_NAME_BONUS);
    }
    return;
  }
}

const TITLE_LENGTHS = [2, 3, 4];
const followsTitle = (text: string, at: number): boolean =>
  TITLE_LENGTHS.some((length) => NAME_TITLES.has(text.slice(Math.max(0, at - length), at)));
const precedesTitle = (text: string, at: number): boolean =>
  TITLE_LENGTHS.some((length) => NAME_TITLES.has(text.slice(at, at + length)));

/** A place by its suffix: two or three characters and 县, 镇, 村 …; no grammatical word, numeral or other word makes its name. */
function addPlace(text: string, from: number, to: number, lexicon: Lexicon, add: Add): void {
  if (GRAMMATICAL.has(text.charAt(from)) || NUMERALS.has(text.charAt(from))) return;
  for (let name = 2; name <= LONGEST_PLACE; name += 1) {
    const end = from + name;
    if (end >= to || !PLACE_SUFFIXES.has(text.charAt(end))) continue;
    const word = text.slice(from, end);
    if (PLACE_NAMES.has(word)) add(name + 1, LEXICON_BONUS);
    else if (!lexicon.words.has(word)) add(name + 1, PLACE_BONUS);
  }
}
