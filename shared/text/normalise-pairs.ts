// Straight quotes and half-width brackets that come in pairs: both are replaced, or neither.
import type { ParagraphText, Replacement } from './normalise-text.ts';

interface Pair {
  readonly open: number;
  readonly close: number;
}

const LETTER = /[A-Za-z]/u;

/** Pairs of one kind of quote, straight and curved mixed; null where they do not come out even: guessing would turn some the wrong way. */
function quotePairs(text: ParagraphText, straight: string, curved: string): readonly Pair[] | null {
  const { flat } = text;
  const pairs: Pair[] = [];
  let open: number | null = null;
  for (let at = 0; at < flat.length; at += 1) {
    const char = flat[at] ?? '';
    const isStraight = char === straight && !text.isTaken(at);
    if (!isStraight && !curved.includes(char)) continue;
    // An apostrophe is no quote.
    const inWord = LETTER.test(flat[at - 1] ?? '') && LETTER.test(flat[at + 1] ?? '');
    if (inWord && "'’".includes(char)) continue;
    const opens = isStraight ? open === null : char === curved[0];
    if (opens === (open !== null)) return null;
    if (open === null) open = at;
    else {
      pairs.push({ open, close: at });
      open = null;
    }
  }
  return open === null ? pairs : null;
}

/** Half- and full-width round brackets as pairs; those without a partner are left out. */
function bracketPairs(text: ParagraphText): readonly Pair[] {
  const { flat } = text;
  const pairs: Pair[] = [];
  const stack: number[] = [];
  for (let at = 0; at < flat.length; at += 1) {
    if (text.isTaken(at)) continue;
    if ('(（'.includes(flat[at] ?? ' ')) stack.push(at);
    else if (')）'.includes(flat[at] ?? ' ')) {
      const open = stack.pop();
      if (open !== undefined) pairs.push({ open, close: at });
    }
  }
  return pairs;
}

const hanInside = (text: ParagraphText, { open, close }: Pair): boolean => {
  for (let at = open + 1; at < close; at += 1) if (text.isHan(at)) return true;
  return false;
};

const hanBefore = (text: ParagraphText, at: number): boolean => at > 0 && text.isChinese(text.startOf(at - 1));

/** Gives a pair its marks, where it has others. */
function mend(
  text: ParagraphText,
  { open, close }: Pair,
  [opening, closing]: readonly [string, string],
  rule: Replacement['rule'],
): void {
  if (text.flat[open] !== opening) text.replace({ from: open, to: open + 1, text: opening, rule });
  if (text.flat[close] !== closing) text.replace({ from: close, to: close + 1, text: closing, rule });
}

const QUOTES = [
  ['"', '“', '”'],
  ["'", '‘', '’'],
] as const;

/** Replaces quotes and brackets. */
export function pairedMarks(text: ParagraphText): void {
  const { flat } = text;
  for (const [straight, opening, closing] of QUOTES) {
    for (const pair of quotePairs(text, straight, opening + closing) ?? []) {
      const after = text.after(pair.close + 1);
      const mixed = flat[pair.open] !== straight || flat[pair.close] !== straight;
      const chinese =
        mixed || hanInside(text, pair) || hanBefore(text, pair.open) || (after !== null && text.isChinese(after));
      if (chinese) mend(text, pair, [opening, closing], 'quote');
    }
  }
  for (const pair of bracketPairs(text)) {
    const mixed = flat[pair.open] === '（' || flat[pair.close] === '）';
    // “f(x)”, “g(2)” stay: a formula or a name among Latin.
    if (mixed || hanInside(text, pair) || hanBefore(text, pair.open)) mend(text, pair, ['（', '）'], 'bracket');
  }
}
