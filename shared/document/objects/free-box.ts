// Room for what comes onto a page (上版): the first place of its size that nothing stands on.
import type { GridBox, PageSetup } from '../page-setup.ts';
import type { PMNode } from '../schema.ts';
import { objectsOfPage } from './placed-object.ts';

const overlaps = (a: GridBox, b: GridBox): boolean =>
  a.at[0] < b.at[0] + b.span[0] &&
  b.at[0] < a.at[0] + a.span[0] &&
  a.at[1] < b.at[1] + b.span[1] &&
  b.at[1] < a.at[1] + a.span[1];

/**
 * The first place of this span on the page, by lines and then by columns; the page's upper left corner where there is none. `span` is
 * no larger than the type area.
 */
export function freeBox(document: PMNode, pageAt: number, setup: PageSetup, span: readonly [number, number]): GridBox {
  const taken = objectsOfPage(document, pageAt).map(({ box }) => box);
  for (let line = 1; line + span[1] - 1 <= setup.lines; line += 1) {
    for (let column = 1; column + span[0] - 1 <= setup.columns; column += 1) {
      const box: GridBox = { at: [column, line], span };
      if (!taken.some((other) => overlaps(box, other))) return box;
    }
  }
  return { at: [1, 1], span };
}
