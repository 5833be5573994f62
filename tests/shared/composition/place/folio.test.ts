// The folio line: over the type area, number and section at the outer edge, mirrored, narrower before anything else.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../shared/composition/compose.ts';
import type { ComposedLine } from '../../../../shared/composition/phases.ts';
import { gridOf } from '../../../../shared/document/page-setup.ts';
import { mm, PT_PER_MM } from '../../../../shared/kernel/units.ts';
import { edition, folioLine, linesOf, SMALL, shippedFonts } from '../support.ts';

const fonts = shippedFonts();
const grid = gridOf(SMALL);
const { x: LEFT, width: WIDTH, y: TOP } = grid.typeArea;
const FIELDS = { paper: '试排晚报', date: '2025年6月18日 星期三', number: '4', section: '城乡', editors: '责编 某某' };

function folio(fields: Parameters<typeof folioLine>[0], number: number) {
  const composed = compose(edition([folioLine(fields)], { number }), fonts);
  const items = composed.pages[0]?.display.items ?? [];
  return { lines: linesOf(composed), rules: items.filter((item) => item.kind === 'rule') };
}
const byText = (lines: readonly ComposedLine[]) => Object.fromEntries(lines.map((line) => [line.text, line]));

describe('folio line', () => {
  it('stands above the type area over a rule as wide as it', () => {
    const { lines, rules } = folio(FIELDS, 4);
    expect(rules).toHaveLength(1);
    const [rule] = rules;
    expect(rule?.from.x).toBeCloseTo(LEFT, 6);
    expect(rule?.to.x).toBeCloseTo(LEFT + WIDTH, 6);
    expect(rule?.from.y).toBeLessThan(TOP);
    expect(new Set(lines.map(({ y }) => y)).size).toBe(1);
    expect(lines[0]?.y).toBeLessThan(rule?.from.y ?? 0);
    expect(lines.every(({ y, display }) => y - display.size > 0)).toBe(true);
  });

  it('puts number and section first on even pages, larger than the rest', () => {
    const { lines } = folio(FIELDS, 4);
    expect(lines.map(({ text }) => text)).toEqual(['4', '城乡', '试排晚报', '2025年6月18日 星期三', '责编 某某']);
    expect(lines[0]?.x).toBeCloseTo(LEFT, 6);
    expect((lines.at(-1)?.x ?? 0) + (lines.at(-1)?.width ?? 0)).toBeCloseTo(LEFT + WIDTH, 1);
    const sizes = lines.map(({ display }) => display.size);
    expect(sizes[0]).toBeGreaterThan(sizes[2] ?? 0);
    expect(sizes[1]).toBeGreaterThan(sizes[2] ?? 0);
  });

  it('is mirrored on odd pages', () => {
    const even = byText(folio(FIELDS, 4).lines);
    const odd = byText(folio(FIELDS, 5).lines);
    for (const [text, line] of Object.entries(even)) {
      const mirrored = odd[text];
      expect((mirrored?.x ?? 0) + (mirrored?.width ?? 0) - LEFT).toBeCloseTo(LEFT + WIDTH - line.x, 1);
    }
  });

  it('keeps its fields apart', () => {
    for (const number of [4, 5]) {
      const lines = [...folio(FIELDS, number).lines].sort((a, b) => a.x - b.x);
      for (const [i, line] of lines.slice(1).entries()) {
        const before = lines[i] as ComposedLine;
        expect(line.x).toBeGreaterThan(before.x + before.width + 2);
      }
    }
  });

  it('is set narrower when its fields are too long, then smaller, and never leaves the type area', () => {
    for (const repeat of [9, 30]) {
      const { lines } = folio({ ...FIELDS, editors: '责编某某'.repeat(repeat) }, 4);
      const last = lines.at(-1) as ComposedLine;
      expect(last.display.runs[0]?.scaleX).toBeLessThan(1);
      expect(last.display.size).toBe(repeat === 9 ? 9 : last.display.size);
      expect(last.x + last.width).toBeLessThanOrEqual(LEFT + WIDTH + 0.1);
      expect(lines.every(({ x }) => x >= LEFT - 0.001)).toBe(true);
      for (const line of lines)
        expect(line.text).toBe(line.display.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join(''));
    }
  });

  it('shrinks into a narrow head margin', () => {
    const setup = { ...SMALL, trim: [mm(210), mm((40 * 11.6 + 40) / PT_PER_MM)] } as const;
    const composed = compose(edition([folioLine(FIELDS)], { number: 4, setup }), fonts);
    for (const { y, display } of linesOf(composed)) {
      expect(y - 0.88 * display.size).toBeGreaterThan(4.9);
      expect(y).toBeLessThan(20);
    }
  });

  it.each(['　星期五', '星期五　　', ' 　', '星期 　五'])('shows all of a field with white space: “%s”', (date) => {
    const { lines } = folio({ paper: '试排晚报', date, number: '4' }, 4);
    expect(lines.map(({ display }) => display.to - display.from)).toContain(date.length);
    expect(lines).toHaveLength(3);
  });

  it('does without empty fields, but for a place for their carets beside the field before them', () => {
    const words = { paper: '试排晚报', number: '1' };
    const { lines } = folio({ ...words, section: '' }, 2);
    expect(lines.filter(({ text }) => text !== '')).toEqual(folio(words, 2).lines);
    const [empty, ...others] = lines.filter(({ text }) => text === '');
    expect(others).toEqual([]);
    expect(empty?.y).toBe(lines[0]?.y);
    expect(empty?.x).toBeGreaterThan(lines[0]?.x ?? 0);
    expect(folio({ section: '' }, 2)).toEqual({ lines: [], rules: [] });
  });
});
