// Marks: natural shapes, and what neighbouring marks take from each other.
import { describe, expect, it } from 'vitest';
import { classOf } from '../../../shared/text/characters.ts';
import { compressPair, markShape } from '../../../shared/text/punctuation.ts';

const kindOf = (char: string) => classOf(char.codePointAt(0) ?? 0);
const shapeOf = (char: string) => markShape(kindOf(char), char);
/** What a pair keeps of its two em. */
const lengthOf = (first = '', second = ''): number => {
  const pair = compressPair(kindOf(first), first, kindOf(second), second);
  return 2 - pair.afterFirst - pair.beforeSecond - pair.afterSecond;
};

describe('markShape', () => {
  it('gives opening marks their room before the ink, others after it', () => {
    expect(shapeOf('“')).toEqual({ width: 1, roomBefore: 0.5, roomAfter: 0 });
    for (const char of '”，。？；') expect(shapeOf(char)).toEqual({ width: 1, roomBefore: 0, roomAfter: 0.5 });
  });

  it('sets interpunct, short connector and solidus on half an em', () => {
    for (const char of '·–-/') expect(shapeOf(char)).toEqual({ width: 0.5, roomBefore: 0, roomAfter: 0 });
  });

  it('leaves long connectors, dashes, ellipses and Han to their faces', () => {
    for (const char of '～—…春A％') expect(shapeOf(char)).toBeUndefined();
  });
});

describe('compressPair', () => {
  const compressed = ['（“', '“《', '”）', '》》', '”，', '）。', '。”', '，“', '：“', '”“', '》《'];
  for (const pair of compressed) it(`makes 1.5 em of ${pair}`, () => expect(lengthOf(...pair)).toBe(1.5));

  const untouched = ['，。', '、，', '“”', '（）', '“，', '春，', '，春', '——', '…”', '”·'];
  for (const pair of untouched) it(`leaves ${pair} alone`, () => expect(lengthOf(...pair)).toBe(2));

  for (const pair of ['？！', '？？', '！！', '！？'])
    it(`makes 1 em of ${pair}`, () => expect(lengthOf(...pair)).toBe(1));

  it('keeps the bracket tight to its content', () => {
    expect(compressPair('opening', '（', 'opening', '“')).toEqual({ afterFirst: 0, beforeSecond: 0.5, afterSecond: 0 });
    expect(compressPair('stop', '。', 'closing', '”')).toEqual({ afterFirst: 0.5, beforeSecond: 0, afterSecond: 0 });
  });
});
