// Where in an edition a part's style is spoken of, and what is said there: by the part's page, and by its story over it.
import type { Transaction } from 'prosemirror-state';
import { sameData } from '../../kernel/same-data.ts';
import type { ArticleAttrs, EditionAttrs, PageAttrs } from '../attrs.ts';
import type { PMNode } from '../schema.ts';
import { STORY_STYLE_NAMES, type StyleName, type StyleOverride } from '../styles.ts';

/** A part of a page as it stands in one story, or in none. Positions are those of the nodes in the document. */
export interface StyleSpot {
  readonly part: StyleName;
  readonly page: number;
  /** The article; null for what belongs to no story or takes no style of its own from one (captions, folio line). */
  readonly story: number | null;
}

/** Who says it: one story for itself (仅此稿), or the page for all its stories (全版). */
export type StyleLevel = 'story' | 'page';

/** True for parts that a story can set otherwise than its page. */
export const isStoryPart = (part: StyleName): boolean => STORY_STYLE_NAMES.some((name) => name === part);

export const sheetOf = (doc: PMNode): EditionAttrs['styleSheet'] => (doc.attrs as EditionAttrs).styleSheet;

/** The page's attributes; a position where there is no page is a bug and throws. */
export function pageAttrsAt(doc: PMNode, { page }: Pick<StyleSpot, 'page'>): PageAttrs {
  const node = doc.nodeAt(page);
  if (node?.type.name !== 'page') throw new Error(`no page at ${page}`);
  return node.attrs as PageAttrs;
}

/** The story's attributes; null for a spot in no story. */
function storyAttrsAt(doc: PMNode, { story }: Pick<StyleSpot, 'story'>): ArticleAttrs | null {
  if (story === null) return null;
  const node = doc.nodeAt(story);
  if (node?.type.name !== 'article') throw new Error(`no story at ${story}`);
  return node.attrs as ArticleAttrs;
}

/**
 * What is said of the part at one level. The size that a headline's frame gives is the story's word too, and the last one
 * (the frame's size stands before the style's).
 */
export function overrideAt(doc: PMNode, spot: StyleSpot, level: StyleLevel): StyleOverride {
  if (level === 'page') return pageAttrsAt(doc, spot).styles[spot.part] ?? {};
  const attrs = storyAttrsAt(doc, spot);
  if (attrs === null) return {};
  const styles: Readonly<Partial<Record<StyleName, StyleOverride>>> = attrs.styles;
  const own = styles[spot.part] ?? {};
  const size = spot.part === 'headline' ? (attrs.headlineFrame?.size ?? null) : null;
  return size === null ? own : { ...own, size };
}

/** The styles with one part's override replaced; an override that says nothing is left out. */
function withOverride<T extends Readonly<Partial<Record<StyleName, StyleOverride>>>>(
  styles: T,
  part: StyleName,
  override: StyleOverride,
): T {
  const { [part]: _, ...rest } = styles;
  return (Object.keys(override).length === 0 ? rest : { ...rest, [part]: override }) as T;
}

/** Says `override` of the part at one level, and nothing else there; a level that says just that already is left alone. */
export function sayAt(tr: Transaction, spot: StyleSpot, level: StyleLevel, override: StyleOverride): Transaction {
  if (sameData(overrideAt(tr.doc, spot, level), override)) return tr;
  if (level === 'page') {
    const { styles } = pageAttrsAt(tr.doc, spot);
    return tr.setNodeAttribute(spot.page, 'styles', withOverride(styles, spot.part, override));
  }
  const attrs = storyAttrsAt(tr.doc, spot);
  if (attrs === null || spot.story === null) throw new Error(`${spot.part} is in no story`);
  tr.setNodeAttribute(spot.story, 'styles', withOverride(attrs.styles, spot.part, override));
  // From here on the style alone gives the size.
  const frame = attrs.headlineFrame;
  return spot.part !== 'headline' || frame === null || frame.size === null
    ? tr
    : tr.setNodeAttribute(spot.story, 'headlineFrame', { ...frame, size: null });
}

/** Takes everything the edition says of its parts through `change`, of pages and stories alike. */
export function changeOverrides(
  tr: Transaction,
  change: (part: StyleName, override: StyleOverride) => StyleOverride,
): Transaction {
  const changed = <T extends Readonly<Partial<Record<StyleName, StyleOverride>>>>(styles: T): T => {
    let next = styles;
    for (const [part, override] of Object.entries(styles) as readonly (readonly [StyleName, StyleOverride])[]) {
      const now = change(part, override);
      if (now !== override) next = withOverride(next, part, now);
    }
    return next;
  };
  tr.doc.forEach((page, at) => {
    const { styles } = page.attrs as PageAttrs;
    const next = changed(styles);
    if (next !== styles) tr.setNodeAttribute(at, 'styles', next);
    page.forEach((node, offset) => {
      if (node.type.name !== 'article') return;
      const own = (node.attrs as ArticleAttrs).styles;
      const nextOwn = changed(own);
      if (nextOwn !== own) tr.setNodeAttribute(at + 1 + offset, 'styles', nextOwn);
    });
  });
  return tr;
}

/** The transaction, or null where it changes nothing. */
export const unlessEmpty = (tr: Transaction): Transaction | null => (tr.docChanged ? tr : null);
