// Pieces that each stand at a place of their own: letters that are turned, slanted, scaled or seen to a fraction of a px.
import { screenColor } from '../../shared/kernel/screen-color.ts';
import type { Piece } from './line-pieces.ts';
import { familyOf, type TypeMetrics } from './type-metrics.ts';

/** How a piece is painted. */
export interface PieceStyle {
  readonly className: string;
  readonly css: string;
}

/** Four decimals of a pixel are a hundredth of the browser's own grid. */
export const px = (value: number): string => `${Math.round(value * 10_000) / 10_000}px`;

/**
 * Chromium paints text boxes on whole px down the page, as running text can bear; in a vertical line every letter would be half
 * a px too high or too low by itself, and a letter would not lie in the middle of its outline. What a transform moves is painted where it is.
 */
export const moved = (x: number, y: number): string => `translate(${px(x)},${px(y)})`;

/** The right-hand function comes first: letters are made long or flat, then slanted, then turned, then moved to their place. */
function transformOf({ x, y, scaleX, slant, lie, exact }: Piece, baseline: number): string {
  return [
    exact ? moved(x, y - baseline) : '',
    lie === 'sideways' ? 'rotate(90deg)' : '',
    slant === 0 ? '' : `matrix(1,0,${-Math.round(slant * 1e6) / 1e6},1,0,0)`,
    scaleX === 1 ? '' : `scaleX(${scaleX})`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function cssOf(piece: Piece, metrics: TypeMetrics): string {
  // A baseline probe per font and size: the browser rounds ascents, so their sum with the line height cannot be computed.
  const baseline = metrics.baseline(piece.face, piece.size);
  const transform = transformOf(piece, baseline);
  const [left, top] = piece.exact ? [0, 0] : [piece.x, piece.y - baseline];
  return [
    `left:${px(left)}`,
    `top:${px(top)}`,
    // Not the shorthand: it would turn kerning and ligatures on again.
    `font-family:"${familyOf(piece.face)}"`,
    `font-size:${px(piece.size)}`,
    `line-height:${px(piece.size)}`,
    `color:${piece.missing ? 'transparent' : screenColor(piece.color)}`,
    piece.spacing === 0 ? '' : `letter-spacing:${px(piece.spacing)}`,
    transform === '' ? '' : `transform:${transform}`,
    // Letters turn and lean about their origin on the baseline.
    piece.lie === 'sideways' || piece.slant !== 0 ? `transform-origin:0 ${px(baseline)}` : '',
    piece.missing ? `width:${px(piece.length)}` : '',
  ]
    .filter((rule) => rule !== '')
    .join(';');
}

/** A character whose script is its own; punctuation and digits take their neighbours'. */
const OF_A_SCRIPT = /[^\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * Text without any letter has no script of its own, and the browser then shapes it as of none: fonts give it Western forms
 * (Noto's `—` is 0.89 em then). The class puts an invisible ideograph before it, whose script it takes.
 */
function classOf(piece: Piece): string {
  const lie = piece.lie === 'upright' ? 'piece placed upright' : 'piece placed';
  if (piece.missing) return `${lie} missing`;
  return OF_A_SCRIPT.test(piece.text) ? lie : `${lie} han`;
}

/** The piece as a box of its own in its line's element. */
export const placedStyle = (piece: Piece, metrics: TypeMetrics): PieceStyle => ({
  className: classOf(piece),
  css: cssOf(piece, metrics),
});
