// Finishes (末步) a placed page: display list in paint order, lines in reading order, overset text counted.

import type { DisplayItem, DisplayLine } from '../display/display-list.ts';
import type { PageAttrs } from '../document/attrs.ts';
import { setText } from '../document/review/set-text.ts';
import type { PMNode } from '../document/schema.ts';
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
  readonly lines: Map<PMNode, readonly FinishedLine[]>;
}

interface FinishedLine {
  readonly placed: PlacedLine;
  readonly composed: ComposedLine;
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
  const composed: ComposedLine[] = [];
  for (let at = 0; at < group.length; ) {
    const node = group[at]?.block.node;
    if (node === undefined) break;
    const before = lines.get(node) ?? [];
    let end = at + 1;
    while (group[end]?.block.node === node) end += 1;
    const now = standsWhole(group, at, end, before) ? before : finishLines(group.slice(at, end), before);
    if (now !== before) lines.set(node, now);
    for (const line of now) composed.push(line.composed);
    at = end;
  }
  return composed;
}

/** True when the lines from `from` to `to` (exclusive) of a group are all the very ones that they were: those of nearly every block. */
function standsWhole(group: readonly PlacedLine[], from: number, to: number, before: readonly FinishedLine[]): boolean {
  if (before.length !== to - from) return false;
  for (let at = from; at < to; at += 1) if (before[at - from]?.placed !== group[at]) return false;
  return true;
}

const finishLines = (block: readonly PlacedLine[], before: readonly FinishedLine[]): readonly FinishedLine[] =>
  block.map((placed, index) => {
    const known = before[index];
    const same = known !== undefined && (known.placed === placed || sameFields(known.placed, placed));
    return same ? known : { placed, composed: composedLine(placed) };
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
    const lines = groups.flat();
    // Paint order: tints, pictures, strips on pictures, grounds of text, rules, text.
    const items: readonly DisplayItem[] = [
      ...furniture.fills,
      ...photos.map(({ image }) => image),
      ...photos.flatMap(({ strip }) => strip ?? []),
      ...folio.ground,
      ...grounds.flat(),
      ...furniture.rules,
      ...folio.rule,
      ...lines.map((line) => line.display),
    ];
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
