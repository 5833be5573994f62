// Slots of a thread: columns, re-divided columns, what pushes text aside and what does not.
import { describe, expect, it } from 'vitest';
import type { Slot } from '../../../../shared/composition/phases.ts';
import { gridBaseline } from '../../../../shared/composition/place/baseline.ts';
import type { Obstacle } from '../../../../shared/composition/place/obstacles.ts';
import { regionsOf } from '../../../../shared/composition/place/regions.ts';
import { runFrom, slotsOf } from '../../../../shared/composition/place/slots.ts';
import type { BodyFrame } from '../../../../shared/document/attrs.ts';
import { cellsOf, type Grid, type GridBox, gridOf, objectBoxOf } from '../../../../shared/document/page-setup.ts';
import { SMALL } from '../support.ts';

const grid = gridOf(SMALL);
const EM = 9;

const obstacle = (kind: Obstacle['kind'], at: GridBox, visible = true, distance: number | null = null): Obstacle => ({
  kind,
  box: objectBoxOf(grid, at),
  cells: cellsOf(grid, at),
  visible,
  distance,
});

function slots(
  frames: readonly (GridBox & Partial<BodyFrame>)[],
  obstacles: readonly Obstacle[] = [],
  on: Grid = grid,
) {
  const whole = frames.map((frame) => ({ columns: null, ...frame }));
  return regionsOf(on, whole, obstacles).flatMap((region) => slotsOf(region, on));
}

