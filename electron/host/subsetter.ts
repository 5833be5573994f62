// HarfBuzz's subsetter as the print files and the user's variable fonts need it, loaded from its package.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInstancer, createSubsetter, type Instancer, type Subsetter } from '../../shared/fonts/subset.ts';

const wasm = (): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));

/** Loads and compiles the subsetter; throws when the installation lacks it. */
export const loadSubsetter = (): Subsetter => createSubsetter(wasm());

/** The same for variable fonts. */
export const loadInstancer = (): Instancer => createInstancer(wasm());
