// Screen colours of printing inks: what a process or spot colour looks like on white paper, for painters and pictures.
import { type Color, cmyk, type ProcessColor } from './color.ts';

/** An sRGB colour, each channel 0–255. */
export type Rgb = readonly [number, number, number];

/**
 * Solid overprints of cyan, magenta and yellow as the press lays them down, relative to the paper. Fitted by least
 * squares to the project's newsprint profile (CGATS TR 002, media-relative, black point compensated) over 4,000 colours:
 * mean error 1.2 % of a channel, 95 % of the colours within 4.5 %.
 */
const SOLIDS: Readonly<Record<'paper' | 'y' | 'm' | 'my' | 'c' | 'cy' | 'cm' | 'cmy', Rgb>> = {
  paper: [255, 255, 255],
  y: [255, 235, 76],
  m: [246, 68, 150],
  my: [242, 71, 71],
  c: [0, 176, 228],
  cy: [0, 169, 101],
  cm: [69, 71, 154],
  cmy: [73, 68, 83],
};

/** Dot gain as an exponent on the paper left bare: the value of the same fit. */
const DOT_GAIN = 1.3;

/**
 * Solid black on screen, of 255. Newsprint's black is a brown of about 50; like every layout program by default we show
 * it nearly black, because thin strokes lose contrast on a screen that they keep on paper.
 */
const BLACK_LEVEL = 26;

/** Paper covered by an ink amount of 0–1. */
const covered = (amount: number): number => 1 - (1 - Math.min(1, Math.max(0, amount))) ** DOT_GAIN;

/** The colour of an ink mixture by the Neugebauer equations: the solids weighted by the areas they cover. */
function mixture({ c, m, y, k }: ProcessColor): Rgb {
  const [cyan, magenta, yellow] = [covered(c), covered(m), covered(y)];
  const light = 1 - covered(k) * (1 - BLACK_LEVEL / 255);
  const channel = (i: 0 | 1 | 2): number => {
    const withoutCyan =
      (1 - magenta) * ((1 - yellow) * SOLIDS.paper[i] + yellow * SOLIDS.y[i]) +
      magenta * ((1 - yellow) * SOLIDS.m[i] + yellow * SOLIDS.my[i]);
    const withCyan =
      (1 - magenta) * ((1 - yellow) * SOLIDS.c[i] + yellow * SOLIDS.cy[i]) +
      magenta * ((1 - yellow) * SOLIDS.cm[i] + yellow * SOLIDS.cmy[i]);
    return Math.round(light * ((1 - cyan) * withoutCyan + cyan * withCyan));
  };
  return [channel(0), channel(1), channel(2)];
}

/** The inks that stand for a colour on screen and in proofs: a spot colour's alternate at its tint. */
function processOf(color: Color): ProcessColor {
  if (color.kind === 'process') return color;
  const { c, m, y, k } = color.alternate;
  return cmyk(c * color.tint, m * color.tint, y * color.tint, k * color.tint);
}

/** What a printing colour looks like on white paper. */
export const screenRgb = (color: Color): Rgb => mixture(processOf(color));

/** The same as a CSS and SVG colour, `rgb(r,g,b)`. */
export const screenColor = (color: Color): string => `rgb(${screenRgb(color).join(',')})`;
