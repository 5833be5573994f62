// Joining wrapped lines.
import { describe, expect, test } from 'vitest';
import { edgesOf, joinLines } from '../../../shared/intake/join-lines.ts';

describe('joinLines', () => {
  test.each([
    ['一\n二', '一二'],
    ['one\ntwo', 'one two'],
    ['一\none', '一one'],
    ['one，\ntwo', 'one，two'],
    ['one,\ntwo', 'one, two'],
    [' 一 \n 二 \n', ' 一二'],
    ['一\n\n\n二', '一二'],
    ['\n一', '一'],
    ['', ''],
    ['\n', ''],
    ['两  空格', '两  空格'],
  ])('%j gives %j', (text, joined) => {
    expect(joinLines(text)).toBe(joined);
  });
});

test('edges are blanks and tabs only', () => {
  expect(edgesOf(' \t一 二\u3000 ')).toEqual({ before: ' \t', inner: '一 二\u3000', after: ' ' });
  expect(edgesOf('  ')).toEqual({ before: '  ', inner: '', after: '' });
});
