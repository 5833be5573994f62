// Digits that share one em of a vertical line (纵中横): glyphs side by side at one pen.
import type { DisplayGlyph } from './display-list.ts';

const isBeside = (a: DisplayGlyph, b: DisplayGlyph): boolean =>
  a.pen === b.pen && a.shiftY === b.shiftY && a.shiftX !== b.shiftX && a.text !== '' && b.text !== '';

/** The glyphs of a run from `at` on that stand side by side; at least the first. In horizontal lines it is always alone. */
export function rowAt(glyphs: readonly DisplayGlyph[], at: number): readonly DisplayGlyph[] {
  let to = at + 1;
  for (let last = glyphs[at], next = glyphs[to]; last !== undefined && next !== undefined; next = glyphs[to]) {
    if (!isBeside(last, next)) break;
    last = next;
    to += 1;
  }
  return glyphs.slice(at, to);
}
