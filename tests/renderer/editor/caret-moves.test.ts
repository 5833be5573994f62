// Carets that move by lines: through columns, past lines of others, back to where they came from.
import { describe, expect, it } from 'vitest';
import { goalAt, lineEdge, moveByLines } from '../../../renderer/editor/caret-moves.ts';
import type { TextPoint } from '../../../shared/display/caret.ts';
import type { DisplayLine } from '../../../shared/display/display-list.ts';
import { pageText } from '../../../shared/display/page-text.ts';
import { lineOf, pageOf } from '../../shared/display/lines.ts';

/** A column whose second line begins further in beside a picture, a foreign line, and the next column. */
const text = pageText(
  pageOf(
    lineOf([...'一二三四五六'], { x: 10, y: 20, measure: 60 }),
    lineOf([...'七八九'], { x: 40, y: 32, from: 6, measure: 30 }),
    lineOf([...'他人的话'], { x: 10, y: 44, block: 7, measure: 60 }),
    lineOf([...'十甲乙丙丁'], { x: 100, y: 20, from: 9, measure: 60 }),
  ),
);
const own = ({ block }: DisplayLine): boolean => block === 0;
const start: TextPoint = { block: 0, offset: 4, side: -1 };

function moved(from: TextPoint, ...counts: readonly number[]): TextPoint {
  let goal = goalAt(text, from);
  let point = from;
  for (const count of counts) {
    if (goal === null) throw new Error('no goal');
    const next = moveByLines(text, point, count, goal, own);
    if (next === null) throw new Error('not moved');
    ({ point, goal } = next);
  }
  return point;
}

describe('moveByLines', () => {
  it('keeps the place on the page inside a column', () => {
    // Four characters along stands at x = 50: one character into the line that begins at 40.
    expect(moved(start, 1).offset).toBe(7);
  });

  it('keeps the distance along the line in the next column, past lines of others', () => {
    expect(moved(start, 1, 1)).toMatchObject({ block: 0, offset: 13 });
    expect(moved(start, 2).offset).toBe(13);
  });

  it('comes back to where it came from', () => {
    expect(moved(start, 1, 1, -1, -1).offset).toBe(4);
  });

  it('stops at the text’s start and end', () => {
    expect(moved(start, -1)).toEqual({ block: 0, offset: 0, side: 1 });
    expect(moved(start, 3, 1)).toEqual({ block: 0, offset: 14, side: -1 });
  });

  it('is null for a caret that is not on the page', () => {
    const away = { block: 3, offset: 0, side: 1 } as const;
    expect(goalAt(text, away)).toBeNull();
    expect(moveByLines(text, away, 1, { along: 0, onPage: 0 }, own)).toBeNull();
  });
});

describe('lineEdge', () => {
  it('goes to the ends of the line on which the caret is seen', () => {
    expect(lineEdge(text, { block: 0, offset: 6, side: -1 }, 'start')).toEqual({ block: 0, offset: 0, side: 1 });
    expect(lineEdge(text, { block: 0, offset: 6, side: 1 }, 'start')).toEqual({ block: 0, offset: 6, side: 1 });
    expect(lineEdge(text, { block: 0, offset: 6, side: 1 }, 'end')).toEqual({ block: 0, offset: 9, side: -1 });
  });
});
