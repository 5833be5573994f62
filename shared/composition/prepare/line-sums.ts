// Running totals over a paragraph's cells, from which any line's natural length and room follow in constant time.
import type { Cell, LineRoom, LineSums } from '../phases.ts';

/** Totals for a paragraph; the work is done here once, `measure` only subtracts. */
export function sumLines(cells: readonly Cell[]): LineSums {
  const count = cells.length;
  const width = new Float64Array(count + 1);
  const squeeze = new Float64Array(count + 1);
  const stretch = new Float64Array(count + 1);
  const gaps = new Int32Array(count + 1);
  const trimStart = new Float64Array(count);
  const trimEnd = new Float64Array(count);
  const squeezeStart = new Float64Array(count);
  const squeezeEnd = new Float64Array(count);
  /** End of the cells with ink among those before. */
  const inkEnd = new Int32Array(count + 1);
  for (let index = 0; index < count; index += 1) {
    const cell = cells[index];
    if (cell === undefined) break;
    width[index + 1] = at(width, index) + cell.width;
    squeeze[index + 1] = at(squeeze, index) + (cell.squeeze === null ? 0 : cell.squeeze.atStart + cell.squeeze.atEnd);
    stretch[index + 1] = at(stretch, index) + cell.stretchRoom;
    gaps[index + 1] = at(gaps, index) + (cell.stretchAfter === 'none' ? 0 : 1);
    trimStart[index] = cell.trimStart;
    trimEnd[index] = cell.trimEnd + cell.hangEnd;
    squeezeStart[index] = cell.trimStart > 0 ? (cell.squeeze?.atStart ?? 0) : 0;
    squeezeEnd[index] = cell.trimEnd > 0 ? (cell.squeeze?.atEnd ?? 0) : 0;
    inkEnd[index + 1] = cell.isSpace ? at(inkEnd, index) : index + 1;
  }
  return {
    measure(from, to, keepStart, line) {
      // A line of spaces alone has no length: from its start to its start.
      const end = Math.max(from, at(inkEnd, to));
      const last = Math.max(from, end - 1);
      const trimmed = end > from;
      line.natural = at(width, end) - at(width, from);
      line.squeeze = at(squeeze, end) - at(squeeze, from);
      line.stretch = at(stretch, last) - at(stretch, from);
      line.gaps = at(gaps, last) - at(gaps, from);
      if (!trimmed) return;
      line.natural -= at(trimEnd, last);
      line.squeeze -= at(squeezeEnd, last);
      if (keepStart) return;
      line.natural -= at(trimStart, from);
      line.squeeze -= at(squeezeStart, from);
    },
  };
}

/** A line to measure into. */
export const makeLineRoom = (): LineRoom => ({ natural: 0, squeeze: 0, stretch: 0, gaps: 0 });

const at = (values: Float64Array | Int32Array, index: number): number => values[index] ?? 0;
