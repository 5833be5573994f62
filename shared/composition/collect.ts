// Collects (第一步) what a document holds: pages with their objects, and every text block with its name and place.
import type {
  ArticleAttrs,
  BoxAttrs,
  EditionAttrs,
  FolioRole,
  NameplateAttrs,
  PageAttrs,
  PhotoAttrs,
  RuleAttrs,
} from '../document/attrs.ts';
import { type Grid, gridOf } from '../document/page-setup.ts';
import type { NodeName, PMNode } from '../document/schema.ts';
import { defaultStyles, resolveStyles, type StyleName, type TextStyle } from '../document/styles.ts';
import type { PhotoId, StoryId } from '../kernel/ids.ts';
import type { BlockEntry, Part } from './phases.ts';

/** A text block with what names it in `lines`, findings and the block table. */
export interface TextBlock extends BlockEntry {
  /** Page ordinal in the edition, from 1. */
  readonly page: number;
  readonly story: StoryId | null;
  readonly photo: PhotoId | null;
  readonly part: Part;
  /** Counts from 0 within the part of the story; parts without a story count through the edition. */
  readonly paragraph: number;
  /** The style it is set in: its part's, or the subhead's. */
  readonly style: StyleName;
}

/** An article's blocks in reading order. */
export interface CollectedArticle {
  readonly attrs: ArticleAttrs;
  readonly kicker: TextBlock | null;
  readonly headline: readonly TextBlock[];
  readonly deck: TextBlock | null;
  readonly standfirst: TextBlock | null;
  readonly byline: TextBlock | null;
  readonly body: readonly TextBlock[];
}

export interface CollectedPhoto {
  readonly attrs: PhotoAttrs;
  readonly caption: TextBlock;
  readonly credit: TextBlock;
}

/** A page with everything that placing needs to know of it. */
export interface CollectedPage {
  /** Page ordinal in the edition, from 1. */
  readonly page: number;
  readonly attrs: PageAttrs;
  readonly grid: Grid;
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  /** The house's own styles for this page's body size, by which parts keep their proportions. */
  readonly house: Readonly<Record<StyleName, TextStyle>>;
  readonly folio: readonly { readonly role: FolioRole; readonly block: TextBlock }[];
  readonly nameplates: readonly { readonly attrs: NameplateAttrs; readonly block: TextBlock }[];
  readonly articles: readonly CollectedArticle[];
  readonly photos: readonly CollectedPhoto[];
  readonly rules: readonly RuleAttrs[];
  readonly boxes: readonly BoxAttrs[];
}

export interface CollectedEdition {
  readonly attrs: EditionAttrs;
  readonly pages: readonly CollectedPage[];
  /** Every text block in document order; a block's index is its place here. */
  readonly blocks: readonly TextBlock[];
}

/** How a text node of the schema is named: its part, and the style it is set in. */
const NAMES: Readonly<Partial<Record<NodeName, { readonly part: Part; readonly style: StyleName }>>> = {
  folioField: { part: 'folio', style: 'folio' },
  nameplate: { part: 'nameplate', style: 'nameplate' },
  kicker: { part: 'kicker', style: 'kicker' },
  headlineLine: { part: 'headline', style: 'headline' },
  deck: { part: 'deck', style: 'deck' },
  standfirst: { part: 'standfirst', style: 'standfirst' },
  byline: { part: 'byline', style: 'byline' },
  paragraph: { part: 'body', style: 'body' },
  subhead: { part: 'body', style: 'subhead' },
  caption: { part: 'caption', style: 'caption' },
  credit: { part: 'credit', style: 'credit' },
};

/** Node type names come from the schema's own list. */
const nameOf = (node: PMNode): NodeName => node.type.name as NodeName;

/** Who owns a text block: its story and photo, as far as it has them. */
interface Owner {
  readonly story: StoryId | null;
  readonly photo: PhotoId | null;
}

