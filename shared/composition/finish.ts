// Finishes (末步) a placed page: display list in paint order, lines in reading order, overset text counted.

import type { DisplayItem, DisplayLine } from '../display/display-list.ts';
import type { PageAttrs } from '../document/attrs.ts';
import { setText } from '../document/review/set-text.ts';
import type { PMNode } from '../document/schema.ts';
import { joinLists } from '../kernel/join-lists.ts';
import { sameFields } from '../kernel/same-fields.ts';
import { makeTurningMemo, type TurningMemo } from '../kernel/turning-memo.ts';
import type { ComposedLine, ComposedPage, Overset, OversetBlock, OversetPlace } from './phases.ts';
import { type PlacedPage, readingOrder } from './place/page.ts';
import { footOf, type Leftover, type PlacedLine } from './place/placed.ts';

/** What finishing keeps from one document state to the next: finished lines and pages of what was placed alike. */
export interface FinishMemo {
  readonly groups: TurningMemo<readonly PlacedLine[], readonly ComposedLine[]>;
  readonly overset: TurningMemo<readonly Leftover[], Overset | null>;
  readonly pages: TurningMemo<PageAttrs, ComposedPage>;
  /** The lines of each block as they were last. */
  readonly lines: Map<PMNode, FinishedBlock>;
}

/** Lines of one block that are read one after the other, as they were placed and as they are handed on. */
interface FinishedBlock {
  readonly placed: readonly PlacedLine[];
  readonly composed: readonly ComposedLine[];
}

export function makeFinishMemo(): FinishMemo {
  return { groups: makeTurningMemo(), overset: makeTurningMemo(), pages: makeTurningMemo(), lines: new Map() };
}

/** A placed line as it is painted; its runs stay the identical arrays that adjusting made. */
function displayLine({ block, line, x, y, size, direction }: PlacedLine): DisplayLine {
  const { from, to, measure, width, runs } = line;
  return { kind: 'line', block: block.index, from, to, x, y, direction, measure, width, size, runs };
}

function composedLine(placed: PlacedLine): ComposedLine {
  const { block, line, x, y, region } = placed;
  const { story, part, paragraph } = block;
  const { text, measure, width, gaps } = line;
  return { story, part, paragraph, region, text, x, y, measure, width, gaps, display: displayLine(placed) };
}

/** Lines that are read together. What stands where it stood before stays the identical object. */
function finishGroup(group: readonly PlacedLine[], { lines }: FinishMemo): readonly ComposedLine[] {
  const composed: (readonly ComposedLine[])[] = [];
  for (let at = 0; at < group.length; ) {
    const node = group[at]?.block.node;
    if (node === undefined) break;
    const before = lines.get(node);
    let end = standing(group, at, before);
    if (before === undefined || end === at || group[end]?.block.node === node) {
      end = at + 1;
      while (group[end]?.block.node === node) end += 1;
      const now = finishLines(group.slice(at, end), before);
      lines.set(node, now);
      composed.push(now.composed);
    } else composed.push(before.composed);
    at = end;
  }
  return joinLists(composed);
}

/** Where the lines of a group from `from` on end that are all of a block's and the very ones that they were; `from` where not all are. */
function standing(group: readonly PlacedLine[], from: number, before: FinishedBlock | undefined): number {
  if (before === undefined) return from;
  const { placed } = before;
  for (let at = 0; at < placed.length; at += 1) if (placed[at] !== group[from + at]) return from;
  return from + placed.length;
}

const finishLines = (placed: readonly PlacedLine[], before: FinishedBlock | undefined): FinishedBlock => ({
  placed,
  composed: placed.map((line, index) => {
    const [known, composed] = [before?.placed[index], before?.composed[index]];
    const same = known !== undefined && (known === line || sameFields(known, line));
    return same && composed !== undefined ? composed : composedLine(line);
  }),
});

/** Leftover text as overset (溢文): null when it holds no character (an empty paragraph below the last line). */
function oversetOf(leftovers: readonly Leftover[], at: OversetPlace | null, unplaced: boolean): Overset | null {
  const first = leftovers[0];
  if (first === undefined) return null;
  const blocks = leftovers.map(({ block, from, lines, set }): OversetBlock => {
    const characters = [...setText(block.node).slice(from)].length;
    return { block: block.index, from, characters, lines, set };
  });
  const characters = blocks.reduce((sum, one) => sum + one.characters, 0);
  if (characters === 0) return null;
  const lines = leftovers.reduce((sum, leftover) => sum + leftover.lines, 0);
  const { story, photo, part, paragraph } = first.block;
  return { story, photo, part, paragraph, characters, lines, unplaced, at, blocks };
}

function oversetIn({ page, articles, photos }: PlacedPage, memo: FinishMemo): readonly Overset[] {
  const found = [
    ...articles.map(({ leftovers, foot }, i) => {
      const attrs = page.articles[i]?.attrs;
      const unplaced = attrs?.frames.length === 0 && attrs.headlineFrame === null;
      return memo.overset.get(leftovers, [foot, unplaced], () => oversetOf(leftovers, foot, unplaced));
    }),
    ...photos.map(({ leftovers, image: { box } }) =>
      memo.overset.get(leftovers, [box], () => oversetOf(leftovers, footOf(box, 'horizontal'), false)),
    ),
  ];
  return found.filter((overset) => overset !== null);
}

/** A placed page as it is handed on; a page on which nothing changed is the identical page. */
export function finish(placed: PlacedPage, memo: FinishMemo): ComposedPage {
  const { page, folio, articles, photos, furniture } = placed;
  const groups = readingOrder(placed).map((group) => memo.groups.get(group, [], () => finishGroup(group, memo)));
  const overset = oversetIn(placed, memo);
  const grounds = articles.map((article) => article.grounds);
  const threads = articles.map(({ thread }) => thread);
  const given = [page.page, furniture, folio, ...groups, ...overset, null, ...photos, ...grounds, ...threads];
  return memo.pages.get(page.attrs, given, () => {
    const lines = joinLists(groups);
    // Paint order: tints, pictures, strips on pictures, grounds of text, rules, text.
    const items = joinLists<DisplayItem>([
      furniture.fills,
      photos.map(({ image }) => image),
      photos.flatMap(({ strip }) => strip ?? []),
      folio.ground,
      ...grounds,
      furniture.rules,
      folio.rule,
      lines.map((line) => line.display),
    ]);
    return {
      page: page.page,
      // Coldset pages have no bleed (field rules, section 3); a plant that wants one adds it on the way to print.
      display: { trim: page.grid.trim, bleed: 0, items },
      lines,
      overset,
      threads,
    };
  });
}
