// Rules, boxes and the nameplate: where they run, what strokes they are made of, how the name fits its frame.
import { describe, expect, it } from 'vitest';
import { compose } from '../../../../shared/composition/compose.ts';
import { placeBox, placeRule } from '../../../../shared/composition/place/furniture.ts';
import type { DisplayItem } from '../../../../shared/display/display-list.ts';
import type { RuleStyle } from '../../../../shared/document/attrs.ts';
import { boxOfRule, rectOf } from '../../../../shared/document/objects/placed-object.ts';
import { gridOf, objectBoxOf } from '../../../../shared/document/page-setup.ts';
import { boxAttrs, edition, linesOf, nameplate, ruleAttrs, SMALL, shippedFonts } from '../support.ts';

const grid = gridOf(SMALL);
const { x: LEFT, y: TOP } = grid.typeArea;
const STYLES: readonly RuleStyle[] = ['thin', 'thick', 'double', 'thick-thin', 'dotted', 'dashed', 'wave', 'flower'];

/** Least and most x and y that strokes reach, their weight included. */
function extent(items: readonly DisplayItem[]) {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const item of items) {
    if (item.kind === 'rule') {
      const across = item.from.x === item.to.x ? item.weight / 2 : 0;
      const down = item.from.y === item.to.y ? item.weight / 2 : 0;
      for (const { x, y } of [item.from, item.to]) {
        xs.push(x - across, x + across);
        ys.push(y - down, y + down);
      }
    }
    // A wave's crest is three quarters of the way to its control points.
    if (item.kind === 'curve') {
      let from = item.from;
      for (const [a, , to] of item.segments) {
        xs.push(from.x, from.x + (a.x - from.x) * 0.75, to.x);
        ys.push(from.y + (a.y - from.y) * 0.75, to.y);
        from = to;
      }
    }
    // So is a leaf's swelling, and more of a diamond's straight edge is within its ends.
    if (item.kind === 'ornament') {
      for (const { from, segments } of item.shapes) {
        for (const [start, [a, b, end]] of segments.map((one, i) => [segments[i - 1]?.[2] ?? from, one] as const)) {
          for (const t of [0, 0.25, 0.5, 0.75, 1]) {
            const on = (p: number, q: number, r: number, s: number): number =>
              (1 - t) ** 3 * p + 3 * t * (1 - t) ** 2 * q + 3 * t ** 2 * (1 - t) * r + t ** 3 * s;
            xs.push(on(start.x, a.x, b.x, end.x));
            ys.push(on(start.y, a.y, b.y, end.y));
          }
        }
      }
    }
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) };
}

describe('rules', () => {
  it('run along a line in its middle, from the first column to the last', () => {
    const [rule] = placeRule(ruleAttrs({ from: [2, 5], to: [3, 5], style: 'thin' }), grid);
    const y = TOP + 4 * 11.6 + 11.6 / 2;
    expect(rule).toMatchObject({ kind: 'rule', from: { x: LEFT + 14 * 9 }, to: { x: LEFT + 41 * 9 } });
    expect(rule?.kind === 'rule' && [rule.from.y, rule.to.y]).toEqual([expect.closeTo(y, 6), expect.closeTo(y, 6)]);
  });

  it('run down the middle of the gutter before a column', () => {
    const [rule] = placeRule(ruleAttrs({ from: [2, 3], to: [2, 10], style: 'thin' }), grid);
    expect(rule?.kind === 'rule' && rule.from.x).toBeCloseTo(LEFT + 13.5 * 9, 6);
    expect(rule?.kind === 'rule' && rule.from.y).toBeCloseTo(TOP + 2 * 11.6 + 1.3, 6);
    expect(rule?.kind === 'rule' && rule.to.y).toBeCloseTo(TOP + 10 * 11.6 - 1.3, 6);
  });

  it('run down the edges of the type area before its first and after its last column', () => {
    const at = (column: number) => placeRule(ruleAttrs({ from: [column, 1], to: [column, 4], style: 'thin' }), grid)[0];
    expect(at(1)).toMatchObject({ from: { x: LEFT } });
    const last = at(5);
    expect(last?.kind === 'rule' && last.from.x).toBeCloseTo(LEFT + grid.typeArea.width, 6);
  });

  it.each([1, 1.02, 2.5, 4.2, 4.98, 5])('are taken hold of where they are printed, before column %d', (column) => {
    const attrs = ruleAttrs({ from: [column, 3], to: [column, 10], style: 'thin' });
    const [printed] = placeRule(attrs, grid);
    const held = rectOf(grid, 'rule', boxOfRule(attrs));
    expect(printed?.kind === 'rule' && printed.from.x).toBeCloseTo(held.x, 9);
    expect(held.x).toBeGreaterThanOrEqual(LEFT);
  });

  it.each(STYLES)('%s: keep their weight printable and lie centred on their line', (style) => {
    const strokes = placeRule(ruleAttrs({ from: [1, 5], to: [4, 5], style }), grid);
    for (const stroke of strokes) if (stroke.kind !== 'ornament') expect(stroke.weight).toBeGreaterThanOrEqual(0.25);
    const { left, right, top, foot } = extent(strokes);
    expect([left, right]).toEqual([expect.closeTo(LEFT, 6), expect.closeTo(LEFT + grid.typeArea.width, 6)]);
    expect((top + foot) / 2).toBeCloseTo(TOP + 4.5 * 11.6, 6);
    expect(foot - top).toBeLessThan(4);
    expect(foot - top).toBeGreaterThan(0);
  });

  it('are made of the strokes of their style', () => {
    const shapes = STYLES.map((style) =>
      placeRule(ruleAttrs({ from: [1, 5], to: [4, 5], style }), grid).map(({ kind }) => kind),
    );
    expect(shapes).toEqual([
      ['rule'],
      ['rule'],
      ['rule', 'rule'],
      ['rule', 'rule'],
      ['rule'],
      ['rule'],
      ['curve'],
      ['ornament'],
    ]);
    const [thick, thin] = placeRule(ruleAttrs({ from: [1, 5], to: [4, 5], style: 'thick-thin' }), grid);
    expect(thick?.kind === 'rule' && thin?.kind === 'rule' && thick.weight > thin.weight).toBe(true);
    const [dotted] = placeRule(ruleAttrs({ from: [1, 5], to: [4, 5], style: 'dotted' }), grid);
    expect(dotted?.kind === 'rule' && [dotted.cap, dotted.dash[0]]).toEqual(['round', 0]);
  });
});

