// The search against one that leaves nothing out: what it does not follow is never cheaper.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakByCount, breaking, breakParagraph } from '../../../../shared/composition/break.ts';
import { prepareParagraph } from '../../../../shared/composition/prepare.ts';
import { makeBlock, SIZE } from '../break-support.ts';
import { shippedFonts } from '../support.ts';

const fonts = shippedFonts();

const han = fc.constantFrom(...'春天的雨落在小河上柳芽绿了人们走过桥去看花');
const mark = fc.constantFrom('，', '。', '、', '“', '”', '（', '）', '！');
const western = fc.constantFrom('2024', '12.5%', 'Spring Rain', 'International', '56GW', '——', '……', ' ');
const piece = fc.oneof({ weight: 10, arbitrary: han }, { weight: 2, arbitrary: mark }, western);
const copy = fc.array(piece, { minLength: 1, maxLength: 160 }).map((parts) => parts.join(''));
const width = fc.oneof(fc.double({ min: 2, max: 30, noNaN: true }), fc.integer({ min: 5, max: 25 }));
const measures = fc.array(width, { minLength: 1, maxLength: 6 });
const setting = fc.record({
  indent: fc.constantFrom(0, 2),
  align: fc.constantFrom('justify', 'spread', 'center', 'start'),
  prohibition: fc.constantFrom('none', 'gb', 'strict'),
  hyphenation: fc.boolean(),
} as const);

describe('search', () => {
  it('finds what a search over every number of lines finds cheapest', () => {
    fc.assert(
      fc.property(copy, measures, setting, (text, given, how) => {
        const prepared = prepareParagraph(makeBlock(fonts, text, how), fonts);
        const pt = given.map((em) => em * SIZE);
        const found = breakParagraph(breaking(prepared, pt));
        const ways = breakByCount(breaking(prepared, pt), found.length + 4);
        const costs = ways.map((way) => way?.cost ?? Number.POSITIVE_INFINITY);
        const least = Math.min(...costs);
        expect(costs[found.length]).toBeCloseTo(least, 6);
      }),
      { numRuns: 400 },
    );
  });

  it('finds the cheapest lines of a paragraph that ends before its measures do', () => {
    const few = fc.array(piece, { minLength: 20, maxLength: 60 }).map((parts) => parts.join(''));
    const changing = fc.array(fc.double({ min: 5, max: 18, noNaN: true }), { minLength: 5, maxLength: 6 });
    fc.assert(
      fc.property(few, changing, (text, given) => {
        const prepared = prepareParagraph(makeBlock(fonts, text, { indent: 2 }), fonts);
        const pt = given.map((em) => em * SIZE);
        const found = breakParagraph(breaking(prepared, pt));
        const costs = breakByCount(breaking(prepared, pt), found.length + 2).map(
          (way) => way?.cost ?? Number.POSITIVE_INFINITY,
        );
        expect(costs[found.length]).toBeCloseTo(Math.min(...costs), 6);
      }),
      { numRuns: 600 },
    );
  });

  it('takes texts of many paragraphs’ length', () => {
    const text = '春天的雨落在小河上，柳芽绿了，人们走过桥去看花。'.repeat(200);
    const prepared = prepareParagraph(makeBlock(fonts, text, { indent: 2 }), fonts);
    const lines = breakParagraph(breaking(prepared, [147.5]));
    expect(lines.at(-1)?.to).toBe(prepared.cells.length);
  });
});
