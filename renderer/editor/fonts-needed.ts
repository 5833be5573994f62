// Which faces a document or its composition needs, so that their files are fetched together and early.
import type { ComposedEdition } from '../../shared/composition/phases.ts';
import { fontsNamed } from '../../shared/document/fonts-named.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import type { FaceId } from '../../shared/kernel/ids.ts';

/**
 * Faces that the document's styles name for text it has: a good guess before composing. A face that only stands in for
 * a character is found by composing.
 */
export const fontsOfDocument = (doc: PMNode, fonts: FontSet): ReadonlySet<FaceId> =>
  new Set(fontsNamed(doc).map((name) => (fonts.named(name) ?? fonts.standIn(name)).id));

/** Faces in a composition's glyphs: all that painting needs. */
export function fontsOfComposition(composed: ComposedEdition): ReadonlySet<FaceId> {
  const faces = new Set<FaceId>();
  for (const { display } of composed.pages) {
    for (const item of display.items) {
      if (item.kind === 'line') for (const run of item.runs) faces.add(run.face);
    }
  }
  return faces;
}
