// Breaking a paragraph into a number of lines that is asked for: one shorter, one longer, and the best of all.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../../shared/composition/adjust.ts';
import { breakByCount, breaking, breakParagraph, lineCounts } from '../../../shared/composition/break.ts';
import { prepareParagraph } from '../../../shared/composition/prepare.ts';
import { makeBlock, SIZE } from './break-support.ts';
import { shippedFonts } from './support.ts';

const fonts = shippedFonts();
const prepare = (text: string) => prepareParagraph(makeBlock(fonts, text, { indent: 2 }), fonts);
const pt = (em: readonly number[]) => em.map((one) => one * SIZE);

const han = fc.constantFrom(...'春天的雨落在小河上柳芽绿了人们走过桥去看花');
const piece = fc.oneof({ weight: 12, arbitrary: han }, fc.constantFrom('，', '。', '“', '”', '2024', '12.5%', '——'));
const copy = fc.array(piece, { minLength: 1, maxLength: 120 }).map((parts) => parts.join(''));
const measures = fc.array(fc.double({ min: 9, max: 25, noNaN: true }), { minLength: 1, maxLength: 6 });

describe('lines by count', () => {
  it('are the whole text in exactly so many lines', () => {
    fc.assert(
      fc.property(copy, measures, (text, given) => {
        const prepared = prepare(text);
        const natural = breakParagraph(breaking(prepared, pt(given))).length;
        breakByCount(breaking(prepared, pt(given)), natural + 1).forEach((way, count) => {
          if (way === null) return;
          expect(way.lines).toHaveLength(count);
          let at = 0;
          for (const { from, to } of way.lines) {
            expect(from).toBe(at);
            expect(to).toBeGreaterThan(from);
            at = to;
          }
          expect(at).toBe(prepared.cells.length);
        });
      }),
    );
  });

  it('hold the paragraph as it is broken otherwise: no number of lines is cheaper', () => {
    fc.assert(
      fc.property(copy, measures, (text, given) => {
        const prepared = prepare(text);
        const natural = breakParagraph(breaking(prepared, pt(given)));
        const ways = breakByCount(breaking(prepared, pt(given)), natural.length + 1);
        const costs = ways.map((way) => way?.cost ?? Number.POSITIVE_INFINITY);
        expect(costs[natural.length]).toBeCloseTo(Math.min(...costs), 9);
      }),
    );
  });

  it('are none but those that are told to be possible beforehand', () => {
    const loosest = fc.constantFrom(0.05, 0.1, 0.3);
    fc.assert(
      fc.property(copy, measures, loosest, (text, given, most) => {
        const prepared = prepare(text);
        const counts = lineCounts(breaking(prepared, pt(given)), most);
        breakByCount(breaking(prepared, pt(given)), breakParagraph(breaking(prepared, pt(given))).length + 2).forEach(
          (way, count) => {
            if (way?.lines.some((_, index) => gapsOf(prepared, way.lines, index) > most) !== false) return;
            expect(counts.fewest).toBeLessThanOrEqual(count);
            expect(counts.most).toBeGreaterThanOrEqual(count);
          },
        );
      }),
      { numRuns: 500 },
    );
  });

  it('are told not to be possible where nothing can be pulled in or pushed out', () => {
    // Seven full lines and a last one that is half full.
    const counts = lineCounts(breaking(prepare('春'.repeat(7 * 15 + 5)), pt([15])), 0.1);
    expect(counts).toEqual({ fewest: 8, most: 8 });
  });

  it('keep away from line ends that are made dear', () => {
    const prepared = prepare(
      '春天的雨落在小河上，柳芽绿了，人们走过桥去看花，孩子们沿着新铺的步道跑过小桥，笑声传得很远。',
    );
    const natural = breakParagraph(breaking(prepared, pt([12])));
    const end = natural[1]?.to;
    const ways = breakByCount(breaking(prepared, pt([12])), natural.length, {
      priceOf: (line, cell) => (line === 1 && cell === end ? 50 : 0),
    });
    expect(ways[natural.length]?.lines[1]?.to).not.toBe(end);
  });
});
