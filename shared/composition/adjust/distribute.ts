// Shares out what a line lacks or has too much, class by class, each class evenly (CLREQ 3.5, field rules section 1).
import type { BrokenLine, Cell, SqueezeClass } from '../phases.ts';

/** How the cells of a line are set, as shares: what each cell gives and takes of it follows from the cell (`takenBefore` and the others). */
export interface LineSetting {
  /** Where the cells with ink end; the spaces from here to the line's end hang. */
  readonly end: number;
  /** True where the first cell gives up its leading blank. */
  readonly trimsStart: boolean;
  /** How much of its room each class gives, from 0 to 1, in the order of `SQUEEZE_ORDER`. */
  readonly squeezed: readonly number[];
  /** Likewise what word spaces and Han–Latin gaps take of theirs. */
  readonly stretched: readonly number[];
  readonly width: number;
  /** Extra of an ordinary gap, pt. */
  readonly gap: number;
}

/** Squeeze classes in the field's order of work; the line-end mark has given its half em before them. */
const SQUEEZE_ORDER: readonly SqueezeClass[] = ['word-space', 'interpunct', 'bracket', 'pause', 'han-latin', 'stop'];

/** What stretches before all gaps share alike. */
const STRETCH_ORDER = ['word-space', 'han-latin'] as const;

const NO_SQUEEZE: readonly number[] = SQUEEZE_ORDER.map(() => 0);
const NO_STRETCH: readonly number[] = STRETCH_ORDER.map(() => 0);

/**
 * Sets the cells of a line into `room` pt: squeezed when they are too long, last of all in every gap alike; stretched when `fills`.
 * `keepStart` leaves an opening bracket at the line's start its leading half em.
 */
export function distribute(
  cells: readonly Cell[],
  { from, to }: BrokenLine,
  room: number,
  fills: boolean,
  keepStart: boolean,
): LineSetting {
  let end = to;
  while (end > from && cells[end - 1]?.isSpace) end -= 1;
  // All that most lines ask of their cells, in one walk over them: a keystroke sets a paragraph's lines anew.
  let natural = 0;
  let wordSpaces = 0;
  let hanLatin = 0;
  let open = 0;
  for (let at = from; at < end; at += 1) {
    const cell = cells[at];
    if (cell === undefined) break;
    natural += cell.width;
    if (at === end - 1 || cell.stretchAfter === 'none') continue;
    // Gaps that may change: they share alike.
    open += 1;
    // What word spaces and Han–Latin gaps can take, up to their limits.
    if (cell.stretchAfter === 'word-space') wordSpaces += cell.stretchRoom;
    else if (cell.stretchAfter === 'han-latin') hanLatin += cell.stretchRoom;
  }
  const first = end > from ? cells[from] : undefined;
  const last = end > from ? cells[end - 1] : undefined;
  if (first !== undefined && !keepStart) natural -= first.trimStart;
  if (last !== undefined) natural -= last.trimEnd + last.hangEnd;
  const trimsStart = !keepStart;
  const slack = room - natural;
  if (slack > 0 && !fills) {
    return { end, trimsStart, squeezed: NO_SQUEEZE, stretched: NO_STRETCH, width: natural, gap: 0 };
  }
  const isTooLong = slack < 0;
  const totals = isTooLong ? squeezeTotals(cells, from, end, trimsStart) : [wordSpaces, hanLatin];
  const { shares, left } = sharesOf(totals, Math.abs(slack));
  const rest = isTooLong ? -left : left;
  const gap = rest === 0 || open === 0 ? 0 : rest / open;
  return {
    end,
    trimsStart,
    squeezed: isTooLong ? shares : NO_SQUEEZE,
    stretched: isTooLong ? NO_STRETCH : shares,
    width: rest !== 0 && gap === 0 ? room - rest : room,
    gap,
  };
}

/** Room that is left to squeeze at a cell's start and end, after trimming. */
const roomBefore = (squeeze: Cell['squeeze'], trimmed: number): number =>
  squeeze === null ? 0 : Math.max(0, squeeze.atStart - trimmed);
// Trimmed at the line's end a cell has given all it has, however much of that negative tracking has taken before.
const roomAfter = ({ squeeze, trimEnd }: Cell, isLast: boolean): number =>
  squeeze === null || (isLast && trimEnd > 0) ? 0 : squeeze.atEnd;

const trimmedStart = (cell: Cell, isFirst: boolean, trimsStart: boolean): number =>
  isFirst && trimsStart ? cell.trimStart : 0;

const shareOf = ({ squeeze }: Cell, squeezed: readonly number[]): number =>
  squeeze === null ? 0 : (squeezed[SQUEEZE_ORDER.indexOf(squeeze.class)] ?? 0);

/** Taken before a cell's ink, trims included, pt. */
export function takenBefore(cell: Cell, isFirst: boolean, { squeezed, trimsStart }: LineSetting): number {
  const trimmed = trimmedStart(cell, isFirst, trimsStart);
  return trimmed + roomBefore(cell.squeeze, trimmed) * shareOf(cell, squeezed);
}

/** Taken after a cell's ink, trims included, pt; below zero where a hyphen is added. */
export const takenAfter = (cell: Cell, isLast: boolean, { squeezed }: LineSetting): number =>
  (isLast ? cell.trimEnd : 0) + roomAfter(cell, isLast) * shareOf(cell, squeezed);

/** Added after a cell, or taken where the line is tightened, pt. */
export function addedAfter({ stretchAfter, stretchRoom }: Cell, isLast: boolean, set: LineSetting): number {
  if (isLast || stretchAfter === 'none') return 0;
  if (stretchAfter === 'gap') return set.gap;
  const own = set.stretched[stretchAfter === 'word-space' ? 0 : 1] ?? 0;
  return stretchRoom * own + set.gap;
}

/** What each class can give. */
function squeezeTotals(cells: readonly Cell[], from: number, end: number, trimsStart: boolean): readonly number[] {
  const totals = SQUEEZE_ORDER.map(() => 0);
  for (let at = from; at < end; at += 1) {
    const cell = cells[at];
    if (cell === undefined || cell.squeeze === null) continue;
    const rank = SQUEEZE_ORDER.indexOf(cell.squeeze.class);
    const before = roomBefore(cell.squeeze, trimmedStart(cell, at === from, trimsStart));
    totals[rank] = (totals[rank] ?? 0) + before + roomAfter(cell, at === end - 1);
  }
  return totals;
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
