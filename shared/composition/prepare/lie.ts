// Decides whether a character outside Western words stands or lies in a vertical line.
import type { Face } from '../../fonts/face.ts';
import type { CharClass } from '../../text/characters.ts';
import { turns } from '../../text/orientation.ts';
import { isBlankKind, isWordSpaceKind, type Lie } from './draft.ts';
import { hasVerticalForm } from './glyphs.ts';

/**
 * Han characters and their marks stand, in the vertical forms that the face has (upper right 、。，, turned brackets and dashes, ﹃﹄ for
 * curved quotes); what should turn and has no such form (the dash of a 楷体, a hyphen, a stroke) lies on its side. Spaces between words
 * are as long as in horizontal lines.
 */
export function lieOf(face: Face, text: string, kind: CharClass): Lie {
  if (isWordSpaceKind(kind)) return 'sideways';
  if (kind === 'han' || isBlankKind(kind) || !turns(text.codePointAt(0) ?? 0)) return 'upright';
  return hasVerticalForm(face, text) ? 'upright' : 'sideways';
}
