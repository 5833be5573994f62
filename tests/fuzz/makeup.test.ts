// The make-up fuzzer, briefly: the long run is `npm run fuzz:makeup`.
import { describe, it } from 'vitest';
import { fuzzFonts } from '../support/fuzz-fonts.ts';
import { fuzzMakeup } from '../support/makeup-fuzz.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Acts of each run: enough for every kind of them. */
const OPERATIONS = 40;
/** Everything is composed anew after every act: a slow machine takes a while. */
const MOST_MS = 180_000;

describe('a page made up at random', () => {
  for (const seed of [2, 3]) {
    it(
      `is whole after every act, undone, redone and saved: seed ${seed}`,
      async () => {
        await fuzzMakeup(await temporaryFolder(), fuzzFonts(), { seed, operations: OPERATIONS });
      },
      MOST_MS,
    );
  }
});
