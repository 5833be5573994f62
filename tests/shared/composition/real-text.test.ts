// Real text in every style and rule a page may ask for: each character once or overset, lines in their measure, baselines on the grid.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appRoot } from '../../../electron/host/app-root.ts';
import { compose } from '../../../shared/composition/compose.ts';
import type { ComposedEdition } from '../../../shared/composition/phases.ts';
import { gridBaseline } from '../../../shared/composition/place/baseline.ts';
import { HOUSE_RULES } from '../../../shared/document/house-rules.ts';
import { gridOf } from '../../../shared/document/page-setup.ts';
import type { PMNode } from '../../../shared/document/schema.ts';
import { ALIGNS, type TextStyle } from '../../../shared/document/styles.ts';
import { BLACK } from '../../../shared/kernel/color.ts';
import { PROHIBITION_LEVELS } from '../../../shared/kernel/prohibition-level.ts';
import { copyOfLength, sampleCopy } from '../../support/sample-copy.ts';
import { article, edition, linesOf, photo, SMALL, shippedFonts } from './support.ts';

const fonts = shippedFonts();
const copy = sampleCopy(appRoot(import.meta.url));

const rules = fc.record({
  prohibition: fc.constantFrom(...PROHIBITION_LEVELS),
  notAtStart: fc.constantFrom('', '的'),
  notAtEnd: fc.constantFrom('', '第'),
  hyphenation: fc.boolean(),
  trimIndented: fc.boolean(),
  combinedDigits: fc.integer({ min: 1, max: 3 }),
  fill: fc.constantFrom('balanced' as const, 'filled' as const),
});

const effects = fc.constantFrom<TextStyle['effects']>(null, {
  slant: 12,
  outline: { weight: 0.3, color: BLACK },
  shadow: { x: 0.05, y: 0.05, color: BLACK },
});

const body = fc.record({
  align: fc.constantFrom(...ALIGNS),
  indent: fc.constantFrom(0, 2),
  scaleX: fc.constantFrom(0.8, 1, 1.2),
  tracking: fc.constantFrom(0, 0.05),
  effects,
});

const pages = fc
  .record({
    rules,
    body,
    measure: fc.double({ min: 8, max: 24, noNaN: true }),
    columns: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
    direction: fc.constantFrom('horizontal' as const, 'horizontal' as const, 'vertical' as const),
    photoAt: fc.option(fc.integer({ min: 2, max: 24 }), { nil: null }),
    from: fc.nat(copy.length - 1),
    length: fc.integer({ min: 100, max: 1500 }),
  })
  .map(({ rules: composing, body: style, measure, columns, direction, photoAt, from, length }) => {
    const setup = { ...SMALL, measure };
    const story = article({
      body: copyOfLength(copy, length, from).map(({ kind, text }) => (kind === 'subhead' ? `## ${text}` : text)),
      byline: '记者 某某',
      direction,
      frames: [{ at: [1, 1], span: [4, 36], columns }],
    });
    const objects = photoAt === null ? [] : [photo({ at: [2, photoAt], span: [2, 10] }, '图片说明。')];
    const doc = edition([story, ...objects], {
      setup,
      styles: { body: style },
      composing: { ...HOUSE_RULES, ...composing },
    });
    return { doc, grid: gridOf(setup), direction };
  });

/** Text of each block that is not on its lines: what comes after the last one. Fails where lines leave out or repeat any. */
function hiddenText(composed: ComposedEdition): readonly string[] {
  const shown = composed.blocks.map(() => 0);
  for (const { display, text } of linesOf(composed)) {
    expect(display.from).toBe(shown[display.block]);
    shown[display.block] = display.to;
    expect(display.runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('')).toBe(text);
  }
  return composed.blocks.map(({ node }, index) => node.textContent.slice(shown[index]));
}

const characters = (text: string): number => [...text].length;

describe('real text in any style', () => {
  const check = (name: string, seed: number, hold: (one: { doc: PMNode } & Pick<Page, 'grid' | 'direction'>) => void) =>
    it(name, () => fc.assert(fc.property(pages, hold), { numRuns: 40, seed }));
  type Page = typeof pages extends fc.Arbitrary<infer P> ? P : never;

  check('has every character on a line once, or counts it as overset', 20_260_108, ({ doc }) => {
    const composed = compose(doc, fonts);
    const overset = composed.pages.flatMap((page) => page.overset).reduce((sum, one) => sum + one.characters, 0);
    expect(characters(hiddenText(composed).join(''))).toBe(overset);
  });

  check('keeps every line in its measure, to a thousandth of a point', 20_260_109, ({ doc }) => {
    for (const { width, measure } of linesOf(compose(doc, fonts))) expect(width).toBeLessThanOrEqual(measure + 0.001);
  });

  check('fills the measure with every line of a justified paragraph but its last', 20_260_110, ({ doc }) => {
    const composed = compose(doc, fonts);
    const lines = linesOf(composed).filter(({ part }) => part === 'body');
    lines.forEach(({ display, width, measure }, i) => {
      const isLast = lines[i + 1]?.display.block !== display.block;
      const justified = composed.blocks[display.block]?.node.type.name === 'paragraph' && alignOf(doc) === 'justify';
      if (justified && !isLast) expect(Math.abs(width - measure)).toBeLessThanOrEqual(0.001);
    });
  });

  check('sets body lines on the baseline grid of the page', 20_260_111, ({ doc, grid, direction }) => {
    const composed = compose(doc, fonts);
    for (const { part, display, y } of linesOf(composed)) {
      const isBody = part === 'body' && composed.blocks[display.block]?.node.type.name === 'paragraph';
      if (!isBody || direction === 'vertical') continue;
      const line = (y - gridBaseline(grid, 0)) / grid.leading;
      expect(line).toBeCloseTo(Math.round(line), 6);
    }
  });
});

const alignOf = (doc: PMNode): unknown =>
  (doc.child(0).attrs as { readonly styles: { readonly body?: { readonly align?: string } } }).styles.body?.align;
