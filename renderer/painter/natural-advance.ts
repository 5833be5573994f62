// The advance that the browser gives to a painted text: what the painter reckons with when it spaces glyphs.
import type { FontSet } from '../../shared/fonts/face.ts';
import type { FaceId } from '../../shared/kernel/ids.ts';

/**
 * The advance that the browser gives to a painted text, em. Not the glyph's own: composition sets U+3000 and other spaces as a
 * blank glyph of the width they need, the browser sets the character itself.
 */
export const naturalAdvance =
  (fonts: FontSet) =>
  (face: FaceId, text: string): number =>
    fonts
      .face(face)
      .shape(text, 'horizontal')
      .reduce((sum, { advance }) => sum + advance, 0);
