// The lexicon (词库): words that no line end may part, looked up by their characters.
import { IDIOMS } from './lexicon/idioms.ts';
import { INSTITUTIONS } from './lexicon/institutions.ts';
import { MODIFIERS } from './lexicon/modifiers.ts';
import { SURNAMES as SURNAME_WORDS, NAME_TITLES as TITLE_WORDS } from './lexicon/names.ts';
import { NOUNS } from './lexicon/nouns.ts';
import { PLACES } from './lexicon/places.ts';
import { VERBS } from './lexicon/verbs.ts';

/** Words to look up. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  /** Characters of the longest word. */
  readonly longest: number;
}

const listOf = (data: string): readonly string[] => data.split(/\s+/).filter((word) => word !== '');

const lexiconOf = (words: ReadonlySet<string>): Lexicon => ({
  words,
  longest: [...words].reduce((most, word) => Math.max(most, word.length), 0),
});

/** The words that come with Banxin. */
export const LEXICON: Lexicon = lexiconOf(
  new Set([PLACES, INSTITUTIONS, IDIOMS, NOUNS, VERBS, MODIFIERS].flatMap(listOf)),
);

/** The same with words of the user's own: names and terms that a newsroom or a document knows. */
export const withWords = (words: Iterable<string>): Lexicon => lexiconOf(new Set([...LEXICON.words, ...words]));

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
