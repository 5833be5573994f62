// One painted line: a keyed element with one span per piece, patched only where something differs.
import type { DisplayLine, GlyphRun } from '../../shared/display/display-list.ts';
import type { LetterFaces } from '../../shared/display/letter-shapes.ts';
import { screenColor } from '../../shared/kernel/screen-color.ts';
import { effectsView } from './effects-view.ts';
import { type BrowserType, isExact, type Piece, PX_PER_PT, piecesOf } from './line-pieces.ts';
import { familyOf, type TypeMetrics } from './type-metrics.ts';

/** What painting a line needs to know of type. */
export interface LineType {
  readonly metrics: TypeMetrics;
  readonly type: BrowserType;
  /** Shapes of letters, for what they cast. */
  readonly faces: LetterFaces;
}

interface PaintedPiece {
  readonly span: HTMLSpanElement;
  readonly text: Text;
  /** What is painted now, so that a patch touches only what differs. */
  className: string;
  css: string;
}

/** A line on screen. `runs` is the identity under which it is found again after the next composition. */
export interface LineView {
  readonly element: HTMLDivElement;
  readonly runs: readonly GlyphRun[];
  /** Shows another line in the same element. */
  show(line: DisplayLine): void;
  /** The same setting at another place; false when the place is the same. */
  move(line: DisplayLine): boolean;
}

/** Four decimals of a pixel are a hundredth of the browser's own grid. */
const px = (value: number): string => `${Math.round(value * 10_000) / 10_000}px`;

/**
 * Chromium paints text boxes on whole px down the page, as running text can bear; in a vertical line every letter would be half
 * a px too high or too low by itself, and a letter would not lie in the middle of its outline. What a transform moves is painted where it is.
 */
const moved = (x: number, y: number): string => `translate(${px(x)},${px(y)})`;

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

function makePiece(parent: HTMLElement): PaintedPiece {
  const span = document.createElement('span');
  const text = document.createTextNode('');
  span.append(text);
  parent.append(span);
  return { span, text, className: '', css: '' };
}

/** A character whose script is its own; punctuation and digits take their neighbours'. */
const OF_A_SCRIPT = /[^\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * Text without any letter has no script of its own, and the browser then shapes it as of none: fonts give it Western forms
 * (Noto's `—` is 0.89 em then). The class puts an invisible ideograph before it, whose script it takes.
 */
function classOf(piece: Piece): string {
  const lie = piece.lie === 'upright' ? 'piece upright' : 'piece';
  if (piece.missing) return `${lie} missing`;
  return OF_A_SCRIPT.test(piece.text) ? lie : `${lie} han`;
}

function patchPiece(painted: PaintedPiece, piece: Piece, metrics: TypeMetrics): void {
  const className = classOf(piece);
  if (painted.className !== className) {
    painted.className = className;
    painted.span.className = className;
  }
  if (painted.text.data !== piece.text) painted.text.data = piece.text;
  const css = cssOf(piece, metrics);
  if (painted.css !== css) {
    painted.css = css;
    painted.span.style.cssText = css;
  }
}

/** An element that shows lines of text. It is empty until `show` is called. */
export function makeLineView({ metrics, type, faces }: LineType): LineView {
  const element = document.createElement('div');
  const pieces: PaintedPiece[] = [];
  let runs: readonly GlyphRun[] = [];
  let effects: SVGSVGElement | null = null;
  let place = '';
  let placed = { x: Number.NaN, y: Number.NaN };
  let className = '';
  const move = (line: DisplayLine): boolean => {
    // What is set as it was and stands where it stood is most of a page at each key.
    if (line.runs === runs && line.x === placed.x && line.y === placed.y) return false;
    placed = { x: line.x, y: line.y };
    const [x, y] = [line.x * PX_PER_PT, line.y * PX_PER_PT];
    const atPlace = line.direction === 'vertical' || line.runs.some(isExact);
    const next = atPlace ? `left:0;top:0;transform:${moved(x, y)}` : `left:${px(x)};top:${px(y)}`;
    if (next === place) return false;
    place = next;
    element.style.cssText = next;
    return true;
  };
  return {
    element,
    get runs() {
      return runs;
    },
    move,
    show(line) {
      const name = line.direction === 'vertical' ? 'page-line vertical' : 'page-line';
      if (name !== className) {
        className = name;
        element.className = name;
      }
      move(line);
      runs = line.runs;
      effects?.remove();
      effects = effectsView(line, faces);
      if (effects !== null) element.prepend(effects);
      const wanted = piecesOf(line.runs, line.direction, type);
      wanted.forEach((piece, i) => {
        const painted = pieces[i] ?? makePiece(element);
        pieces[i] = painted;
        patchPiece(painted, piece, metrics);
      });
      for (const extra of pieces.splice(wanted.length)) extra.span.remove();
    },
  };
}
