// Where baselines lie: in an em box, and on the page's one baseline grid. Every line's y comes from here.
import { EM_BOX_ASCENT } from '../../display/em-box.ts';
import type { Grid } from '../../document/page-setup.ts';

/** Without the noise of floating-point sums, so that equal columns have equal measures: to a millionth of a point. */
export const tidy = (length: number): number => Math.round(length * 1e6) / 1e6;

/** Baseline of a line of `size` whose em box begins at `top`, pt. */
export const baselineBelow = (top: number, size: number): number => top + EM_BOX_ASCENT * size;

/** Top of the em boxes on grid line `line` (from 0): the body's em box centred in the leading, as in `objectBoxOf`. */
export const emTopOf = (grid: Grid, line: number): number =>
  grid.typeArea.y + line * grid.leading + (grid.leading - grid.size) / 2;

/** Baseline of grid line `line` (from 0). One grid for the whole page, whatever the size set on it. */
export const gridBaseline = (grid: Grid, line: number): number => baselineBelow(emTopOf(grid, line), grid.size);
