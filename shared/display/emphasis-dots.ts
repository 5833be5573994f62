// Where emphasis dots (着重号) stand: one by each letter of a run that has them, in the white between its line and the next.

import type { Point } from '../kernel/geometry.ts';
import type { DisplayGlyph, DisplayLine, GlyphRun } from './display-list.ts';
import { EM_BOX_ASCENT } from './em-box.ts';
import { rowAt } from './glyph-row.ts';
import type { PathStep } from './path-step.ts';

/**
 * Diameter and distance of a dot's middle from the em box, em. Body text has about 0.29 em of white between its lines: a dot of 0.16 em
 * (1.4 pt at 9 pt) is seen on newsprint, and this near to its own letter it touches neither that nor the line it points at.
 */
const DIAMETER = 0.16;
const DISTANCE = 0.12;

/** Share of the radius at which a cubic's control points make a quarter of a circle. */
const QUARTER = 0.5523;

/** Letters and figures; marks, signs and spaces have no dot (CLREQ 3.3.2, GB/T 15834 4.13: 着重号 stands by words). */
const DOTTED = /^[\p{L}\p{N}]/u;

/** A letter this wide fills its cell, em; a narrower one has its dot by the middle of its own advance. */
const FULL = 1;

function circle({ x, y }: Point, radius: number): readonly PathStep[] {
  const near = radius * QUARTER;
  const quarter = (...points: readonly Point[]): PathStep => ({ kind: 'C', points });
  return [
    { kind: 'M', points: [{ x: x + radius, y }] },
    quarter({ x: x + radius, y: y + near }, { x: x + near, y: y + radius }, { x, y: y + radius }),
    quarter({ x: x - near, y: y + radius }, { x: x - radius, y: y + near }, { x: x - radius, y }),
    quarter({ x: x - radius, y: y - near }, { x: x - near, y: y - radius }, { x, y: y - radius }),
    quarter({ x: x + near, y: y - radius }, { x: x + radius, y: y - near }, { x: x + radius, y }),
    { kind: 'Z', points: [] },
  ];
}

/** How far along the line the middle of a letter, or of figures side by side, stands. Gaps behind it are not its own. */
function middleOf(row: readonly DisplayGlyph[], { size, scaleX }: GlyphRun, isLevel: boolean): number {
  const pen = row[0]?.pen ?? 0;
  const cell = FULL * size * (isLevel ? scaleX : 1);
  return pen + Math.min(cell, row.at(-1)?.advance ?? 0) / 2;
}

/** The dots of a run, one path each; none for a run without them. */
export function emphasisDots(line: DisplayLine, run: GlyphRun): readonly (readonly PathStep[])[] {
  if (!run.dots) return [];
  const { size, scaleX, glyphs } = run;
  const isLevel = line.direction === 'horizontal';
  const dots: (readonly PathStep[])[] = [];
  for (let at = 0; at < glyphs.length; ) {
    const row = isLevel ? glyphs.slice(at, at + 1) : rowAt(glyphs, at);
    at += row.length;
    if (!DOTTED.test(row[0]?.text ?? '')) continue;
    const along = middleOf(row, run, isLevel || run.sideways);
    const place = isLevel
      ? { x: line.x + along, y: line.y + (1 - EM_BOX_ASCENT + DISTANCE) * size }
      : { x: line.x + (0.5 * (run.sideways ? 1 : scaleX) + DISTANCE) * size, y: line.y + along };
    dots.push(circle(place, (DIAMETER / 2) * size));
  }
  return dots;
}
