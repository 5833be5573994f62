// The lexicon (词库): words that no line end may part, looked up by their characters.
import {
  ADVERBIAL as ADVERBIAL_WORDS,
  CLINGING as CLINGING_WORDS,
  LEADING as LEADING_WORDS,
  NOMINAL as NOMINAL_WORDS,
  OPENING as OPENING_WORDS,
} from './lexicon/function-words.ts';
import { IDIOMS } from './lexicon/idioms.ts';
import { INSTITUTIONS } from './lexicon/institutions.ts';
import { MODIFIERS } from './lexicon/modifiers.ts';
import { SURNAMES as SURNAME_WORDS, NAME_TITLES as TITLE_WORDS } from './lexicon/names.ts';
import { NOUNS } from './lexicon/nouns.ts';
import { PLACES } from './lexicon/places.ts';
import { VERBS } from './lexicon/verbs.ts';

/** What a word is, as far as line ends care. */
export type WordKind = 'place' | 'institution' | 'idiom' | 'noun' | 'verb' | 'modifier' | 'own';

/** Words to look up. */
export interface Lexicon {
  readonly words: ReadonlyMap<string, WordKind>;
  /** Characters of the longest word. */
  readonly longest: number;
  /** The user's own words among them, apart by spaces: lexicons with the same ones are equal. */
  readonly own: string;
}

const listOf = (data: string): readonly string[] => data.split(/\s+/).filter((word) => word !== '');

const lexiconOf = (words: ReadonlyMap<string, WordKind>, own = ''): Lexicon => ({
  words,
  longest: [...words.keys()].reduce((most, word) => Math.max(most, word.length), 0),
  own,
});

const KINDS: readonly (readonly [WordKind, string])[] = [
  ['modifier', MODIFIERS],
  ['verb', VERBS],
  ['noun', TITLE_WORDS],
  ['noun', NOUNS],
  ['idiom', IDIOMS],
  ['institution', INSTITUTIONS],
  ['place', PLACES],
];

/** The words that come with Banxin. A word of several kinds is what the later list takes it for. */
export const LEXICON: Lexicon = lexiconOf(
  new Map(KINDS.flatMap(([kind, data]) => listOf(data).map((word) => [word, kind] as const))),
);

/** The same with words of the user's own: names and terms that a newsroom or a document knows. */
export function withWords(words: Iterable<string>): Lexicon {
  const own = [...words];
  if (own.length === 0) return LEXICON;
  return lexiconOf(new Map([...LEXICON.words, ...own.map((word) => [word, 'own'] as const)]), own.join(' '));
}

/** Place names (地名), which take a suffix: 太原 + 市. */
export const PLACE_NAMES: ReadonlySet<string> = new Set(listOf(PLACES));
/** What ends a place's name (通名). */
export const PLACE_SUFFIXES: ReadonlySet<string> = new Set(
  '省市县区州盟旗乡镇村港湾岛山河江湖海路街巷桥坪峪'.split(''),
);
/** Surnames (姓氏), of one character and of two. */
export const SURNAMES: ReadonlySet<string> = new Set(listOf(SURNAME_WORDS));
/** Titles and callings that stand beside a person's name. */
export const NAME_TITLES: ReadonlySet<string> = new Set(listOf(TITLE_WORDS));
/** Grammatical words by the side to which they belong. */
export const CLINGING: ReadonlySet<string> = new Set(listOf(CLINGING_WORDS));
export const LEADING: ReadonlySet<string> = new Set(listOf(LEADING_WORDS));
export const OPENING: ReadonlySet<string> = new Set(listOf(OPENING_WORDS));
/** Words that belong to a verb behind them. */
export const ADVERBIAL: ReadonlySet<string> = new Set(listOf(ADVERBIAL_WORDS));
/** Verbs that make one term with a noun before them. */
export const NOMINAL: ReadonlySet<string> = new Set(listOf(NOMINAL_WORDS));
