// Fits a headline unit to its frame: narrower letters first, then a smaller unit, broken lines only when nothing else helps.
import { EPSILON_PT, type Rect } from '../../kernel/geometry.ts';
import { baselineBelow } from './baseline.ts';
import { type ComposedUnit, composeUnit, type HeadlineText, mainSizeOf, type UnitLine } from './headline-unit.ts';
import type { Leftover, PlacedLine, Placement } from './placed.ts';

/** Least step by which a unit that does not fit is set smaller: a finer one is not seen and costs time. */
const LEAST_REDUCTION = 0.02;
/** Free height that goes into each distance between parts, as a share of what is free; the rest is margin. */
const SPREAD = 0.12;
/** … and at most this part of the unit's height: parts further apart fall asunder. */
const MOST_SPREAD = 0.06;

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
  let factor = 1;
  for (;;) {
    const unit = composeUnit(text, factor, along, false);
    if (unit.overlong <= 1 && unit.height <= across + EPSILON_PT) return { unit, factor };
    if (factor <= floor) return { unit: composeUnit(text, floor, along, true), factor: floor };
    const fixed = unit.height - unit.scalingHeight;
    const forHeight = unit.height <= across ? 1 : Math.max(0, across - fixed) / unit.scalingHeight;
    const wanted = factor * Math.min(1 / unit.overlong, forHeight, 1 - LEAST_REDUCTION);
    factor = Math.max(floor, wanted);
  }
}

/**
 * A unit in its area on the page: parts a little apart where there is room, the whole in the optical middle, which for
 * Han characters is that of their em boxes. Vertical units run from right to left. Lines beyond the area are left over.
 */
export function placeUnit(text: HeadlineText, unit: ComposedUnit, area: Rect): Placement {
  const vertical = text.direction === 'vertical';
  const across = vertical ? area.width : area.height;
  const free = Math.max(0, across - unit.height);
  const apart = Math.min(free * SPREAD, unit.height * MOST_SPREAD);
  const parts = text.parts.length;
  const margin = (free - apart * (parts - 1)) / 2;
  const lines: PlacedLine[] = [];
  const leftovers: Leftover[] = [];
  for (const item of unit.lines) {
    const offset = margin + item.part * apart + item.offset;
    if (offset + item.size <= across + EPSILON_PT) lines.push(placeLine(item, offset, area, text));
    else addLeftover(leftovers, item);
  }
  return { lines, leftovers };
}

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
