// Finishes (末步) a placed page: display list in paint order, lines in reading order, overset text counted.
import type { DisplayItem, DisplayLine } from '../display/display-list.ts';
import type { Point } from '../kernel/geometry.ts';
import { type LastMemo, makeLastMemo } from '../kernel/last-memo.ts';
import type { CollectedPage } from './collect.ts';
import type { AdjustedLine, ComposedLine, ComposedPage, Overset } from './phases.ts';
import { type PlacedPage, readingOrder } from './place/page.ts';
import type { Leftover, PlacedLine } from './place/placed.ts';

/** What finishing keeps from one document state to the next: finished lines and pages of what was placed alike. */
export interface FinishMemo {
  readonly lines: LastMemo<AdjustedLine, ComposedLine>;
  readonly groups: LastMemo<readonly PlacedLine[], readonly ComposedLine[]>;
  readonly overset: LastMemo<readonly Leftover[], Overset | null>;
  readonly pages: LastMemo<CollectedPage['attrs'], ComposedPage>;
}

export function makeFinishMemo(): FinishMemo {
  return { lines: makeLastMemo(), groups: makeLastMemo(), overset: makeLastMemo(), pages: makeLastMemo() };
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

/** Leftover text as overset (溢文): null when it holds no character (an empty paragraph below the last line). */
function oversetOf(leftovers: readonly Leftover[], at: Point | null): Overset | null {
  const first = leftovers[0];
  if (first === undefined) return null;
  const characters = leftovers.reduce(
    (sum, { block, from }) => sum + [...block.node.textBetween(from, block.node.content.size)].length,
    0,
  );
  if (characters === 0) return null;
  const lines = leftovers.reduce((sum, leftover) => sum + leftover.lines, 0);
  const { story, photo, part, paragraph } = first.block;
  return { story, photo, part, paragraph, characters, lines, at };
}

function oversetIn({ articles, photos }: PlacedPage, memo: FinishMemo): readonly Overset[] {
  const found = [
    ...articles.map(({ leftovers, foot }) => memo.overset(leftovers, [foot], () => oversetOf(leftovers, foot))),
    ...photos.map(({ leftovers, image: { box } }) =>
      memo.overset(leftovers, [box], () => oversetOf(leftovers, { x: box.x + box.width, y: box.y + box.height })),
    ),
  ];
  return found.filter((overset) => overset !== null);
}

/** A placed page as it is handed on. Paint order: tints, pictures, strips on pictures, rules, text. */
export function finish(placed: PlacedPage, memo: FinishMemo): ComposedPage {
  const { page, folio, nameplates, articles, photos, furniture } = placed;
  // A page on which nothing was placed anew is the identical page.
  const given = [page.page, folio, furniture, ...nameplates, null, ...articles, null, ...photos];
  return memo.pages(page.attrs, given, () => {
    const lines = readingOrder(placed).flatMap((group) =>
      memo.groups(group, [], () =>
        group.map((line) => {
          const { block, x, y, size, region, direction } = line;
          return memo.lines(line.line, [block, x, y, size, region, direction], () => composedLine(line));
        }),
      ),
    );
    const items: readonly DisplayItem[] = [
      ...furniture.fills,
      ...photos.map(({ image }) => image),
      ...photos.flatMap(({ strip }) => strip ?? []),
      ...furniture.rules,
      ...folio.rule,
      ...lines.map((line) => line.display),
    ];
    return {
      page: page.page,
      // Coldset pages have no bleed (field rules, section 3); a plant that wants one adds it on the way to print.
      display: { trim: page.grid.trim, bleed: 0, items },
      lines,
      overset: oversetIn(placed, memo),
    };
  });
}
