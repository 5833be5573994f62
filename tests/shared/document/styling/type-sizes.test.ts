// Sizes by name and in points: either is read, and both are shown.
import { describe, expect, it } from 'vitest';
import { readSize, sizeName, TYPE_SIZES } from '../../../../shared/document/styling/type-sizes.ts';

describe('type sizes', () => {
  it('are read by name and in points', () => {
    expect(['小五', '小五号', ' 9 ', '9pt', '10.5 点', '初', '小五 11'].map(readSize)).toEqual([
      9, 9, 9, 9, 10.5, 42, 11,
    ]);
    expect(['', '九', '小', '-9', '9 mm', '1e3'].map(readSize)).toEqual([null, null, null, null, null, null]);
  });

  it('are named where they bear a name', () => {
    expect([9, 10.5, 8, 27, 21.5, 11].map(sizeName)).toEqual(['小五', '五', '六', '一', '二', null]);
    for (const { name, pt } of TYPE_SIZES) expect(readSize(sizeName(pt) ?? ''), name).toBe(pt);
  });
});
