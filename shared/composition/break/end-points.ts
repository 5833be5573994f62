// The places where lines may end, with what each costs; inside units longer than the measure also the last resort.
import type { Cell } from '../phases.ts';
import { AVOIDED_END, HYPHEN_END, LAST_RESORT_END, PARTING_END } from './costs.ts';

/** End points in order, the paragraph's start first and its end last: cells before which a line may begin. */
export interface EndPoints {
  readonly at: Int32Array;
  readonly cost: Float64Array;
  /** The nearest point at or before each that is no last resort. */
  readonly regular: Int32Array;
}

/** The end points of a paragraph whose narrowest line is `narrowest` pt. */
export function endPoints(cells: readonly Cell[], narrowest: number): EndPoints {
  const count = cells.length;
  const at = new Int32Array(count + 1);
  const cost = new Float64Array(count + 1);
  const regular = new Int32Array(count + 1);
  let points = 1;
  const add = (to: number, price: number, latestRegular: number): void => {
    at[points] = to;
    cost[points] = price;
    regular[points] = latestRegular;
    points += 1;
  };
  let unitFrom = 0;
  /** Least length of the unit so far, without and with the spaces that would hang if it ended here. */
  let inked = 0;
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    const cell = cells[index];
    if (cell === undefined) break;
    length += leastLength(cell);
    if (!cell.isSpace) inked = length;
    const to = index + 1;
    if (cell.breakAfter === 'forbidden' && to < count) continue;
    if (inked + Math.max(0, -cell.trimEnd) > narrowest) {
      const latestRegular = points - 1;
      for (let inner = unitFrom + 1; inner < to; inner += 1) {
        if (!cells[inner]?.isSpace) add(inner, LAST_RESORT_END, latestRegular);
      }
    }
    add(to, endCost(cell), points);
    unitFrom = to;
    inked = 0;
    length = 0;
  }
  return { at: at.subarray(0, points), cost: cost.subarray(0, points), regular: regular.subarray(0, points) };
}

function endCost(cell: Cell): number {
  switch (cell.breakAfter) {
    case 'avoided':
      return AVOIDED_END;
    case 'parting':
      return PARTING_END;
    case 'hyphen':
      return HYPHEN_END;
    case 'allowed':
    case 'forbidden':
      return 0;
  }
}

/** What a cell takes at least. */
function leastLength(cell: Cell): number {
  const { squeeze } = cell;
  return cell.width - (squeeze === null ? 0 : squeeze.atStart + squeeze.atEnd);
}
