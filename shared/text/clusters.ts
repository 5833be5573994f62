// Splits text into clusters: what a reader takes for one character and no line end or caret may cut.
import { isCombiningMark } from './combining-marks.ts';

const ZERO_WIDTH_NON_JOINER = 0x200c;
const ZERO_WIDTH_JOINER = 0x200d;
/** Below this code point nothing joins the character before it. */
const FIRST_JOINING = 0x300;

const between = (value: number, first: number, last: number): boolean => value >= first && value <= last;

/** Flags are pairs of these. */
const isRegionalIndicator = (codePoint: number): boolean => between(codePoint, 0x1f1e6, 0x1f1ff);

const isEmojiModifier = (codePoint: number): boolean => between(codePoint, 0x1f3fb, 0x1f3ff);

const isTag = (codePoint: number): boolean => between(codePoint, 0xe0020, 0xe007f);

/** Signs and pictures, which a joiner may bind into one emoji. */
const isPictograph = (codePoint: number): boolean =>
  between(codePoint, 0x2190, 0x2bff) || between(codePoint, 0x1f000, 0x1faff);

const extendsCluster = (codePoint: number): boolean =>
  isCombiningMark(codePoint) ||
  codePoint === ZERO_WIDTH_JOINER ||
  codePoint === ZERO_WIDTH_NON_JOINER ||
  isEmojiModifier(codePoint) ||
  isTag(codePoint);

const lengthOf = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1);

/**
 * Where the cluster that starts at UTF-16 offset `from` ends (Unicode UAX #29, as far as newspaper text needs it): surrogate pairs,
 * combining marks, variation selectors, emoji sequences and flags stay whole. Always beyond `from` while `from` is in the text.
 */
export function clusterEnd(text: string, from: number): number {
  const base = text.codePointAt(from) ?? 0;
  let end = from + lengthOf(base);
  let next = text.codePointAt(end);
  if (next === undefined || next < FIRST_JOINING || between(next, 0x4e00, 0x9fff)) return end;
  if (isRegionalIndicator(base) && isRegionalIndicator(next)) end += lengthOf(next);
  let last = base;
  for (;;) {
    next = text.codePointAt(end);
    if (next === undefined) return end;
    if (!extendsCluster(next) && !(last === ZERO_WIDTH_JOINER && isPictograph(next))) return end;
    end += lengthOf(next);
    last = next;
  }
}
