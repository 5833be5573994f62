// Cuts a line's glyphs into pieces of constant extra spacing: each piece is one span on screen.
import type { DisplayGlyph, GlyphRun } from '../../shared/display/display-list.ts';
import { leanOf, slantOf } from '../../shared/display/glyph-matrix.ts';
import type { Color } from '../../shared/kernel/color.ts';
import type { FaceId } from '../../shared/kernel/ids.ts';

/** CSS pixels in one point at 100 %: the size that CSS itself gives to 1pt. */
export const PX_PER_PT = 96 / 72;

/**
 * How far a glyph may stand from its place before a new piece begins, px at 100 %. The browser puts boxes on a grid of
 * 1/64 px, so a finer demand would only make more pieces.
 */
export const DRIFT_PX = 1 / 64;

/** Text that the browser can set by itself with one letter spacing. Lengths in px at 100 %, from the line's start. */
export interface Piece {
  readonly face: FaceId;
  /** Font size, px at 100 %. */
  readonly size: number;
  readonly scaleX: number;
  /** Rightward shift per unit of height (倾斜). */
  readonly slant: number;
  /** Painted where it is to the device's pixel, not to a whole px (see `isExact`). */
  readonly exact: boolean;
  readonly color: Color;
  /** True for a character that no face has: painted as an empty cell, never in a font the press will not get. */
  readonly missing: boolean;
  readonly text: string;
  /** Origin of its first letter from the line's origin: rightwards, and downwards to its baseline. */
  readonly x: number;
  readonly y: number;
  /** Stands in a vertical line, in the vertical forms of its face; or lies there, turned 90° clockwise about its origin. */
  readonly lie: 'level' | 'upright' | 'sideways';
  /** Length the browser gives to the text, spacing included. */
  readonly length: number;
  /** Letter spacing before horizontal scaling. */
  readonly spacing: number;
}

/** What the browser makes of a face: needed to foresee where it puts each glyph of a piece. */
export interface BrowserType {
  /** Natural advance of a painted text, em of its face. */
  advance(face: FaceId, text: string): number;
  /** The browser's rendering of 1 em at a nominal size, as a factor close to 1 (it rounds font sizes). */
  emFactor(face: FaceId, size: number): number;
}

/** From this size on, pt, letters stand among rules and edges of grounds by which half a px is seen. */
const LEAST_EXACT = 14;

/** Letters of which half a px is seen: display type, what lies on its side, and what lies over an outline or shadow of its own. */
export const isExact = (run: GlyphRun): boolean => run.sideways || run.effects !== null || run.size >= LEAST_EXACT;

const SOFT_HYPHEN = '\u00ad';

/**
 * The text that makes the browser draw the glyph. The hyphen of a divided word stands for no text, or for a soft hyphen, which the
 * browser draws only where it breaks lines, and that it never does here.
 */
const drawnText = ({ text, advance }: DisplayGlyph): string =>
  text === '' || (text === SOFT_HYPHEN && advance > 0) ? '-' : text;

/** True for a glyph that only adds ink to the cluster of the one before it. */
const continues = (glyph: DisplayGlyph, before: DisplayGlyph): boolean =>
  glyph.text === '' && glyph.from === before.from;

interface Mark {
  readonly glyph: DisplayGlyph;
  readonly text: string;
  /** Along the line, and across it: downwards in a horizontal line, leftwards in a vertical one. */
  readonly along: number;
  readonly down: number;
  readonly natural: number;
  /** A cluster of several characters or glyphs stands alone: letter spacing would open it. */
  readonly alone: boolean;
}

