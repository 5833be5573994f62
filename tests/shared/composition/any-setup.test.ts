// Any page set-up the schema allows, with objects anywhere on it: composed in finite numbers, in bounded time, nothing lost.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import type { GridBox, PageSetup } from '../../../shared/document/page-setup.ts';
import { mm } from '../../../shared/kernel/units.ts';
import { article, box, edition, folioLine, linesOf, nameplate, photo, running, shippedFonts } from './support.ts';

const fonts = shippedFonts();
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const side = fc.integer({ min: 40, max: 2000 }).map(mm);

const setups: fc.Arbitrary<PageSetup> = fc.record({
  trim: fc.tuple(side, side),
  size: real(4, 72),
  leading: real(4, 144),
  columns: fc.integer({ min: 1, max: 40 }),
  measure: real(2, 200),
  gutter: real(0, 20),
  lines: fc.integer({ min: 1, max: 300 }),
  margins: fc.constant(null),
});

const gridBox = ({ columns, lines }: PageSetup): fc.Arbitrary<GridBox> =>
  fc
    .tuple(fc.integer({ min: 1, max: columns }), fc.integer({ min: 1, max: lines }))
    .chain(([column, line]) =>
      fc
        .tuple(fc.integer({ min: 1, max: columns - column + 1 }), fc.integer({ min: 1, max: lines - line + 1 }))
        .map(([width, height]): GridBox => ({ at: [column, line], span: [width, height] })),
    );

const pages = setups.chain((setup) => {
  const at = gridBox(setup);
  return fc
    .record({
      boxes: fc.array(at, { maxLength: 3 }),
      photos: fc.array(
        fc.record({
          at,
          captionAt: fc.constantFrom(
            'below' as const,
            'above' as const,
            'left' as const,
            'right' as const,
            'overlay' as const,
          ),
          length: fc.integer({ min: 1, max: 60 }),
        }),
        { maxLength: 4 },
      ),
      nameplateAt: at,
      headlineFrame: fc.option(
        fc
          .tuple(at, fc.constantFrom('horizontal' as const, 'vertical' as const))
          .map(([frame, direction]) => ({ ...frame, direction })),
        { nil: null },
      ),
      frames: fc.array(
        fc
          .tuple(at, fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }))
          .map(([frame, columns]) => ({ ...frame, columns })),
        { maxLength: 4 },
      ),
      bylineAt: fc.constantFrom('end' as const, 'under-headline' as const),
      length: fc.integer({ min: 1, max: 600 }),
      number: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ boxes, photos, nameplateAt, headlineFrame, frames, bylineAt, length, number }) =>
      edition(
        [
          folioLine({
            paper: '试排晚报',
            date: '2025年6月18日',
            number: `第${number}版`,
            section: '要闻',
            editors: '责编 某某某',
          }),
          nameplate(nameplateAt, '试排晚报'),
          ...boxes.map((one) => box({ ...one, border: 'thin', tint: 5 })),
          article({
            kicker: '引题引题',
            headline: ['主题第一行', '主题'],
            deck: '副题',
            standfirst: running(40),
            byline: '某某',
            bylineAt,
            body: [running(length), '## 小标题', 'English words and 数字 12,345.6%', '', running(80)],
            headlineFrame,
            frames,
          }),
          ...photos.map((one) => photo({ ...one.at, captionAt: one.captionAt }, running(one.length), '■ 某某摄')),
        ],
        { setup, number },
      ),
    );
});

const characters = (text: string): number => [...text].length;

it('composes any page set-up', () => {
  fc.assert(
    fc.property(pages, (doc) => {
      const composed = compose(doc, fonts);
      const lines = linesOf(composed);
      const shown = lines.reduce((sum, { text }) => sum + characters(text), 0);
      const overset = composed.pages[0]?.overset.reduce((sum, one) => sum + one.characters, 0) ?? 0;
      expect(shown + overset).toBe(characters(doc.textContent));
      for (const { x, y, measure, width } of lines) expect([x, y, measure, width].every(Number.isFinite)).toBe(true);
      for (const item of composed.pages[0]?.display.items ?? []) {
        if (item.kind !== 'image') continue;
        expect(Math.min(item.box.width, item.box.height)).toBeGreaterThanOrEqual(0);
        expect(Math.min(item.crop.width, item.crop.height)).toBeGreaterThan(0);
      }
    }),
    { numRuns: 150 },
  );
});
