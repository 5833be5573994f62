// A step of an outline on the page, as every painter can draw it.
import type { Point } from '../kernel/geometry.ts';

/** One step of a path: `M` and `L` have one point, `Q` two, `C` three (control points first), `Z` closes. */
export interface PathStep {
  readonly kind: 'M' | 'L' | 'Q' | 'C' | 'Z';
  readonly points: readonly Point[];
}
