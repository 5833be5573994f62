// Vertical bodies: tiers of a frame, lines from right to left, round what lies on them, overset and headline at the head.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../shared/composition/compose.ts';
import type { ComposedEdition } from '../../../../shared/composition/phases.ts';
import { emTopOf } from '../../../../shared/composition/place/baseline.ts';
import { cellsOf, gridOf } from '../../../../shared/document/page-setup.ts';
import { type ArticleWords, article, box, edition, linesOf, photo, running, SMALL, shippedFonts } from '../support.ts';

const fonts = shippedFonts();
const grid = gridOf(SMALL);
const STYLES = { styles: { body: { indent: 0 } } } as const;

const vertical = (words: ArticleWords, ...others: Parameters<typeof edition>[0]): ComposedEdition =>
  compose(edition([article({ direction: 'vertical', fill: 'filled', ...words }), ...others], STYLES), fonts);

const bodyOf = (composed: ComposedEdition) => linesOf(composed).filter(({ part }) => part === 'body');

describe('tiers of a vertical body', () => {
  const frame = { at: [1, 1], span: [4, 20] } as const;
  const cells = cellsOf(grid, frame);

  it('run from the right edge to the left at the body’s leading, level with horizontal lines at head and foot', () => {
    const lines = bodyOf(vertical({ body: [running(1500)], frames: [{ ...frame, columns: 1 }] }));
    expect(lines.every(({ display }) => display.direction === 'vertical')).toBe(true);
    const right = cells.x + cells.width - grid.size / 2;
    lines.forEach(({ x, y, measure }, i) => {
      expect(x).toBeCloseTo(right - i * grid.leading, 6);
      expect(y).toBeCloseTo(emTopOf(grid, 0), 6);
      expect(y + measure).toBeCloseTo(emTopOf(grid, 19) + grid.size, 4);
    });
    // As many as fit: the last one's em boxes end inside the frame, another one's would not.
    const last = lines.at(-1)?.x ?? 0;
    expect(last - grid.size / 2).toBeGreaterThanOrEqual(cells.x);
    expect(last - grid.leading - grid.size / 2).toBeLessThan(cells.x);
  });

  it('divide the height: as told, or as few as keep to twenty characters', () => {
    const tiers = (columns: number | null, lines: number) =>
      new Set(
        bodyOf(vertical({ body: [running(2000)], frames: [{ at: [1, 1], span: [4, lines], columns }] })).map(
          ({ region, measure }) => `${region}: ${(measure / grid.size).toFixed(2)}`,
        ),
      );
    // 20 lines of 11.6 pt are 25.49 characters high: two tiers of 12.24 with a gutter of one.
    expect([...tiers(null, 20)]).toEqual(['0: 12.24', '1: 12.24']);
    expect([...tiers(1, 20)]).toEqual(['0: 25.49']);
    expect([...tiers(3, 20)]).toEqual(['0: 7.83', '1: 7.83', '2: 7.83']);
    expect([...tiers(null, 15)]).toEqual(['0: 19.04']);
  });

  it('are filled one below the other, every character once', () => {
    const text = running(700);
    const lines = bodyOf(vertical({ body: [text], frames: [{ ...frame, columns: 2 }] }));
    expect(lines.map((line) => line.text).join('')).toBe(text);
    const first = lines.filter(({ region }) => region === 0);
    const second = lines.filter(({ region }) => region === 1);
    expect(second.length).toBeGreaterThan(0);
    expect(Math.min(...second.map(({ y }) => y))).toBeGreaterThan(
      Math.max(...first.map(({ y, measure }) => y + measure)),
    );
    expect(first.map(({ x }) => x)).toEqual([...first.map(({ x }) => x)].sort((a, b) => b - a));
  });

  it('count what is left over', () => {
    const text = running(3000);
    const composed = vertical({ body: [text], frames: [frame] });
    const [overset] = composed.pages[0]?.overset ?? [];
    const set = bodyOf(composed).reduce((sum, line) => sum + line.text.length, 0);
    expect(set + (overset?.characters ?? 0)).toBe(3000);
    expect(overset?.lines).toBeGreaterThan(10);
  });

  it('run round a photo: no line goes through it, and none stands in less than six characters', () => {
    const obstacle = { at: [2, 8], span: [2, 8] } as const;
    const composed = vertical({ body: [running(900)], frames: [{ ...frame, columns: 1 }] }, photo(obstacle));
    const [image] = composed.pages[0]?.display.items.filter((item) => item.kind === 'image') ?? [];
    if (image === undefined) throw new Error('no photo was placed');
    const lines = bodyOf(composed);
    for (const { x, y, measure } of lines) {
      const beside = x + grid.size / 2 <= image.box.x || x - grid.size / 2 >= image.box.x + image.box.width;
      expect(beside || y + measure <= image.box.y || y >= image.box.y + image.box.height).toBe(true);
      expect(measure / grid.size).toBeGreaterThanOrEqual(6);
    }
    const measures = new Set(lines.map(({ measure }) => Math.round(measure)));
    expect(measures.size).toBe(2);
  });

  it('keep inside the padding of a box round the frame', () => {
    const composed = vertical({ body: [running(600)], frames: [frame] }, box({ ...frame, border: 'thin' }));
    for (const { x, y, width } of bodyOf(composed)) {
      expect(x + grid.size / 2).toBeLessThanOrEqual(cells.x + cells.width - grid.size + 1e-6);
      expect(x - grid.size / 2).toBeGreaterThanOrEqual(cells.x + grid.size - 1e-6);
      expect(y).toBeGreaterThan(cells.y + grid.size);
      expect(y + width).toBeLessThan(cells.y + cells.height - grid.size);
    }
  });

  it('have the headline unit at their right over the whole height, and the text left of it', () => {
    const words = { kicker: '引题在前', headline: ['主题第一行', '第二行'], deck: '副题在后', body: [running(300)] };
    const lines = linesOf(vertical({ ...words, frames: [{ ...frame, columns: 2 }] }));
    const unit = lines.filter(({ part }) => part !== 'body');
    expect(unit.map(({ part }) => part)).toEqual(['kicker', 'headline', 'headline', 'deck']);
    expect(unit.every(({ display }) => display.direction === 'vertical')).toBe(true);
    const xs = lines.filter(({ region }) => region === 0).map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => b - a));
    // Still on the lines that are counted from the frame's right edge.
    const right = cells.x + cells.width - grid.size / 2;
    for (const { x } of lines.filter(({ part }) => part === 'body')) {
      const step = (right - x) / grid.leading;
      expect(step).toBeCloseTo(Math.round(step), 6);
    }
  });

  it('give subheads whole lines and the byline the foot of the last one', () => {
    const body = [running(60), '## 小标题', running(60)];
    const lines = linesOf(vertical({ body, byline: '田小满', frames: [{ ...frame, columns: 2 }] }));
    const right = cells.x + cells.width - grid.size / 2;
    for (const { x } of lines) {
      const step = (right - x) / grid.leading;
      expect(step).toBeCloseTo(Math.round(step), 6);
    }
    const byline = lines.at(-1);
    expect(byline?.part).toBe('byline');
    const glyphs = byline?.display.runs.flatMap((run) => run.glyphs) ?? [];
    const end = (glyphs.at(-1)?.pen ?? 0) + (glyphs.at(-1)?.advance ?? 0);
    expect((byline?.y ?? 0) + end).toBeCloseTo((lines[0]?.y ?? 0) + (lines[0]?.measure ?? 0), 4);
  });

  it('follow each other from frame to frame, each counted from its own right edge', () => {
    const frames = [
      { at: [3, 1], span: [2, 10] },
      { at: [1, 15], span: [2, 10] },
    ] as const;
    const text = running(500);
    const lines = bodyOf(vertical({ body: [text], frames }));
    expect(lines.map((line) => line.text).join('')).toBe(text);
    const starts = [0, 1].map((region) => lines.find((line) => line.region === region)?.x);
    expect(starts).toEqual(
      frames.map(({ at, span }) => {
        const { x, width } = cellsOf(grid, { at, span });
        return expect.closeTo(x + width - grid.size / 2, 6);
      }),
    );
  });
});
