// Running totals over a paragraph's cells, from which any line's natural length and room follow in constant time.
import type { Cell, LineRoom, LineSums } from '../phases.ts';

/**
 * Rows of numbers, one per cell boundary, lengths in pt: side by side, as a line needs all of the rows where it begins and ends and
 * nothing between. Where a line may end: what it takes up to there, and the end of its cells with ink.
 */
const END = 5;
const WIDTH = 0;
const SQUEEZE = 1;
const STRETCH = 2;
const GAPS = 3;
const INK_END = 4;
/** Where a line may begin: what lies before, also with its opening bracket untrimmed. */
const START = 6;
const KEPT_WIDTH = 4;
const KEPT_SQUEEZE = 5;

/** Totals for a paragraph; the work is done here once, `measure` only subtracts what a line begins with from what it ends with. */
export function sumLines(cells: readonly Cell[]): LineSums {
  const count = cells.length;
  const starts = new Float64Array((count + 1) * START);
  const ends = new Float64Array((count + 1) * END);
  let width = 0;
  let room = 0;
  let stretch = 0;
  let gaps = 0;
  for (let index = 0; index < count; index += 1) {
    const cell = cells[index];
    if (cell === undefined) break;
    const { squeeze } = cell;
    const start = index * START;
    starts[start + WIDTH] = width + cell.trimStart;
    starts[start + SQUEEZE] = room + (cell.trimStart > 0 && squeeze !== null ? squeeze.atStart : 0);
    starts[start + STRETCH] = stretch;
    starts[start + GAPS] = gaps;
    starts[start + KEPT_WIDTH] = width;
    starts[start + KEPT_SQUEEZE] = room;
    const roomAfter = room + (squeeze === null ? 0 : squeeze.atStart + squeeze.atEnd);
    const end = (index + 1) * END;
    if (cell.isSpace) {
      // A space hangs: the line ends where it would end before it.
      ends.copyWithin(end, end - END, end);
    } else {
      ends[end + WIDTH] = width + cell.width - cell.trimEnd - cell.hangEnd;
      ends[end + SQUEEZE] = roomAfter - (cell.trimEnd > 0 && squeeze !== null ? squeeze.atEnd : 0);
      ends[end + STRETCH] = stretch;
      ends[end + GAPS] = gaps;
      ends[end + INK_END] = index + 1;
    }
    width += cell.width;
    room = roomAfter;
    stretch += cell.stretchRoom;
    gaps += cell.stretchAfter === 'none' ? 0 : 1;
  }
  /** What a line is short by at its start, all marks squeezed. */
  const leastBefore = (from: number, keepStart: boolean): number =>
    keepStart
      ? at(starts, from * START + KEPT_WIDTH) - at(starts, from * START + KEPT_SQUEEZE)
      : at(starts, from * START + WIDTH) - at(starts, from * START + SQUEEZE);
  /** Whether a line fits whose totals end within `most`. */
  const fits = (from: number, to: number, most: number, perGap: number): boolean => {
    const end = to * END;
    if (at(ends, end + INK_END) <= from) return true;
    const given = perGap * (at(ends, end + GAPS) - at(starts, from * START + GAPS));
    return at(ends, end + WIDTH) - at(ends, end + SQUEEZE) - given <= most;
  };
  return {
    furthest(points, from, near, measure, perGap, keepStart) {
      const start = points[from] ?? 0;
      const most = leastBefore(start, keepStart) + measure;
      const last = points.length - 1;
      let to = Math.min(last, near);
      while (to > from + 1 && !fits(start, points[to] ?? 0, most, perGap)) to -= 1;
      while (to < last && fits(start, points[to + 1] ?? 0, most, perGap)) to += 1;
      return to;
    },
    earliest(points, to, near, measure, perGap) {
      const end = points[to] ?? 0;
      let from = Math.max(0, near);
      while (from < to - 1) {
        const start = points[from] ?? 0;
        if (fits(start, end, leastBefore(start, false) + measure, perGap)) break;
        from += 1;
      }
      while (from > 0) {
        const start = points[from - 1] ?? 0;
        if (!fits(start, end, leastBefore(start, false) + measure, perGap)) break;
        from -= 1;
      }
      return from;
    },
    measure(from, to, keepStart, line) {
      const start = from * START;
      const end = to * END;
      if (at(ends, end + INK_END) <= from) {
        // A line of spaces alone has no length.
        line.natural = 0;
        line.squeeze = 0;
        line.stretch = 0;
        line.gaps = 0;
        return;
      }
      line.natural = at(ends, end + WIDTH) - at(starts, start + (keepStart ? KEPT_WIDTH : WIDTH));
      line.squeeze = at(ends, end + SQUEEZE) - at(starts, start + (keepStart ? KEPT_SQUEEZE : SQUEEZE));
      line.stretch = at(ends, end + STRETCH) - at(starts, start + STRETCH);
      line.gaps = at(ends, end + GAPS) - at(starts, start + GAPS);
    },
  };
}

/** A line to measure into. */
export const makeLineRoom = (): LineRoom => ({ natural: 0, squeeze: 0, stretch: 0, gaps: 0 });

const at = (values: Float64Array, index: number): number => values[index] ?? 0;
