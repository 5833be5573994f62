// What holds for any headline unit in any box: inside it, nothing lost, proportions kept, the same every time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCompositionCache } from '../../../../shared/composition/cache.ts';
import { compose } from '../../../../shared/composition/compose.ts';
import type { ComposedLine } from '../../../../shared/composition/phases.ts';
import { cellsOf, gridOf } from '../../../../shared/document/page-setup.ts';
import { article, edition, linesOf, SMALL, shippedFonts } from '../support.ts';

const fonts = shippedFonts();
const grid = gridOf(SMALL);
const NEAR = 0.01;

/** Words, marks and what else gets into a headline. */
const piece = fc.constantFrom(
  ...[
    '全市',
    '春耕',
    '备耕',
    '的',
    '在',
    '，',
    '：',
    '“',
    '”',
    '《',
    '》',
    ' ',
    '12',
    '%',
    'AI',
    'DeepSeek',
    '——',
    '？',
  ],
  ...['棠州港', '韦承泽', '三百公里', '𠮷', '今天', '不', '断头路', '饕餮', '\u200b', '……'],
);
const words = (most: number) => fc.array(piece, { minLength: 1, maxLength: most }).map((pieces) => pieces.join(''));
const unit = fc.record({
  kicker: fc.option(words(8), { nil: undefined }),
  headline: fc.array(words(14), { minLength: 1, maxLength: 3 }),
  deck: fc.option(words(10), { nil: undefined }),
  columns: fc.integer({ min: 1, max: 4 }),
  lines: fc.integer({ min: 2, max: 24 }),
  size: fc.option(fc.integer({ min: 9, max: 60 }), { nil: null }),
  direction: fc.constantFrom('horizontal' as const, 'vertical' as const),
});

type Unit = typeof unit extends fc.Arbitrary<infer T> ? T : never;

function pageOf({ kicker, headline, deck, columns, lines, size, direction }: Unit) {
  const headlineFrame = { at: [1, 1], span: [columns, lines], size, direction } as const;
  const parts = { ...(kicker !== undefined && { kicker }), headline, ...(deck !== undefined && { deck }) };
  const doc = edition([article({ ...parts, headlineFrame, frames: [{ at: [1, 30], span: [4, 4] }] })]);
  return { doc, frame: cellsOf(grid, headlineFrame) };
}

/** A line's em boxes on the page. */
function boxOf({ x, y, width, display }: ComposedLine) {
  const pens = display.runs.flatMap(({ glyphs }) => glyphs.map(({ pen }) => pen));
  const start = pens.length === 0 ? 0 : Math.min(...pens);
  const { size } = display;
  return display.direction === 'vertical'
    ? { left: x - size / 2, right: x + size / 2, top: y + start, bottom: y + start + width }
    : { left: x + start, right: x + start + width, top: y - 0.88 * size, bottom: y + 0.12 * size };
}

describe('any headline unit', () => {
  it('lies inside its box, and what does not is counted', () => {
    fc.assert(
      fc.property(unit, (one) => {
        const { doc, frame } = pageOf(one);
        const composed = compose(doc, fonts);
        const lines = linesOf(composed).filter(({ part }) => part !== 'body');
        for (const line of lines) {
          const { left, right, top, bottom } = boxOf(line);
          expect(left).toBeGreaterThanOrEqual(frame.x - NEAR);
          expect(right).toBeLessThanOrEqual(frame.x + frame.width + NEAR);
          expect(top).toBeGreaterThanOrEqual(frame.y - NEAR);
          expect(bottom).toBeLessThanOrEqual(frame.y + frame.height + NEAR);
        }
        const set = lines.map(({ text }) => text).join('');
        const given = [one.kicker ?? '', ...one.headline, one.deck ?? ''].join('');
        const over = composed.pages[0]?.overset.reduce((sum, { characters }) => sum + characters, 0) ?? 0;
        expect([...set].length + over).toBe([...given].length);
        if (over === 0) expect(set).toBe(given);
      }),
      { numRuns: 150 },
    );
  });

  it('is no larger than asked, one size a part, kicker and deck in proportion', () => {
    fc.assert(
      fc.property(unit, (one) => {
        const lines = linesOf(compose(pageOf(one).doc, fonts));
        const sizes = (part: string) =>
          new Set(lines.filter((line) => line.part === part).map(({ display }) => display.size));
        const scales = lines
          .filter(({ part }) => part === 'headline')
          // Figures have a scale of their own.
          .flatMap(({ display }) => display.runs.filter(({ glyphs }) => /\p{Script=Han}/u.test(glyphs[0]?.text ?? '')))
          .map(({ scaleX }) => scaleX);
        for (const scale of scales) expect(scale).toBeGreaterThanOrEqual(0.8 - 1e-9);
        for (const scale of scales) expect(scale).toBeLessThanOrEqual(1.2);
        expect(new Set(scales).size).toBeLessThanOrEqual(1);
        const [main = 0, other] = sizes('headline');
        expect(other).toBeUndefined();
        expect(main).toBeLessThanOrEqual(one.size ?? 36);
        for (const part of ['kicker', 'deck']) {
          for (const size of sizes(part)) {
            expect(size).toBeGreaterThanOrEqual(Math.min(SMALL.size, main));
            // Half the headline at most, but for the least that is legible.
            if (main > 0) expect(size).toBeLessThanOrEqual(Math.max(main / 2, 1.1 * SMALL.size) + NEAR);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is set the same with a warm cache', () => {
    const cache = makeCompositionCache();
    fc.assert(
      fc.property(unit, (one) => {
        const { doc } = pageOf(one);
        const cold = compose(doc, fonts);
        compose(doc, fonts, cache);
        expect(JSON.stringify(compose(doc, fonts, cache).pages)).toBe(JSON.stringify(cold.pages));
      }),
      { numRuns: 40 },
    );
  });
});
