// What normalising never touches: addresses, file names, numbers, times and telephone numbers.

/** Everything that a web address may hold; what ends the sentence round it is taken off again. */
const ADDRESS = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[\x21-\x7e]+|mailto:[\x21-\x7e]+/giu;
const TRAILING = /[,.;:!?)'"]+$/u;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
/** Domains and file names: `banxin.example/a?b=1`, `page.yaml`. */
const DOTTED = /[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+(?:\/[\x21-\x7e]*)?/gu;
/** 1,000 · 3.5 · 8:30 · 3:2 */
const NUMBER = /\d+(?:[.,:]\d+)+/gu;
/** (010)65001234 */
const TELEPHONE = /\(0\d{2,3}\) ?\d{7,8}/gu;

/** For every UTF-16 unit whether it is held. */
export function heldRanges(text: string): boolean[] {
  const held = Array.from({ length: text.length }, () => false);
  for (const expression of [ADDRESS, MAIL, DOTTED, NUMBER, TELEPHONE]) {
    for (const { 0: found, index } of text.matchAll(expression)) {
      const end = index + found.replace(TRAILING, '').length;
      held.fill(true, index, end);
    }
  }
  return held;
}
