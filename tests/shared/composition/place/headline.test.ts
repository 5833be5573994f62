// Headline units: stacked, fitted by narrower letters before smaller ones, at the head of the body, vertical.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../shared/composition/compose.ts';
import type { ComposedLine } from '../../../../shared/composition/phases.ts';
import { gridBaseline } from '../../../../shared/composition/place/baseline.ts';
import { cellsOf, type GridBox, gridOf, objectBoxOf } from '../../../../shared/document/page-setup.ts';
import { type ArticleWords, article, edition, linesOf, photo, running, SMALL, shippedFonts } from '../support.ts';

const fonts = shippedFonts();
const grid = gridOf(SMALL);
const FRAME: GridBox = { at: [1, 1], span: [4, 10] };
const BODY = [{ at: [1, 11], span: [4, 10] }] as const;

function unit(words: ArticleWords) {
  const composed = compose(edition([article({ body: [running(60)], frames: BODY, ...words })]), fonts);
  const lines = linesOf(composed).filter(({ part }) => part !== 'body');
  return { composed, lines, of: (part: string) => lines.filter((line) => line.part === part) };
}
const top = ({ y, display }: ComposedLine) => y - 0.88 * display.size;
const foot = (line: ComposedLine) => top(line) + line.display.size;
const inkStart = ({ display }: ComposedLine) => display.x + (display.runs[0]?.glyphs[0]?.pen ?? 0);
const inkEnd = ({ display }: ComposedLine) => {
  const last = display.runs.at(-1)?.glyphs.at(-1);
  return display.x + (last?.pen ?? 0) + (last?.advance ?? 0);
};

describe('a headline unit in its frame', () => {
  const whole = {
    kicker: '引题引题',
    headline: ['主题第一行', '主题第二行'],
    deck: '副题副题',
    standfirst: running(40),
    byline: '记者 某某',
    bylineAt: 'under-headline',
    headlineFrame: { ...FRAME, span: [4, 16], size: 30 },
    frames: [{ at: [1, 17], span: [4, 10] }],
  } as const;

  it('stacks its parts in order without overlap, inside and in the middle of the frame', () => {
    const { lines } = unit(whole);
    expect([...new Set(lines.map(({ part }) => part))]).toEqual(['kicker', 'headline', 'deck', 'standfirst', 'byline']);
    for (const [i, line] of lines.slice(1).entries()) expect(top(line)).toBeGreaterThan(foot(lines[i] as ComposedLine));
    const frame = cellsOf(grid, whole.headlineFrame);
    const above = top(lines[0] as ComposedLine) - frame.y;
    const below = frame.y + frame.height - foot(lines.at(-1) as ComposedLine);
    expect(above).toBeGreaterThan(0);
    expect(above).toBeCloseTo(below, 6);
  });

  it('gives the frame’s size to the main headline and keeps kicker and deck in proportion', () => {
    const { of } = unit(whole);
    expect(of('headline').map(({ display }) => display.size)).toEqual([30, 30]);
    expect(of('kicker')[0]?.display.size).toBeCloseTo(30 * 0.42, 6);
    expect(of('deck')[0]?.display.size).toBeCloseTo(30 * 0.42, 6);
  });

  it('sets a long standfirst to 28 characters at most', () => {
    const { of } = unit(whole);
    expect(of('standfirst').length).toBeGreaterThan(1);
    for (const { measure } of of('standfirst')) expect(measure).toBeLessThanOrEqual(28 * 9);
  });

  it('centres a byline under the headline', () => {
    const [byline] = unit(whole).of('byline');
    const line = byline as ComposedLine;
    expect((inkStart(line) + inkEnd(line)) / 2).toBeCloseTo(grid.typeArea.x + grid.typeArea.width / 2, 1);
  });

  it('that fills its frame keeps the leading’s air from the body’s first line and from the lines above', () => {
    for (const [lines, size] of [
      [3, 36],
      [2, 23.2],
      [4, 46],
      [3, 30],
    ] as const) {
      const above = { at: [1, 1], span: [4, 1] } as const;
      const headlineFrame = { at: [1, 2], span: [4, lines], size } as const;
      const frames = [above, { at: [1, 2 + lines], span: [4, 10] }] as const;
      const { composed, of } = unit({ headline: ['春风又绿江南岸'], headlineFrame, frames, body: [running(400)] });
      const [line] = of('headline');
      const body = linesOf(composed).filter(({ part }) => part === 'body');
      const under = body.find(({ region }) => region === 4);
      if (line === undefined || under === undefined || body[0] === undefined) throw new Error('nothing placed');
      expect(top(under) - foot(line)).toBeGreaterThanOrEqual(grid.leading - grid.size - 0.001);
      expect(top(line) - foot(body[0])).toBeGreaterThanOrEqual(grid.leading - grid.size - 0.001);
    }
  });

  it('is no obstacle to the page: the body begins in its own frame', () => {
    const { composed } = unit(whole);
    const [body] = linesOf(composed).filter(({ part }) => part === 'body');
    expect(body?.y).toBeCloseTo(gridBaseline(grid, 16), 6);
  });
});

