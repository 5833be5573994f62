// Small rules of text: datelines, unit symbols, measure words, which characters take the Han–Latin gap.
import { describe, expect, it } from 'vitest';
import { datelineSpace } from '../../../shared/text/dateline.ts';
import { isMeasureWord } from '../../../shared/text/measure-words.ts';
import { takesGap } from '../../../shared/text/spacing.ts';
import { isUnitSymbol } from '../../../shared/text/unit-symbols.ts';

describe('datelineSpace', () => {
  it('finds the space after a dateline', () => {
    expect(datelineSpace('本报讯 春天来了')).toBe(3);
    expect(datelineSpace('新华社北京 4 月 2 日电 春天来了')).toBe(14);
  });

  const none = [
    '本报讯春天来了',
    '本报讯（记者 陆青） 春天',
    '腾讯 2024 年发布',
    '停电 三日',
    '春天来了 本报',
    '',
    '讯 ',
  ];
  for (const text of none) it(`finds none in “${text}”`, () => expect(datelineSpace(text)).toBe(-1));
});

describe('isUnitSymbol', () => {
  it('knows units after one space', () => {
    for (const text of [' km', ' kWh。', ' m²的', ' km/h', '\u00a0t']) expect(isUnitSymbol(text, 0)).toBe(true);
  });

  it('does not take words for units', () => {
    for (const text of ['km', '  km', ' maps', ' mm2', ' Gold']) expect(isUnitSymbol(text, 0)).toBe(false);
  });
});

it('knows measure words', () => {
  expect([...'年月日亿元个'].every(isMeasureWord)).toBe(true);
  expect([...'春天的，A'].some(isMeasureWord)).toBe(false);
});

it('gives the gap to letters, digits and the signs that go with them', () => {
  expect([...'Az09é%°+$'].every(takesGap)).toBe(true);
  expect([...'.,()"春，～'].some(takesGap)).toBe(false);
});
