// Finds the dateline (电头) that opens a story: “本报讯 ”, “新华社北京 4 月 2 日电 ”.
import { classOf } from './characters.ts';

/** Blank after the dateline in em (电头后空一字): it sets the slug off from the text, so that it neither gives nor takes room. */
export const DATELINE_SPACE = 1;

/** No agency, place and date together are longer. */
const LONGEST = 40;
/** A dateline ends in one of these … */
const LAST_CHARACTERS = '讯电';
const MAY_END = new RegExp(`[${LAST_CHARACTERS}] `);
/** … and names who reports before that: an agency, a paper, a station; else 腾讯 and 停电 would pass for one. */
const REPORTERS = '社报台刊';

/**
 * Offset of the space that ends a dateline at the start of `text`; −1 when it has none. A dateline is Han text, numbers and spaces
 * up to the first 讯 or 电 that a typed space follows.
 */
export function datelineSpace(text: string): number {
  if (!MAY_END.test(text.slice(0, LONGEST + 1))) return -1;
  let namesReporter = false;
  for (let at = 0; at < Math.min(text.length, LONGEST); at += 1) {
    const char = text[at] ?? '';
    const kind = classOf(text.charCodeAt(at));
    if (kind !== 'han' && kind !== 'digit' && kind !== 'space') return -1;
    namesReporter ||= REPORTERS.includes(char);
    if (LAST_CHARACTERS.includes(char) && text[at + 1] === ' ') return namesReporter ? at + 1 : -1;
  }
  return -1;
}