describe('a headline of own lines that is too long', () => {
  const width = cellsOf(grid, FRAME).width;
  const long = (characters: number, size: number) =>
    unit({ headline: ['河'.repeat(characters), '山河'], headlineFrame: { ...FRAME, size } });

  it('is set in narrower and closer letters first, all lines alike', () => {
    const { of, composed } = long(20, 27);
    const scales = of('headline').map(({ display }) => display.runs[0]?.scaleX ?? 0);
    expect(of('headline').map(({ text }) => text)).toEqual(['河'.repeat(20), '山河']);
    expect(of('headline').map(({ display }) => display.size)).toEqual([27, 27]);
    expect(scales[0]).toBe(scales[1]);
    expect(scales[0]).toBeLessThan(1);
    expect(scales[0]).toBeGreaterThan(width / (20 * 27));
    expect(inkEnd(of('headline')[0] as ComposedLine)).toBeLessThanOrEqual(grid.typeArea.x + width + 0.01);
    expect(composed.diagnostics).toEqual([]);
  });

  it('then in a smaller size, with a note when it is much smaller or narrower', () => {
    const { of, composed } = long(30, 30);
    const [line] = of('headline');
    expect(of('headline')).toHaveLength(2);
    expect(line?.display.runs[0]?.scaleX).toBeGreaterThanOrEqual(0.8 - 1e-6);
    expect(line?.display.size).toBeLessThan(30 * 0.9);
    expect(line?.display.size).toBeGreaterThan(width / 30);
    expect(inkEnd(line as ComposedLine)).toBeLessThanOrEqual(grid.typeArea.x + width + 0.01);
    expect(composed.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['text.headline-reduced', 'note'],
      ['text.headline-narrowed', 'note'],
    ]);
  });

  it('takes kicker and deck no smaller than the body', () => {
    const { of } = unit({
      kicker: '引题引题',
      headline: ['河'.repeat(18), '山河'],
      deck: '副题副题',
      headlineFrame: { ...FRAME, span: [2, 10], size: 24 },
    });
    expect(of('headline')[0]?.display.size).toBeLessThan(24 * 0.8);
    for (const part of ['kicker', 'deck']) expect(of(part)[0]?.display.size).toBeGreaterThanOrEqual(SMALL.size);
  });

  it('is broken only when it would be smaller than the body, and says so', () => {
    const { of, composed } = long(90, 30);
    expect(of('headline').length).toBeGreaterThan(2);
    expect(
      of('headline')
        .map(({ text }) => text)
        .join(''),
    ).toBe(`${'河'.repeat(90)}山河`);
    expect(of('headline')[0]?.display.size).toBe(9);
    expect(composed.diagnostics.map(({ code }) => code)).toContain('text.headline-reduced');
  });

  it('keeps the lines the user made', () => {
    const { of } = unit({ headline: ['一二三', '四五', '六'], headlineFrame: FRAME });
    expect(of('headline').map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['一二三', 0],
      ['四五', 1],
      ['六', 2],
    ]);
  });
});

describe('a headline that fits in no way', () => {
  const headlineFrame = { at: [1, 1], span: [1, 2], direction: 'vertical', size: 24 } as const;

  it('is broken inside a word only then, with a warning', () => {
    const { composed, of } = unit({ headline: ['中华人民共和国'], headlineFrame });
    expect(of('headline').length).toBeGreaterThan(1);
    expect(
      of('headline')
        .map(({ text }) => text)
        .join(''),
    ).toBe('中华人民共和国');
    expect(composed.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'text.headline-word', severity: 'warning', at: 'headline 0' }),
    );
  });
});

describe('a unit that is too tall', () => {
  it('closes up, then shrinks until it fits', () => {
    for (const lines of [3, 5, 8]) {
      const headlineFrame = { at: [1, 1], span: [4, lines], size: 36 } as const;
      const { lines: set } = unit({ kicker: '引题', headline: ['主题一', '主题二'], headlineFrame });
      const frame = cellsOf(grid, headlineFrame);
      expect(top(set[0] as ComposedLine)).toBeGreaterThanOrEqual(frame.y - 0.001);
      expect(foot(set.at(-1) as ComposedLine)).toBeLessThanOrEqual(frame.y + frame.height + 0.001);
    }
  });

  it('leaves over what cannot be shown even at body size', () => {
    const headline = ['一', '二', '三', '四'];
    const { composed, of } = unit({ headline, headlineFrame: { at: [1, 1], span: [4, 2] } });
    const shown = of('headline').length;
    expect(shown).toBeGreaterThan(0);
    expect(composed.pages[0]?.overset).toEqual([
      expect.objectContaining({ part: 'headline', paragraph: shown, characters: 4 - shown }),
    ]);
  });
});

