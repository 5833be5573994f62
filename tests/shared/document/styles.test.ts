// Named styles spelled out: house default, then the named style, then what is said here; and the fonts that text asks for.
import { describe, expect, it } from 'vitest';
import { fontsNamed } from '../../../shared/document/fonts-named.ts';
import { schema } from '../../../shared/document/schema.ts';
import { type NamedStyle, resolveStyles, spellOut, withStoryStyles } from '../../../shared/document/styles.ts';
import { article, edition } from '../composition/support.ts';

const SHEET: readonly NamedStyle[] = [
  { name: '要闻', part: 'headline', style: { font: 'Noto Sans SC Black', size: 40, leading: 60 } },
  { name: '要闻', part: 'deck', style: { size: 12 } },
];

const headline = (overrides: Parameters<typeof spellOut>[0]) =>
  resolveStyles(9, 11.6, spellOut(overrides, SHEET)).headline;

describe('a named style', () => {
  it('says what it says, the house the rest, and is found by its part', () => {
    expect(headline({ headline: { named: '要闻' } })).toMatchObject({
      font: 'Noto Sans SC Black',
      size: 40,
      leading: 60,
    });
    expect(headline({ headline: { named: '要闻' } }).align).toBe('center');
    expect(spellOut({ kicker: { named: '要闻', scaleX: 0.9 } }, SHEET)).toEqual({ kicker: { scaleX: 0.9 } });
  });

  it('gives way to what is said here; its leading goes with a size of one’s own', () => {
    expect(headline({ headline: { named: '要闻', size: 20 } })).toMatchObject({ size: 20, leading: 30 });
    expect(headline({ headline: { named: '要闻', size: 20, leading: 25 } })).toMatchObject({ size: 20, leading: 25 });
  });

  it('leaves nothing of its name among the values', () => {
    expect(Object.keys(headline({ headline: { named: '要闻' } }))).not.toContain('named');
    expect(spellOut({ headline: { named: '没有' } }, SHEET)).toEqual({ headline: {} });
  });

  it('of a story lies over what its page says', () => {
    const page = spellOut({ headline: { named: '要闻', size: 30 } }, SHEET);
    const story = spellOut({ headline: { named: '要闻' } }, SHEET);
    expect(withStoryStyles(page, story).headline).toEqual({ font: 'Noto Sans SC Black', size: 40, leading: 60 });
  });

  it('keeps the identity of overrides that name none', () => {
    const plain = { headline: { size: 20 } };
    expect(spellOut(plain, SHEET)).toBe(plain);
  });
});

it('fonts are asked for by named styles and by a story’s own', () => {
  const doc = edition([
    article({ story: 'a.md', headline: ['题'], body: ['字'], styles: { headline: { named: '要闻' } } }),
    article({ story: 'b.md', headline: ['题'], body: [''], styles: { headline: { font: '方正小标宋' } } }),
  ]);
  const withSheet = schema.node('edition', { ...doc.attrs, styleSheet: SHEET }, doc.content);
  expect(fontsNamed(withSheet)).toEqual(['Noto Sans SC Black', 'Noto Serif SC', '方正小标宋']);
});
