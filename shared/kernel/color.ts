// Printing colours: process inks and spots, as the plant receives them; never RGB.

/** Process colour (印刷四色): four ink amounts, each 0–1. */
export interface ProcessColor {
  readonly kind: 'process';
  readonly c: number;
  readonly m: number;
  readonly y: number;
  readonly k: number;
}

/** Spot colour (专色): a named ink at a tint of 0–1, with the process colour that stands for it on screen and in proofs. */
export interface SpotColor {
  readonly kind: 'spot';
  readonly name: string;
  readonly tint: number;
  readonly alternate: ProcessColor;
}

export type Color = ProcessColor | SpotColor;

export const cmyk = (c: number, m: number, y: number, k: number): ProcessColor => ({ kind: 'process', c, m, y, k });

/** Text black: 100 K only, so that it overprints and cannot misregister. */
export const BLACK: ProcessColor = cmyk(0, 0, 0, 1);
/** Paper white: no ink. */
export const WHITE: ProcessColor = cmyk(0, 0, 0, 0);

/** Grey as a tint of black, 0 (paper) to 1 (solid). */
export const tintOfBlack = (k: number): ProcessColor => cmyk(0, 0, 0, k);

export const isBlackOnly = (color: Color): boolean =>
  color.kind === 'process' && color.c === 0 && color.m === 0 && color.y === 0 && color.k > 0;
