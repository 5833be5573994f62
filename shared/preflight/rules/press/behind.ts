// What lies behind letters on a page: paper, a tint or a picture, by the order of painting.
import type { DisplayGlyph, DisplayItem, DisplayLine } from '../../../display/display-list.ts';
import { coveredBox } from '../../../display/picture-geometry.ts';
import { type Color, WHITE } from '../../../kernel/color.ts';
import { bottom, type Point, type Rect, right } from '../../../kernel/geometry.ts';

/** A picture can be of any tone. */
export type Behind = { readonly kind: 'paper' | 'tint'; readonly color: Color } | { readonly kind: 'picture' };

const PAPER: Behind = { kind: 'paper', color: WHITE };

type Area = Extract<DisplayItem, { readonly box: Rect }>;

const holds = (box: Rect, { x, y }: Point): boolean => x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box);

/** Height of the middle of a Han letter over its baseline, em. */
const MIDDLE = 0.38;

function middleOf(line: DisplayLine, { pen, advance }: DisplayGlyph): Point {
  const along = pen + advance / 2;
  return line.direction === 'horizontal'
    ? { x: line.x + along, y: line.y - MIDDLE * line.size }
    : { x: line.x, y: line.y + along };
}

/**
 * Tells what lies behind the first and the last of some letters of a line: the area that was painted last before them. Spaces print
 * on nothing.
 */
export function behindLetters(
  items: readonly DisplayItem[],
): (line: DisplayLine, glyphs: readonly DisplayGlyph[]) => readonly Behind[] {
  const areas: Area[] = [];
  const below = new Map<DisplayLine, number>();
  for (const item of items) {
    if (item.kind === 'line') below.set(item, areas.length);
    else if (item.kind === 'image') areas.push({ ...item, box: coveredBox(item) });
    else if (item.kind === 'fill' || item.kind === 'placeholder') areas.push(item);
  }
  const behindAt = (line: DisplayLine, point: Point): Behind => {
    for (let i = (below.get(line) ?? 0) - 1; i >= 0; i -= 1) {
      const area = areas[i];
      if (area === undefined || !holds(area.box, point)) continue;
      return area.kind === 'fill' ? { kind: 'tint', color: area.color } : { kind: 'picture' };
    }
    return PAPER;
  };
  return (line, glyphs) => {
    const shown = glyphs.filter(({ text }) => text.trim() !== '');
    const ends = new Set([shown[0], shown.at(-1)]);
    return [...ends].flatMap((glyph) => (glyph === undefined ? [] : [behindAt(line, middleOf(line, glyph))]));
  };
}
