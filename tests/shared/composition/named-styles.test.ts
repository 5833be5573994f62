// Named styles in composition: a change of the sheet changes what is set in them, and nothing else.
import { expect, it } from 'vitest';
import { makeCompositionCache } from '../../../shared/composition/cache.ts';
import { compose } from '../../../shared/composition/compose.ts';
import { schema } from '../../../shared/document/schema.ts';
import type { NamedStyle } from '../../../shared/document/styles.ts';
import { article, edition, linesOf, photo, running, shippedFonts } from './support.ts';

const fonts = shippedFonts();

const PAGE = edition(
  [
    article({
      story: 'a.md',
      headline: ['头条'],
      body: [running(60)],
      headlineFrame: { at: [1, 1], span: [2, 5] },
      frames: [{ at: [1, 6], span: [2, 10] }],
      styles: { headline: { named: '题' } },
    }),
    article({ story: 'b.md', headline: ['次条'], body: [running(60)], frames: [{ at: [3, 1], span: [2, 15] }] }),
    photo({ at: [1, 20], span: [2, 10] }, '图片说明。'),
  ],
  { styles: { caption: { named: '说明' } } },
);

const styled = (headline: number, caption: number) => {
  const styleSheet: readonly NamedStyle[] = [
    { name: '题', part: 'headline', style: { size: headline } },
    { name: '说明', part: 'caption', style: { size: caption } },
  ];
  return schema.node('edition', { ...PAGE.attrs, styleSheet }, PAGE.content);
};

const sizes = (doc: ReturnType<typeof styled>, cache = makeCompositionCache()) => {
  const lines = linesOf(compose(doc, fonts, cache));
  const of = (story: string | null, part: string) =>
    lines.find((line) => line.story === story && line.part === part)?.display.size;
  return [of('a.md', 'headline'), of('b.md', 'headline'), of(null, 'caption')];
};

it('changes with the sheet wherever it is applied, with what was kept as without', () => {
  const cache = makeCompositionCache();
  for (const [headline, caption] of [
    [20, 8],
    [26, 8],
    [26, 10],
    [20, 8],
  ] as const) {
    const doc = styled(headline, caption);
    expect(sizes(doc, cache)).toEqual([headline, sizes(PAGE)[1], caption]);
    expect(JSON.stringify(compose(doc, fonts, cache).pages)).toBe(JSON.stringify(compose(doc, fonts).pages));
  }
});

it('a story that names no style is the identical page part after a change of the sheet', () => {
  const cache = makeCompositionCache();
  const before = linesOf(compose(styled(20, 8), fonts, cache)).filter(({ story }) => story === 'b.md');
  const after = linesOf(compose(styled(26, 8), fonts, cache)).filter(({ story }) => story === 'b.md');
  expect(after.map(({ display }) => display.runs)).toEqual(before.map(({ display }) => display.runs));
  after.forEach((line, i) => {
    expect(line.display.runs).toBe(before[i]?.display.runs);
  });
});
