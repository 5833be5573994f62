// Layers of a page: items keep their order back to front, lines and objects apart.
import { describe, expect, it } from 'vitest';
import { layersOf } from '../../../renderer/painter/layers.ts';
import { previewWidth } from '../../../renderer/painter/object-views.ts';
import type { DisplayFill, DisplayLine } from '../../../shared/display/display-list.ts';
import { BLACK } from '../../../shared/kernel/color.ts';

const line = (x: number): DisplayLine => ({
  kind: 'line',
  block: 0,
  from: 0,
  to: 0,
  x,
  y: 0,
  direction: 'horizontal',
  measure: 1,
  width: 1,
  size: 1,
  runs: [],
});
const fill: DisplayFill = { kind: 'fill', box: { x: 0, y: 0, width: 1, height: 1 }, color: BLACK };

describe('layersOf', () => {
  it('keeps every item and the order of layers', () => {
    const layers = layersOf([fill, line(1), line(2), fill, line(3)]);
    expect(layers.map(({ kind }) => kind)).toEqual(['objects', 'lines', 'objects', 'lines']);
    expect(layers.flatMap((layer) => (layer.kind === 'lines' ? layer.lines.map(({ x }) => x) : []))).toEqual([1, 2, 3]);
  });

  it('makes nothing of an empty page', () => {
    expect(layersOf([])).toEqual([]);
  });
});

describe('previewWidth', () => {
  it('is the next step up, and never above the original', () => {
    expect(previewWidth(700, 4000)).toBe(800);
    expect(previewWidth(800, 4000)).toBe(800);
    expect(previewWidth(801, 1000)).toBe(1000);
    expect(previewWidth(9000, 12_000)).toBe(12_000);
  });
});
