// Composition as a whole, on random pages: nothing lost, nothing on anything else, all on the grid, a warm cache changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCompositionCache } from '../../../shared/composition/cache.ts';
import { collect } from '../../../shared/composition/collect.ts';
import { compose } from '../../../shared/composition/compose.ts';
import type { ComposedEdition, ComposedLine } from '../../../shared/composition/phases.ts';
import { gridBaseline } from '../../../shared/composition/place/baseline.ts';
import { obstaclesOf } from '../../../shared/composition/place/obstacles.ts';
import { regionsOf } from '../../../shared/composition/place/regions.ts';
import { tiersOf } from '../../../shared/composition/place/tiers.ts';
import type { ArticleAttrs, PhotoAttrs } from '../../../shared/document/attrs.ts';
import { cellsOf, type GridBox, gridOf, objectBoxOf } from '../../../shared/document/page-setup.ts';
import type { PMNode } from '../../../shared/document/schema.ts';
import { schema } from '../../../shared/document/schema.ts';
import { contains, overlaps, type Rect } from '../../../shared/kernel/geometry.ts';
import { article, box, edition, linesOf, photo, SMALL, shippedFonts } from './support.ts';

const fonts = shippedFonts();
const grid = gridOf(SMALL);

const gridBox = (least: number, most: number): fc.Arbitrary<GridBox> =>
  fc
    .record({
      column: fc.integer({ min: 1, max: 4 }),
      line: fc.integer({ min: 1, max: 40 - most }),
      lines: fc.integer({ min: least, max: most }),
    })
    .chain(({ column, line, lines }) =>
      fc
        .integer({ min: 1, max: 5 - column })
        .map((columns): GridBox => ({ at: [column, line], span: [columns, lines] })),
    );

const PIECES = [
  '河水',
  '，',
  '。',
  '“渠”',
  '——',
  '……',
  '《村志》',
  'water',
  '12.5%',
  ' ',
  '3月20日',
  '（一）',
  '山',
  '里',
  '\u{20000}',
  '，“',
  'ab-cd',
];
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const paragraphs = fc.array(
  fc.oneof(
    words,
    words,
    words.map((one) => `## ${one.slice(0, 9)}`),
  ),
  { minLength: 1, maxLength: 6 },
);
const short = fc.option(
  words.map((one) => one.slice(0, 14)),
  { nil: undefined },
);

/** Properties that are undefined are left out, as exact optional properties want. */
const given = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** A story in frames on lines 1–20, its headline unit over or in it. */
const story = fc
  .record({
    kicker: short,
    headline: fc.option(
      fc.array(
        words.map((one) => one.slice(0, 20)),
        { minLength: 1, maxLength: 3 },
      ),
      { nil: undefined },
    ),
    deck: short,
    standfirst: fc.option(words, { nil: undefined }),
    byline: short,
    bylineAt: fc.constantFrom('end' as const, 'under-headline' as const),
    direction: fc.constantFrom('horizontal' as const, 'horizontal' as const, 'vertical' as const),
    body: paragraphs,
    headlineFrame: fc.option(
      fc
        .tuple(gridBox(2, 12), fc.constantFrom('horizontal' as const, 'vertical' as const))
        .map(([frame, direction]) => ({ ...frame, direction })),
      { nil: null },
    ),
    frames: fc.array(
      fc
        .tuple(gridBox(1, 20), fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }))
        .map(([frame, columns]) => ({ ...frame, columns })),
      { maxLength: 3 },
    ),
  })
  .map(given);

const photos = fc.array(
  fc.record({
    at: gridBox(3, 14),
    captionAt: fc.constantFrom(
      'below' as const,
      'above' as const,
      'left' as const,
      'right' as const,
      'overlay' as const,
    ),
    caption: words,
    credit: words.map((one) => one.slice(0, 6)),
  }),
  { maxLength: 3 },
);

const pages = fc
  .record({ story, photos, boxes: fc.array(gridBox(2, 14), { maxLength: 2 }) })
  .map(({ story, photos, boxes }) =>
    edition([
      ...boxes.map((at) => box({ ...at, border: 'thin' })),
      article(story),
      ...photos.map(({ at, captionAt, caption, credit }, i) =>
        photo({ ...at, captionAt, photo: `photos/${i}.jpg` }, caption, credit),
      ),
    ]),
  );

/** Text ranges of each block that lines show, in order. */
function shownRanges(composed: ComposedEdition): readonly (readonly (readonly [number, number])[])[] {
  const ranges: (readonly [number, number])[][] = composed.blocks.map(() => []);
  for (const { display } of linesOf(composed)) ranges[display.block]?.push([display.from, display.to]);
  return ranges;
}

const characters = (text: string) => [...text].length;

const lineBox = ({ x, y, measure, display }: ComposedLine): Rect =>
  display.direction === 'vertical'
    ? { x: x - display.size / 2, y, width: display.size, height: measure }
    : { x, y: y - 0.88 * display.size, width: measure, height: display.size };

const articlesOf = (doc: PMNode) =>
  doc
    .child(0)
    .children.filter((node) => node.type.name === 'article')
    .map((node) => node.attrs as ArticleAttrs);

const obstaclesIn = (doc: PMNode) => collect(doc).pages.flatMap(obstaclesOf);