describe('a unit without a frame', () => {
  const frames = [
    { at: [1, 3], span: [3, 20] },
    { at: [4, 3], span: [1, 20] },
  ] as const;

  it('stands at the head of the first body frame on whole grid lines, the body below', () => {
    const { composed, of } = unit({ headline: ['主题一行'], frames, body: [running(900)] });
    const [line] = of('headline');
    const frame = cellsOf(grid, frames[0]);
    expect(line?.measure).toBeCloseTo(frame.width, 6);
    expect(top(line as ComposedLine)).toBeGreaterThanOrEqual(frame.y);
    const body = linesOf(composed).filter(({ part }) => part === 'body');
    const firsts = [0, 1, 2, 3].map((region) => body.find((one) => one.region === region)?.y ?? 0);
    const under = Math.round((firsts[0] ?? 0) - gridBaseline(grid, 2)) / grid.leading;
    expect(under).toBeGreaterThanOrEqual(3);
    expect(firsts[0]).toBeCloseTo(gridBaseline(grid, 2 + Math.round(under)), 6);
    expect(firsts.slice(1, 3)).toEqual([firsts[0], firsts[0]]);
    expect(firsts[3]).toBeCloseTo(gridBaseline(grid, 2), 6);
    expect(foot(line as ComposedLine)).toBeLessThan((firsts[0] ?? 0) - 0.88 * 9);
  });

  it('stands at the head of the first frame with columns, the body below: one cell holds no two', () => {
    const narrow = { at: [1, 1], span: [1, 1], columns: 2 } as const;
    for (const direction of ['horizontal', 'vertical'] as const) {
      const second = { at: [1, 3], span: [3, 20] } as const;
      const frames = direction === 'vertical' ? [narrow, second] : [{ ...narrow, columns: 20 }, second];
      const { composed, of } = unit({ headline: ['主题一行'], direction, frames, body: [running(300)] });
      const [line] = of('headline');
      const [first] = linesOf(composed).filter(({ part }) => part === 'body');
      if (line === undefined || first === undefined) throw new Error('nothing placed');
      if (direction === 'vertical') expect(first.x + 4.5).toBeLessThan(line.x - line.display.size / 2);
      else expect(top(first)).toBeGreaterThan(foot(line));
    }
  });

  it('stands beside a photo at the head of the frame', () => {
    const at = { at: [3, 3], span: [1, 12] } as const;
    const page = [article({ headline: ['短题'], frames, body: [running(300)] }), photo({ ...at })];
    const [line] = linesOf(compose(edition(page), fonts));
    expect(line?.part).toBe('headline');
    expect((line?.x ?? 0) + (line?.measure ?? 0)).toBeLessThanOrEqual(objectBoxOf(grid, at).x - 9 + 0.001);
  });
});

describe('a vertical unit (竖题)', () => {
  const headlineFrame = { at: [1, 1], span: [1, 20], direction: 'vertical', size: 24 } as const;
  const { lines, of } = unit({
    kicker: '引题',
    headline: ['老桥新路', '一脉相承'],
    headlineFrame,
    frames: [{ at: [2, 1], span: [3, 20] }],
  });

  it('runs down, its parts from right to left, inside the frame', () => {
    const frame = cellsOf(grid, headlineFrame);
    expect(lines.map(({ display }) => display.direction)).toEqual(['vertical', 'vertical', 'vertical']);
    const xs = lines.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => b - a));
    for (const { x, y, measure, display } of lines) {
      expect(x - display.size / 2).toBeGreaterThanOrEqual(frame.x - 0.001);
      expect(x + display.size / 2).toBeLessThanOrEqual(frame.x + frame.width + 0.001);
      expect(y + measure).toBeLessThanOrEqual(frame.y + frame.height + 0.001);
    }
  });

  it('advances one em a character, and what four letters are spread by', () => {
    const pens = of('headline')[0]?.display.runs[0]?.glyphs.map(({ pen }) => pen) ?? [];
    expect(pens).toHaveLength(4);
    for (const [i, pen] of pens.slice(1).entries()) expect(pen - (pens[i] ?? 0)).toBeCloseTo(24 * 1.09, 3);
  });
});
