// The shipped faces, for tests that set real text.
import { appRoot } from '../../../electron/host/app-root.ts';
import { loadFonts } from '../../../electron/host/fonts.ts';
import type { Face, FontSet } from '../../../shared/fonts/face.ts';
import { words } from '../../../shared/kernel/messages/catalogue.ts';

/** The font set the program ships; throws when the fonts have not been built. */
export function shippedFonts(): FontSet {
  const fonts = loadFonts(appRoot(import.meta.url));
  if (!fonts.ok) throw new Error(words('en', fonts.error.key, fonts.error.params));
  return fonts.value;
}

/** A face by the name styles use; throws when the set has none. */
export function named(fonts: FontSet, name: string): Face {
  const face = fonts.named(name);
  if (face === undefined) throw new Error(`no face ${name}`);
  return face;
}
