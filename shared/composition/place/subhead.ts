// Places a subhead (小标题): it takes whole grid lines (占行), centred in them, and never stands alone at a column's foot.

import { EM_BOX_ASCENT } from '../../display/em-box.ts';
import type { Grid } from '../../document/page-setup.ts';
import { EPSILON_PT, type Rect } from '../../kernel/geometry.ts';
import { LEXICON } from '../../text/lexicon.ts';
import type { TextBlock } from '../collect.ts';
import type { AdjustedLine, Slot } from '../phases.ts';
import type { SetBlock } from '../set-block.ts';
import { baselineBelow } from './baseline.ts';
import type { PlacedLine } from './placed.ts';
import { runFrom } from './slots.ts';

/** A subhead as set: its block, lines per measure, size and leading in pt. */
export interface SubheadText {
  readonly block: TextBlock;
  readonly set: SetBlock;
  readonly size: number;
  readonly leading: number;
}

/** A placed subhead: its lines, the first of its slots and the first after it. */
interface PlacedSubhead {
  readonly lines: readonly PlacedLine[];
  readonly from: number;
  readonly next: number;
}

/** A subhead's leading may exceed its grid lines by this share of a line: 五号 or 11 pt over a 9 pt body still takes one. */
const LINE_OVERRUN = 0.25;

/** Whole grid lines that `count` lines of a subhead take (占行), by their leading, and never less than their em boxes need. */
export function gridLinesFor(count: number, text: Pick<SubheadText, 'size' | 'leading'>, grid: Grid): number {
  const step = Math.max(text.leading, text.size);
  const byLeading = Math.ceil((count * step - EPSILON_PT) / grid.leading - LINE_OVERRUN);
  const bySize = Math.ceil(((count - 1) * step + text.size - EPSILON_PT) / grid.leading);
  return Math.max(1, byLeading, bySize);
}

interface Fit {
  readonly at: number;
  readonly gridLines: number;
  readonly strip: Pick<Rect, 'x' | 'width'>;
  readonly lines: readonly AdjustedLine[];
}

/** The stretch that `count` slots from `at` on have in common. */
function commonStrip(slots: readonly Slot[], at: number, count: number): Pick<Rect, 'x' | 'width'> {
  const taken = slots.slice(at, at + count);
  const x = Math.max(...taken.map((slot) => slot.x));
  return { x, width: Math.min(...taken.map((slot) => slot.x + slot.measure)) - x };
}

/** The subhead's lines: as few as it takes, and where those are several and no justified text, broken by sense as headlines are. */
function linesBySense(set: SetBlock, measure: number): readonly AdjustedLine[] {
  const filled = set.lines([measure]);
  const { style, heldEnds } = set.prepared.block;
  const { align, indent, size } = style;
  if (filled.length < 2 || align === 'justify' || heldEnds !== null) return filled;
  const way = set.ways(LEXICON)[filled.length]?.find(({ longest }) => longest + indent * size <= measure);
  return way === undefined ? filled : set.linesAt(way.ends, measure);
}

/** The subhead at slot `at`, when `keep` lines of text fit under it in the same stretch of the column. */
function fitAt(text: SubheadText, slots: readonly Slot[], at: number, keep: number, grid: Grid): Fit | null {
  const run = runFrom(slots, at);
  let gridLines = 1;
  for (;;) {
    if (run < gridLines + keep) return null;
    const taken = slots.slice(at, at + gridLines);
    const even = taken.every((slot) => slot.x === taken[0]?.x && slot.measure === taken[0]?.measure);
    const strip = even && taken[0] ? { x: taken[0].x, width: taken[0].measure } : commonStrip(slots, at, gridLines);
    if (strip.width < text.size) return null;
    const lines = linesBySense(text.set, strip.width);
    const needed = gridLinesFor(lines.length, text, grid);
    if (needed <= gridLines) return { at, gridLines, strip, lines };
    gridLines = needed;
  }
}

/**
 * Places a subhead at the first place from slot `at` on that has room for it and `keep` lines of its text; where there
 * is none, at the first that has room for it alone. Null: no place at all.
 */
export function placeSubhead(
  text: SubheadText,
  slots: readonly Slot[],
  at: number,
  keep: number,
  grid: Grid,
): PlacedSubhead | null {
  const first = (least: number): Fit | null => {
    for (let start = at; start < slots.length; start += runFrom(slots, start)) {
      const fit = fitAt(text, slots, start, least, grid);
      if (fit !== null) return fit;
    }
    return null;
  };
  const fit = first(keep) ?? first(0);
  const slot = fit === null ? undefined : slots[fit.at];
  if (fit === null || slot === undefined) return null;
  const step = Math.max(text.leading, text.size);
  const height = (fit.lines.length - 1) * step + text.size;
  const cellTop = slot.baseline - EM_BOX_ASCENT * grid.size - (grid.leading - grid.size) / 2;
  const top = cellTop + (fit.gridLines * grid.leading - height) / 2;
  const lines = fit.lines.map(
    (line, i): PlacedLine => ({
      block: text.block,
      line,
      x: fit.strip.x,
      y: baselineBelow(top + i * step, text.size),
      size: text.size,
      region: slot.region,
      direction: 'horizontal',
    }),
  );
  return { lines, from: fit.at, next: fit.at + fit.gridLines };
}
