// Bands of plain placing: blocks in order, divided into rows of the page so that little room is wasted.
import type { Room } from './estimate.ts';
import { type Block, leastLines, naturalLines } from './plain-blocks.ts';

/** A block's place in its band: base columns, and the lines it would like and must have over that width. */
interface BandPart {
  readonly block: Block;
  readonly columns: number;
  readonly natural: number;
  readonly least: number;
}

/** A row of blocks over the whole width of the page. */
export interface Band {
  readonly parts: readonly BandPart[];
  readonly natural: number;
  readonly least: number;
}

/** Lines of white (with a rule) between bands; they count as used, so that few high bands beat many flat ones. */
export const BAND_GAP = 1;

/** A story in one column of a page with several reads as a filler: it counts as this many times its area. */
const NARROW_COST = 1.5;

/** Least width of a story in base columns before `NARROW_COST` applies, on pages that have twice as many. */
const COMFORTABLE_COLUMNS = 2;

/** A block higher than this many times its width leads the eye down a chimney. */
const CHIMNEY = 2;
const CHIMNEY_COST = 1.3;

/** Most blocks side by side: more make a row of fillers. The dense arrangement takes over where a page needs more. */
const MOST_IN_BAND = 6;

interface Sizing {
  natural(block: number, columns: number): number;
}

/** Natural heights, worked out once for every block and width. */
function sizingOf(room: Room, blocks: readonly Block[]): Sizing {
  const known = new Map<string, number>();
  return {
    natural(i, columns) {
      const key = `${i} ${columns}`;
      const block = blocks[i];
      if (block === undefined) throw new Error(`no block ${i}`);
      const lines = known.get(key) ?? naturalLines(room, block, columns);
      known.set(key, lines);
      return lines;
    },
  };
}

/** Columns a photo of its own starts with, where the page has them: in one column it is a stamp. */
const PHOTO_COLUMNS = 2;

/** The block that gets the next column: the highest story; where there is none, the narrowest photo. */
function nextToWiden(kinds: readonly Block['kind'][], widths: readonly number[], heights: readonly number[]): number {
  // A wider story gets lower, a wider photo higher: photos only share columns among themselves.
  const wanted = kinds.includes('story') ? 'story' : 'photo';
  const rank = kinds.map((kind, i) => {
    if (kind !== wanted) return -Infinity;
    return kind === 'story' ? (heights[i] ?? 0) : -(widths[i] ?? 0);
  });
  return rank.indexOf(Math.max(...rank));
}

/** Divides the page's columns among the blocks of a band. */
function divideColumns(room: Room, sizing: Sizing, band: readonly Block[], from: number): readonly number[] {
  const kinds = band.map(({ kind }) => kind);
  const wishes = kinds.map((kind) => (kind === 'photo' ? PHOTO_COLUMNS : 1));
  const total = wishes.reduce((sum, wish) => sum + wish, 0);
  const widths = total <= room.setup.columns ? wishes : kinds.map(() => 1);
  const heights = widths.map((width, i) => sizing.natural(from + i, width));
  for (let rest = room.setup.columns - widths.reduce((sum, width) => sum + width, 0); rest > 0; rest -= 1) {
    const chosen = nextToWiden(kinds, widths, heights);
    const width = (widths[chosen] ?? 0) + 1;
    widths[chosen] = width;
    heights[chosen] = sizing.natural(from + chosen, width);
  }
  return widths;
}

function costOf(room: Room, part: BandPart): number {
  const { grid, setup } = room;
  const area = part.columns * part.natural;
  const narrow =
    part.block.kind === 'story' && part.columns < COMFORTABLE_COLUMNS && setup.columns >= 2 * COMFORTABLE_COLUMNS;
  const width = part.columns * (grid.columnWidth + grid.gutter);
  const chimney = part.block.kind === 'story' && part.natural * grid.leading > CHIMNEY * width;
  return area * ((narrow ? NARROW_COST : 1) * (chimney ? CHIMNEY_COST : 1) - 1);
}

function bandOf(room: Room, sizing: Sizing, blocks: readonly Block[], from: number, to: number): Band {
  const members = blocks.slice(from, to);
  const widths = divideColumns(room, sizing, members, from);
  const parts = members.map((block, i): BandPart => {
    const columns = widths[i] ?? 1;
    return { block, columns, natural: sizing.natural(from + i, columns), least: leastLines(block, columns) };
  });
  return {
    parts,
    natural: Math.max(...parts.map(({ natural }) => natural)),
    least: Math.max(...parts.map(({ least }) => least)),
  };
}

/** Divides blocks, in their order, into the bands that cost least: room used, wasted and badly shaped. */
export function divideIntoBands(room: Room, blocks: readonly Block[]): readonly Band[] {
  const sizing = sizingOf(room, blocks);
  const best: { cost: number; from: number; band: Band | null }[] = [{ cost: 0, from: 0, band: null }];
  for (let to = 1; to <= blocks.length; to += 1) {
    let choice: { cost: number; from: number; band: Band } | undefined;
    for (let from = to - 1; from >= 0 && to - from <= Math.min(room.setup.columns, MOST_IN_BAND); from -= 1) {
      const band = bandOf(room, sizing, blocks, from, to);
      const shape = band.parts.reduce((sum, part) => sum + costOf(room, part), 0);
      const cost = (best[from]?.cost ?? 0) + room.setup.columns * (band.natural + BAND_GAP) + shape;
      if (choice === undefined || cost < choice.cost) choice = { cost, from, band };
    }
    if (choice !== undefined) best.push(choice);
  }
  const bands: Band[] = [];
  for (let to = blocks.length; to > 0; ) {
    const step = best[to];
    if (step === undefined || step.band === null) break;
    bands.unshift(step.band);
    to = step.from;
  }
  return bands;
}
