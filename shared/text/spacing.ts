// The gap between Han and Western text (中西间距), typed or not.
import { type CharClass, classOf } from './characters.ts';

/** The gap's natural, least and greatest length in em (CLREQ 3.2.2: a quarter, down to an eighth, up to a half). */
export const HAN_LATIN_GAP = { natural: 0.25, least: 0.125, most: 0.5 } as const;

/** Word space in em: never below a quarter, never above a half where stretching has other gaps left (CLREQ 3.5.3, 3.5.4). */
export const WORD_SPACE = { least: 0.25, most: 0.5 } as const;

/** A typed space between two Han characters or beside a mark: half an em reads as a pause, a quarter as a flaw. */
export const HAN_SPACE = 0.5;

/** Half-width signs that belong to the number or word they stand at: the gap goes outside them. */
const EDGE_SIGNS: ReadonlySet<string> = new Set(['%', '‰', '°', '′', '″', '+', '−', '#', '$', '€', '£', '¥', '²', '³']);

/** True for the character of a Western word's edge that takes the gap; brackets, quotes and points do not. */
export function takesGap(char: string): boolean {
  const kind: CharClass = classOf(char.codePointAt(0) ?? 0);
  return kind === 'letter' || kind === 'digit' || EDGE_SIGNS.has(char);
}
