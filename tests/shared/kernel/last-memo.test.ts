// The memo of last values: computes again only when something it was given is another.
import { describe, expect, it } from 'vitest';
import { makeLastMemo } from '../../../shared/kernel/last-memo.ts';

describe('makeLastMemo', () => {
  it('keeps a value while what it was computed from is identical', () => {
    const memo = makeLastMemo<object, object>();
    const key = {};
    const part = {};
    const first = memo(key, [part, 1, Number.NaN], () => ({}));
    expect(memo(key, [part, 1, Number.NaN], () => ({}))).toBe(first);
  });

  it('computes again when an element differs, or their number, or the key', () => {
    const memo = makeLastMemo<object, object>();
    const key = {};
    const values = [
      memo(key, [{}, 1], () => ({})),
      memo(key, [{}, 1], () => ({})),
      memo(key, [1], () => ({})),
      memo(key, [1, 1], () => ({})),
      memo({}, [1, 1], () => ({})),
    ];
    expect(new Set(values).size).toBe(values.length);
  });

  it('keeps the last value alone', () => {
    const memo = makeLastMemo<object, number>();
    const key = {};
    memo(key, [1], () => 1);
    memo(key, [2], () => 2);
    expect(memo(key, [1], () => 3)).toBe(3);
  });
});
