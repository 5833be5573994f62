// A path of placed steps as SVG's path data.
import type { PathStep } from './path-step.ts';

/** Path data; `number` writes one coordinate, after whatever scaling the drawing asks for. */
export const svgPath = (steps: readonly PathStep[], number: (value: number) => string): string =>
  steps.map(({ kind, points }) => kind + points.map(({ x, y }) => `${number(x)} ${number(y)}`).join(' ')).join('');
