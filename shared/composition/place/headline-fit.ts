// Fits a headline unit to its frame: narrower letters first, then a smaller unit, broken lines only when nothing else helps.
import { EPSILON_PT, type Rect } from '../../kernel/geometry.ts';
import { baselineBelow } from './baseline.ts';
import { type ComposedUnit, composeUnit, type HeadlineText, mainSizeOf, type UnitLine } from './headline-unit.ts';
import type { Leftover, PlacedLine, Placement } from './placed.ts';

/** Least step by which a unit that does not fit is set smaller: a finer one is not seen and costs time. */
const LEAST_REDUCTION = 0.02;
/** The white between lines and parts gives to this share before letters do: tighter, Han lines touch in one block. */
const LEAST_GAPS = 0.4;
/** In a roomy frame this share of the free height goes between the lines and parts, the rest above and below … */
const GAPS_SHARE = 0.3;
/** … and the white grows to this many times itself at most: parts further apart fall asunder. */
const MOST_GAPS = 1.6;

/** Height of a unit with all its lines set as close as they may. */
const leastHeight = (unit: ComposedUnit): number => unit.solid + LEAST_GAPS * unit.gaps;

/** Height of a unit as its styles ask for it. */
export const naturalHeight = (unit: ComposedUnit): number => unit.solid + unit.gaps;

export interface FittedUnit {
  readonly unit: ComposedUnit;
  /** Size as set over the size asked for. */
  readonly factor: number;
}

/**
 * The largest setting of a unit whose lines fit into `along` × `across` pt, never with a main headline smaller than
 * `least` pt. At that size headline lines may break; what then still does not fit is for the caller to count.
 */
export function fitUnit(text: HeadlineText, along: number, across: number, least: number): FittedUnit {
  const floor = Math.min(1, least / mainSizeOf(text));
  const fits = (unit: ComposedUnit): boolean => unit.overlong <= 1 && leastHeight(unit) <= across + EPSILON_PT;
  const asAsked = composeUnit(text, 1, along, { wideText: false, breakHeadline: false });
  if (fits(asAsked)) return { unit: asAsked, factor: 1 };
  let factor = 1;
  for (;;) {
    const unit = composeUnit(text, factor, along, { wideText: true, breakHeadline: false });
    if (fits(unit)) return { unit, factor };
    if (factor <= floor) {
      return { unit: composeUnit(text, floor, along, { wideText: true, breakHeadline: true }), factor: floor };
    }
    const height = leastHeight(unit);
    const scaling = unit.scaling + LEAST_GAPS * unit.gaps;
    const forHeight = height <= across ? 1 : Math.max(0, across - (height - scaling)) / scaling;
    factor = Math.max(floor, factor * Math.min(1 / unit.overlong, forHeight, 1 - LEAST_REDUCTION));
  }
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
  if (last?.block === block) leftovers[leftovers.length - 1] = { ...last, lines: last.lines + 1 };
  else leftovers.push({ block, from: line.from, lines: 1 });
}
