// Adjusting lines: glyphs at their places, runs, hanging spaces, alignment.
import { describe, expect, it } from 'vitest';
import { adjustLine } from '../../../shared/composition/adjust.ts';
import { BLACK, cmyk } from '../../../shared/kernel/color.ts';
import { glyphsOf, lengthsOf, makeBlock, SIZE, setBlockOf, setText } from './break-support.ts';
import { shippedFonts } from './support.ts';

const fonts = shippedFonts();

describe('adjustLine', () => {
  it('places glyphs pen after pen', () => {
    const [line] = setText(fonts, '春“天”来了，AB和12', [9.7]).lines;
    const glyphs = glyphsOf(line);
    for (const [index, glyph] of glyphs.entries()) {
      const next = glyphs[index + 1];
      if (next !== undefined) expect(glyph.pen + glyph.advance).toBeCloseTo(next.pen, 9);
    }
  });

  it('draws an opening bracket back by what is taken before its ink, in part for a part', () => {
    // Nine cells in 8.75 em: the two brackets give an eighth of an em each.
    const [line] = setText(fonts, '春天“来了”绿了呀柳', [9.75]).lines;
    const opening = glyphsOf(line).find(({ text }) => text === '“');
    expect(opening?.advance).toBeCloseTo(0.875 * SIZE, 9);
    expect(opening?.shiftX).toBeCloseTo(-0.125 * SIZE, 9);
    const closing = glyphsOf(line).find(({ text }) => text === '”');
    expect(closing?.advance).toBeCloseTo(0.875 * SIZE, 9);
    expect(closing?.shiftX).toBe(0);
  });

  it('groups glyphs by face, size, scale and colour', () => {
    const block = makeBlock(fonts, '春天来了');
    const [span] = block.spans;
    if (span === undefined) throw new Error('no span');
    const red = cmyk(0, 1, 1, 0);
    const spans = [
      { ...span, from: 0, to: 1, color: BLACK },
      { ...span, from: 1, to: 2 },
      { ...span, from: 2, to: 3, color: red },
      { ...span, from: 3, to: 4, size: 12 },
    ];
    const [line] = setBlockOf(fonts, { ...block, spans }, [10]).lines;
    const runs = line?.runs.map(({ glyphs, size, color }) => [glyphs.map(({ text }) => text).join(''), size, color]);
    expect(runs).toEqual([
      ['春天', SIZE, BLACK],
      ['来', SIZE, red],
      ['了', 12, BLACK],
    ]);
  });

  it('hangs spaces without length at the end of a full line', () => {
    const [line] = setText(fonts, '春天来了  绿了', [4]).lines;
    expect(line?.text).toBe('春天来了  ');
    expect(lengthsOf(line).slice(4)).toEqual([
      [' ', 0],
      [' ', 0],
    ]);
    expect(line?.width).toBeCloseTo(4 * SIZE, 9);
  });

  it('counts pens from the measure’s start, indent and alignment included', () => {
    const first = (align: 'start' | 'center' | 'end', indent = 0) =>
      glyphsOf(setText(fonts, '春天', [10], { align, indent }).lines[0])[0]?.pen;
    expect(first('start')).toBe(0);
    expect(first('start', 2)).toBe(2 * SIZE);
    expect(first('center')).toBe(4 * SIZE);
    expect(first('end')).toBe(8 * SIZE);
  });

  it('squeezes a last line that is too long, and only that', () => {
    const [line] = setText(fonts, '春，天，来，了，', [7]).lines;
    expect(line?.width).toBeCloseTo(7 * SIZE, 9);
    expect(line?.text).toBe('春，天，来，了，');
  });

  it('leaves the interior of a word as shaped when the line is stretched', () => {
    const natural = lengthsOf(setText(fonts, 'Spring', [20]).lines[0]);
    const { lines } = setText(fonts, '春Spring天绿绿绿绿绿绿绿绿', [8]);
    expect(lengthsOf(lines[0]).slice(1, 6)).toEqual(natural.slice(0, 5));
  });

  it('keeps brackets and quotes tight to the Western word they hold, however loose the line', () => {
    const text = '春天《Spring》来Internationalization';
    const natural = new Map(lengthsOf(setText(fonts, text, [40]).lines[0]));
    const stretched = new Map(lengthsOf(setText(fonts, text, [11]).lines[0]));
    for (const char of ['《', 'g']) expect(stretched.get(char)).toBe(natural.get(char));
    for (const char of ['天', '》']) expect(stretched.get(char)).toBeGreaterThan((natural.get(char) ?? 0) + 0.2);
  });

  it('shows a hyphen only where a line ends at a soft hyphen', () => {
    const { lines } = setText(fonts, '我们读了Shake\u00adspeare的Shake\u00adspeare剧', [8]);
    const hyphens = lines.map(
      (line) => glyphsOf(line).filter(({ text, advance }) => text === '\u00ad' && advance > 0).length,
    );
    expect(lines[0]?.text.endsWith('\u00ad')).toBe(true);
    expect(hyphens[0]).toBe(1);
    for (const [index, line] of lines.entries()) expect(hyphens[index]).toBe(line.text.endsWith('\u00ad') ? 1 : 0);
  });

  it('shows a hyphen where a word is divided at its hyphenation point, and leaves the text as it is', () => {
    const text = '我们读了Internationalization的书';
    expect(setText(fonts, text, [12]).lines[0]?.text).toBe('我们读了');
    const { lines } = setText(fonts, text, [12], { hyphenation: true });
    expect(lines.map((line) => line.text).join('')).toBe(text);
    const [first] = lines;
    expect(first?.text).toBe('我们读了International');
    const last = glyphsOf(first).at(-1);
    const before = glyphsOf(first).at(-2);
    expect(last).toMatchObject({ text: '', from: first?.to, to: first?.to });
    expect(last?.id).toBe(fonts.named('Noto Serif SC')?.nominalGlyph(0x2d));
    expect(last?.pen).toBeCloseTo((before?.pen ?? 0) + (before?.advance ?? 0), 6);
    expect((last?.pen ?? 0) + (last?.advance ?? 0)).toBeCloseTo(12 * SIZE, 6);
    for (const line of lines.slice(1)) expect(glyphsOf(line).filter(({ from, to }) => from === to)).toEqual([]);
  });

  it('sets vertical text down the line', () => {
    const [line] = setText(fonts, '春天——“来”了', [20], { direction: 'vertical' }).lines;
    const glyphs = glyphsOf(line);
    expect(glyphs.map(({ pen }) => pen / SIZE)).toEqual([0, 1, 2, 4, 5, 6, 7]);
    // Han hang from the pen by their ascent and stand across the column's middle.
    expect(glyphs[0]?.shiftX).toBeCloseTo(-0.5 * SIZE, 1);
    expect(glyphs[0]?.shiftY).toBeGreaterThan(0.5 * SIZE);
  });

  it('throws for a line that does not exist, which is a bug', () => {
    const { prepared, broken } = setText(fonts, '春天', [10]);
    expect(() => adjustLine(prepared, broken, 1)).toThrow(/has no line 1/);
  });
});
