// Scores how likely a phrase ends between two characters: BudouX's model of simplified Chinese, read by its own small rule.
import { zhHansModel } from 'budoux';

/**
 * Feature groups of the model by where their characters lie: first and last offset from the boundary (Google's BudouX, `UW` one
 * character, `BW` two, `TW` three).
 */
const FEATURES: readonly (readonly [group: string, from: number, to: number])[] = [
  ['UW1', -3, -2],
  ['UW2', -2, -1],
  ['UW3', -1, 0],
  ['UW4', 0, 1],
  ['UW5', 1, 2],
  ['UW6', 2, 3],
  ['BW1', -2, 0],
  ['BW2', -1, 1],
  ['BW3', 0, 2],
  ['TW1', -3, 0],
  ['TW2', -2, 1],
  ['TW3', -1, 2],
  ['TW4', 0, 3],
];

/** Weights of one feature group by its characters. */
type Weights = ReadonlyMap<string, number>;

const WEIGHTS: readonly (readonly [weights: Weights, from: number, to: number])[] = FEATURES.map(
  ([group, from, to]) => [new Map(Object.entries(zhHansModel[group] ?? {})), from, to],
);

/** The model's own threshold: half of all its weights. */
const BASE = -0.5 * WEIGHTS.reduce((sum, [weights]) => [...weights.values()].reduce((a, b) => a + b, sum), 0);

/** Raw scores run to a few thousands: from two thousand on nine boundaries of ten are right, below minus two thousand one of six. */
const SURE = 2000;

/** How the boundary before offset `at` looks to the model: above 0 a phrase begins there, below 0 it does not; about 1 is sure. */
export function boundaryScore(text: string, at: number): number {
  let score = BASE;
  for (const [weights, from, to] of WEIGHTS) {
    if (at + from >= 0) score += weights.get(text.slice(at + from, at + to)) ?? 0;
  }
  return score / SURE;
}
