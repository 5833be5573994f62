// Lines as running text: each piece begins at its place whatever the browser's grid, and what cannot flow does not.
import { describe, expect, it } from 'vitest';
import { flowingLine } from '../../../renderer/painter/flowing-pieces.ts';
import type { Piece } from '../../../renderer/painter/line-pieces.ts';
import type { NarrowFamily } from '../../../renderer/painter/narrow-faces.ts';
import type { TypeMetrics } from '../../../renderer/painter/type-metrics.ts';
import { BLACK } from '../../../shared/kernel/color.ts';

const metrics: TypeMetrics = { prepare: () => undefined, emFactor: () => 1, baseline: () => 10.25 };
const narrow: NarrowFamily = (face, scaleX, text) => (/^\d+$/.test(text) ? `${face}-${scaleX}` : null);

const piece = (text: string, x: number, extra: Partial<Piece> = {}): Piece => ({
  face: 'Song',
  size: 12,
  scaleX: 1,
  slant: 0,
  exact: false,
  color: BLACK,
  missing: false,
  text,
  x,
  y: 0,
  lie: 'level',
  length: text.length * 12,
  spacing: 0,
  ...extra,
});
const flow = (...pieces: readonly Piece[]) => flowingLine(pieces, metrics, narrow);

const margin = (css = ''): number => Number(/margin-left:(-?[\d.]+)px/.exec(css)?.[1] ?? 0);

describe('running text', () => {
  it('hangs on its line by the baseline', () => {
    expect(flow(piece('稻田', 0))?.css).toContain('margin-top:-10.25px;font-family:"page-Song";font-size:12px');
  });

  it('begins each piece within half a place of the grid of where it is to stand', () => {
    const pieces = [3.001, 30.017, 55.3334, 61.77, 100.5].map((x, i) => piece('字', x, { length: 11.987 + i / 77 }));
    let end = 0;
    const starts = flow(...pieces)?.pieces.map(({ css }, i) => {
      const start = end + margin(css);
      end = start + Math.ceil((pieces[i]?.length ?? 0) * 64) / 64;
      return start;
    });
    expect(starts).toHaveLength(pieces.length);
    pieces.forEach(({ x }, i) => {
      expect(Math.abs((starts?.[i] ?? Number.NaN) - x)).toBeLessThanOrEqual(1 / 128);
    });
  });

  it('says of a piece what differs from the first one alone', () => {
    const line = flow(piece('字', 0), piece('体', 12), piece('Hei', 24, { face: 'Hei', size: 11, spacing: 0.5 }));
    expect(line?.pieces.map(({ css }) => css)).toEqual([
      '',
      '',
      'letter-spacing:0.5px;font-family:"page-Hei";font-size:11px',
    ]);
  });

  it('sets narrowed numbers in a narrowed face, with the spacing as it is seen', () => {
    const line = flow(piece('共', 0), piece('12', 12, { scaleX: 0.8, spacing: 5, length: 24 }));
    expect(line?.pieces[1]?.css).toBe('letter-spacing:4px;font-family:"Song-0.8"');
    expect(flow(piece('扁字', 0, { scaleX: 0.8 }))).toBeNull();
  });

  it('lends text without letters the script of Han, unless it has it from what stands before it', () => {
    const classes = flow(piece('——', 0), piece('字', 24), piece('……', 36), piece('GDP', 60), piece('——', 80))?.pieces;
    expect(classes?.map(({ className }) => className.endsWith(' han'))).toEqual([true, false, false, false, true]);
  });

  it('leaves to boxes of their own what is turned, slanted, exact, missing, raised, or of another direction of writing', () => {
    for (const extra of [
      { lie: 'sideways' },
      { slant: 0.2 },
      { exact: true },
      { missing: true },
      { y: 1 },
      { text: 'שלום' },
      { text: 'a\u202eb' },
      { text: '\u0301' },
    ] as const) {
      expect(flow(piece('字', 0), piece('体', 12, extra))).toBeNull();
    }
  });
});
