// Plain placing: makes up a page from a list of stories and photos; nothing is left out, nothing overlaps.
import { spellOut } from '../document/styles.ts';
import { bodyLines, type Room, roomOf } from './estimate.ts';
import { BAND_GAP, type Band, divideIntoBands } from './plain-bands.ts';
import { type Block, type PhotoToPlace, photoItem, placeBlock, type StoryToPlace } from './plain-blocks.ts';
import { refuse } from './refusal.ts';
import type { Named, PageSheet, PhotoPixels, PlacedItem, Placing } from './sheet.ts';
import type { Story } from './story.ts';

/** What a list of files stands for. */
export interface PlainContent {
  story(named: Named): Story;
  pixels(named: Named): PhotoPixels;
}

/** Main headline of every story but the first, against the page's headline size: the lead must be seen to lead. */
const SECOND_HEADLINE = 0.7;

/** Blocks in the order of placing: each story with its photos, then one photo that belongs to none, in turn. */
function blocksOf(room: Room, placing: Extract<Placing, { kind: 'plain' }>, content: PlainContent): readonly Block[] {
  const photos = placing.photos.map((words) => ({ words, pixels: content.pixels(words.photo) }));
  const free = photos.filter(({ words }) => words.story === null);
  const size = room.styles.headline.size;
  const blocks = placing.stories.flatMap((named, i): readonly Block[] => {
    const own = photos.filter(({ words }) => words.story?.path === named.path);
    const headlineSize = i === 0 ? size : size * SECOND_HEADLINE;
    const story = content.story(named);
    const block: Block = { kind: 'story', named, story, photos: own, textLines: bodyLines(room, story), headlineSize };
    const photo = free[i];
    return photo === undefined ? [block] : [block, { kind: 'photo', ...photo }];
  });
  const rest = free.slice(placing.stories.length).map((photo): Block => ({ kind: 'photo', ...photo }));
  return [...blocks, ...rest];
}

/** Heights of the bands, fitted to the page, and the white between them; undefined when the page is too low for them. */
function fitBands(bands: readonly Band[], lines: number): { heights: readonly number[]; gap: number } | undefined {
  const sum = (of: (band: Band) => number): number => bands.reduce((total, band) => total + of(band), 0);
  const natural = sum((band) => band.natural);
  const least = sum((band) => Math.min(band.least, band.natural));
  for (const gap of [BAND_GAP, 0]) {
    const room = lines - gap * (bands.length - 1);
    if (natural <= room) return { heights: bands.map((band) => band.natural), gap };
    if (least > room) continue;
    const heights = bands.map((band) => {
      const own = Math.min(band.least, band.natural);
      return own + Math.floor(((room - least) * (band.natural - own)) / Math.max(1, natural - least));
    });
    return { heights, gap };
  }
  return undefined;
}

/** A band's blocks, and a rule in each gutter between them. */
function placeBand(room: Room, band: Band, line: number, lines: number): readonly PlacedItem[] {
  let column = 1;
  return band.parts.flatMap((part, i) => {
    const at = [column, line] as const;
    column += part.columns;
    const placed = placeBlock(room, part.block, { at, span: [part.columns, lines] });
    // A rule one line high would be read as a rule along that line.
    if (i === 0 || lines < 2) return placed;
    return [...placed, { kind: 'rule', from: at, to: [at[0], line + lines - 1], style: 'thin' }];
  });
}

function placeBands(room: Room, bands: readonly Band[]): readonly PlacedItem[] | undefined {
  const fitted = fitBands(bands, room.setup.lines);
  if (fitted === undefined) return undefined;
  const { heights, gap } = fitted;
  let line = 1;
  return bands.flatMap((band, i): readonly PlacedItem[] => {
    const height = heights[i] ?? 1;
    // Below the last band nothing follows: its text has the page's foot.
    const isLast = i === bands.length - 1;
    const placed = placeBand(room, band, line, isLast ? room.setup.lines + 1 - line : height);
    line += height + gap;
    if (gap === 0 || i === bands.length - 1) return placed;
    const between = line - 1;
    return [...placed, { kind: 'rule', from: [1, between], to: [room.setup.columns, between], style: 'thin' }];
  });
}

/** Headlines take a quarter of a cell in the dense arrangement, when that is at least one line. */
const DENSE_HEADLINE_SHARE = 4;

function denseStory({ named, story }: StoryToPlace, column: number, line: number, lines: number): PlacedItem {
  const hasUnit = [story.kicker, story.deck, story.standfirst, ...story.headline].some((text) => text !== '');
  const head = hasUnit ? Math.floor(lines / DENSE_HEADLINE_SHARE) : 0;
  return {
    kind: 'story',
    story: named,
    direction: 'horizontal',
    fill: null,
    styles: {},
    headline: head === 0 ? null : { at: [column, line], span: [1, head], direction: 'horizontal', size: null },
    body: [{ at: [column, line + head], span: [1, lines - head], columns: null }],
  };
}

/** The last resort for a page with too much on it: every story and photo in a cell of its own, one column wide. */
function placeDensely(room: Room, blocks: readonly Block[]): readonly PlacedItem[] | undefined {
  const cells = blocks.flatMap((block): readonly (StoryToPlace | PhotoToPlace)[] =>
    block.kind === 'story' ? [block, ...block.photos] : [block],
  );
  const { columns, lines } = room.setup;
  const rows = Math.ceil(cells.length / columns);
  const height = Math.floor(lines / Math.max(1, rows));
  if (height < 1) return undefined;
  return cells.map((cell, i) => {
    const at = [1 + (i % columns), 1 + Math.floor(i / columns) * height] as const;
    return 'story' in cell ? denseStory(cell, at[0], at[1], height) : photoItem(cell, { at, span: [1, height] });
  });
}

/**
 * Makes up a page plainly: stories in their order, top to bottom, in bands of blocks; each with its headline over the
 * body and its photos beside it; thin rules between. Text that finds no room is overset in its frames. Refuses only
 * when there are more things than cells of the grid.
 */
export function placePlainly(
  sheet: PageSheet,
  placing: Extract<Placing, { kind: 'plain' }>,
  content: PlainContent,
): readonly PlacedItem[] {
  const room = roomOf(sheet.setup, spellOut(sheet.styles, sheet.styleSheet));
  const blocks = blocksOf(room, placing, content);
  const placed = placeBands(room, divideIntoBands(room, blocks)) ?? placeDensely(room, blocks);
  if (placed !== undefined) return placed;
  return refuse(placing.at, 'intake.page-full', {
    items: placing.stories.length + placing.photos.length,
    columns: sheet.setup.columns,
    lines: sheet.setup.lines,
  });
}
