// Looking places up on a page: by text, by point, and as the shape of a selection.
import { describe, expect, it } from 'vitest';
import { hitCharacter, hitTest, lineOf as lineAt, pageText } from '../../../shared/display/page-text.ts';
import { selectionShape } from '../../../shared/display/selection-shape.ts';
import { lineOf, pageOf } from './lines.ts';

/** Two columns: block 0 on three lines, the last one at the second column's head; block 1 below it, empty; block 2 vertical. */
const text = pageText(
  pageOf(
    lineOf([...'一二三四五'], { x: 10, y: 20, start: 20, measure: 70 }),
    lineOf([...'六七八九十'], { x: 10, y: 32, from: 5, measure: 70 }),
    lineOf([...'甲乙'], { x: 100, y: 20, from: 10, measure: 70 }),
    lineOf([], { x: 100, y: 32, block: 1, measure: 70 }),
    lineOf([...'竖题'], { x: 300, y: 50, block: 2, direction: 'vertical', measure: 80 }),
  ),
);

describe('lineOf', () => {
  it('takes the end of the line before or the start of the next one at a boundary', () => {
    expect(lineAt(text, { block: 0, offset: 5, side: -1 })).toBe(0);
    expect(lineAt(text, { block: 0, offset: 5, side: 1 })).toBe(1);
    expect(lineAt(text, { block: 0, offset: 7, side: -1 })).toBe(1);
  });

  it('is null for text that is not on the page', () => {
    expect(lineAt(text, { block: 0, offset: 13, side: -1 })).toBeNull();
    expect(lineAt(text, { block: 9, offset: 0, side: -1 })).toBeNull();
  });
});

describe('hitTest', () => {
  it('goes to the nearer side of the character under the point', () => {
    expect(hitTest(text, { x: 33, y: 15 })).toEqual({ block: 0, offset: 0, side: 1 });
    expect(hitTest(text, { x: 37, y: 15 })).toEqual({ block: 0, offset: 1, side: -1 });
  });

  it('ends a line at a click beside it, and begins it at a click before it', () => {
    expect(hitTest(text, { x: 160, y: 15 })).toEqual({ block: 0, offset: 12, side: -1 });
    expect(hitTest(text, { x: 2, y: 28 })).toEqual({ block: 0, offset: 5, side: 1 });
  });

  it('takes the nearest line for a point beside all of them, among those that are meant', () => {
    expect(hitTest(text, { x: 20, y: 200 })).toEqual({ block: 0, offset: 6, side: -1 });
    expect(hitTest(text, { x: 20, y: 200 }, ({ block }) => block === 2)?.block).toBe(2);
    expect(hitTest(text, { x: 20, y: 200 }, () => false)).toBeNull();
  });

  it('reads vertical lines downwards', () => {
    expect(hitTest(text, { x: 301, y: 56 })).toEqual({ block: 2, offset: 1, side: -1 });
  });

  it('finds an empty line', () => {
    expect(hitTest(text, { x: 140, y: 30 })).toEqual({ block: 1, offset: 0, side: 1 });
  });
});

describe('lines that share their room', () => {
  /** A caption's last line, and the credit flush right on it. */
  const shared = pageText(
    pageOf(
      lineOf([...'说明'], { x: 10, y: 20, measure: 100 }),
      lineOf([...'某摄'], { x: 50, y: 20, block: 1, start: 40, measure: 60 }),
    ),
  );

  it('are told apart by where their text is', () => {
    expect(hitTest(shared, { x: 100, y: 16 })).toEqual({ block: 1, offset: 1, side: -1 });
    expect(hitTest(shared, { x: 40, y: 16 })?.block).toBe(0);
  });
});

describe('hitCharacter', () => {
  it('takes the character under the point, on either half of it', () => {
    expect(hitCharacter(text, { x: 33, y: 15 })?.offset).toBe(0);
    expect(hitCharacter(text, { x: 39, y: 15 })?.offset).toBe(0);
    expect(hitCharacter(text, { x: 41, y: 15 })?.offset).toBe(1);
    expect(hitCharacter(text, { x: 301, y: 68 })).toEqual({ block: 2, offset: 1, side: 1 });
  });

  it('takes the last one behind a line’s end, and an empty line’s place', () => {
    expect(hitCharacter(text, { x: 160, y: 15 })?.offset).toBe(11);
    expect(hitCharacter(text, { x: 140, y: 30 })).toEqual({ block: 1, offset: 0, side: 1 });
  });
});

describe('selectionShape', () => {
  it('is one rectangle for each line, and a mark for an empty line it passes', () => {
    const shape = selectionShape(text, { from: { block: 0, offset: 3 }, to: { block: 2, offset: 1 } });
    expect(shape).toEqual([
      { x: 60, y: 11.2, width: 20, height: 10 },
      { x: 10, y: 23.2, width: 50, height: 10 },
      { x: 100, y: 11.2, width: 20, height: 10 },
      { x: 100, y: 23.2, width: 3, height: 10 },
      { x: 295, y: 50, width: 10, height: 10 },
    ]);
  });

  it('is nothing for an empty range, also at a line boundary', () => {
    expect(selectionShape(text, { from: { block: 0, offset: 5 }, to: { block: 0, offset: 5 } })).toEqual([]);
  });

  it('leaves out the line that a range only touches', () => {
    expect(selectionShape(text, { from: { block: 0, offset: 5 }, to: { block: 0, offset: 7 } })).toHaveLength(1);
  });
});
