// What the benchmarks tell: medians, tables of ours against another's with their bounds, and the committed baseline.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const BASELINE = path.join(path.dirname(fileURLToPath(import.meta.url)), 'baseline.json');

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
export const at95 = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)];
export const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`.padStart(9);

/** What broke a bound or the baseline. */
const broken = [];

/** A row of a table of ours against another's, with its bound. */
export function compare(name, ours, others, bound) {
  const share = ours / others;
  const holds = share <= bound;
  if (!holds) broken.push(`${name}: ${share.toFixed(2)} × instead of at most ${bound} ×`);
  console.log(
    `${name.padEnd(44)} ${ms(ours)}  ${ms(others)}  ${share.toFixed(2).padStart(6)} ×  ${holds ? 'holds' : 'BROKEN'} (≤ ${bound})`,
  );
}

/** A time in milliseconds that has a bound of its own. */
export function bound(name, value, most) {
  if (value >= most) broken.push(`${name}: ${value.toFixed(1)} ms instead of less than ${most} ms`);
  console.log(`${name.padEnd(44)} ${ms(value)}  ${value < most ? 'holds' : 'BROKEN'} (< ${most} ms)`);
}

function readBaseline() {
  try {
    return JSON.parse(readFileSync(BASELINE, 'utf8')).ratios;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/** Rows in yardsticks of `unit` ms against the baseline, which `update` writes anew; cases that did not run stay in it. */
export function compareBaseline(rows, unit, update) {
  const ratios = Object.fromEntries(rows.map(({ name, value }) => [name, Number((value / unit).toFixed(4))]));
  const baseline = readBaseline();
  console.log(`\nAgainst the baseline, in yardsticks of ${unit.toFixed(0)} ms`);
  for (const { name, value, tolerance } of rows) {
    const before = baseline[name];
    const change = before === undefined ? undefined : ratios[name] / before;
    if (change > tolerance)
      broken.push(`${name}: ${change.toFixed(2)} × the baseline instead of at most ${tolerance} ×`);
    console.log(
      [
        name.padEnd(44),
        ms(value),
        `ratio ${ratios[name].toFixed(4).padStart(8)}`,
        before === undefined
          ? 'no baseline'
          : `baseline ${before.toFixed(4).padStart(8)}  now/baseline ${change.toFixed(2)}`,
      ].join('  '),
    );
  }
  if (update) {
    const text = { unit: 'yardstick medians (tests/bench/measure.ts)', ratios: { ...baseline, ...ratios } };
    writeFileSync(BASELINE, `${JSON.stringify(text, null, 2)}\n`);
    console.log('baseline.json written');
  }
  if (broken.length > 0) {
    console.error(`\nNot held:\n${broken.map((one) => `  ${one}`).join('\n')}`);
    if (!update) process.exitCode = 1;
  }
}
