// Sets figures (数字) on half an em each: two of them take the room of one Han character.
import type { Face } from '../../fonts/face.ts';
import { FIGURE_WIDTH, LEAST_FIGURE_SCALE } from '../../text/western.ts';
import type { Draft } from './draft.ts';

const FIGURES = '0123456789';
/** Signs this near one em wide are full-width ones (％) and stay so. */
const FULL_WIDTH = 0.99;

/** How much a face's numbers are narrowed, so that the widest of its figures comes to half an em; they are never widened. */
function numberScale(face: Face): number {
  const widest = face.shape(FIGURES, 'horizontal').reduce((most, { advance }) => Math.max(most, advance), 0);
  return Math.min(1, Math.max(LEAST_FIGURE_SCALE, FIGURE_WIDTH / widest));
}

/**
 * Narrows the figures of a Western unit of a horizontal line to half an em, as newspaper faces draw them (半角数字). A number's signs, points and percent are
 * narrowed alike, so that it keeps its shape; in a word with letters (56GW) only the figures are, and letters keep the width of their face.
 */
export function setFigures(drafts: readonly Draft[]): void {
  if (!drafts.some(({ kind }) => kind === 'digit')) return;
  const isNumber = !drafts.some(({ kind }) => kind === 'letter');
  for (const draft of drafts) {
    const glyph = draft.glyphs[0];
    if (glyph === undefined || glyph.id === 0) continue;
    if (draft.kind === 'digit') narrow(draft, numberScale(glyph.face), FIGURE_WIDTH * draft.em);
    else if (isNumber && draft.width < FULL_WIDTH * draft.em) narrow(draft, numberScale(glyph.face), 0);
  }
}

/** Scales a cell's glyphs along the line and centres them in at least `width` pt. */
function narrow(draft: Draft, scale: number, width: number): void {
  const inked = draft.width * scale;
  const along = Math.max(0, width - inked) / 2;
  draft.span = { ...draft.span, scaleX: draft.span.scaleX * scale };
  draft.width = Math.max(width, inked);
  draft.glyphs = draft.glyphs.map((glyph, index) => ({
    ...glyph,
    offset: glyph.offset * scale,
    advance: index === draft.glyphs.length - 1 ? draft.width - glyph.offset * scale : glyph.advance * scale,
    shiftX: glyph.shiftX * scale + along,
  }));
}