/** Glyphs that share one cluster (a base and its marks) are one mark: the browser sets the cluster as a whole. */
function marksOf(run: GlyphRun, type: BrowserType): readonly Mark[] {
  const em = run.size * PX_PER_PT * type.emFactor(run.face, run.size * PX_PER_PT) * run.scaleX;
  const marks: Mark[] = [];
  for (const glyph of run.glyphs) {
    const last = marks.at(-1);
    if (last !== undefined && continues(glyph, last.glyph)) {
      marks[marks.length - 1] = {
        ...last,
        natural: last.natural + type.advance(run.face, glyph.text) * em,
        alone: true,
      };
      continue;
    }
    const text = drawnText(glyph);
    const natural = type.advance(run.face, text) * em;
    marks.push({
      glyph,
      text,
      along: (glyph.pen + (run.sideways ? glyph.shiftY : glyph.shiftX)) * PX_PER_PT,
      down: (run.sideways ? -glyph.shiftX : glyph.shiftY) * PX_PER_PT,
      natural,
      alone: [...glyph.text].length > 1,
    });
  }
  return marks;
}

/** Whether `next` may follow in the piece that has begun, whatever the spacing. */
function joins(first: Mark, last: Mark, next: Mark): boolean {
  return (
    !first.alone &&
    !next.alone &&
    first.glyph.id !== 0 &&
    next.glyph.id !== 0 &&
    Math.abs(next.down - last.down) < DRIFT_PX
  );
}

/** Spacing below this, px, is the noise of measuring: none at all lets the browser take its quicker way. */
const NO_SPACING_PX = 0.0005;

const spacingOf = (gap: number): number => (Math.abs(gap) < NO_SPACING_PX ? 0 : gap);

/** The pieces of one run on a horizontal line, or on its side in a vertical one. */
function piecesOfRun(run: GlyphRun, type: BrowserType): readonly Piece[] {
  const marks = marksOf(run, type);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < marks.length) {
    const first = marks[at];
    if (first === undefined) break;
    let text = first.text;
    let spacing = 0;
    let pen = first.along + first.natural;
    let end = at + 1;
    for (let last = first, next = marks[end]; next !== undefined && joins(first, last, next); next = marks[end]) {
      const gap = end === at + 1 ? spacingOf(next.along - pen) : spacing;
      // Spacing that takes more than a glyph has (a squeezed mark beside a figure) would turn its box inside out.
      if (last.natural + gap <= 0 || next.natural + gap <= 0) break;
      if (end === at + 1) {
        spacing = gap;
        pen += gap;
      }
      if (Math.abs(next.along - pen) > DRIFT_PX) break;
      text += next.text;
      pen += next.natural + spacing;
      last = next;
      end += 1;
    }
    pieces.push({
      face: run.face,
      size: run.size * PX_PER_PT,
      scaleX: run.scaleX,
      slant: slantOf(run),
      exact: isExact(run),
      color: run.color,
      missing: first.glyph.id === 0,
      text,
      ...(run.sideways
        ? { lie: 'sideways', x: -first.down, y: first.along - leanOf(run, 'vertical') * PX_PER_PT }
        : { lie: 'level', x: first.along, y: first.down }),
      length: pen - first.along,
      spacing: end > at + 1 ? spacing / run.scaleX : 0,
    });
    at = end;
  }
  return pieces;
}

/**
 * Upright letters of a vertical line, each by itself and on a horizontal baseline of its own: the browser's vertical setting rounds and
 * centres otherwise than the engine, and so the glyph alone says where it stands.
 */
function cellsOfRun(run: GlyphRun): readonly Piece[] {
  return run.glyphs
    .filter((glyph) => glyph.text !== '')
    .map((glyph) => ({
      face: run.face,
      size: run.size * PX_PER_PT,
      scaleX: run.scaleX,
      slant: slantOf(run),
      exact: true,
      color: run.color,
      missing: glyph.id === 0,
      text: drawnText(glyph),
      lie: 'upright',
      x: (glyph.shiftX - leanOf(run, 'vertical')) * PX_PER_PT,
      y: (glyph.pen + glyph.shiftY) * PX_PER_PT,
      length: run.size * PX_PER_PT,
      spacing: 0,
    }));
}

/** The pieces of a line in reading order; together their texts are the line's painted text. */
export function piecesOf(
  runs: readonly GlyphRun[],
  direction: 'horizontal' | 'vertical',
  type: BrowserType,
): readonly Piece[] {
  return runs.flatMap((run) => (direction === 'horizontal' || run.sideways ? piecesOfRun(run, type) : cellsOfRun(run)));
}
