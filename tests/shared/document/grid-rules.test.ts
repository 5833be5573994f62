// What may stand where on the grid.
import { describe, expect, test } from 'vitest';
import {
  columnsWideEnough,
  dividedMeasure,
  insideGrid,
  isStraight,
  ruleInsideGrid,
  typeAreaFits,
} from '../../../shared/document/grid-rules.ts';
import { FORMATS } from '../../../shared/document/page-setup.ts';
import { mm } from '../../../shared/kernel/units.ts';

const { broadsheet, tabloid } = FORMATS;

describe('grid rules', () => {
  test('a box ends on the last column and line at most', () => {
    expect(insideGrid(broadsheet, { at: [1, 1], span: [8, 120] })).toBe(true);
    expect(insideGrid(broadsheet, { at: [2, 1], span: [8, 1] })).toBe(false);
    expect(insideGrid(broadsheet, { at: [1, 120], span: [1, 2] })).toBe(false);
    expect(insideGrid(broadsheet, { at: [0, 1], span: [1, 1] })).toBe(false);
  });

  test('a rule down a column may stand on the right edge, one along a line ends inside', () => {
    expect(ruleInsideGrid(tabloid, { from: [7, 1], to: [7, 86] })).toBe(true);
    expect(ruleInsideGrid(tabloid, { from: [1, 4], to: [7, 4] })).toBe(false);
    expect(ruleInsideGrid(tabloid, { from: [1, 87], to: [6, 87] })).toBe(false);
    expect(isStraight({ from: [1, 1], to: [2, 2] })).toBe(false);
  });

  test('five base columns re-divided into four are wider by their share of a column and a gutter', () => {
    // 5 × 13 characters and 4 gutters make 69; less 3 gutters, by four columns.
    expect(dividedMeasure(broadsheet, 5, 4)).toBe(16.5);
    expect(dividedMeasure(broadsheet, 5, 5)).toBe(13);
  });

  test('a vertical frame divides its height, a horizontal one its width', () => {
    const frame = (columns: number | null) => ({ at: [1, 1], span: [4, 20], columns }) as const;
    // 20 lines of 11.6 pt are 25.5 characters high: 8 tiers with gutters of one leave 2.3 each, 9 leave 1.9.
    expect(columnsWideEnough(broadsheet, frame(8), 'vertical')).toBe(true);
    expect(columnsWideEnough(broadsheet, frame(9), 'vertical')).toBe(false);
    expect(columnsWideEnough(broadsheet, frame(9), 'horizontal')).toBe(true);
    expect(columnsWideEnough(broadsheet, frame(null), 'vertical')).toBe(true);
  });

  test('the reference formats fit their trims; a column more does not', () => {
    expect(typeAreaFits(broadsheet)).toBe(true);
    expect(typeAreaFits(tabloid)).toBe(true);
    expect(typeAreaFits({ ...broadsheet, columns: 9 })).toBe(false);
    expect(typeAreaFits({ ...broadsheet, trim: [mm(390), mm(400)] })).toBe(false);
  });
});
