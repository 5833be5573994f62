// The rules of line starts and line ends over random copy and the samples' stories, at every level, with additions of a house's own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLineRoom } from '../../../shared/composition/prepare/line-sums.ts';
import { readStory } from '../../../shared/intake/story.ts';
import { PROHIBITION_LEVELS, type ProhibitionLevel } from '../../../shared/kernel/prohibition-level.ts';
import { cellsOf, type SetParagraph, type Setting, SIZE, setText } from './break-support.ts';
import { shippedFonts } from './support.ts';

const fonts = shippedFonts();

const SAMPLES = join(import.meta.dirname, '../../../assets/samples');

/** Paragraphs of the samples' stories. */
function realParagraphs(): readonly string[] {
  const files = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return files.flatMap((file) => {
    const story = readStory(file, readFileSync(join(SAMPLES, file), 'utf8'));
    if (!story.ok) throw new Error(`${file}: ${story.error.message.key}`);
    return story.value.blocks.map(({ runs }) => runs.map(({ text }) => text).join(''));
  });
}

/** Field rules, section 1, written out again: neither sets nor classes of the composer are used. */
const NOT_AT_START = new Set('、，。：；！？．‼⁇⁈⁉”’」』）》〉】〗〕］｝～·/／％‰℃°′″');
const NOT_AT_END = new Set('“‘「『（《〈【〖〔［｛');

interface Rules {
  readonly level: ProhibitionLevel;
  readonly notAtStart: string;
  readonly notAtEnd: string;
}

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);

/** What stands last for the reader: spaces and what cannot be seen hang; accents belong to their letter. */
function lastOf(text: string): string {
  const seen = text.replace(/[\s\p{Cf}\p{M}]+$/u, '');
  return [...seen].at(-1) ?? '';
}

/** True where a line may not end between the two, by a rule on characters. */
function isForbidden(before: string, after: string, { level, notAtStart, notAtEnd }: Rules): boolean {
  const last = lastOf(before);
  const first = firstOf(after);
  if (last === '') return false;
  if (notAtStart.includes(first) || notAtEnd.includes(last)) return true;
  if (/^(?:——|……)$/.test(before.slice(-1) + first) && (runOf(before, first) % 2 === 1 || runAhead(after, first) === 1))
    return true;
  if (level === 'none') return false;
  if (NOT_AT_START.has(first) || NOT_AT_END.has(last)) return true;
  // A plain solidus between Western letters may be an address's, where a line may end behind it.
  const isSolidus = last === '／' || (last === '/' && !/^[!-~]/.test(after));
  if (isSolidus && level !== 'basic') return true;
  return level === 'strict' && /^(?:——|……)/.test(after);
}

const runOf = (text: string, char: string): number => text.length - text.replace(new RegExp(`${char}+$`), '').length;
const runAhead = (text: string, char: string): number => text.length - text.replace(new RegExp(`^${char}+`), '').length;

/** No cell of the composer may end a line where the rules, read again, forbid it. */
function expectRulesHeld(text: string, { prepared }: SetParagraph, rules: Rules): void {
  for (const { to, breakAfter } of cellsOf(prepared).slice(0, -1)) {
    const [before, after] = [text.slice(0, to), text.slice(to)];
    if (breakAfter !== 'forbidden' && isForbidden(before, after, rules))
      expect.fail(
        `${rules.level} +“${rules.notAtStart}” +“${rules.notAtEnd}”: ${before.slice(-6)} | ${after.slice(0, 6)}`,
      );
  }
}

/** What stands together beyond this is longer than the line: a Han–Latin gap or a hyphen may come on top of it, em. */
const EDGE = 0.4;

/** A line ends where it may not only inside what stands together and is longer than the narrowest line. */
function expectForcedOnly({ prepared, broken }: SetParagraph, measures: readonly number[]): void {
  const { cells, sums, block } = prepared;
  const narrowest = (Math.min(...measures) - block.style.indent) * SIZE;
  for (const { to } of broken.slice(0, -1)) {
    if (cells[to - 1]?.breakAfter !== 'forbidden') continue;
    const mayEnd = (index: number): boolean => cells[index]?.breakAfter !== 'forbidden';
    let from = to - 1;
    while (from > 0 && !mayEnd(from - 1)) from -= 1;
    let end = to;
    while (end < cells.length && !mayEnd(end - 1)) end += 1;
    const room = makeLineRoom();
    sums.measure(from, end, false, room);
    expect(room.natural - room.squeeze).toBeGreaterThan(narrowest - EDGE * SIZE);
  }
}

function expectLines(text: string, measures: readonly number[], rules: Rules, setting: Setting = {}): void {
  const { level, notAtStart, notAtEnd } = rules;
  const set = setText(fonts, text, measures, { ...setting, prohibition: level, notAtStart, notAtEnd });
  expectRulesHeld(text, set, rules);
  expectForcedOnly(set, measures);
}

const han = fc.constantFrom(...'春天的雨落在小河上柳芽绿了人们走过桥去看花');
const mark = fc.constantFrom(...NOT_AT_START, ...NOT_AT_END, '—', '——', '……', '…', '￥', '$', '-', '–');
const western = fc.constantFrom(
  'A',
  '3',
  '2024',
  '12.5%',
  '-8',
  'Spring Rain',
  '300 MW',
  'www.example.cn/a/b?c=d',
  '25℃',
);
const hidden = fc.constantFrom(' ', '\u3000', '\u00a0', '\u00ad', '\u200b', '\u2060', '\ufe00', '\u0301', '𠀀', '🙂');
const text = fc
  .array(fc.oneof({ weight: 8, arbitrary: han }, { weight: 6, arbitrary: mark }, western, hidden), { maxLength: 80 })
  .map((parts) => parts.join(''));
const additions = fc.oneof(
  fc.constant(''),
  fc.string({ unit: fc.constantFrom(...'春的了上天A3—…−-/￥𠀀（，'), minLength: 1, maxLength: 4 }),
);
const rules = fc.record({ level: fc.constantFrom(...PROHIBITION_LEVELS), notAtStart: additions, notAtEnd: additions });
const measures = fc.array(fc.double({ min: 1, max: 25, noNaN: true }), { minLength: 1, maxLength: 4 });
const setting = fc.record({
  indent: fc.constantFrom(0, 2),
  align: fc.constantFrom('justify', 'start', 'center', 'spread'),
  direction: fc.constantFrom('horizontal', 'vertical'),
  hyphenation: fc.boolean(),
  hanging: fc.boolean(),
  trimIndented: fc.boolean(),
} as const);

describe('line starts and line ends', () => {
  it('hold in random copy at every level, with any additions, in any measure', () => {
    fc.assert(
      fc.property(text, measures, rules, setting, (copy, given, how, style) => expectLines(copy, given, how, style)),
      { numRuns: 600 },
    );
  });

  it('hold in the samples’ stories at every level, in the measures of newspaper columns', () => {
    const paragraphs = realParagraphs();
    expect(paragraphs.length).toBeGreaterThan(20);
    for (const [i, copy] of paragraphs.entries()) {
      const measure = 9 + ((i * 1.37) % 12);
      for (const level of PROHIBITION_LEVELS) expectLines(copy, [measure], { level, notAtStart: '', notAtEnd: '' });
      expectLines(copy, [measure], { level: 'gb', notAtStart: '的了着', notAtEnd: '第在把' });
    }
  });
});
