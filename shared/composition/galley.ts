// Composes a galley (小样): one story whole in a single endless column, its overset text included, for correcting beside the page.
import type { DisplayPage } from '../display/display-list.ts';
import { blockOffset, isStruckWhole } from '../document/review/set-text.ts';
import type { FontSet } from '../fonts/face.ts';
import type { BlockIndex } from '../kernel/ids.ts';
import type { CompositionCache } from './cache.ts';
import { type CollectedArticle, type CollectedPage, type CollectedPhoto, collect, type TextBlock } from './collect.ts';
import { type GalleyType, makeGalleyType } from './galley/galley-type.ts';
import { type GalleyLine, type GalleyRow, stackLines } from './galley/stack-lines.ts';
import { wholeBlock } from './galley/struck-lines.ts';
import type { ComposedEdition, ComposedLine, ComposedPage, OversetBlock } from './phases.ts';
import { setBlock } from './set-block.ts';
import type { SetText } from './settings.ts';

/** Overset text that stands together in a galley: all of a story's, unless its headline unit alone has no place. */
interface GalleyOverset {
  /** From the rule above it to its last line's foot, pt. */
  readonly top: number;
  readonly foot: number;
  /** As the page's badge counts them. */
  readonly characters: number;
  readonly lines: number;
}

/** A story, or a photo's words, in one column. Its lines break as on the page wherever they have a place there. */
export interface Galley {
  /** The column as a page of its own; lines name their text blocks as the edition's pages do. */
  readonly display: DisplayPage;
  readonly rows: readonly GalleyRow[];
  readonly overset: readonly GalleyOverset[];
  /** Lines of the body, overset ones included. */
  readonly depth: number;
}

/** An article or photo as collected, with the page it is on. */
interface Member {
  readonly page: CollectedPage;
  readonly composed: ComposedPage;
  readonly article: CollectedArticle | null;
  /** Its blocks as they are read: a byline that ends the story stands there. */
  readonly blocks: readonly TextBlock[];
}

function articleBlocks({ attrs, kicker, headline, deck, standfirst, byline, body }: CollectedArticle) {
  const blocks =
    attrs.bylineAt === 'end'
      ? [kicker, ...headline, deck, standfirst, ...body, byline]
      : [kicker, ...headline, deck, standfirst, byline, ...body];
  return blocks.filter((block) => block !== null);
}

/** From a photo's position to its caption's first character: into the photo, into the caption. */
const CAPTION_START = 2;

const photoBlocks = ({ caption, credit }: CollectedPhoto): readonly TextBlock[] => [caption, credit];

/** The article or photo that begins at a document position; null for anything else. */
function memberAt(edition: ComposedEdition, at: number, fonts: FontSet, cache: CompositionCache): Member | null {
  const $at = edition.doc.resolve(at);
  const node = $at.nodeAfter;
  const ordinal = $at.index(0);
  const composed = edition.pages[ordinal];
  const page = collect(edition.doc, cache.of(fonts).collected).pages[ordinal];
  if (node === null || page === undefined || composed === undefined || $at.depth !== 1) return null;
  switch (node.type.name) {
    case 'article': {
      const before = $at.parent.children.slice(0, $at.index()).filter(({ type }) => type === node.type).length;
      const article = page.articles[before];
      return article === undefined ? null : { page, composed, article, blocks: articleBlocks(article) };
    }
    case 'photo': {
      // Photos that are off the page have a galley too: its caption's text begins two tokens into the node.
      const caption = edition.blocks.find(({ start }) => start === at + CAPTION_START)?.index;
      const photo = [...page.photos, ...page.offPage].find((one) => one.caption.index === caption);
      return photo === undefined ? null : { page, composed, article: null, blocks: photoBlocks(photo) };
    }
    default:
      return null;
  }
}

/** What the page has of each block: its lines, and what is overset of it. */
interface OnPage {
  readonly lines: ReadonlyMap<BlockIndex, readonly ComposedLine[]>;
  readonly overset: ReadonlyMap<BlockIndex, OversetBlock>;
}

