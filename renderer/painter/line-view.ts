// One painted line: a keyed element with one span per piece, patched only where something differs.
import type { DisplayLine, GlyphRun } from '../../shared/display/display-list.ts';
import type { LetterFaces } from '../../shared/display/letter-shapes.ts';
import { effectsView } from './effects-view.ts';
import { flowingLine } from './flowing-pieces.ts';
import { type BrowserType, isExact, PX_PER_PT, piecesOf } from './line-pieces.ts';
import type { NarrowFamily } from './narrow-faces.ts';
import { moved, type PieceStyle, placedStyle, px } from './placed-pieces.ts';
import type { TypeMetrics } from './type-metrics.ts';

/** What painting a line needs to know of type. */
export interface LineType {
  readonly metrics: TypeMetrics;
  readonly type: BrowserType;
  /** Shapes of letters, for what they cast. */
  readonly faces: LetterFaces;
  readonly narrow: NarrowFamily;
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

function makePiece(parent: HTMLElement): PaintedPiece {
  const span = document.createElement('span');
  const text = document.createTextNode('');
  span.append(text);
  parent.append(span);
  return { span, text, className: '', css: '' };
}

function patchPiece(painted: PaintedPiece, text: string, { className, css }: PieceStyle): void {
  if (painted.className !== className) {
    painted.className = className;
    painted.span.className = className;
  }
  if (painted.text.data !== text) painted.text.data = text;
  if (painted.css !== css) {
    painted.css = css;
    painted.span.style.cssText = css;
  }
}

/** An element that shows lines of text. It is empty until `show` is called. */
export function makeLineView({ metrics, type, faces, narrow }: LineType): LineView {
  const element = document.createElement('div');
  const pieces: PaintedPiece[] = [];
  let runs: readonly GlyphRun[] = [];
  let effects: SVGSVGElement | null = null;
  let place = '';
  /** Style of the element besides its place. */
  let own = '';
  let placed = { x: Number.NaN, y: Number.NaN };
  let className = '';
  const put = (line: DisplayLine): boolean => {
    placed = { x: line.x, y: line.y };
    const [x, y] = [line.x * PX_PER_PT, line.y * PX_PER_PT];
    const atPlace = line.direction === 'vertical' || line.runs.some(isExact);
    const next = `${atPlace ? `left:0;top:0;transform:${moved(x, y)}` : `left:${px(x)};top:${px(y)}`};${own}`;
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
    // What is set as it was and stands where it stood is most of a page at each key.
    move: (line) => (line.x === placed.x && line.y === placed.y ? false : put(line)),
    show(line) {
      const name = line.direction === 'vertical' ? 'page-line vertical' : 'page-line';
      if (name !== className) {
        className = name;
        element.className = name;
      }
      runs = line.runs;
      effects?.remove();
      effects = effectsView(line, faces);
      if (effects !== null) element.prepend(effects);
      const wanted = piecesOf(line.runs, line.direction, type);
      // What letters wear is placed from the line's own start.
      const flowing = effects === null ? flowingLine(wanted, metrics, narrow) : null;
      own = flowing?.css ?? '';
      put(line);
      wanted.forEach((piece, i) => {
        const painted = pieces[i] ?? makePiece(element);
        pieces[i] = painted;
        patchPiece(painted, piece.text, flowing?.pieces[i] ?? placedStyle(piece, metrics));
      });
      for (const extra of pieces.splice(wanted.length)) extra.span.remove();
    },
  };
}
