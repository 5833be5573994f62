// Shares out what a line lacks or has too much, class by class, each class evenly (CLREQ 3.2, field rules section 1).
import type { BrokenLine, Cell, SqueezeClass } from '../phases.ts';

/** How each cell of a line is set; lengths in pt. Arrays run over the line's cells from its first to its last with ink. */
export interface LineSetting {
  /** Cells with ink: `from` of the line up to here; the spaces after them hang. */
  readonly end: number;
  /** Taken before and after each cell's ink, trims included. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Added after each cell. */
  readonly extra: Float64Array;
  readonly width: number;
  /** Extra of an ordinary gap, em. */
  readonly gaps: number;
}

/** Squeeze classes in the field's order of work; the line-end mark has given its half em before them. */
export const SQUEEZE_ORDER: readonly SqueezeClass[] = [
  'word-space',
  'interpunct',
  'bracket',
  'pause',
  'han-latin',
  'stop',
];

const STRETCH_ORDER = ['word-space', 'han-latin'] as const;

export function distribute(
  cells: readonly Cell[],
  line: BrokenLine,
  room: number,
  how: { readonly fills: boolean; readonly keepStart: boolean; readonly size: number },
): LineSetting {
  let end = line.to;
  while (end > line.from && cells[end - 1]?.isSpace) end -= 1;
  const inked = cells.slice(line.from, end);
  const before = new Float64Array(inked.length);
  const after = new Float64Array(inked.length);
  const extra = new Float64Array(inked.length);
  const setting = { end, before, after, extra };
  const first = inked[0];
  const last = inked.at(-1);
  if (first === undefined || last === undefined) return { ...setting, width: 0, gaps: 0 };
  if (!how.keepStart) before[0] = first.trimStart;
  after[inked.length - 1] = last.trimEnd;
  const natural = inked.reduce((sum, cell, i) => sum + cell.width - (before[i] ?? 0) - (after[i] ?? 0), 0);
  if (natural > room) {
    const left = squeeze(inked, natural - room, before, after);
    const tracked = left > 0 ? -spread(inked, -left, extra) : 0;
    return {
      ...setting,
      width: natural - (natural - room - left) - (tracked > 0 ? left : 0),
      gaps: -tracked / how.size,
    };
  }
  if (!how.fills) return { ...setting, width: natural, gaps: 0 };
  const left = stretch(inked, room - natural, extra);
  const share = left > 0 ? spread(inked, left, extra) : 0;
  return { ...setting, width: left > 0 && share === 0 ? room - left : room, gaps: share / how.size };
}

/** Takes `need` class by class; returns what no class could give. */
function squeeze(cells: readonly Cell[], need: number, before: Float64Array, after: Float64Array): number {
  let left = need;
  for (const kind of SQUEEZE_ORDER) {
    const members = cells.flatMap((cell, index) => (cell.squeeze?.class === kind ? [index] : []));
    const roomAt = (index: number): number => {
      const own = cells[index]?.squeeze;
      if (own === null || own === undefined) return 0;
      return Math.max(0, own.atStart - (before[index] ?? 0)) + Math.max(0, own.atEnd - Math.max(0, after[index] ?? 0));
    };
    const total = members.reduce((sum, index) => sum + roomAt(index), 0);
    if (total <= 0) continue;
    const share = Math.min(1, left / total);
    for (const index of members) {
      const own = cells[index]?.squeeze;
      if (own === null || own === undefined) continue;
      before[index] = (before[index] ?? 0) + Math.max(0, own.atStart - (before[index] ?? 0)) * share;
      after[index] = (after[index] ?? 0) + Math.max(0, own.atEnd - Math.max(0, after[index] ?? 0)) * share;
    }
    left -= total * share;
    if (left <= 0) return 0;
  }
  return left;
}

/** Gives `slack` to word spaces, then Han–Latin gaps, up to their limits; returns what is left. */
function stretch(cells: readonly Cell[], slack: number, extra: Float64Array): number {
  let left = slack;
  for (const kind of STRETCH_ORDER) {
    let total = 0;
    for (let i = 0; i < cells.length - 1; i += 1)
      if (cells[i]?.stretchAfter === kind) total += cells[i]?.stretchRoom ?? 0;
    if (total <= 0) continue;
    const share = Math.min(1, left / total);
    for (let i = 0; i < cells.length - 1; i += 1) {
      const cell = cells[i];
      if (cell?.stretchAfter === kind) extra[i] = (extra[i] ?? 0) + cell.stretchRoom * share;
    }
    left -= total * share;
  }
  return left;
}

/** Shares `length` equally among all gaps that may stretch; returns each one's share, 0 when there is none. */
function spread(cells: readonly Cell[], length: number, extra: Float64Array): number {
  let gaps = 0;
  for (let i = 0; i < cells.length - 1; i += 1) if (cells[i]?.stretchAfter !== 'none') gaps += 1;
  if (gaps === 0) return 0;
  for (let i = 0; i < cells.length - 1; i += 1) {
    if (cells[i]?.stretchAfter !== 'none') extra[i] = (extra[i] ?? 0) + length / gaps;
  }
  return length / gaps;
}
