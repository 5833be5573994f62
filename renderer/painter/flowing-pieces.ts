// Pieces that follow each other in their line as running text: nearly all of a page, and far less work for the browser than boxes.
import { screenColor } from '../../shared/kernel/screen-color.ts';
import type { Piece } from './line-pieces.ts';
import type { NarrowFamily } from './narrow-faces.ts';
import { type PieceStyle, px } from './placed-pieces.ts';
import { familyOf, type TypeMetrics } from './type-metrics.ts';

/** A line of running text: the style of its element besides its place, and of its pieces. */
export interface FlowingLine {
  readonly css: string;
  readonly pieces: readonly PieceStyle[];
}

/** The browser puts what follows on a line on a grid of so many places a px, and a text's end on the next of them. */
const GRID = 64;
/** Of a place on the grid: how little more a length may be by the noise of adding it up. */
const NOISE = 1e-3;

/**
 * Text that the browser might order anew, break or draw into its neighbour: control characters, scripts from right to left, a mark that
 * combines with what stands before it.
 */
const UNRULY =
  /[\p{Cc}\p{Bidi_Control}\u2028\u2029\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]|^\p{M}/u;

const flows = (piece: Piece, y: number): boolean =>
  piece.lie === 'level' &&
  !piece.exact &&
  !piece.missing &&
  piece.slant === 0 &&
  piece.y === y &&
  !UNRULY.test(piece.text);

const familyFor = ({ face, scaleX, text }: Piece, narrow: NarrowFamily): string | null =>
  scaleX === 1 ? familyOf(face) : narrow(face, scaleX, text);

const SCRIPTS = /(\p{Script=Han})|[^\p{Script=Common}\p{Script=Inherited}]/gu;

/** The last letter in a text that has a script of its own: Han, another one, or none there. */
function lastScript(text: string): 'han' | 'other' | null {
  let last: 'han' | 'other' | null = null;
  for (const [, han] of text.matchAll(SCRIPTS)) last = han === undefined ? 'other' : 'han';
  return last;
}

/** The pieces as running text on one baseline; null where one of them needs a box of its own. */
export function flowingLine(pieces: readonly Piece[], metrics: TypeMetrics, narrow: NarrowFamily): FlowingLine | null {
  const [first] = pieces;
  if (first === undefined || !pieces.every((piece) => flows(piece, first.y))) return null;
  const baseline = metrics.baseline(first.face, first.size);
  const color = screenColor(first.color);
  const styles: PieceStyle[] = [];
  let end = 0;
  let script: 'han' | 'other' | null = null;
  for (const piece of pieces) {
    const family = familyFor(piece, narrow);
    if (family === null) return null;
    const gap = Math.round(piece.x * GRID) - end;
    end += gap + Math.ceil(piece.length * GRID - NOISE);
    const own = lastScript(piece.text);
    // Text without any letter takes the script of what stands before it: in Latin, fonts give it Western forms.
    const isLent: boolean = own === null && script !== 'han';
    script = isLent ? 'han' : (own ?? script);
    const css = [
      gap === 0 ? '' : `margin-left:${gap / GRID}px`,
      // A narrowed face has its narrower letters without any scaling.
      piece.spacing === 0 ? '' : `letter-spacing:${px(piece.spacing * piece.scaleX)}`,
      family === familyOf(first.face) ? '' : `font-family:"${family}"`,
      piece.size === first.size ? '' : `font-size:${px(piece.size)}`,
      screenColor(piece.color) === color ? '' : `color:${screenColor(piece.color)}`,
    ];
    styles.push({
      className: isLent ? 'piece flowing han' : 'piece flowing',
      css: css.filter((rule) => rule !== '').join(';'),
    });
  }
  const css = [
    `margin-top:${px(first.y - baseline)}`,
    `font-family:"${familyOf(first.face)}"`,
    `font-size:${px(first.size)}`,
    `line-height:${px(first.size)}`,
    `color:${color}`,
  ];
  return { css: css.join(';'), pieces: styles };
}
