// Hyphenation: which words are divided, and where.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDivideWord } from '../../../shared/text/hyphenation.ts';
import { splitUnits } from '../../../shared/text/units.ts';

const divided = (word: string): string => {
  const points = makeDivideWord()(word);
  return [...points, word.length].map((at, i) => word.slice(points[i - 1] ?? 0, at)).join('-');
};

describe('makeDivideWord', () => {
  it.each([
    ['hyphenation', 'hy-phen-ation'],
    ['software', 'soft-ware'],
    ['Internationalization', 'In-ter-na-tion-al-iza-tion'],
    ['“Shanghai', '“Shanghai'],
    ['(Shanghai),', '(Shang-hai),'],
    ['project', 'project'],
    ['constructor', 'con-struc-tor'],
  ])('%s', (word, expected) => expect(divided(word)).toBe(expected));

  it.each([
    ['short words', 'water'],
    ['abbreviations', 'UNESCO'],
    ['names with capitals inside', 'PowerPoint'],
    ['web addresses', 'www.international.example.com'],
    ['e-mail addresses', 'international@example.com'],
    ['numbers and words with digits', 'international2024'],
    ['compounds, which part at their own hyphen', 'international-minded'],
    ['contractions', 'international’s'],
    ['words with soft hyphens', 'inter\u00adnational'],
    ['words with letters that the patterns do not know', 'internationalité'],
    ['what is no word', 'a'.repeat(1000)],
  ])('leaves %s whole', (_, word) => expect(divided(word)).toBe(word));

  it('leaves two letters before the hyphen and three after it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeiourstlnch'), minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(letters, (word) => {
        for (const at of makeDivideWord()(word)) {
          expect(at).toBeGreaterThanOrEqual(2);
          expect(word.length - at).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it('divides a word the same way each time, and knows no word from another divider', () => {
    const divide = makeDivideWord();
    const once = divide('international');
    expect(divide('international')).toEqual(once);
    expect(makeDivideWord()('international')).toEqual(once);
  });
});

describe('units with hyphenation', () => {
  const inner = (text: string): readonly (readonly [number, boolean])[] =>
    splitUnits(text, makeDivideWord()).flatMap((unit) => unit.inner.map(({ at, hyphen }) => [at, hyphen] as const));

  it('may end lines at hyphenation points, with a hyphen', () => expect(inner('用software的')).toEqual([[5, true]]));

  it('keep the points that words have of their own', () => {
    expect(inner('mother-in-law')).toEqual([
      [7, false],
      [10, false],
    ]);
    expect(inner('soft\u00adware')).toEqual([[5, true]]);
  });

  it('stay whole where words are not to be divided', () => {
    expect(splitUnits('用software的').flatMap((unit) => unit.inner)).toEqual([]);
  });
});
