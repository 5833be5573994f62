// Moves a caret by what is seen: to the line before or after, to a line's ends, through columns and frames in reading order.
import { alongOf, type TextPoint } from '../../shared/display/caret.ts';
import type { DisplayLine } from '../../shared/display/display-list.ts';
import { lineOf, type PageText, pointOnLine } from '../../shared/display/page-text.ts';

/** Where a caret that moves from line to line wants to stand: along its column, and across the page while the column lasts. */
export interface Goal {
  /** Distance from the line's start, pt. */
  readonly along: number;
  /** The same place on the page (x; in vertical lines y), pt. */
  readonly onPage: number;
}

export interface Moved {
  readonly point: TextPoint;
  readonly goal: Goal;
}

const startOf = ({ direction, x, y }: DisplayLine): number => (direction === 'horizontal' ? x : y);

/** Beside an object a line begins further in: while the column lasts the caret keeps its place on the page. */
function alongIn(line: DisplayLine, goal: Goal): number {
  const onPage = goal.onPage - startOf(line);
  return onPage >= 0 && onPage <= line.measure ? onPage : goal.along;
}

/** The goal of a caret that begins to move from line to line. */
export function goalAt(text: PageText, point: TextPoint): Goal | null {
  const ordinal = lineOf(text, point);
  const line = ordinal === null ? undefined : text.lines[ordinal];
  if (line === undefined) return null;
  const along = alongOf(line, point.offset);
  return { along, onPage: startOf(line) + along };
}

/** The next line in reading order (`step` 1) or the one before (−1) that `isOwn`; null after the last. */
function nextOwn(text: PageText, at: number, step: number, isOwn: (line: DisplayLine) => boolean): number | null {
  for (let next = at + step; ; next += step) {
    const line = text.lines[next];
    if (line === undefined) return null;
    if (isOwn(line)) return next;
  }
}

/**
 * The place `count` lines on (below 0: back) in reading order among the lines that `isOwn`; at the first or last line the text's start
 * or end. Null when the caret's line is not on the page.
 */
export function moveByLines(
  text: PageText,
  point: TextPoint,
  count: number,
  goal: Goal,
  isOwn: (line: DisplayLine) => boolean,
): Moved | null {
  const from = lineOf(text, point);
  if (from === null) return null;
  const step = Math.sign(count);
  let at = from;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const next = nextOwn(text, at, step, isOwn);
    if (next === null) break;
    at = next;
  }
  const line = text.lines[at];
  if (line === undefined) return null;
  if (at === from) {
    const offset = step < 0 ? line.from : line.to;
    return { point: { block: line.block, offset, side: step < 0 ? 1 : -1 }, goal };
  }
  const along = alongIn(line, goal);
  return { point: pointOnLine(line, along), goal: { along: goal.along, onPage: startOf(line) + along } };
}

/** The start or end of the line on which the caret stands; null when it is not on the page. */
export function lineEdge(text: PageText, point: TextPoint, edge: 'start' | 'end'): TextPoint | null {
  const ordinal = lineOf(text, point);
  const line = ordinal === null ? undefined : text.lines[ordinal];
  if (line === undefined) return null;
  return edge === 'start'
    ? { block: line.block, offset: line.from, side: 1 }
    : { block: line.block, offset: line.to, side: -1 };
}