const inRegion = (all: readonly Slot[], region: number) => all.filter((slot) => slot.region === region);
const gridLines = (all: readonly Slot[]) => all.map((slot) => slot.gridLine);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('columns of a thread', () => {
  it('are the base columns a frame spans, one slot per grid line', () => {
    const all = slots([{ at: [2, 3], span: [2, 5] }]);
    expect(all.map(({ region }) => region)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(gridLines(inRegion(all, 0))).toEqual(range(2, 7));
    expect(all[0]).toMatchObject({ x: grid.typeArea.x + 14 * EM, measure: 13 * EM, baseline: gridBaseline(grid, 2) });
    expect(all[5]?.x).toBeCloseTo(grid.typeArea.x + 28 * EM, 6);
  });

  it('stand on baselines with the em box centred in the leading', () => {
    const [first] = slots([{ at: [1, 1], span: [1, 1] }]);
    expect(first?.baseline).toBeCloseTo(grid.typeArea.y + (11.6 - 9) / 2 + 0.88 * 9, 9);
  });

  it('re-divide the whole span with the page gutter (三破二)', () => {
    const all = slots([{ at: [1, 1], span: [3, 1], columns: 2 }]);
    const width = (3 * 13 + 2 - 1) / 2;
    expect(all.map(({ measure }) => measure / EM)).toEqual([width, width]);
    expect(((all[1]?.x ?? 0) - (all[0]?.x ?? 0)) / EM).toBeCloseTo(width + 1, 6);
  });

  it('follow each other from frame to frame', () => {
    const all = slots([
      { at: [3, 1], span: [1, 2] },
      { at: [1, 5], span: [2, 1] },
    ]);
    expect(all.map(({ region, gridLine }) => [region, gridLine])).toEqual([
      [0, 0],
      [0, 1],
      [1, 4],
      [2, 4],
    ]);
  });
});

describe('text round objects', () => {
  const frame: GridBox = { at: [1, 1], span: [2, 20] };

  it('leaves out the lines of a photo over the whole column, and one whole line above and below', () => {
    const all = slots([frame], [obstacle('photo', { at: [1, 6], span: [1, 5] })]);
    expect(gridLines(inRegion(all, 0))).toEqual([...range(0, 4), ...range(11, 20)]);
    expect(gridLines(inRegion(all, 1))).toEqual(range(0, 20));
  });

  it('leaves no line free round a headline frame, which has white of its own', () => {
    const all = slots([frame], [obstacle('headline', { at: [1, 1], span: [2, 4] })]);
    expect(gridLines(inRegion(all, 0))).toEqual(range(4, 20));
  });

  it('uses the strip beside a photo, one character away from it', () => {
    // Two columns over three base columns: the photo over base column 3 covers part of the second.
    const all = slots([{ at: [1, 1], span: [3, 20], columns: 2 }], [obstacle('photo', { at: [3, 5], span: [1, 4] })]);
    const beside = inRegion(all, 1).filter(({ gridLine }) => gridLine >= 3 && gridLine < 9);
    expect(beside).toHaveLength(6);
    const photo = objectBoxOf(grid, { at: [3, 5], span: [1, 4] });
    for (const slot of beside) expect(slot.x + slot.measure).toBeCloseTo(photo.x - EM, 6);
    expect(inRegion(all, 0).every(({ measure }) => Math.abs(measure - 20 * EM) < 1e-6)).toBe(true);
  });

  it('skips a strip narrower than six characters', () => {
    // 6 of 13 characters stay beside the photo, 5 after the distance from it.
    const narrow = slots(
      [{ at: [1, 1], span: [2, 10], columns: 1 }],
      [
        {
          ...obstacle('photo', { at: [1, 4], span: [1, 3] }),
          box: { ...objectBoxOf(grid, { at: [1, 4], span: [1, 3] }), width: 21 * EM },
        },
      ],
    );
    expect(gridLines(narrow)).toEqual([0, 1, ...range(7, 10)]);
  });

  it('takes the wider side of a photo in the middle of a column', () => {
    const wide = slots([{ at: [1, 1], span: [4, 10], columns: 1 }], [obstacle('photo', { at: [2, 3], span: [1, 4] })]);
    const beside = wide.filter(({ gridLine }) => gridLine === 4);
    expect(beside).toHaveLength(1);
    expect(beside[0]?.x).toBeCloseTo(objectBoxOf(grid, { at: [2, 3], span: [1, 4] }).x + 14 * EM, 6);
  });

  it('does not push the column beyond a gutter', () => {
    const all = slots([frame], [obstacle('photo', { at: [2, 1], span: [1, 20] })]);
    expect(inRegion(all, 0).every(({ measure }) => measure === 13 * EM)).toBe(true);
    expect(inRegion(all, 1)).toEqual([]);
  });

  it('keeps a distance on a tight grid as on a loose one', () => {
    const tight = gridOf({ ...SMALL, leading: 9 });
    const at: GridBox = { at: [1, 6], span: [1, 5] };
    const cells = cellsOf(tight, at);
    const photo: Obstacle = { kind: 'photo', box: objectBoxOf(tight, at), cells, visible: true, distance: null };
    expect(gridLines(inRegion(slots([frame], [photo], tight), 0))).toEqual([...range(0, 4), ...range(11, 20)]);
  });
});

describe('a distance of one’s own', () => {
  const frame = { at: [1, 1], span: [2, 20] } as const;
  const beside = (distance: number) =>
    slots([frame], [obstacle('photo', { at: [1, 6], span: [0.5, 5] }, true, distance)]);

  it('holds across, in body characters', () => {
    const one = inRegion(beside(0.5), 0).find(({ gridLine }) => gridLine === 7);
    // Half a column and its gutter are 7 characters; the picture has 6 of them.
    expect(one?.x).toBeCloseTo(grid.typeArea.x + 6.5 * EM, 6);
    expect(one?.measure).toBeCloseTo(6.5 * EM, 6);
    const none = inRegion(beside(0), 0).find(({ gridLine }) => gridLine === 7);
    expect(none?.x).toBeCloseTo(grid.typeArea.x + 6 * EM, 6);
  });

  it('holds down: without any, the lines next to the picture are full; with two leadings, more keep away', () => {
    const full = (distance: number) =>
      gridLines(inRegion(beside(distance), 0).filter(({ measure }) => measure > 13 * EM - 1));
    expect(full(0)).toEqual([...range(0, 5), ...range(10, 20)]);
    expect(full(0.5)).toEqual([...range(0, 4), ...range(11, 20)]);
    expect(full(2)).toEqual([...range(0, 3), ...range(12, 20)]);
  });

  it('reaches over a gutter into the next column when it is wider', () => {
    const wide = slots([frame], [obstacle('photo', { at: [1, 6], span: [1, 5] }, true, 3)]);
    const [second] = inRegion(wide, 1).filter(({ gridLine }) => gridLine === 7);
    expect(second?.x).toBeCloseTo(grid.typeArea.x + 16 * EM, 6);
  });
});

describe('frames between base columns', () => {
  it('have as many columns as base columns come nearest, of equal width', () => {
    const counts = [0.6, 1.4, 1.6, 2.5, 3].map((columns) => {
      const all = slots([{ at: [1, 1], span: [columns, 1] }]);
      const total = all.reduce((sum, { measure }) => sum + measure, 0) + (all.length - 1) * EM;
      expect(total).toBeCloseTo(columns * 14 * EM - EM, 5);
      return all.length;
    });
    expect(counts).toEqual([1, 1, 2, 3, 3]);
  });
});

describe('boxes', () => {
  const frame: GridBox = { at: [2, 6], span: [2, 10] };

  it('that hold the whole frame do not push its text, but keep it off their edge', () => {
    const all = slots([frame], [obstacle('box', frame)]);
    expect(gridLines(inRegion(all, 0))).toEqual(range(6, 14));
    const cells = cellsOf(grid, frame);
    expect(all[0]?.x).toBeCloseTo(cells.x + EM, 6);
    const last = inRegion(all, 1)[0];
    expect((last?.x ?? 0) + (last?.measure ?? 0)).toBeCloseTo(cells.x + cells.width - EM, 6);
  });

  it('that hold it with room to spare leave it as it is', () => {
    const all = slots([frame], [obstacle('box', { at: [1, 1], span: [4, 40] })]);
    expect(all).toEqual(slots([frame]));
  });

  it('without border and tint keep their room free but need no padding', () => {
    expect(slots([frame], [obstacle('box', frame, false)])).toEqual(slots([frame]));
    const inside = slots([frame], [obstacle('box', { at: [2, 8], span: [2, 3] }, false)]);
    expect(gridLines(inRegion(inside, 0))).toEqual([5, 6, ...range(10, 15)]);
  });

  it('that lie on part of the frame push its text', () => {
    const all = slots([frame], [obstacle('box', { at: [2, 8], span: [1, 3] })]);
    expect(gridLines(inRegion(all, 0))).toEqual([5, ...range(11, 15)]);
    expect(gridLines(inRegion(all, 1))).toEqual(range(5, 15));
  });
});

describe('runs of slots', () => {
  it('end at objects and at column ends', () => {
    const all = slots([{ at: [1, 1], span: [2, 10] }], [obstacle('photo', { at: [1, 4], span: [1, 3] })]);
    expect([runFrom(all, 0), runFrom(all, 1), runFrom(all, 2), runFrom(all, 5)]).toEqual([2, 1, 3, 10]);
    expect(runFrom(all, all.length)).toBe(0);
  });
});
