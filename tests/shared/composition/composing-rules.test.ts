// A page's composing rules reach its lines, and preflight holds them against the same rules.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import type { ComposedLine } from '../../../shared/composition/phases.ts';
import type { ComposingRules } from '../../../shared/document/attrs.ts';
import { HOUSE_RULES } from '../../../shared/document/house-rules.ts';
import { NEWSPRINT } from '../../../shared/kernel/plant-profile.ts';
import { preflight } from '../../../shared/preflight/preflight.ts';
import { article, edition, linesOf, running, shippedFonts } from './support.ts';

const fonts = shippedFonts();

const pageOf = (body: readonly string[], composing: Partial<ComposingRules>) =>
  edition(
    [
      article({
        headline: ['看Internationalization'],
        body,
        headlineFrame: { at: [1, 1], span: [1, 6] },
        frames: [{ at: [1, 7], span: [1, 30] }],
      }),
    ],
    { composing: { ...HOUSE_RULES, ...composing } },
  );

const bodyOf = (body: readonly string[], composing: Partial<ComposingRules> = {}): readonly ComposedLine[] =>
  linesOf(compose(pageOf(body, composing), fonts)).filter(({ part }) => part === 'body');

describe('composing rules of a page', () => {
  it('keep a house’s own characters from line starts and line ends at any level', () => {
    const text = [running(300)];
    for (const prohibition of ['none', 'strict'] as const) {
      const house = { prohibition, notAtStart: '水从出了个城人修', notAtEnd: '河山流十最到的种' };
      const faults = (composing: Partial<ComposingRules>) => {
        const doc = pageOf(text, { ...house, ...composing });
        const found = preflight(doc, compose(doc, fonts), { plant: NEWSPRINT });
        return found.filter(({ code }) => code === 'text.prohibition');
      };
      for (const [i, line] of bodyOf(text, house).entries()) {
        if (i > 0) expect(line.text).not.toMatch(new RegExp(`^[${house.notAtStart}]`, 'u'));
        if (!line.text.endsWith('。')) expect(line.text).not.toMatch(new RegExp(`[${house.notAtEnd}]$`, 'u'));
      }
      expect(faults({})).toEqual([]);
      // The same page without the additions breaks them: the check above could have failed.
      const free = compose(pageOf(text, { prohibition }), fonts);
      const found = preflight(pageOf(text, house), free, { plant: NEWSPRINT });
      expect(found.some(({ code }) => code === 'text.prohibition')).toBe(true);
    }
  });

  it('divide words in running text, never in headlines', () => {
    const text = ['我们读了一本讲Internationalization的书。'];
    const divided = (line: ComposedLine): boolean => /[a-z]$/.test(line.text) && !line.text.endsWith('zation');
    expect(bodyOf(text).some(divided)).toBe(false);
    const lines = linesOf(compose(pageOf(text, { hyphenation: true }), fonts));
    expect(lines.filter(({ part }) => part === 'headline').map((line) => line.text)).toEqual([
      '看Internationalization',
    ]);
    const body = lines.filter(({ part }) => part === 'body');
    expect(body.map((line) => line.text).join('')).toBe(text[0]);
    expect(body.some(divided)).toBe(true);
  });

  it('hang commas and full stops outside the measure', () => {
    const text = ['春天的雨落在了青青小河，柳芽绿了又绿。'];
    expect(bodyOf(text)[0]?.text).not.toMatch(/，$/);
    const [first] = bodyOf(text, { hanging: true });
    expect(first?.text).toMatch(/，$/);
    const glyph = first?.display.runs.at(-1)?.glyphs.at(-1);
    expect(first?.width).toBeCloseTo(first?.measure ?? 0, 6);
    expect(glyph?.pen).toBeCloseTo(first?.measure ?? 0, 6);
    expect(glyph?.advance).toBeCloseTo(4.5, 6);
  });

  it('trim an opening bracket behind the indent', () => {
    const text = ['“春天”的雨落在河上'];
    const widthOf = (composing: Partial<ComposingRules>) => bodyOf(text, composing)[0]?.width ?? 0;
    expect(widthOf({}) - widthOf({ trimIndented: true })).toBeCloseTo(4.5, 6);
  });
});
