// A block's lines where someone else has chosen their ends: the headline setter, which weighs a whole unit at once.
import { makeRecentCache } from '../kernel/recent-cache.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { adjustLine } from './adjust.ts';
import { type Way, waysOf } from './break/by-sense.ts';
import type { AdjustedLine, PreparedParagraph } from './phases.ts';

/** Lines at given ends kept per setting: the ones a headline has, and the ones before an undo. */
const KEPT = 2;

export interface ChosenLines {
  /** Ways to set the block in one, two and three lines by sense, found once for each lexicon. */
  readonly ways: (lexicon: Lexicon) => readonly (readonly Way[])[];
  /** Its lines ending at these cells (exclusive), each of `measure` pt. Equal ends and measures give the identical array. */
  readonly linesAt: (ends: readonly number[], measure: number) => readonly AdjustedLine[];
}

export function makeChosenLines(prepared: PreparedParagraph): ChosenLines {
  const ways = makeRecentCache<readonly (readonly Way[])[]>(1);
  const kept = makeRecentCache<readonly AdjustedLine[]>(KEPT);
  return {
    ways: (lexicon) => ways(lexicon.own, () => waysOf(prepared, lexicon)),
    linesAt: (ends, measure) =>
      kept(`${ends.join(' ')} ${measure}`, () => {
        const broken = ends.map((to, index) => ({ from: ends[index - 1] ?? 0, to, measure }));
        return broken.map((_, index) => adjustLine(prepared, broken, index));
      }),
  };
}
