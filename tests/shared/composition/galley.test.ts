// A galley holds all of a story's text in one column, broken as the page breaks it, and tells what of it is overset.
import { describe, expect, it } from 'vitest';
import { makeCompositionCache } from '../../../shared/composition/cache.ts';
import { compose } from '../../../shared/composition/compose.ts';
import { composeGalley, type Galley } from '../../../shared/composition/galley.ts';
import type { ComposedEdition } from '../../../shared/composition/phases.ts';
import { type PMNode, schema } from '../../../shared/document/schema.ts';
import { WHITE } from '../../../shared/kernel/color.ts';
import { article, edition, linesOf, photo, running, shippedFonts, text } from './support.ts';

const fonts = shippedFonts();

/** The galley of the `member`-th object of the first page, and the page it belongs to. */
function galleyIn(
  doc: PMNode,
  member = 0,
  struck = false,
): { readonly galley: Galley; readonly composed: ComposedEdition } {
  const cache = makeCompositionCache();
  const composed = compose(doc, fonts, cache);
  const page = doc.child(0);
  const at = 1 + page.children.slice(0, member).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const galley = composeGalley(composed, at, fonts, cache, struck);
  if (galley === null) throw new Error('there is no galley');
  return { galley, composed };
}

/** Each row's text by its range in its block. */
const textsOf = ({ rows }: Galley, { blocks }: ComposedEdition): readonly string[] =>
  rows.map(({ line }) => blocks[line.block]?.node.textBetween(line.from, line.to) ?? '');

/** What the glyphs of a row stand for. */
const glyphText = (row: Galley['rows'][number] | undefined): string =>
  row?.line.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('') ?? '';

const SIX_LINES = { at: [1, 10] as const, span: [2, 3] as const };

describe('a story that fits', () => {
  const doc = edition([
    article({
      kicker: '引题在此',
      headline: ['第一行主题', '第二行主题'],
      deck: '副题',
      standfirst: running(40),
      byline: '某某',
      body: [running(30), '## 小标题', running(20)],
      headlineFrame: { at: [1, 1], span: [2, 8], size: 24 },
      frames: [{ at: [1, 10], span: [2, 12] }],
    }),
  ]);
  const { galley, composed } = galleyIn(doc);
  const story = linesOf(composed);

  it('stands there whole, part by part in reading order', () => {
    const { blocks } = composed;
    for (const { index, node } of blocks) {
      const own = galley.rows.filter(({ line }) => line.block === index);
      expect(own.map(({ line }) => node.textBetween(line.from, line.to)).join('')).toBe(node.textContent);
    }
    expect(galley.rows.flatMap(({ begins }) => begins ?? [])).toEqual([
      'kicker',
      'headline',
      'deck',
      'standfirst',
      'byline',
    ]);
    expect(galley.rows.at(-1)?.begins).toBe('byline');
  });

  it('breaks its body where the page does, with the very same runs', () => {
    const body = galley.rows.filter(({ number }) => number !== null);
    const onPage = story.filter(({ part }) => part === 'body');
    expect(body.map(({ line }) => line.runs)).toEqual(onPage.map(({ display }) => display.runs));
    body.forEach(({ line }, i) => {
      expect(line.runs).toBe(onPage[i]?.display.runs);
    });
    expect(body.map(({ number }) => number)).toEqual(body.map((_, i) => i + 1));
    expect(galley.depth).toBe(onPage.length);
  });

  it('has nothing overset, and its lines below each other', () => {
    expect(galley.overset).toEqual([]);
    expect(galley.rows.some(({ overset }) => overset)).toBe(false);
    galley.rows.slice(1).forEach(({ top, begins }, i) => {
      if (begins === null) expect(top - (galley.rows[i]?.foot ?? 0)).toBeLessThan(10);
      expect(top).toBeGreaterThanOrEqual(galley.rows[i]?.foot ?? Number.POSITIVE_INFINITY);
    });
    expect(galley.display.trim.height).toBe(galley.rows.at(-1)?.foot);
  });

  it('shows its headline small, in its own face', () => {
    const headline = galley.rows.find(({ begins }) => begins === 'headline')?.line;
    expect(headline?.size).toBeLessThan(14);
    expect(headline?.runs[0]?.face).toBe(story.find(({ part }) => part === 'headline')?.display.runs[0]?.face);
  });
});

