// Measuring for the benchmarks: medians over repeated runs, in units of a fixed piece of work on the same machine.
import { performance } from 'node:perf_hooks';

/** A case's outcome: milliseconds of every run, in order. */
export interface Runs {
  readonly name: string;
  readonly milliseconds: readonly number[];
}

export async function repeat(name: string, times: number, act: () => Promise<unknown> | unknown): Promise<Runs> {
  const milliseconds: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await act();
    milliseconds.push(performance.now() - start);
  }
  return { name, milliseconds };
}

/** Rounds of the yardstick: some 100–200 ms on a machine of 2026, long enough to be above the clock's grain. */
const YARDSTICK_ROUNDS = 12;
const YARDSTICK_LENGTH = 40_000;

/**
 * The yardstick: work of a fixed amount in the kind of code that composition is (object allocation, maps, float
 * arithmetic, sorting). Times divided by it compare from machine to machine far better than milliseconds do.
 */
export function yardstick(): number {
  let seed = 1;
  let sum = 0;
  for (let round = 0; round < YARDSTICK_ROUNDS; round += 1) {
    const cells: { readonly key: string; readonly width: number }[] = [];
    for (let i = 0; i < YARDSTICK_LENGTH; i += 1) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      cells.push({ key: String.fromCharCode(0x4e00 + (seed % 2500)), width: (seed % 1000) / 1000 });
    }
    const widths = new Map<string, number>();
    for (const { key, width } of cells) widths.set(key, (widths.get(key) ?? 0) + width);
    sum += [...widths.values()].sort((a, b) => a - b)[widths.size >> 1] ?? 0;
  }
  return sum;
}
