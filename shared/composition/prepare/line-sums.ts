// Running totals over a paragraph's cells, from which any line's natural length and room follow in constant time.
import type { Cell, LineRoom, LineSums } from '../phases.ts';

/** What a line takes from the totals at one of its two sides; one array entry per cell boundary, lengths in pt. */
interface Side {
  readonly width: Float64Array;
  readonly squeeze: Float64Array;
  readonly stretch: Float64Array;
  readonly gaps: Float64Array;
}

const makeSide = (length: number): Side => ({
  width: new Float64Array(length),
  squeeze: new Float64Array(length),
  stretch: new Float64Array(length),
  gaps: new Float64Array(length),
});

/** Totals for a paragraph; the work is done here once, `measure` only subtracts what a line begins with from what it ends with. */
export function sumLines(cells: readonly Cell[]): LineSums {
  const count = cells.length;
  /** Totals before each cell. */
  const total = makeSide(count + 1);
  /** Trimmed at a line's start or end there. */
  const begin = makeSide(count + 1);
  const end = makeSide(count + 1);
  /** End of the cells with ink among those before. */
  const inkEnd = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    const cell = cells[index];
    if (cell === undefined) break;
    const { squeeze } = cell;
    const width = at(total.width, index);
    const room = at(total.squeeze, index);
    const stretch = at(total.stretch, index);
    const gaps = at(total.gaps, index);
    const next = index + 1;
    total.width[next] = width + cell.width;
    total.squeeze[next] = room + (squeeze === null ? 0 : squeeze.atStart + squeeze.atEnd);
    total.stretch[next] = stretch + cell.stretchRoom;
    total.gaps[next] = gaps + (cell.stretchAfter === 'none' ? 0 : 1);
    begin.width[index] = width + cell.trimStart;
    begin.squeeze[index] = room + (cell.trimStart > 0 && squeeze !== null ? squeeze.atStart : 0);
    if (cell.isSpace) {
      // A space hangs: the line ends where it would end before it.
      inkEnd[next] = at(inkEnd, index);
      end.width[next] = at(end.width, index);
      end.squeeze[next] = at(end.squeeze, index);
      end.stretch[next] = at(end.stretch, index);
      end.gaps[next] = at(end.gaps, index);
    } else {
      inkEnd[next] = next;
      end.width[next] = width + cell.width - cell.trimEnd - cell.hangEnd;
      end.squeeze[next] = at(total.squeeze, next) - (cell.trimEnd > 0 && squeeze !== null ? squeeze.atEnd : 0);
      end.stretch[next] = stretch;
      end.gaps[next] = gaps;
    }
  }
  const least = {
    total: differences(total),
    begin: differences(begin),
    end: differences(end),
  };
  return {
    least(from, to, keepStart) {
      return at(inkEnd, to) <= from ? 0 : at(least.end, to) - at(keepStart ? least.total : least.begin, from);
    },
    gaps(from, to) {
      return at(inkEnd, to) <= from ? 0 : at(end.gaps, to) - at(total.gaps, from);
    },
    measure(from, to, keepStart, line) {
      if (at(inkEnd, to) <= from) {
        // A line of spaces alone has no length.
        line.natural = 0;
        line.squeeze = 0;
        line.stretch = 0;
        line.gaps = 0;
        return;
      }
      const start = keepStart ? total : begin;
      line.natural = at(end.width, to) - at(start.width, from);
      line.squeeze = at(end.squeeze, to) - at(start.squeeze, from);
      line.stretch = at(end.stretch, to) - at(total.stretch, from);
      line.gaps = at(end.gaps, to) - at(total.gaps, from);
    },
  };
}

const differences = ({ width, squeeze }: Side): Float64Array =>
  width.map((length, index) => length - at(squeeze, index));

/** A line to measure into. */
export const makeLineRoom = (): LineRoom => ({ natural: 0, squeeze: 0, stretch: 0, gaps: 0 });

const at = (values: Float64Array, index: number): number => values[index] ?? 0;
