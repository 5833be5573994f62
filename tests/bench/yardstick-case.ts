// Benchmark case: the yardstick by itself, on which every ratio of the baseline rests. Prints JSON.
import { repeat, yardstick } from './measure.ts';

const YARDSTICK_RUNS = 7;

console.log(JSON.stringify([await repeat('yardstick', YARDSTICK_RUNS, yardstick)]));
