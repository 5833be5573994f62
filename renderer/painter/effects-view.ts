// Shadows, outlines and emphasis dots of a painted line: paths under its letters, from the same shapes as in print.
import type { DisplayLine } from '../../shared/display/display-list.ts';
import { effectLayers, type LetterFaces } from '../../shared/display/letter-shapes.ts';
import { svgPath } from '../../shared/display/svg-path.ts';
import { screenColor } from '../../shared/kernel/screen-color.ts';
import { PX_PER_PT } from './line-pieces.ts';

const SVG = 'http://www.w3.org/2000/svg';

const px = (value: number): string => String(Math.round(value * PX_PER_PT * 1000) / 1000);

/**
 * What a line's letters wear, in px at 100 % from the line's start; null for a plain line. CSS has text strokes and shadows of its
 * own, but strokes them with mitred corners that stand out like thorns, and letter by letter.
 */
export function effectsView(line: DisplayLine, faces: LetterFaces): SVGSVGElement | null {
  if (line.runs.every(({ effects, dots }) => effects === null && !dots)) return null;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'page-vector');
  for (const { kind, color, filled, stroke, letters } of effectLayers({ ...line, x: 0, y: 0 }, faces)) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', kind);
    path.setAttribute('d', letters.map((steps) => svgPath(steps, px)).join(''));
    path.setAttribute('fill', filled ? screenColor(color) : 'none');
    if (stroke > 0) {
      path.setAttribute('stroke', screenColor(color));
      path.setAttribute('stroke-width', px(stroke));
      path.setAttribute('stroke-linejoin', 'round');
    }
    svg.append(path);
  }
  return svg;
}
