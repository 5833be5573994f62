// Running totals over a paragraph's cells, from which any line's natural length and room follow in constant time.
import type { PreparedParagraph } from '../phases.ts';

/** What a line from one cell to another measures before adjustment; lengths in pt. */
export interface LineRoom {
  /** Natural length, trimmed at both ends, without the spaces that hang. */
  readonly natural: number;
  /** What marks, spaces and Han–Latin gaps can give. */
  readonly squeeze: number;
  /** What word spaces and Han–Latin gaps take before the other gaps do. */
  readonly stretch: number;
  /** Gaps that share what is left. */
  readonly gaps: number;
}

export interface LineSums {
  /** The line of cells `from` to `to` (exclusive); `keepStart` leaves an opening bracket at its start untrimmed. */
  room(from: number, to: number, keepStart: boolean): LineRoom;
}

/** Totals for a paragraph; the work is done here once, `room` only subtracts. */
export function sumLines(prepared: PreparedParagraph): LineSums {
  const { cells } = prepared;
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
  for (const [index, cell] of cells.entries()) {
    width[index + 1] = at(width, index) + cell.width;
    squeeze[index + 1] = at(squeeze, index) + (cell.squeeze === null ? 0 : cell.squeeze.atStart + cell.squeeze.atEnd);
    stretch[index + 1] = at(stretch, index) + cell.stretchRoom;
    gaps[index + 1] = at(gaps, index) + (cell.stretchAfter === 'none' ? 0 : 1);
    trimStart[index] = cell.trimStart;
    trimEnd[index] = cell.trimEnd;
    squeezeStart[index] = cell.trimStart > 0 ? (cell.squeeze?.atStart ?? 0) : 0;
    squeezeEnd[index] = cell.trimEnd > 0 ? (cell.squeeze?.atEnd ?? 0) : 0;
    inkEnd[index + 1] = cell.isSpace ? at(inkEnd, index) : index + 1;
  }
  return {
    room(from, to, keepStart) {
      const end = at(inkEnd, to);
      if (end <= from) return NO_ROOM;
      const last = end - 1;
      return {
        natural: at(width, end) - at(width, from) - (keepStart ? 0 : at(trimStart, from)) - at(trimEnd, last),
        squeeze: at(squeeze, end) - at(squeeze, from) - (keepStart ? 0 : at(squeezeStart, from)) - at(squeezeEnd, last),
        stretch: at(stretch, last) - at(stretch, from),
        gaps: at(gaps, last) - at(gaps, from),
      };
    },
  };
}

const NO_ROOM: LineRoom = { natural: 0, squeeze: 0, stretch: 0, gaps: 0 };

const at = (values: Float64Array | Int32Array, index: number): number => values[index] ?? 0;
