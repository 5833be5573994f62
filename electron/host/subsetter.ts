// HarfBuzz's subsetter as the print files need it, loaded from its package.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createSubsetter, type Subsetter } from '../../shared/fonts/subset.ts';

/** Loads and compiles the subsetter; throws when the installation lacks it. */
export function loadSubsetter(): Subsetter {
  const require = createRequire(import.meta.url);
  return createSubsetter(readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')));
}
