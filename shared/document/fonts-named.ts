// Which fonts a document's styles name, for text it has.

import type { ArticleAttrs, EditionAttrs, PageAttrs } from './attrs.ts';
import { isStruck, setLength } from './review/set-text.ts';
import type { PMNode } from './schema.ts';
import { EMPHASIS_FONT, resolveStyles, STRONG_FONT, type StyleName, spellOut, withStoryStyles } from './styles.ts';

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

/** Names of fonts as the styles spell them, each once, in the order of the text that is set in them. */
export function fontsNamed(doc: PMNode): readonly string[] {
  const { styleSheet } = doc.attrs as EditionAttrs;
  const names = new Set<string>();
  for (const page of doc.children) {
    const { setup, styles } = page.attrs as PageAttrs;
    const ofPage = spellOut(styles, styleSheet);
    const pageStyles = resolveStyles(setup.size, setup.leading, ofPage);
    for (const object of page.children) {
      const { styles: own = {} } = object.attrs as Partial<ArticleAttrs>;
      const isOwn = Object.keys(own).length > 0;
      const overrides = isOwn ? withStoryStyles(ofPage, spellOut(own, styleSheet)) : ofPage;
      const resolved = isOwn ? resolveStyles(setup.size, setup.leading, overrides) : pageStyles;
      const add = (node: PMNode): void => {
        if (!node.isTextblock || setLength(node) === 0) return;
        const name = STYLE_OF_BLOCK[node.type.name] ?? 'body';
        // A credit without a style of its own follows its caption.
        const follows = name === 'credit' && overrides.credit?.font === undefined;
        names.add(resolved[follows ? 'caption' : name].font);
        for (const inline of node.children) {
          if (isStruck(inline)) continue;
          for (const { type } of inline.marks) {
            const font = type.name === 'dateline' ? resolved.dateline.font : FONT_OF_MARK[type.name];
            if (font !== undefined) names.add(font);
          }
        }
      };
      add(object);
      object.descendants(add);
    }
  }
  return [...names];
}
