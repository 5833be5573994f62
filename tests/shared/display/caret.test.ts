// Caret stops and carets of single lines.
import { describe, expect, it } from 'vitest';
import { alongOf, caretAt, caretStops } from '../../../shared/display/caret.ts';
import { lineOf } from './lines.ts';

describe('caretStops', () => {
  it('stand before each character and after the last', () => {
    expect(caretStops(lineOf(['春', '天', '。'], { from: 4, start: 20 }))).toEqual([
      { offset: 4, along: 20 },
      { offset: 5, along: 30 },
      { offset: 6, along: 40 },
      { offset: 7, along: 50 },
    ]);
  });

  it('never stand inside a character with its marks, nor inside a surrogate pair', () => {
    const stops = caretStops(lineOf(['e\u0301', '\u{20BB7}', '天']));
    expect(stops.map(({ offset }) => offset)).toEqual([0, 2, 4, 5]);
  });

  it('share a dash pair’s one glyph between its two dashes', () => {
    expect(caretStops(lineOf(['——', '天']))).toEqual([
      { offset: 0, along: 0 },
      { offset: 1, along: 10 },
      { offset: 2, along: 20 },
      { offset: 3, along: 30 },
    ]);
  });

  it('pass over a hyphen that composition set', () => {
    const line = lineOf(['a', 'b']);
    const [run] = line.runs;
    if (run === undefined) throw new Error('no run');
    const hyphen = { id: 2, text: '-', from: 2, to: 2, pen: 20, advance: 4, shiftX: 0, shiftY: 0 };
    const stops = caretStops({ ...line, runs: [{ ...run, glyphs: [...run.glyphs, hyphen] }] });
    expect(stops.map(({ offset, along }) => [offset, along])).toEqual([
      [0, 0],
      [1, 10],
      [2, 24],
    ]);
  });

  it('share one em out among the digits that stand side by side in it', () => {
    const line = lineOf(['共', '2', '8', '个'], { direction: 'vertical' });
    const [run] = line.runs;
    const [before, two, eight, after] = run?.glyphs ?? [];
    if (run === undefined || !before || !two || !eight || !after) throw new Error('no glyphs');
    const beside = [
      { ...two, advance: 0, shiftX: -5 },
      { ...eight, pen: two.pen, shiftX: 0 },
    ];
    const glyphs = [before, ...beside, { ...after, pen: 20 }];
    expect(caretStops({ ...line, runs: [{ ...run, glyphs }] })).toEqual([
      { offset: 0, along: 0 },
      { offset: 1, along: 10 },
      { offset: 2, along: 15 },
      { offset: 3, along: 20 },
      { offset: 4, along: 30 },
    ]);
  });

  it('are one in an empty line', () => {
    expect(caretStops(lineOf([], { from: 3 }))).toEqual([{ offset: 3, along: 0 }]);
  });

  it('stand where an empty line’s first character will begin', () => {
    expect(caretStops(lineOf([], { start: 20 }))).toEqual([{ offset: 0, along: 20 }]);
  });
});

describe('caretAt', () => {
  it('stands upright in a horizontal line and lies in a vertical one', () => {
    expect(caretAt(lineOf(['春', '天'], { x: 50, y: 20 }), 1)).toEqual({ x: 60, y: 20 - 8.8, width: 0, height: 10 });
    expect(caretAt(lineOf(['春', '天'], { x: 50, y: 20, direction: 'vertical' }), 1)).toEqual({
      x: 45,
      y: 30,
      width: 10,
      height: 0,
    });
  });

  it('goes to the nearer end for an offset outside the line, and before a cluster for one inside it', () => {
    const line = lineOf(['春', 'e\u0301'], { from: 5 });
    expect(alongOf(line, 0)).toBe(0);
    expect(alongOf(line, 7)).toBe(10);
    expect(alongOf(line, 99)).toBe(20);
  });
});
