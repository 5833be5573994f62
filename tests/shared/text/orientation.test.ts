// How words, numbers and marks stand in vertical lines.
import { describe, expect, test } from 'vitest';
import { stanceOf, turns } from '../../../shared/text/orientation.ts';

describe('stanceOf', () => {
  test.each([
    ['A', 'upright'],
    ['é', 'upright'],
    ['7', 'upright'],
    ['GDP', 'upright'],
    ['CCTV', 'upright'],
    ['5G', 'upright'],
    ['G20', 'upright'],
    ['１２３', 'upright'],
    ['12', 'combined'],
    ['365', 'sideways'],
    ['2024', 'sideways'],
    ['15%', 'sideways'],
    ['-3', 'sideways'],
    ['28℃', 'sideways'],
    ['18:30', 'sideways'],
    ['C919', 'sideways'],
    ['NASDAQ', 'sideways'],
    ['iPhone', 'sideways'],
    ['Wi-Fi', 'sideways'],
    ['ab', 'sideways'],
  ])('%s: %s', (word, stance) => {
    expect(stanceOf(word, 2)).toBe(stance);
  });

  test('as many digits share one em as the page says', () => {
    expect(['7', '12', '365', '2024'].map((word) => stanceOf(word, 3))).toEqual([
      'upright',
      'combined',
      'combined',
      'sideways',
    ]);
    expect(stanceOf('12', 1)).toBe('sideways');
  });
});

test('brackets, dashes and signs turn; Han, points, interpunct and circled numbers stand', () => {
  const turning = [...'（）《》“”‘’—…～-–－/+=→%'].filter((char) => turns(char.codePointAt(0) ?? 0)).join('');
  expect(turning).toBe('（）《》“”‘’—…～-–－/+=→%');
  const standing = [...'春，。、；：？！·①■※℃％￥×±々か'].filter((char) => turns(char.codePointAt(0) ?? 0));
  expect(standing).toEqual([]);
});
