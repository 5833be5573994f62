// Sentences as a click with Ctrl takes them: with the mark that ends them and what closes behind it.
import { expect, it } from 'vitest';
import { sentenceAt } from '../../../renderer/editor/segments.ts';

const TEXT = '“灯亮着。”他说，没有看谁……河对面亮了！谁知道？！没完';
const taken = (offset: number): string => {
  const { from, to } = sentenceAt(TEXT, offset);
  return TEXT.slice(from, to);
};

it('takes the sentence that holds the character', () => {
  expect(taken(0)).toBe('“灯亮着。”');
  expect(taken(5)).toBe('“灯亮着。”');
  expect(taken(6)).toBe('他说，没有看谁……河对面亮了！');
  expect(taken(TEXT.indexOf('谁知'))).toBe('谁知道？！');
  expect(taken(TEXT.length)).toBe('没完');
  expect(sentenceAt('', 0)).toEqual({ from: 0, to: 0 });
});
