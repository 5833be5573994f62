// Hyphenation: where an English word may be divided (西文断词), by Liang's patterns for American English.
import createHyphenator from 'hyphen';
import patterns from 'hyphen/patterns/en-us.js';

/** Where a line may end inside a Western word, as ascending offsets in it; none where it is no word to be divided. */
export type DivideWord = (word: string) => readonly number[];

/** Shorter words are left whole: a few letters of room are not worth a stumble. */
const LEAST_WORD = 6;
/** Letters that stay before and after the hyphen: what the patterns were made for. */
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;
/** No English word is longer; beyond it the letters are data. */
const LONGEST_WORD = 60;

/**
 * One plain word with nothing but quotes, brackets and points at its edges, a capital at its front at most. So abbreviations, numbers,
 * addresses and compounds, which have points of their own or none, stay whole, and a word with soft hyphens is divided only
 * where its writer says.
 */
const PLAIN_WORD = /^["'([{<]*([A-Z]?[a-z]+)["')\]}>.,:;!?]*$/;

const SOFT_HYPHEN = '\u00ad';

/**
 * A divider of words, best made anew for each paragraph: it remembers what it has divided, among the patterns' exceptions, of which it
 * therefore gets a copy.
 */
export function makeDivideWord(): DivideWord {
  const own = { ...patterns, 2: { ...Object.values(patterns)[2] } };
  const hyphenate = createHyphenator(own, { hyphenChar: SOFT_HYPHEN, minWordLength: LEAST_WORD });
  return (word) => {
    const letters = PLAIN_WORD.exec(word)?.[1];
    if (letters === undefined || letters.length < LEAST_WORD || letters.length > LONGEST_WORD) return [];
    // In small letters already: the library's own lowering of capitals goes by the machine's language.
    const divided = hyphenate(letters.toLowerCase());
    if (typeof divided !== 'string') throw new Error('a synchronous hyphenator gave a promise');
    const first = word.indexOf(letters);
    return pointsOf(divided)
      .filter((at) => at >= LEAST_BEFORE && letters.length - at >= LEAST_AFTER)
      .map((at) => first + at);
  };
}

/** Offsets of the soft hyphens in the text without them. */
function pointsOf(divided: string): readonly number[] {
  const parts = divided.split(SOFT_HYPHEN);
  let at = 0;
  return parts.slice(0, -1).map((part) => {
    at += part.length;
    return at;
  });
}