describe('composition of random pages', () => {
  it('shows every character once or counts it as overset', () => {
    fc.assert(
      fc.property(pages, (doc) => {
        const composed = compose(doc, fonts);
        let hidden = 0;
        shownRanges(composed).forEach((ranges, i) => {
          const text = composed.blocks[i]?.node.textContent ?? '';
          let at = 0;
          for (const [from, to] of ranges) {
            expect(from).toBe(at);
            at = to;
          }
          hidden += characters(text.slice(at));
        });
        const overset = composed.pages.flatMap((page) => page.overset);
        expect(overset.reduce((sum, one) => sum + one.characters, 0)).toBe(hidden);
        for (const { display, text } of linesOf(composed)) {
          expect(display.runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('')).toBe(text);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('keeps body lines on the grid, in their frames, off photos and headline frames', () => {
    fc.assert(
      fc.property(pages, (doc) => {
        const composed = compose(doc, fonts);
        const [attrs] = articlesOf(doc);
        const frames = (attrs?.frames ?? []).map((frame) => cellsOf(grid, frame));
        const obstacles = doc
          .child(0)
          .children.filter((node) => node.type.name === 'photo')
          .map((node) => objectBoxOf(grid, node.attrs as PhotoAttrs));
        if (attrs?.headlineFrame) obstacles.push(objectBoxOf(grid, attrs.headlineFrame));
        const body = linesOf(composed).filter(
          ({ part, display }) =>
            part === 'body' ||
            (part === 'byline' && attrs?.bylineAt === 'end' && display.direction === attrs.direction),
        );
        const firsts = new Map<number, ComposedLine>();
        for (const line of body) {
          const area = lineBox(line);
          expect(frames.some((frame) => contains(frame, area))).toBe(true);
          expect(obstacles.filter((obstacle) => overlaps(obstacle, area))).toEqual([]);
          const block = composed.blocks[line.display.block]?.node.type.name;
          expect(line.display.direction).toBe(attrs?.direction);
          const first = firsts.get(line.region) ?? line;
          // Horizontal lines stand on the page's one grid; those of a tier on that of their frame.
          const gridLine =
            attrs?.direction === 'vertical'
              ? (line.x - first.x) / grid.leading
              : (line.y - gridBaseline(grid, 0)) / grid.leading;
          if (block !== 'subhead') firsts.set(line.region, first);
          if (block !== 'subhead') expect(gridLine).toBeCloseTo(Math.round(gridLine), 6);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('keeps every other line inside what holds it', () => {
    fc.assert(
      fc.property(pages, (doc) => {
        const composed = compose(doc, fonts);
        const [attrs] = articlesOf(doc);
        const photoBoxes = doc
          .child(0)
          .children.filter((node) => node.type.name === 'photo')
          .map((node) => objectBoxOf(grid, node.attrs as PhotoAttrs));
        const frames = attrs?.frames ?? [];
        // Without a frame of its own the unit stands in the first that is wide enough for its columns.
        const first = (attrs?.direction === 'vertical' ? tiersOf : regionsOf)(grid, frames, obstaclesIn(doc))[0]?.frame;
        const headline = attrs?.headlineFrame
          ? [cellsOf(grid, attrs.headlineFrame)]
          : frames.filter((_, index) => index === first).map((frame) => cellsOf(grid, frame));
        for (const line of linesOf(composed)) {
          if (line.part === 'body' || line.part === 'byline') continue;
          const holders = line.part === 'caption' || line.part === 'credit' ? photoBoxes : headline;
          expect(holders.some((holder) => contains(holder, lineBox(line)))).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('gives with a warm cache exactly what it gives from scratch, edit after edit', () => {
    const edits = fc.array(fc.record({ at: fc.nat(), text: fc.constantFrom('新', '，', 'a', '——') }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(pages, edits, (doc, typed) => {
        const cache = makeCompositionCache();
        let current = doc;
        expect(compose(current, fonts, cache)).toEqual(compose(current, fonts));
        for (const { at, text } of typed) {
          const { blocks } = compose(current, fonts, cache);
          const block = blocks[at % blocks.length];
          if (block === undefined) continue;
          const position = block.start + (at % (block.node.content.size + 1));
          current = current.replace(position, position, schema.node('paragraph', null, schema.text(text)).slice(0));
          expect(compose(current, fonts, cache)).toEqual(compose(current, fonts));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the composition cache', () => {
  const first = '一'.repeat(40);
  const doc = edition([
    article({
      headline: ['主题'],
      body: [first, '二'.repeat(60), '三'.repeat(30)],
      frames: [{ at: [1, 1], span: [2, 20] }],
    }),
  ]);
  const runsOf = (composed: ComposedEdition, paragraph: number) =>
    linesOf(composed)
      .filter((line) => line.part === 'body' && line.paragraph === paragraph)
      .map(({ display }) => display.runs);

  it('keeps the identical runs of what did not change', () => {
    const cache = makeCompositionCache();
    const before = compose(doc, fonts, cache);
    const start = before.blocks.find(({ node }) => node.textContent === first)?.start ?? 0;
    const edited = doc.replace(start, start, schema.node('paragraph', null, schema.text('新')).slice(0));
    const after = compose(edited, fonts, cache);
    expect(runsOf(after, 0)[0]).not.toBe(runsOf(before, 0)[0]);
    for (const paragraph of [1, 2]) {
      runsOf(after, paragraph).forEach((runs, i) => {
        expect(runs).toBe(runsOf(before, paragraph)[i]);
      });
    }
  });

  it('never changes a document, and gives equal results from equal input', () => {
    const json = JSON.stringify(doc.toJSON());
    expect(compose(doc, fonts)).toEqual(compose(doc, fonts));
    expect(JSON.stringify(doc.toJSON())).toBe(json);
  });
});
