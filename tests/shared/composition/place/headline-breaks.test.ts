// Line ends of invented headlines in boxes of many shapes: none inside a word, nearly all where an editor would have them.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../shared/composition/compose.ts';
import type { GridBox } from '../../../../shared/document/page-setup.ts';
import { article, edition, linesOf, shippedFonts } from '../support.ts';
import { HEADLINES } from './headline-table.ts';

const fonts = shippedFonts();

/** Share of line ends that an editor must accept. */
const ACCEPTED = 0.95;

/** From the whole page's width to one column, flat and tall, with the size asked for. */
const BOXES: readonly (readonly [span: GridBox['span'], size: number])[] = [
  [[4, 8], 36],
  [[3, 8], 36],
  [[3, 6], 30],
  [[2, 8], 36],
  [[2, 10], 28],
  [[1, 12], 30],
  [[1, 8], 18],
];

/** A headline's text, where its words begin, and where its lines may. */
function read(notation: string): { readonly text: string; readonly words: Set<number>; readonly good: Set<number> } {
  let text = '';
  const words = new Set<number>();
  const good = new Set<number>();
  for (const char of notation) {
    if (char === '_') text += ' ';
    else if (char !== ' ' && char !== '/') text += char;
    if (char === ' ' || char === '/' || char === '_') words.add(text.length);
    if (char === '/' || char === '_') good.add(text.length);
  }
  return { text, words, good };
}

/** Where the second and later lines of the headline begin. */
function breaksOf(text: string, span: GridBox['span'], size: number, direction: 'horizontal' | 'vertical') {
  const words = {
    headline: [text],
    headlineFrame: { at: [1, 1], span, size, direction },
    frames: [{ at: [1, 30], span: [4, 8] }],
  } as const;
  const composed = compose(edition([article(words)]), fonts);
  const lines = linesOf(composed).filter(({ part }) => part === 'headline');
  expect(lines.map((line) => line.text).join('')).toBe(text);
  return { lines, breaks: lines.slice(1).map(({ display }) => display.from), diagnostics: composed.diagnostics };
}

describe('line ends of headlines', () => {
  let all = 0;
  const poor: string[] = [];

  for (const [span, size] of BOXES) {
    it(`parts no word in ${span.join(' × ')} at ${size} pt`, () => {
      for (const notation of HEADLINES) {
        const { text, words, good } = read(notation);
        const { lines, breaks, diagnostics } = breaksOf(text, span, size, 'horizontal');
        const shown = lines.map((line) => line.text).join('|');
        for (const at of breaks) {
          expect(words.has(at), shown).toBe(true);
          all += 1;
          if (!good.has(at)) poor.push(shown);
        }
        expect(diagnostics.map(({ code }) => code)).not.toContain('text.headline-word');
      }
    });
  }

  it('has nearly all where an editor would', () => {
    expect(all).toBeGreaterThan(300);
    expect(1 - poor.length / all, `${all} line ends; not accepted:\n${poor.join('\n')}`).toBeGreaterThanOrEqual(
      ACCEPTED,
    );
  });

  it('parts no word in vertical headlines either', () => {
    for (const span of [
      [1, 20],
      [1, 12],
      [2, 14],
    ] as const) {
      for (const notation of HEADLINES) {
        const { text, words } = read(notation);
        for (const at of breaksOf(text, span, 30, 'vertical').breaks) expect(words.has(at), text).toBe(true);
      }
    }
  });
});
