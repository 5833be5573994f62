// Half-width forms of full-width marks (标点挤压): how much room each gives up, and on which side.
import type { HalfForm } from './face.ts';

/** Which half of the em the mark's ink keeps when squeezed, along the line (CLREQ 3.1.6). */
export type InkSide = 'start' | 'end' | 'middle';

/** Opening marks keep the cell's end: they give up the half before them. */
const OPENING = '“‘「『（《〈【〖〔［｛﹁﹃';
/** Closing, pause and stop marks of zh-Hans keep the cell's start. */
const CLOSING = '”’」』）》〉】〗〕］｝﹂﹄、，。；：！？．';
/** Marks centred in their cell give up a quarter on each side (GB/T 15834: the interpunct takes half an em). */
const CENTRED = '·・‧';

/** Where a full-width mark's ink lies; undefined when the mark is not squeezed. */
export function inkSide(char: string): InkSide | undefined {
  if (OPENING.includes(char)) return 'end';
  if (CLOSING.includes(char)) return 'start';
  return CENTRED.includes(char) ? 'middle' : undefined;
}

/** The half form by geometry, for a mark set on one em. */
export function geometricHalfForm(side: InkSide): HalfForm {
  switch (side) {
    case 'start':
      return { advance: 0.5, shift: 0 };
    case 'end':
      return { advance: 0.5, shift: -0.5 };
    case 'middle':
      return { advance: 0.5, shift: -0.25 };
  }
}

/** Ink may reach this far (em) beyond the half it keeps: bold brackets do by a hair and still read as squeezed. */
const INK_TOLERANCE = 0.03;

/** True when ink from `start` to `end` (em along the line, from the cell's start) fits into what the half form leaves. */
export const inkFits = (form: HalfForm, start: number, end: number): boolean =>
  start + form.shift >= -INK_TOLERANCE && end + form.shift <= form.advance + INK_TOLERANCE;
