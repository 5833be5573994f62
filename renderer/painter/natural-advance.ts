// The advance that the browser gives to a painted text: what the painter reckons with when it spaces glyphs.
import type { FontSet } from '../../shared/fonts/face.ts';
import type { FaceId } from '../../shared/kernel/ids.ts';

/**
 * The advance that the browser gives to a painted text, em. Not the glyph's own: composition sets U+3000 and other spaces as a
 * blank glyph of the width they need, the browser sets the character itself.
 */
export function naturalAdvance(fonts: FontSet): (face: FaceId, text: string) => number {
  // Asked for every letter of every line that is painted: a page has some thousand different ones.
  const known = new Map<FaceId, Map<string, number>>();
  return (face, text) => {
    const ofFace = known.get(face) ?? new Map<string, number>();
    known.set(face, ofFace);
    const before = ofFace.get(text);
    if (before !== undefined) return before;
    const advance = fonts
      .face(face)
      .shape(text, 'horizontal')
      .reduce((sum, glyph) => sum + glyph.advance, 0);
    ofFace.set(text, advance);
    return advance;
  };
}