describe('a story that is overset', () => {
  const body = [running(90), running(60), '## 余下的小标题', running(30)];
  const { galley, composed } = galleyIn(edition([article({ body, byline: '某某', frames: [SIX_LINES] })]));
  const overset = composed.pages[0]?.overset[0];

  it('goes on below what has a place', () => {
    expect(textsOf(galley, composed).join('')).toBe(`${body.join('').replace('## ', '')}某某`);
    const placed = galley.rows.filter((row) => !row.overset);
    expect(placed.map(({ line }) => line.runs)).toEqual(linesOf(composed).map(({ display }) => display.runs));
    expect(galley.rows.findIndex((row) => row.overset)).toBe(placed.length);
  });

  it('counts what is overset as the badge on the page does', () => {
    expect(overset?.characters).toBeGreaterThan(80);
    const first = galley.rows.find((row) => row.overset);
    expect(galley.overset).toEqual([
      { top: first?.rule, foot: galley.rows.at(-1)?.foot, characters: overset?.characters, lines: overset?.lines },
    ]);
  });

  it('begins its overset part with the first character that has no place', () => {
    const last = linesOf(composed).at(-1)?.display;
    const first = galley.rows.find((row) => row.overset)?.line;
    expect([first?.block, first?.from]).toEqual([last?.block, last?.to]);
  });
});

it('an unplaced story is all overset', () => {
  const words = { headline: ['没有位置的题'], byline: '某某', body: [running(70), running(20)] };
  const { galley, composed } = galleyIn(edition([article(words)]));
  expect(galley.rows.every(({ overset }) => overset)).toBe(true);
  expect(galley.overset).toHaveLength(1);
  const [whole] = composed.pages[0]?.overset ?? [];
  expect(galley.overset[0]).toMatchObject({ characters: whole?.characters, lines: whole?.lines });
  expect(textsOf(galley, composed).join('')).toBe(`没有位置的题${words.body.join('')}某某`);
});

it('an empty last paragraph below the frame has a line to stand on', () => {
  const { galley } = galleyIn(edition([article({ body: [running(77), ''], frames: [{ at: [1, 10], span: [1, 6] }] })]));
  const last = galley.rows.at(-1);
  expect(last?.line).toMatchObject({ from: 0, to: 0, runs: [] });
  expect(last?.overset).toBe(true);
});

it('a vertical body lies on its side, at the line ends of its tiers', () => {
  const doc = edition([
    article({
      direction: 'vertical',
      body: [`${running(60)}共28人，合12.5公里`, running(50)],
      frames: [{ at: [1, 10], span: [2, 10] }],
    }),
  ]);
  const { galley, composed } = galleyIn(doc);
  const onPage = linesOf(composed).filter(({ part }) => part === 'body');
  expect(onPage[0]?.display.direction).toBe('vertical');
  expect(galley.rows.map(({ line }) => [line.from, line.to])).toEqual(
    onPage.map(({ display }) => [display.from, display.to]),
  );
  expect(galley.rows.every(({ line }) => line.direction === 'horizontal')).toBe(true);
  expect(galley.rows.flatMap(({ line }) => line.runs).some(({ sideways }) => sideways)).toBe(false);
  galley.rows.forEach((row, i) => {
    expect(glyphText(row)).toBe(onPage[i]?.text);
  });
});

