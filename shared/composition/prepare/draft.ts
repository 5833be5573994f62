// A cell in the making: what the steps of prepare add to until it is final.
import type { CharClass } from '../../text/characters.ts';
import type { Unit } from '../../text/units.ts';
import type { Cell, CellGlyph, StyledSpan } from '../phases.ts';

/** A cell with what its neighbours still may change; lengths in pt along the line. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly span: StyledSpan;
  readonly unit: Unit;
  readonly kind: CharClass;
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
  stretchAfter: Cell['stretchAfter'];
  stretchRoom: number;
}

export const isSpaceKind = (kind: CharClass): boolean => kind === 'space' || kind === 'ideographic-space';

/** Spaces that give and take like word spaces, whether or not a line may end at them. */
export const isWordSpaceKind = (kind: CharClass): boolean => kind === 'space' || kind === 'no-break-space';

/** Characters without ink or width, which the reader does not know of. */
export const isInvisibleKind = (kind: CharClass): boolean =>
  kind === 'invisible' || kind === 'joiner' || kind === 'break-hint' || kind === 'soft-hyphen';

/** One em along the line: long and flat letters (长/扁字) scale it in horizontal text. */
export const emAlong = (span: StyledSpan, direction: 'horizontal' | 'vertical'): number =>
  direction === 'horizontal' ? span.size * span.scaleX : span.size;