function onPage({ composed, blocks }: Member): OnPage {
  const own = new Set(blocks.map(({ index }) => index));
  const lines = new Map<BlockIndex, ComposedLine[]>();
  for (const line of composed.lines) {
    const { block } = line.display;
    if (!own.has(block)) continue;
    const known = lines.get(block);
    if (known === undefined) lines.set(block, [line]);
    else known.push(line);
  }
  const overset = composed.overset.flatMap((one) => one.blocks).filter(({ block }) => own.has(block));
  return { lines, overset: new Map(overset.map((one) => [one.block, one])) };
}

/** The lines of one block of the galley, in order. */
function blockLines(
  block: TextBlock,
  { lines, overset }: OnPage,
  type: GalleyType,
  struck: boolean,
): readonly GalleyLine[] {
  const placed = lines.get(block.index) ?? [];
  const left = overset.get(block.index) ?? null;
  const found =
    left?.from ??
    (placed.length > 0 || !type.isThread(block) || isStruckWhole(block.node) ? Number.POSITIVE_INFINITY : 0);
  // Text struck out at the cut stands with what comes before it.
  const from =
    found > 0 && found < Number.POSITIVE_INFINITY && struck ? blockOffset(block.node, found, 'after') : found;
  return type
    .linesOf(block, placed, left)
    .map((line): GalleyLine => ({ block, line, overset: line.from >= from, ...type.stepOf(block) }));
}

/** Overset lines that follow each other; what they hold is counted as the page counts it. */
function oversetStretches(rows: readonly GalleyRow[], { overset }: OnPage): readonly GalleyOverset[] {
  const stretches: { top: number; foot: number; characters: number; lines: number }[] = [];
  const counted = new Set<BlockIndex>();
  for (const { line, foot, rule, overset: isOver } of rows) {
    if (rule !== null) stretches.push({ top: rule, foot, characters: 0, lines: 0 });
    const last = stretches.at(-1);
    if (!isOver || last === undefined) continue;
    last.foot = foot;
    if (counted.has(line.block)) continue;
    counted.add(line.block);
    const left = overset.get(line.block);
    last.lines += left?.lines ?? 1;
    last.characters += left?.characters ?? 0;
  }
  return stretches;
}

/**
 * The galley of the article or photo that begins at document position `at`; null where there is none. It needs no more work than the
 * page has done: lines on the page and overset lines are taken as they are, and only headline units, which a page sets for their box,
 * and text that is vertical or unreadable on white are set anew, at the same line ends where they stand in columns. With `struck` text
 * that is struck out stands in its place; offsets of lines are then those of the whole block, in blocks that hold any.
 */
export function composeGalley(
  edition: ComposedEdition,
  at: number,
  fonts: FontSet,
  cache: CompositionCache,
  struck = false,
): Galley | null {
  const member = memberAt(edition, at, fonts, cache);
  if (member === null) return null;
  const kept = cache.of(fonts);
  const setText: SetText = ({ node }, setting) => kept.set(node, setting.key, () => setBlock(node, setting, fonts));
  const page = onPage(member);
  const setWhole: SetText = ({ node }, setting) =>
    kept.whole.get(node, [setting.key], () => setBlock(wholeBlock(node), setting, fonts));
  const placed = [...page.lines.values()].flat();
  const type = makeGalleyType(member.page, member.article, placed, setText, struck ? setWhole : null);
  // Of a part that is struck out whole the page has nothing.
  const seen = struck
    ? member.blocks
    : member.blocks.filter(({ part, node }) => part === 'body' || !isStruckWhole(node));
  const lines = seen.flatMap((block) => blockLines(block, page, type, struck));
  const rows = stackLines(lines);
  const last = rows.at(-1);
  return {
    display: {
      trim: { width: Math.max(type.measure, ...lines.map(({ line }) => line.measure)), height: last?.foot ?? 0 },
      bleed: 0,
      items: rows.map(({ line }) => line),
    },
    rows,
    overset: oversetStretches(rows, page),
    depth: rows.filter(({ number }) => number !== null).length,
  };
}
