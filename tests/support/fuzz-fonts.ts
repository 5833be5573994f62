// The shipped fonts for a fuzzer's checks, to be loaded once: sets that wait to be collected would fill the shaper's memory.
import { loadFonts } from '../../electron/host/fonts.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import { projectRoot } from './cli.ts';

export function fuzzFonts(): FontSet {
  const loaded = loadFonts(projectRoot);
  if (!loaded.ok) throw new Error('the fonts have not been built: run "npm run build" first');
  return loaded.value;
}
