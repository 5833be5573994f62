// Writes a page's operators, remembering the graphics state so that nothing is set twice.
import { type Color, isBlackOnly } from '../kernel/color.ts';
import { unreachable } from '../kernel/result.ts';
import { type FileResources, type PageResources, REGISTRATION } from './resources.ts';
import { latin1, num, nums } from './syntax.ts';

/** An ink as content streams set it: a colour of the page, or the registration colour of marks. */
type Paint = Color | { readonly kind: 'registration' };

/** What is set at a point of the stream; compared as text. */
interface GraphicsState {
  readonly fill: string;
  readonly stroke: string;
  readonly overprint: boolean | null;
  readonly font: string;
  readonly scale: number;
}

/** ISO 32000-1, table 52 and 104: what a page begins with. Colours are empty so that the first one is always set. */
const INITIAL: GraphicsState = { fill: '', stroke: '', overprint: null, font: '', scale: 1 };

/** A content stream being written (ISO 32000-1, 7.8.2). */
export interface ContentStream {
  /** Operators as they are. */
  add(operators: string): void;
  fill(paint: Paint): void;
  stroke(paint: Paint): void;
  /** Overprint off, for photos. */
  knockout(): void;
  /** `resource` with its slash, size in pt, horizontal scale 1 for natural. */
  font(resource: string, size: number, scaleX: number): void;
  /** Between `q` and `Q`: the state afterwards is the one before. */
  saved(paint: () => void): void;
  bytes(): Uint8Array;
}

/** Solid black overprints, so that misregister shows no white edge; everything else knocks out, white above all. */
const overprints = (paint: Paint): boolean => paint.kind === 'process' && isBlackOnly(paint) && paint.k === 1;

export function makeContentStream(file: FileResources, page: PageResources): ContentStream {
  const lines: string[] = [];
  let state = INITIAL;

  const separationOperators = (paint: Exclude<Paint, { kind: 'process' }>, isStroke: boolean): string => {
    const all = { name: REGISTRATION, alternate: { kind: 'process', c: 1, m: 1, y: 1, k: 1 } } as const;
    const space = page.use('ColorSpace', file.spot(paint.kind === 'spot' ? paint : all));
    const tint = num(paint.kind === 'spot' ? paint.tint : 1);
    return isStroke ? `${space} CS ${tint} SCN` : `${space} cs ${tint} scn`;
  };

  const colorOperators = (paint: Paint, isStroke: boolean): string => {
    switch (paint.kind) {
      case 'process':
        return `${nums(paint.c, paint.m, paint.y, paint.k)} ${isStroke ? 'K' : 'k'}`;
      case 'spot':
      case 'registration':
        return separationOperators(paint, isStroke);
      default:
        return unreachable(paint);
    }
  };

  const setOverprint = (on: boolean): void => {
    if (state.overprint === on) return;
    lines.push(`${page.use('ExtGState', file.overprint(on))} gs`);
    state = { ...state, overprint: on };
  };

  return {
    add(operators) {
      lines.push(operators);
    },
    fill(paint) {
      setOverprint(overprints(paint));
      const fill = colorOperators(paint, false);
      if (state.fill !== fill) lines.push(fill);
      state = { ...state, fill };
    },
    stroke(paint) {
      setOverprint(overprints(paint));
      const stroke = colorOperators(paint, true);
      if (state.stroke !== stroke) lines.push(stroke);
      state = { ...state, stroke };
    },
    knockout: () => setOverprint(false),
    font(resource, size, scaleX) {
      const font = `${resource} ${num(size)} Tf`;
      if (state.font !== font) lines.push(font);
      if (state.scale !== scaleX) lines.push(`${num(scaleX * 100)} Tz`);
      state = { ...state, font, scale: scaleX };
    },
    saved(paint) {
      const before = state;
      lines.push('q');
      paint();
      lines.push('Q');
      state = before;
    },
    bytes: () => latin1(`${lines.join('\n')}\n`),
  };
}
