// Fits a headline unit to its frame and places its lines there, the white between them closer or further apart as there is room.
import { EPSILON_PT, type Rect } from '../../kernel/geometry.ts';
import { baselineBelow } from './baseline.ts';
import { LEAST_GAPS, planUnit, type UnitBox, type UnitPlan } from './headline-plan.ts';
import { type ComposedUnit, composeUnit, type HeadlineText, type UnitLine } from './headline-unit.ts';
import type { Leftover, PlacedLine, Placement } from './placed.ts';

/** In a roomy frame this share of the free height goes between the lines and parts, the rest above and below … */
const GAPS_SHARE = 0.3;
/** … and the white grows to this many times itself at most: parts further apart fall asunder. */
const MOST_GAPS = 1.6;

/** Height of a unit as its styles ask for it. */
export const naturalHeight = (unit: ComposedUnit): number => unit.solid + unit.gaps;

/** What there is to say of a unit as set: how much smaller, how narrow, whether its own lines, whether a word is parted. */
export interface UnitFit extends Pick<UnitPlan, 'factor' | 'scale' | 'partsWord'> {
  /** True when the user has broken the headline into lines. */
  readonly ownLines: boolean;
}

export interface FittedUnit {
  readonly unit: ComposedUnit;
  readonly fit: UnitFit;
}

/** The best setting of a unit in its box; lines that still do not fit are for the caller to count. */
export function fitUnit(text: HeadlineText, box: UnitBox): FittedUnit {
  const { settings, wideText, factor, scale, partsWord } = planUnit(text, box);
  const ownLines = text.parts.some(({ kind, blocks }) => kind === 'headline' && blocks.length > 1);
  return { unit: composeUnit(text, settings, box.along, wideText), fit: { factor, scale, partsWord, ownLines } };
}

/** How the white is set in `across` pt: a factor for the gaps between lines, and what stays free before the first, pt. */
function whiteIn(
  unit: ComposedUnit,
  across: number,
  margin: number,
): { readonly factor: number; readonly before: number } {
  const free = across - naturalHeight(unit) - 2 * margin;
  if (free < 0) {
    // Gaps and margins give together, so that a unit in a tight frame does not sit on the text under it.
    const give = (1 - LEAST_GAPS) * unit.gaps + 2 * margin;
    const share = give > 0 ? Math.max(-1, free / give) : 0;
    return { factor: 1 + (1 - LEAST_GAPS) * share, before: margin * (1 + share) };
  }
  const factor = unit.gaps > 0 ? Math.min(MOST_GAPS, 1 + (free * GAPS_SHARE) / unit.gaps) : 1;
  return { factor, before: (across - unit.solid - factor * unit.gaps) / 2 };
}

/**
 * A unit in its area on the page: closer or further apart as there is room, the whole in the optical middle, which for
 * Han characters is that of their em boxes, with `margin` pt before and after it where there is room. Vertical units run
 * from right to left. Lines beyond the area are left over.
 */
export function placeUnit(text: HeadlineText, unit: ComposedUnit, area: Rect, margin: number): Placement {
  const across = text.direction === 'vertical' ? area.width : area.height;
  const { factor, before } = whiteIn(unit, across, margin);
  const lines: PlacedLine[] = [];
  const leftovers: Leftover[] = [];
  let offset = Math.max(0, before);
  for (const item of unit.lines) {
    offset += item.fixedGap + factor * item.gap;
    if (offset + item.size <= across + EPSILON_PT) lines.push(placeLine(item, offset, area, text));
    else addLeftover(leftovers, item);
    offset += item.size;
  }
  return { lines, leftovers };
}

/** A line whose em box lies `offset` pt from the area's first edge. */
function placeLine(item: UnitLine, offset: number, area: Rect, text: HeadlineText): PlacedLine {
  const { block, line, size, start } = item;
  const at =
    text.direction === 'vertical'
      ? { x: area.x + area.width - offset - size / 2, y: area.y + start }
      : { x: area.x + start, y: baselineBelow(area.y + offset, size) };
  return { block, line, ...at, size, region: 0, direction: text.direction };
}

/** Counts a line as left over, together with those of its block before it. */
function addLeftover(leftovers: Leftover[], { block, line }: UnitLine): void {
  const last = leftovers.at(-1);
  if (last?.block === block) {
    leftovers[leftovers.length - 1] = { ...last, lines: last.lines + 1, set: [...last.set, line] };
  } else leftovers.push({ block, from: line.from, lines: 1, set: [line] });
}
