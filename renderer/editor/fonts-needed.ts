// Which faces a document or its composition needs, so that their files are fetched together and early.
import type { ComposedEdition } from '../../shared/composition/phases.ts';
import type { PageAttrs } from '../../shared/document/attrs.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import { EMPHASIS_FONT, resolveStyles, STRONG_FONT, type StyleName } from '../../shared/document/styles.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import type { FaceId } from '../../shared/kernel/ids.ts';

/** The style that sets each kind of text block; what is not here is set in the body's. */
const STYLE_OF_BLOCK: Readonly<Record<string, StyleName>> = {
  folioField: 'folio',
  nameplate: 'nameplate',
  kicker: 'kicker',
  headlineLine: 'headline',
  deck: 'deck',
  standfirst: 'standfirst',
  byline: 'byline',
  subhead: 'subhead',
  caption: 'caption',
  credit: 'credit',
};

const FONT_OF_MARK: Readonly<Record<string, string>> = { strong: STRONG_FONT, emphasis: EMPHASIS_FONT };

/**
 * Faces that the document's styles name for text it has: a good guess before composing. A face that only stands in for
 * another is found by composing.
 */
export function fontsOfDocument(doc: PMNode, fonts: FontSet): ReadonlySet<FaceId> {
  const names = new Set<string>();
  for (const page of doc.children) {
    const { setup, styles } = page.attrs as PageAttrs;
    const resolved = resolveStyles(setup.size, setup.leading, styles);
    page.descendants((node) => {
      if (node.isTextblock && node.content.size > 0) names.add(resolved[STYLE_OF_BLOCK[node.type.name] ?? 'body'].font);
      for (const mark of node.marks) {
        names.add(mark.type.name === 'dateline' ? resolved.dateline.font : (FONT_OF_MARK[mark.type.name] ?? ''));
      }
    });
  }
  return new Set([...names].flatMap((name) => fonts.named(name)?.id ?? []));
}

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
