// Shares out what a line lacks or has too much, class by class, each class evenly (CLREQ 3.5, field rules section 1).
import type { BrokenLine, Cell, SqueezeClass } from '../phases.ts';

/** How the cells of a line are set; lengths in pt. Arrays run over the line's cells from its first to its last with ink. */
export interface LineSetting {
  /** Where the cells with ink end; the spaces from here to the line's end hang. */
  readonly end: number;
  /** Taken before and after each cell's ink, trims included; below zero where a hyphen is added. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Added after each cell, or taken where the line is tightened. */
  readonly extra: Float64Array;
  readonly width: number;
  /** Extra of an ordinary gap, pt. */
  readonly gap: number;
}

/** Squeeze classes in the field's order of work; the line-end mark has given its half em before them. */
const SQUEEZE_ORDER: readonly SqueezeClass[] = ['word-space', 'interpunct', 'bracket', 'pause', 'han-latin', 'stop'];

/** What stretches before all gaps share alike. */
const STRETCH_ORDER = ['word-space', 'han-latin'] as const;

/**
 * Sets the cells of a line into `room` pt: squeezed when they are too long, last of all in every gap alike; stretched when `fills`.
 * `keepStart` leaves an opening bracket at the line's start its leading half em.
 */
export function distribute(
  cells: readonly Cell[],
  line: BrokenLine,
  room: number,
  fills: boolean,
  keepStart: boolean,
): LineSetting {
  let end = line.to;
  while (end > line.from && cells[end - 1]?.isSpace) end -= 1;
  const inked = cells.slice(line.from, end);
  const count = inked.length;
  const setting = {
    end,
    before: new Float64Array(count),
    after: new Float64Array(count),
    extra: new Float64Array(count),
  };
  let natural = inked.reduce((sum, cell) => sum + cell.width, 0);
  const first = inked[0];
  const last = inked[count - 1];
  if (first !== undefined && !keepStart) {
    setting.before[0] = first.trimStart;
    natural -= first.trimStart;
  }
  if (last !== undefined) {
    setting.after[count - 1] = last.trimEnd;
    natural -= last.trimEnd + last.hangEnd;
  }
  const slack = room - natural;
  if (slack > 0 && !fills) return { ...setting, width: natural, gap: 0 };
  const left = slack < 0 ? -squeeze(inked, -slack, setting) : stretch(inked, slack, setting);
  const gap = left === 0 ? 0 : share(inked, left, setting);
  return { ...setting, width: left !== 0 && gap === 0 ? room - left : room, gap };
}

type Lengths = Pick<LineSetting, 'before' | 'after' | 'extra'>;

/** Room that is left to squeeze at a cell's start and end, after trimming. */
const roomBefore = (cell: Cell, index: number, { before }: Lengths): number =>
  cell.squeeze === null ? 0 : Math.max(0, cell.squeeze.atStart - (before[index] ?? 0));
const roomAfter = (cell: Cell, index: number, { after }: Lengths): number =>
  // Trimmed at the line's end a cell has given all it has, however much of that negative tracking has taken before.
  cell.squeeze === null || (index === after.length - 1 && cell.trimEnd > 0) ? 0 : cell.squeeze.atEnd;

/** Takes `need` class by class; returns what no class could give. */
function squeeze(cells: readonly Cell[], need: number, lengths: Lengths): number {
  const totals = SQUEEZE_ORDER.map(() => 0);
  cells.forEach((cell, index) => {
    if (cell.squeeze === null) return;
    const rank = SQUEEZE_ORDER.indexOf(cell.squeeze.class);
    totals[rank] = (totals[rank] ?? 0) + roomBefore(cell, index, lengths) + roomAfter(cell, index, lengths);
  });
  const { shares, left } = sharesOf(totals, need);
  cells.forEach((cell, index) => {
    if (cell.squeeze === null) return;
    const part = shares[SQUEEZE_ORDER.indexOf(cell.squeeze.class)] ?? 0;
    const before = roomBefore(cell, index, lengths) * part;
    const after = roomAfter(cell, index, lengths) * part;
    lengths.before[index] = (lengths.before[index] ?? 0) + before;
    lengths.after[index] = (lengths.after[index] ?? 0) + after;
  });
  return left;
}

/** Gives `slack` to word spaces, then Han–Latin gaps, up to their limits; returns what is left. */
function stretch(cells: readonly Cell[], slack: number, lengths: Lengths): number {
  const gaps = cells.slice(0, -1);
  const totals = STRETCH_ORDER.map((kind) =>
    gaps.reduce((sum, cell) => (cell.stretchAfter === kind ? sum + cell.stretchRoom : sum), 0),
  );
  const { shares, left } = sharesOf(totals, slack);
  gaps.forEach((cell, index) => {
    STRETCH_ORDER.forEach((kind, rank) => {
      if (cell.stretchAfter === kind) lengths.extra[index] = cell.stretchRoom * (shares[rank] ?? 0);
    });
  });
  return left;
}

/** How much of each total is used to reach `need`, the earlier ones first, and what remains of the need. */
function sharesOf(
  totals: readonly number[],
  need: number,
): { readonly shares: readonly number[]; readonly left: number } {
  let left = need;
  const shares = totals.map((total) => {
    if (left <= 0 || total <= 0) return 0;
    const used = Math.min(1, left / total);
    left = used < 1 ? 0 : left - total;
    return used;
  });
  return { shares, left: Math.max(0, left) };
}

/** Shares `length` equally among all gaps that may change; returns one gap's share, 0 when there is none. */
function share(cells: readonly Cell[], length: number, lengths: Lengths): number {
  const open = cells.slice(0, -1).filter((cell) => cell.stretchAfter !== 'none').length;
  if (open === 0) return 0;
  cells.slice(0, -1).forEach((cell, index) => {
    if (cell.stretchAfter !== 'none') lengths.extra[index] = (lengths.extra[index] ?? 0) + length / open;
  });
  return length / open;
}
