// A ruler's ticks: numbers as far apart as they can be read, on the unit's own counts, from its own origin.
import { describe, expect, it } from 'vitest';
import { ticksOf } from '../../../renderer/tools/ruler-ticks.ts';

const MM = 72 / 25.4;
const labels = (unit: Parameters<typeof ticksOf>[0], from: number, to: number, scale: number): readonly string[] =>
  ticksOf(unit, from, to, scale).flatMap(({ label }) => label ?? []);

describe('ticksOf', () => {
  it('numbers tens of millimetres at 100 %, and single ones when near', () => {
    expect(labels({ length: MM, origin: 0 }, 0, 60 * MM, 96 / 72)).toEqual(['0', '20', '40', '60']);
    expect(labels({ length: MM, origin: 0 }, 0, 3 * MM, 20)).toEqual(['0', '1', '2', '3']);
  });

  it('counts from the type area, backwards before it', () => {
    const ticks = ticksOf({ length: 9, origin: 50 }, 0, 150, 4);
    const zero = ticks.find(({ label }) => label === '0');
    expect(zero?.at).toBe(50);
    expect(ticks.find(({ label }) => label === '-2')?.at).toBe(32);
    expect(ticks.every(({ at }) => at >= 0 && at <= 150)).toBe(true);
  });

  it('has numbers on ticks and never a grey band, at any zoom', () => {
    for (const scale of [0.05, 0.2, 0.5, 1, 1.3, 2.7, 5, 10]) {
      const ticks = ticksOf({ length: MM, origin: 0 }, 0, 400 * MM, scale);
      const gaps = ticks.slice(1).map(({ at }, i) => (at - (ticks[i]?.at ?? 0)) * scale);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4.99);
      const numbered = ticks.filter(({ label }) => label !== null).map(({ at }) => at * scale);
      const apart = numbered.slice(1).map((at, i) => at - (numbered[i] ?? 0));
      expect(Math.min(...apart, 1000)).toBeGreaterThanOrEqual(43.99);
    }
  });
});