/** Names and numbers the text blocks below `node`, in document order. */
type ListBlocks = (node: PMNode, position: number, owner: Owner, page: number) => readonly TextBlock[];

function makeLister(blocks: TextBlock[]): ListBlocks {
  const counts = new Map<string, number>();
  const list: ListBlocks = (node, position, owner, page) => {
    const name = NAMES[nameOf(node)];
    if (name !== undefined) {
      const key = JSON.stringify([owner.story, name.part]);
      const paragraph = counts.get(key) ?? 0;
      counts.set(key, paragraph + 1);
      const block: TextBlock = { index: blocks.length, node, start: position + 1, page, ...owner, ...name, paragraph };
      blocks.push(block);
      return [block];
    }
    const found: TextBlock[] = [];
    node.forEach((child, offset) => {
      found.push(...list(child, position + 1 + offset, owner, page));
    });
    return found;
  };
  return list;
}

function collectArticle(blocks: readonly TextBlock[], attrs: ArticleAttrs): CollectedArticle {
  const one = (part: Part): TextBlock | null => blocks.find((block) => block.part === part) ?? null;
  return {
    attrs,
    kicker: one('kicker'),
    headline: blocks.filter(({ part }) => part === 'headline'),
    deck: one('deck'),
    standfirst: one('standfirst'),
    byline: one('byline'),
    body: blocks.filter(({ part }) => part === 'body'),
  };
}

function collectPage(node: PMNode, position: number, page: number, list: ListBlocks): CollectedPage {
  const attrs = node.attrs as PageAttrs;
  const nobody: Owner = { story: null, photo: null };
  const folio: { role: FolioRole; block: TextBlock }[] = [];
  const nameplates: { attrs: NameplateAttrs; block: TextBlock }[] = [];
  const articles: CollectedArticle[] = [];
  const photos: CollectedPhoto[] = [];
  const rules: RuleAttrs[] = [];
  const boxes: BoxAttrs[] = [];
  node.forEach((child, offset) => {
    const at = position + 1 + offset;
    switch (nameOf(child)) {
      case 'folioLine':
        list(child, at, nobody, page).forEach((block, i) => {
          const { role } = child.child(i).attrs as { readonly role: FolioRole };
          folio.push({ role, block });
        });
        break;
      case 'nameplate':
        for (const block of list(child, at, nobody, page)) {
          nameplates.push({ attrs: child.attrs as NameplateAttrs, block });
        }
        break;
      case 'article': {
        const article = child.attrs as ArticleAttrs;
        articles.push(collectArticle(list(child, at, { story: article.story, photo: null }, page), article));
        break;
      }
      case 'photo': {
        const photo = child.attrs as PhotoAttrs;
        const [caption, credit] = list(child, at, { story: photo.story, photo: photo.photo }, page);
        if (caption === undefined || credit === undefined) throw new Error('a photo has a caption and a credit');
        photos.push({ attrs: photo, caption, credit });
        break;
      }
      case 'rule':
        rules.push(child.attrs as RuleAttrs);
        break;
      case 'box':
        boxes.push(child.attrs as BoxAttrs);
        break;
      default:
        throw new Error(`a page holds no ${child.type.name}`);
    }
  });
  const { size, leading } = attrs.setup;
  const styles = resolveStyles(size, leading, attrs.styles);
  const house = defaultStyles(size, leading);
  return { page, attrs, grid: gridOf(attrs.setup), styles, house, folio, nameplates, articles, photos, rules, boxes };
}

/** Everything a document (an edition node) holds, named and counted; pure structure, nothing measured. */
export function collect(doc: PMNode): CollectedEdition {
  const blocks: TextBlock[] = [];
  const list = makeLister(blocks);
  const pages: CollectedPage[] = [];
  doc.forEach((page, offset) => {
    // The edition is the document's top node: its content starts at position 0.
    pages.push(collectPage(page, offset, pages.length + 1, list));
  });
  return { attrs: doc.attrs as EditionAttrs, pages, blocks };
}
