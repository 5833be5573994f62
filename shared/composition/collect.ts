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
import {
  defaultStyles,
  type NamedStyle,
  namesStyle,
  resolveStyles,
  type SpelledStyles,
  type StyleName,
  spellOut,
  type TextStyle,
} from '../document/styles.ts';
import type { BlockIndex, PhotoId, StoryId } from '../kernel/ids.ts';
import { makeTurningMemo, type TurningMemo } from '../kernel/turning-memo.ts';
import type { BlockEntry, Part } from './phases.ts';

/**
 * A text block with what names it in `lines`, findings and the block table. Its document position is no part of it: typing shifts the
 * positions of everything after it, which is no reason to compose it again.
 */
export interface TextBlock extends Omit<BlockEntry, 'start'> {
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

/** Attributes whose styles have the sheet's named ones spelled out; the identical object where they name none. */
type Spelled<T extends PageAttrs | ArticleAttrs> = Omit<T, 'styles'> & { readonly styles: SpelledStyles };

/** An article's blocks in reading order. */
export interface CollectedArticle {
  readonly attrs: Spelled<ArticleAttrs>;
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

/** What a page's attributes say of everything on it, worked out. */
export interface PageFrame {
  readonly attrs: Spelled<PageAttrs>;
  readonly grid: Grid;
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  /** The house's own styles for this page's body size, by which parts keep their proportions. */
  readonly house: Readonly<Record<StyleName, TextStyle>>;
}

/** A page with everything that placing needs to know of it. */
export interface CollectedPage extends PageFrame {
  /** Page ordinal in the edition, from 1. */
  readonly page: number;
  readonly folio: readonly { readonly role: FolioRole; readonly block: TextBlock }[];
  readonly nameplates: readonly { readonly attrs: NameplateAttrs; readonly block: TextBlock }[];
  readonly articles: readonly CollectedArticle[];
  /** Those that are on the page. */
  readonly photos: readonly CollectedPhoto[];
  /** Those that are kept off it (未上版). */
  readonly offPage: readonly CollectedPhoto[];
  readonly rules: readonly RuleAttrs[];
  readonly boxes: readonly BoxAttrs[];
}

export interface CollectedEdition {
  readonly attrs: EditionAttrs;
  readonly pages: readonly CollectedPage[];
  /** Every text block in document order; a block's index is its place here. */
  readonly blocks: readonly TextBlock[];
  /** The same blocks with their document positions. */
  readonly entries: readonly BlockEntry[];
}

/** What collecting keeps from one document state to the next: parts of a document that did not change stay the identical objects. */
export interface CollectMemo {
  readonly frames: TurningMemo<PageAttrs, PageFrame>;
  readonly items: TurningMemo<PMNode, ListedItem>;
  readonly spelled: TurningMemo<ArticleAttrs, CollectedArticle['attrs']>;
  readonly articles: TurningMemo<PMNode, CollectedArticle>;
  readonly photos: TurningMemo<PMNode, CollectedPhoto>;
  readonly pages: TurningMemo<PMNode, CollectedPage>;
  /** Every text block by its node. */
  readonly blocks: Map<PMNode, TextBlock>;
}

export function makeCollectMemo(): CollectMemo {
  return {
    frames: makeTurningMemo(),
    items: makeTurningMemo(),
    spelled: makeTurningMemo(),
    articles: makeTurningMemo(),
    photos: makeTurningMemo(),
    pages: makeTurningMemo(),
    blocks: new Map(),
  };
}

/** The text blocks of one object on a page, and where each one's text begins, counted from the object's own position. */
interface ListedItem {
  readonly blocks: readonly TextBlock[];
  readonly offsets: readonly number[];
  /** Paragraphs of its story counted after it. */
  readonly after: Tally;
}

/** How a block is named. */
interface BlockName {
  readonly part: Part;
  readonly style: StyleName;
}

/** How a text node of the schema is named: its part, and the style it is set in. */
const NAMES: Readonly<Partial<Record<NodeName, BlockName>>> = {
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

/** The parts that are counted, in the order of a `Tally`. */
const PARTS: readonly Part[] = [...new Set(Object.values(NAMES).map(({ part }) => part))];

/** How many paragraphs of each part a story (or what belongs to none) has had so far. */
type Tally = readonly number[];
const NOTHING_COUNTED: Tally = PARTS.map(() => 0);

/** Node type names come from the schema's own list. */
const nameOf = (node: PMNode): NodeName => node.type.name as NodeName;

/** Who owns a text block: its page, story and photo, as far as it has them. */
interface Owner {
  readonly page: number;
  readonly story: StoryId | null;
  readonly photo: PhotoId | null;
}

/** A block with its name; the one it was before, when nothing about it has changed. */
function nameBlock(
  node: PMNode,
  index: BlockIndex,
  { page, story, photo }: Owner,
  { part, style }: BlockName,
  paragraph: number,
  { blocks }: CollectMemo,
): TextBlock {
  const known = blocks.get(node);
  const isOwned = known !== undefined && known.page === page && known.story === story && known.photo === photo;
  const isNamed = isOwned && known.part === part && known.style === style && known.paragraph === paragraph;
  if (isNamed && known.index === index) return known;
  const block: TextBlock = { index, node, page, story, photo, part, style, paragraph };
  blocks.set(node, block);
  return block;
}

/** Names and numbers the text blocks of one object, in document order, from block `first` on. */
function listItem(item: PMNode, owner: Owner, first: number, before: Tally, memo: CollectMemo): ListedItem {
  const blocks: TextBlock[] = [];
  const offsets: number[] = [];
  const after = [...before];
  const list = (node: PMNode, position: number): void => {
    const name = NAMES[nameOf(node)];
    if (name === undefined) {
      node.forEach((child, offset) => {
        list(child, position + 1 + offset);
      });
      return;
    }
    const index = first + blocks.length;
    const counted = PARTS.indexOf(name.part);
    const paragraph = after[counted] ?? 0;
    after[counted] = paragraph + 1;
    blocks.push(nameBlock(node, index, owner, name, paragraph, memo));
    offsets.push(position + 1);
  };
  list(item, 0);
  return { blocks, offsets, after };
}

/** Lists the blocks of the objects on the pages one by one. */
type ListBlocks = (item: PMNode, position: number, owner: Owner) => readonly TextBlock[];

function makeLister(blocks: TextBlock[], entries: BlockEntry[], memo: CollectMemo): ListBlocks {
  const counts = new Map<StoryId | null, Tally>();
  return (item, position, owner) => {
    const { page, story, photo } = owner;
    const before = counts.get(story) ?? NOTHING_COUNTED;
    const first = blocks.length;
    const given = [page, story, photo, first, ...before];
    const listed = memo.items.get(item, given, () => listItem(item, owner, first, before, memo));
    counts.set(story, listed.after);
    listed.blocks.forEach((block, i) => {
      blocks.push(block);
      entries.push({ index: block.index, node: block.node, start: position + (listed.offsets[i] ?? 0) });
    });
    return listed.blocks;
  };
}

// What names no style keeps its identity, by which it is known again.
const spelledPage = (attrs: PageAttrs, sheet: readonly NamedStyle[]): PageFrame['attrs'] =>
  namesStyle(attrs.styles) ? { ...attrs, styles: spellOut(attrs.styles, sheet) } : (attrs as PageFrame['attrs']);
const spelledArticle = (attrs: ArticleAttrs, sheet: readonly NamedStyle[]): CollectedArticle['attrs'] =>
  namesStyle(attrs.styles) ? { ...attrs, styles: spellOut(attrs.styles, sheet) } : (attrs as CollectedArticle['attrs']);

function collectArticle(blocks: readonly TextBlock[], attrs: CollectedArticle['attrs']): CollectedArticle {
  const ones = new Map<Part, TextBlock>();
  const headline: TextBlock[] = [];
  const body: TextBlock[] = [];
  for (const block of blocks) {
    if (block.part === 'body') body.push(block);
    else if (block.part === 'headline') headline.push(block);
    else if (!ones.has(block.part)) ones.set(block.part, block);
  }
  const one = (part: Part): TextBlock | null => ones.get(part) ?? null;
  return {
    attrs,
    kicker: one('kicker'),
    headline,
    deck: one('deck'),
    standfirst: one('standfirst'),
    byline: one('byline'),
    body,
  };
}

function collectPhoto(blocks: readonly TextBlock[], attrs: PhotoAttrs): CollectedPhoto {
  const [caption, credit] = blocks;
  if (caption === undefined || credit === undefined) throw new Error('a photo has a caption and a credit');
  return { attrs, caption, credit };
}

function frameOf(attrs: PageFrame['attrs']): PageFrame {
  const { size, leading } = attrs.setup;
  const styles = resolveStyles(size, leading, attrs.styles);
  return { attrs, grid: gridOf(attrs.setup), styles, house: defaultStyles(size, leading) };
}

/** The sheet where styles are named, which then depend on it. */
const sheetFor = ({ styles }: PageAttrs | ArticleAttrs, sheet: readonly NamedStyle[]): readonly NamedStyle[] | null =>
  namesStyle(styles) ? sheet : null;

function collectPage(
  node: PMNode,
  position: number,
  page: number,
  sheet: readonly NamedStyle[],
  list: ListBlocks,
  memo: CollectMemo,
): CollectedPage {
  const attrs = node.attrs as PageAttrs;
  const nobody: Owner = { page, story: null, photo: null };
  const folio: { role: FolioRole; block: TextBlock }[] = [];
  const nameplates: { attrs: NameplateAttrs; block: TextBlock }[] = [];
  const articles: CollectedArticle[] = [];
  const photos: CollectedPhoto[] = [];
  const offPage: CollectedPhoto[] = [];
  const rules: RuleAttrs[] = [];
  const boxes: BoxAttrs[] = [];
  const listed: (readonly TextBlock[])[] = [];
  const listOf = (child: PMNode, at: number, owner: Owner): readonly TextBlock[] => {
    const blocks = list(child, at, owner);
    listed.push(blocks);
    return blocks;
  };
  node.forEach((child, offset) => {
    const at = position + 1 + offset;
    switch (nameOf(child)) {
      case 'folioLine':
        listOf(child, at, nobody).forEach((block) => {
          const { role } = block.node.attrs as { readonly role: FolioRole };
          folio.push({ role, block });
        });
        break;
      case 'nameplate':
        for (const block of listOf(child, at, nobody)) {
          nameplates.push({ attrs: child.attrs as NameplateAttrs, block });
        }
        break;
      case 'article': {
        const article = child.attrs as ArticleAttrs;
        const blocks = listOf(child, at, { page, story: article.story, photo: null });
        // By these attributes placing knows an article again while its text is edited.
        const spelled = memo.spelled.get(article, [sheetFor(article, sheet)], () => spelledArticle(article, sheet));
        articles.push(memo.articles.get(child, [blocks, spelled], () => collectArticle(blocks, spelled)));
        break;
      }
      case 'photo': {
        const photo = child.attrs as PhotoAttrs;
        const blocks = listOf(child, at, { page, story: photo.story, photo: photo.photo });
        const collected = memo.photos.get(child, [blocks], () => collectPhoto(blocks, photo));
        (photo.placed ? photos : offPage).push(collected);
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
  const frame = memo.frames.get(attrs, [sheetFor(attrs, sheet)], () => frameOf(spelledPage(attrs, sheet)));
  // The same node with the same blocks in the same styles is the same page.
  return memo.pages.get(node, [page, frame, ...listed, ...articles], () => ({
    page,
    ...frame,
    folio,
    nameplates,
    articles,
    photos,
    offPage,
    rules,
    boxes,
  }));
}

/** Everything a document (an edition node) holds, named and counted; pure structure, nothing measured. */
export function collect(doc: PMNode, memo: CollectMemo = makeCollectMemo()): CollectedEdition {
  const attrs = doc.attrs as EditionAttrs;
  const blocks: TextBlock[] = [];
  const entries: BlockEntry[] = [];
  const list = makeLister(blocks, entries, memo);
  const pages: CollectedPage[] = [];
  doc.forEach((page, offset) => {
    // The edition is the document's top node: its content starts at position 0.
    pages.push(collectPage(page, offset, pages.length + 1, attrs.styleSheet, list, memo));
  });
  return { attrs, pages, blocks, entries };
}
