// A cell in the making: what the steps of prepare add to until it is final.
import type { CharClass } from '../../text/characters.ts';
import { WORD_SPACE } from '../../text/spacing.ts';
import type { Unit } from '../../text/units.ts';
import type { Cell, CellGlyph, StyledSpan } from '../phases.ts';

/** How a cell's glyphs lie: `level` in horizontal lines; in vertical ones `upright`, or `sideways`, turned 90° clockwise. */
export type Lie = 'level' | 'upright' | 'sideways';

/** A cell with what its neighbours still may change; lengths in pt along the line. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  span: StyledSpan;
  readonly unit: Unit;
  readonly kind: CharClass;
  readonly lie: Lie;
  /** The cell's text. */
  readonly text: string;
  /** One em along the line. */
  readonly em: number;
  glyphs: readonly CellGlyph[];
  endGlyph: CellGlyph | null;
  /** Width without gap; marks with all the blank room they still have. */
  width: number;
  roomBefore: number;
  roomAfter: number;
  /** Han–Latin gap after it. */
  gapAfter: number;
  /** Was squeezed as the second of ？！: a third mark does not join. */
  closesPair: boolean;
  /** A typed space between Han and Western text: it is the gap. */
  isGap: boolean;
  /** A typed space of one width, which neither gives nor takes. */
  isFixed: boolean;
  /** A typed space's least width, em. */
  leastSpace: number;
  stretchAfter: Cell['stretchAfter'];
  stretchRoom: number;
}

/** A draft of the cell with `text` at `from`, as its glyphs alone make it. */
export function makeDraft(
  unit: Unit,
  from: number,
  text: string,
  kind: CharClass,
  span: StyledSpan,
  lie: Lie,
  glyphs: readonly CellGlyph[],
): Draft {
  const last = glyphs.at(-1);
  return {
    from,
    to: from + text.length,
    span,
    unit,
    kind,
    lie,
    text,
    // Long and flat letters (长/扁字) change the em along horizontal lines only.
    em: lie === 'level' ? span.size * span.scaleX : span.size,
    glyphs,
    endGlyph: null,
    width: last === undefined ? 0 : last.offset + last.advance,
    roomBefore: 0,
    roomAfter: 0,
    gapAfter: 0,
    closesPair: false,
    isGap: false,
    isFixed: false,
    leastSpace: WORD_SPACE.least,
    stretchAfter: 'none',
    stretchRoom: 0,
  };
}

export const isSpaceKind = (kind: CharClass): boolean => kind === 'space' || kind === 'ideographic-space';

/** Spaces that give and take like word spaces, whether or not a line may end at them. */
export const isWordSpaceKind = (kind: CharClass): boolean => kind === 'space' || kind === 'no-break-space';

/** Characters without ink or width, which the reader does not know of. */
export const isInvisibleKind = (kind: CharClass): boolean =>
  kind === 'invisible' || kind === 'joiner' || kind === 'break-hint' || kind === 'soft-hyphen';

/** Characters without ink: spaces and what is invisible. */
export const isBlankKind = (kind: CharClass): boolean =>
  isSpaceKind(kind) || kind === 'no-break-space' || isInvisibleKind(kind);