describe('boxes', () => {
  const at = { at: [2, 3], span: [2, 10] } as const;
  const box = objectBoxOf(grid, at);

  it.each(STYLES)('%s: have their border inside, its outer edge on the box', (border) => {
    const { left, right, top, foot } = extent(placeBox(boxAttrs({ ...at, border, tint: 0 }), grid).strokes);
    expect(left).toBeGreaterThanOrEqual(box.x - 1e-6);
    expect(top).toBeGreaterThanOrEqual(box.y - 1e-6);
    expect(right).toBeLessThanOrEqual(box.x + box.width + 1e-6);
    expect(foot).toBeLessThanOrEqual(box.y + box.height + 1e-6);
    expect(left - box.x).toBeLessThan(0.5);
  });

  it('have a tint of black or none', () => {
    expect(placeBox(boxAttrs({ ...at, border: null, tint: 10 }), grid)).toEqual({
      fills: [{ kind: 'fill', box, color: { kind: 'process', c: 0, m: 0, y: 0, k: 0.1 } }],
      strokes: [],
    });
    expect(placeBox(boxAttrs({ ...at, border: null, tint: 0 }), grid).fills).toEqual([]);
  });
});

describe('the nameplate', () => {
  const fonts = shippedFonts();
  const at = { at: [1, 1], span: [3, 6] } as const;
  const frame = objectBoxOf(grid, at);
  const set = (name: string, size?: number) => {
    const styles = size === undefined ? {} : { nameplate: { size } };
    return linesOf(compose(edition([nameplate(at, name)], { styles }), fonts));
  };

  it('is as large as its frame allows', () => {
    const [line] = set('河源');
    expect(line?.display.size).toBeGreaterThan(frame.height * 0.85);
    expect((line?.y ?? 0) - 0.88 * (line?.display.size ?? 0)).toBeGreaterThanOrEqual(frame.y);
    expect((line?.y ?? 0) + 0.12 * (line?.display.size ?? 0)).toBeLessThanOrEqual(frame.y + frame.height);
  });

  it('is narrower, then smaller, when it is long, and never broken', () => {
    for (const name of ['河源晚报社区', '河源晚报城乡一体化发展专刊']) {
      const lines = set(name);
      expect(lines.map(({ text }) => text)).toEqual([name]);
      expect(lines[0]?.display.runs[0]?.scaleX).toBeLessThan(1);
      const glyphs = lines[0]?.display.runs.flatMap((run) => run.glyphs) ?? [];
      const last = glyphs.at(-1);
      expect((lines[0]?.x ?? 0) + (last?.pen ?? 0) + (last?.advance ?? 0)).toBeLessThanOrEqual(frame.x + frame.width);
    }
  });

  it('is one line whatever its style says of paragraphs: nothing of it leaves the frame', () => {
    for (const style of [{ indent: 4 }, { tracking: 0.2 }, { align: 'spread' as const }, { scaleX: 1.4 }]) {
      const doc = edition([nameplate(at, '河源晚报')], { styles: { nameplate: style } });
      const lines = linesOf(compose(doc, fonts));
      expect(lines.map(({ text }) => text)).toEqual(['河源晚报']);
      expect(lines[0]?.display.size).toBeLessThanOrEqual(frame.height);
    }
  });

  it('keeps a size of its own that fits', () => {
    expect(set('河源', 40)[0]?.display.size).toBeCloseTo(40, 0);
  });
});
