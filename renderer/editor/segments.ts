// Characters and words as a reader counts them: where the caret steps, and what a double click selects.

/** A stretch of a text, UTF-16 offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How far from the caret a character may reach: no cluster that anyone types is longer. */
const LONGEST_CLUSTER = 32;

export interface Segments {
  /** The offset one character on or back; the text's end or start where there is none. */
  stepCharacter(text: string, offset: number, step: 1 | -1): number;
  /** The offset of the next word's end, or of this or the previous word's start. */
  stepWord(text: string, offset: number, step: 1 | -1): number;
  /** The word, mark or blank that a double click at `offset` selects; null in an empty text. */
  wordAt(text: string, offset: number): Stretch | null;
}

/** Segments by the browser's own dictionary, Chinese words included. Building one takes some milliseconds: keep it. */
export function makeSegments(): Segments {
  const clusters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  return {
    stepCharacter(text, offset, step) {
      if (step > 0) {
        const [next] = clusters.segment(text.slice(offset, offset + LONGEST_CLUSTER));
        return offset + (next?.segment.length ?? 0);
      }
      const before = text.slice(Math.max(0, offset - LONGEST_CLUSTER), offset);
      return offset - ([...clusters.segment(before)].at(-1)?.segment.length ?? 0);
    },
    stepWord(text, offset, step) {
      const found = [...words.segment(text)].filter(({ segment }) => segment.trim() !== '');
      if (step > 0) {
        const next = found.find(({ index, segment }) => index + segment.length > offset);
        return next === undefined ? text.length : next.index + next.segment.length;
      }
      return found.findLast(({ index }) => index < offset)?.index ?? 0;
    },
    wordAt(text, offset) {
      const word = words.segment(text).containing(Math.min(offset, text.length - 1));
      return word === undefined ? null : { from: word.index, to: word.index + word.segment.length };
    },
  };
}

/** A sentence with the mark that ends it and the closing quotes and brackets behind that; ellipses and dashes end none. */
const SENTENCE = /.+?(?:[。！？!?]+[”’」』）】〉》]*|$)/gsu;

/** The sentence that holds the character at `offset`; in an empty text the empty one. */
export function sentenceAt(text: string, offset: number): Stretch {
  for (const { index, 0: sentence } of text.matchAll(SENTENCE)) {
    if (index + sentence.length > Math.min(offset, text.length - 1))
      return { from: index, to: index + sentence.length };
  }
  return { from: 0, to: text.length };
}
