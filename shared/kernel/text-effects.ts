// Effects on letters (字效): slant, outline, shadow; what a headline may wear besides its colour.
import type { Color } from './color.ts';

/** Outline (勾边): a stroke round each letter, centred on its contour, painted under the letter's fill. */
export interface Outline {
  /** Stroke width, pt. */
  readonly weight: number;
  readonly color: Color;
}

/** Shadow (阴影): the letters once more, behind themselves; no transparency, so that PDF/X-1a prints it. */
export interface Shadow {
  /** Rightwards and downwards, em of the letters' size. */
  readonly x: number;
  readonly y: number;
  readonly color: Color;
}

/** Effects of a text; plain text has none (null), which is the usual case and costs nothing. */
export interface TextEffects {
  /** Slant (倾斜) in degrees; above 0 letters lean to the right. Advances stay. */
  readonly slant: number;
  readonly outline: Outline | null;
  readonly shadow: Shadow | null;
}