it('text reversed on a ground is black in the galley, at the same line ends', () => {
  const styles = { body: { color: WHITE, ground: { kind: 'process', c: 0, m: 0, y: 0, k: 1 } as const } };
  const doc = edition([article({ body: [running(90)], styles, frames: [SIX_LINES] })]);
  const { galley, composed } = galleyIn(doc);
  expect(linesOf(composed)[0]?.display.runs[0]?.color).toEqual(WHITE);
  expect(galley.rows.flatMap(({ line }) => line.runs.map(({ color }) => color)).every((color) => color !== WHITE)).toBe(
    true,
  );
  const placed = linesOf(composed).map(({ display }) => [display.from, display.to]);
  expect(galley.rows.slice(0, placed.length).map(({ line }) => [line.from, line.to])).toEqual(placed);
});

it('a photo’s words have a galley of their own', () => {
  const caption = running(200);
  const { galley, composed } = galleyIn(edition([photo({ at: [1, 1], span: [1, 12] }, caption, '■ 某某摄')]));
  expect(textsOf(galley, composed).join('')).toBe(`${caption}■ 某某摄`);
  expect(galley.rows.flatMap(({ begins }) => begins ?? [])).toEqual(['caption', 'credit']);
  expect(galley.overset[0]).toMatchObject({ characters: composed.pages[0]?.overset[0]?.characters });
  expect(galley.depth).toBe(0);
});

it('an empty caption is no overset text', () => {
  const { galley } = galleyIn(edition([photo({ at: [1, 1], span: [1, 12] }, '', '')]));
  expect(galley.rows).toHaveLength(2);
  expect(galley.overset).toEqual([]);
});

it('nothing but articles and photos has a galley', () => {
  const doc = edition([article({ body: ['一。'], frames: [SIX_LINES] })]);
  const cache = makeCompositionCache();
  const composed = compose(doc, fonts, cache);
  expect(composeGalley(composed, 0, fonts, cache)).toBeNull();
  expect(composeGalley(composed, 2, fonts, cache)).toBeNull();
});

describe('text that is struck out', () => {
  const by = { author: '甲', at: '2026-04-17T08:00:00Z' };
  const struck = (value: string): PMNode => schema.text(value, [schema.mark('deletion', { ...by, joins: null })]);
  const first = schema.node('paragraph', null, [text(running(20)), struck('这九个字都要删去了'), text(running(60))]);
  const doc = edition([article({ body: [first, running(40)], frames: [SIX_LINES] })]);
  const onPage = linesOf(compose(doc, fonts)).filter(({ paragraph }) => paragraph === 0);

  it('stands in its place where it is asked for, and the lines are still the page’s', () => {
    const { galley } = galleyIn(doc, 0, true);
    const rows = galley.rows.filter(({ line }) => line.block === onPage[0]?.display.block);
    expect(rows.map((row) => first.textBetween(row.line.from, row.line.to)).join('')).toBe(first.textContent);
    expect(rows.map(glyphText).join('')).toBe(first.textContent);
    const numbered = rows.filter(({ number }) => number !== null);
    expect(numbered).toHaveLength(onPage.length);
    expect(rows.length).toBeGreaterThan(onPage.length);
    // From the first line after the struck text on each begins where the page’s does, the struck text counted in.
    expect(numbered.slice(2).map(({ line }) => line.from)).toEqual(
      onPage.slice(2).map(({ display }) => display.from + 9),
    );
  });

  it('is not spread where it ends a line of the page', () => {
    const { galley } = galleyIn(doc, 0, true);
    const going = galley.rows.findIndex(({ number }) => number === null);
    const { measure, width } = galley.rows[going]?.line ?? { measure: 0, width: 0 };
    expect(width).toBeLessThanOrEqual(measure + 0.01);
    expect(width).toBeLessThan(galley.display.trim.width);
  });

  it('is left out where it is not', () => {
    const { galley } = galleyIn(doc);
    expect(galley.rows.map(glyphText).join('')).not.toContain('删去');
  });

  it('stands in a headline too, and in a paragraph that is struck out whole', () => {
    const words = { headline: ['题'], body: [schema.node('paragraph', null, [struck('全段删去。')]), '留下。'] };
    const { galley } = galleyIn(edition([article({ ...words, frames: [SIX_LINES] })]), 0, true);
    expect(galley.rows.map(glyphText)).toEqual(['题', '全段删去。', '留下。']);
  });
});
