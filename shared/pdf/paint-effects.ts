// Paints what lies under a line's letters: their shadows, outlines and emphasis dots, as paths, so that every text stands in the file once.
import type { DisplayLine } from '../display/display-list.ts';
import { effectLayers } from '../display/letter-shapes.ts';
import type { PathStep } from '../display/path-step.ts';
import type { Point } from '../kernel/geometry.ts';
import { unreachable } from '../kernel/result.ts';
import type { Placement } from './page-boxes.ts';
import { num, nums } from './syntax.ts';
import type { TextTarget } from './text-target.ts';

/** Two thirds of the way: PDF has no quadratic curves (ISO 32000-1, 8.5.2.2), a cubic draws the same. */
const toCubic = (from: Point, control: Point): Point => ({
  x: from.x + (2 / 3) * (control.x - from.x),
  y: from.y + (2 / 3) * (control.y - from.y),
});

/** Path construction operators of one letter. */
function pathOperators(steps: readonly PathStep[], placement: Placement): string {
  const at = ({ x, y }: Point): string => nums(placement.x(x), placement.y(y));
  let pen: Point = { x: 0, y: 0 };
  const operators = steps.map(({ kind, points }) => {
    const [first = pen, second = first, third = second] = points;
    const from = pen;
    pen = points.at(-1) ?? pen;
    switch (kind) {
      case 'M':
        return `${at(first)} m`;
      case 'L':
        return `${at(first)} l`;
      case 'Q':
        return `${at(toCubic(from, first))} ${at(toCubic(second, first))} ${at(second)} c`;
      case 'C':
        return `${at(first)} ${at(second)} ${at(third)} c`;
      case 'Z':
        return 'h';
      default:
        return unreachable(kind);
    }
  });
  return operators.join(' ');
}

/**
 * Shadows, outlines and dots of a line, if it has any. They are paths and no second showing of the text, which readers would find,
 * copy and read aloud twice; they are marked as artifacts, as they say nothing that the text does not (ISO 32000-1, 14.8.2.2).
 */
export function paintEffects(line: DisplayLine, { content, file, placement }: TextTarget): void {
  const layers = effectLayers(line, (id) => file.font(id).font.face);
  if (layers.length === 0) return;
  content.saved(() => {
    content.add('/Artifact BMC');
    for (const { color, filled, stroke, letters } of layers) {
      if (filled) content.fill(color);
      if (stroke > 0) {
        content.stroke(color);
        // Round joins: mitred ones stick out of the sharp corners of Han strokes like thorns.
        content.add(`${num(stroke)} w 1 j`);
      }
      const paint = filled ? (stroke > 0 ? 'B' : 'f') : 'S';
      for (const steps of letters) content.add(`${pathOperators(steps, placement)} ${paint}`);
    }
    content.add('EMC');
  });
}
