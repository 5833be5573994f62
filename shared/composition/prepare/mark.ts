// Sets one punctuation mark in its cell: natural width, glyph's place, and the blank room it can give.
import { type MarkShape, markShape } from '../../text/punctuation.ts';
import type { CellGlyph } from '../phases.ts';
import type { Draft } from './draft.ts';
import { onAxis } from './glyphs.ts';

/** A curved apostrophe inside a Western word takes the room of a Western one, also where the face draws it as a full-width mark. */
const APOSTROPHE = 0.3;
/** A glyph this near one em wide is a full-width one. */
const FULL_WIDTH = 0.99;

/** Gives a mark among Chinese text its natural width; leaves everything else as its face sets it. */
export function setMark(draft: Draft): void {
  const { lie } = draft;
  const [shaped] = draft.glyphs;
  if (shaped === undefined) return;
  if (draft.unit.kind === 'western') {
    if (draft.text === '’' && draft.width > APOSTROPHE * draft.em) narrow(draft, APOSTROPHE * draft.em);
    return;
  }
  if (draft.glyphs.length > 1) return;
  const glyph = lie === 'sideways' ? onAxis(shaped, draft.span) : shaped;
  if (glyph !== shaped) draft.glyphs = [glyph];
  const shape = markShape(draft.kind, draft.text);
  if (shape === undefined) return;
  // On its side, a mark is what it is in horizontal lines.
  const half = glyph.face.halfForm(draft.text, lie === 'upright' ? 'vertical' : 'horizontal');
  if (shape.width < 1) {
    // Half an em to begin with: the glyph stands in its middle.
    place(draft, glyph, shape.width * draft.em, (shape.width * draft.em - glyph.advance) / 2);
  } else if (half !== undefined) {
    draft.roomBefore = -half.shift * draft.em;
    draft.roomAfter = (1 - half.advance + half.shift) * draft.em;
  } else if (glyph.advance < FULL_WIDTH * draft.em) {
    widen(draft, glyph, shape);
  }
}

/** A mark that its face draws narrow (the quotes of a 楷体) gets a mark's full cell, its glyph in the middle of the inked half. */
function widen(draft: Draft, glyph: CellGlyph, shape: MarkShape): void {
  const inked = (shape.width - shape.roomBefore - shape.roomAfter) * draft.em;
  const slack = Math.max(0, inked - glyph.advance);
  draft.roomBefore = shape.roomBefore * draft.em;
  draft.roomAfter = shape.roomAfter * draft.em;
  place(draft, glyph, shape.width * draft.em, draft.roomBefore + slack / 2);
}

function narrow(draft: Draft, width: number): void {
  draft.width = width;
  draft.glyphs = draft.glyphs.map((glyph) => ({ ...glyph, advance: width }));
}

/** Puts the glyph `along` pt from the start of a cell of `width`. */
function place(draft: Draft, glyph: CellGlyph, width: number, along: number): void {
  draft.width = width;
  draft.glyphs = [
    draft.lie === 'level'
      ? { ...glyph, advance: width, shiftX: glyph.shiftX + along }
      : { ...glyph, advance: width, shiftY: glyph.shiftY + along },
  ];
}
