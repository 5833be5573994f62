// A page's text as lines in reading order: what caret, selection and hit-testing look things up in.
import type { Point, Rect } from '../kernel/geometry.ts';
import type { BlockIndex } from '../kernel/ids.ts';
import { caretStops, stretchOf, type TextPoint } from './caret.ts';
import type { DisplayLine, DisplayPage } from './display-list.ts';

/** The lines of a page in reading order, and those of each block. */
export interface PageText {
  readonly lines: readonly DisplayLine[];
  /** Ordinals into `lines`, ascending by text offset; blocks without a line on the page have none. */
  readonly ofBlock: ReadonlyMap<BlockIndex, readonly number[]>;
}

/** Reads a page's lines; composition paints text in reading order. */
export function pageText(page: DisplayPage): PageText {
  const lines = page.items.filter((item) => item.kind === 'line');
  const ofBlock = new Map<BlockIndex, number[]>();
  for (const [ordinal, { block }] of lines.entries()) {
    const own = ofBlock.get(block);
    if (own === undefined) ofBlock.set(block, [ordinal]);
    else own.push(ordinal);
  }
  return { lines, ofBlock };
}

/** The line on which a point of text stands, as ordinal into `lines`; null when it is overset or on another page. */
export function lineOf(text: PageText, { block, offset, side }: TextPoint): number | null {
  const own = text.ofBlock.get(block) ?? [];
  const holding = own.filter((ordinal) => {
    const line = text.lines[ordinal];
    return line !== undefined && line.from <= offset && offset <= line.to;
  });
  return (side < 0 ? holding[0] : holding.at(-1)) ?? null;
}

/** Distance of `value` from the range, 0 inside it. */
const outside = (value: number, from: number, length: number): number =>
  value < from ? from - value : Math.max(0, value - from - length);

const squaredDistance = (point: Point, box: Rect): number =>
  outside(point.x, box.x, box.width) ** 2 + outside(point.y, box.y, box.height) ** 2;

/** The room a line answers for: its whole measure, so that a click beside a short last line lands on that line. */
const roomOf = (line: DisplayLine): Rect => stretchOf(line, 0, Math.max(line.measure, line.width));

/** The part of a line that its text takes, or its caret where it has none. */
function textBox(line: DisplayLine): Rect {
  const stops = caretStops(line);
  return stretchOf(line, stops[0]?.along ?? 0, stops.at(-1)?.along ?? 0);
}

/**
 * The line nearest to a point of the page among those that `isMeant`; undefined when there is none. Of lines that share their room, as a
 * caption's last and the credit on it do, it is the one whose text is nearer.
 */
function nearestLine(text: PageText, point: Point, isMeant: (line: DisplayLine) => boolean): DisplayLine | undefined {
  let best: DisplayLine | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const line of text.lines) {
    if (!isMeant(line)) continue;
    const distance = squaredDistance(point, roomOf(line));
    const rival = distance === least ? best : undefined;
    const isNearer =
      rival === undefined
        ? distance < least
        : squaredDistance(point, textBox(line)) < squaredDistance(point, textBox(rival));
    if (!isNearer) continue;
    best = line;
    least = distance;
  }
  return best;
}

/** True where a point of the page lies in the room of a line. */
export const lineRoomHas = (text: PageText, point: Point): boolean =>
  text.lines.some((line) => squaredDistance(point, roomOf(line)) === 0);

/** The place in a line nearest to a distance along it: the caret goes to the side of a character that was clicked. */
export function pointOnLine(line: DisplayLine, along: number): TextPoint {
  const stops = caretStops(line);
  let best = stops[0];
  for (const stop of stops) {
    if (best === undefined || Math.abs(stop.along - along) < Math.abs(best.along - along)) best = stop;
  }
  const offset = best?.offset ?? line.from;
  return { block: line.block, offset, side: offset === line.from ? 1 : -1 };
}

/** How far along a line a point of the page lies, pt. */
const alongTo = (line: DisplayLine, point: Point): number =>
  line.direction === 'horizontal' ? point.x - line.x : point.y - line.y;

/** The place in the text nearest to a point of the page; null on a page without lines that are meant. */
export function hitTest(
  text: PageText,
  point: Point,
  isMeant: (line: DisplayLine) => boolean = () => true,
): TextPoint | null {
  const line = nearestLine(text, point, isMeant);
  return line === undefined ? null : pointOnLine(line, alongTo(line, point));
}

/** The place before the character under a point of the page, as a double click means it; as in `hitTest` the nearest where there is none. */
export function hitCharacter(
  text: PageText,
  point: Point,
  isMeant: (line: DisplayLine) => boolean = () => true,
): TextPoint | null {
  const line = nearestLine(text, point, isMeant);
  if (line === undefined) return null;
  const along = alongTo(line, point);
  const starts = caretStops(line).filter(({ offset }) => offset < line.to);
  const stop = starts.findLast((one) => one.along <= along) ?? starts[0];
  return { block: line.block, offset: stop?.offset ?? line.from, side: 1 };
}
