// What must hold for every text in every measure.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterEnd } from '../../../shared/text/clusters.ts';
import { glyphsOf, type SetParagraph, SIZE, setText, textsOf } from './break-support.ts';
import { shippedFonts } from './support.ts';

const fonts = shippedFonts();

/** Far below any plant's resolution, pt. */
const TOLERANCE = 0.001;

const han = fc.constantFrom(...'春天的雨落在小河上柳芽绿了人们走过桥去看花');
const mark = fc.constantFrom(...'，。、；：？！“”‘’（）《》·—…～/');
const western = fc.constantFrom('A', 'b', '3', '2024', '12.5%', 'Spring Rain', '300MW', 'www.example.cn/a', ' ', '25℃');
const anything = fc.oneof(
  fc.constantFrom(
    '\u3000',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\ud800',
    '🙂',
    '𠀀',
    'ש',
    '\u0301',
    '\t',
    '——',
    '……',
    '？！',
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);

/** Copy with everything in it. */
const wildText = fc
  .array(fc.oneof({ weight: 8, arbitrary: han }, { weight: 4, arbitrary: mark }, western, anything), { maxLength: 120 })
  .map((parts) => parts.join(''));

/** Copy as it comes from a newsroom: marks between characters, never more than a bracket and a mark together. */
const phrase = fc.array(han, { minLength: 2, maxLength: 12 }).map((chars) => chars.join(''));
const clause = fc.oneof(
  phrase,
  fc.tuple(phrase, phrase).map(([a, b]) => `${a}“${b}”`),
  fc.tuple(phrase, phrase).map(([a, b]) => `${a}（${b}）`),
  fc.tuple(phrase, phrase).map(([a, b]) => `${a}——${b}`),
  fc.tuple(phrase, phrase).map(([a, b]) => `${a}12.5%${b}`),
  fc.tuple(phrase, phrase).map(([a, b]) => `${a} 2024 ${b}`),
);
const copy = fc
  .array(fc.tuple(clause, fc.constantFrom('，', '。', '、', '；', '！')), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(''));

const measures = fc.array(fc.double({ min: 1, max: 30, noNaN: true }), { minLength: 1, maxLength: 6 });
const newsMeasures = fc.array(fc.double({ min: 9, max: 25, noNaN: true }), { minLength: 1, maxLength: 6 });
const setting = fc.record({
  indent: fc.constantFrom(0, 2),
  align: fc.constantFrom('justify', 'start', 'center', 'end', 'spread'),
  prohibition: fc.constantFrom('none', 'basic', 'gb', 'strict'),
  direction: fc.constantFrom('horizontal', 'vertical'),
} as const);

const inkedCells = ({ prepared, broken }: SetParagraph, index: number): number => {
  const line = broken[index];
  return prepared.cells.slice(line?.from, line?.to).filter((cell) => !cell.isSpace && cell.width > 0).length;
};

describe('any text in any measures', () => {
  it('is on the lines once, character by character, in lines and in glyphs', () => {
    fc.assert(
      fc.property(wildText, measures, setting, (text, given, how) => {
        const set = setText(fonts, text, given, how);
        expect(textsOf(set).join('')).toBe(text);
        let at = 0;
        for (const line of set.lines) {
          expect(line.from).toBe(at);
          at = line.to;
          let inked = '';
          for (const { text: own, from, to } of glyphsOf(line)) {
            if (own === '') continue;
            expect(text.slice(from, to)).toBe(own);
            inked += own;
          }
          expect(inked).toBe(line.text);
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps within the measure but for a single character wider than it', () => {
    fc.assert(
      fc.property(wildText, measures, setting, (text, given, how) => {
        const set = setText(fonts, text, given, how);
        for (const [index, line] of set.lines.entries()) {
          if (inkedCells(set, index) > 1) expect(line.width).toBeLessThanOrEqual(line.measure + TOLERANCE);
          const end = Math.max(0, ...glyphsOf(line).map(({ pen, advance }) => pen + advance));
          expect(end).toBeLessThanOrEqual(Math.max(line.measure, line.width) + TOLERANCE);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('fills the measure with every justified line that has a gap to stretch', () => {
    fc.assert(
      fc.property(wildText, measures, fc.constantFrom(0, 2), (text, given, indent) => {
        const set = setText(fonts, text, given, { indent });
        for (const [index, line] of set.lines.slice(0, -1).entries()) {
          const own = set.prepared.cells.slice(set.broken[index]?.from, set.broken[index]?.to);
          const lastInk = own.findLastIndex((cell) => !cell.isSpace);
          const canStretch = own.slice(0, Math.max(0, lastInk)).some((cell) => cell.stretchAfter !== 'none');
          if (canStretch) expect(Math.abs(line.width - line.measure)).toBeLessThanOrEqual(TOLERANCE);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('cuts no cluster', () => {
    fc.assert(
      fc.property(wildText, measures, setting, (text, given, how) => {
        const starts = new Set<number>();
        for (let at = 0; at < text.length; at = clusterEnd(text, at)) starts.add(at);
        for (const line of setText(fonts, text, given, how).lines)
          if (line.text !== '') expect(starts.has(line.from)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('sets every glyph where the one before it ends', () => {
    fc.assert(
      fc.property(wildText, measures, setting, (text, given, how) => {
        for (const line of setText(fonts, text, given, how).lines) {
          let pen = line.start;
          for (const glyph of glyphsOf(line)) {
            expect(Math.abs(glyph.pen - pen)).toBeLessThan(TOLERANCE);
            pen += glyph.advance;
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Field rules, section 1, written out again. */
const NOT_AT_START = /^[、，。：；！？．”’」』）》〉】〗〕］｝–～·/／％‰℃°′″]/u;
const NOT_AT_END = /[“‘「『（《〈【〖〔［｛/／]$/u;

describe('newspaper copy at level gb', () => {
  const eachBoundary = (check: (before: string, after: string) => void): void => {
    fc.assert(
      fc.property(copy, newsMeasures, fc.constantFrom(0, 2), (text, given, indent) => {
        const lines = textsOf(setText(fonts, text, given, { indent }));
        for (const [index, line] of lines.entries()) {
          const next = lines[index + 1];
          if (next !== undefined) check(line, next);
        }
      }),
      { numRuns: 300 },
    );
  };

  it('begins no line with a mark that may not, ends none with one that may not', () => {
    eachBoundary((before, after) => {
      expect(after).not.toMatch(NOT_AT_START);
      expect(before.trimEnd()).not.toMatch(NOT_AT_END);
    });
  });

  it('breaks no pair, number or word, and begins no line with a space', () => {
    eachBoundary((before, after) => {
      expect(before.slice(-1) + after.slice(0, 1)).not.toMatch(/^(?:——|……|[\w.%][\w.%])$/);
      expect(after).not.toMatch(/^\s/);
    });
  });

  it('takes from gaps no more than the printed page does', () => {
    fc.assert(
      fc.property(copy, newsMeasures, (text, given) => {
        for (const line of setText(fonts, text, given, { indent: 2 }).lines) expect(line.gaps).toBeGreaterThan(-0.0401);
      }),
      { numRuns: 200 },
    );
  });

  it('squeezes no mark below half an em', () => {
    fc.assert(
      fc.property(copy, newsMeasures, (text, given) => {
        for (const line of setText(fonts, text, given).lines) {
          for (const { text: own, advance } of glyphsOf(line)) {
            if (/^[，。、；！“”（）]$/.test(own)) expect(advance).toBeGreaterThan((0.5 - 0.041) * SIZE);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
