// The memo that turns: computes again when something it was given is another, forgets what a whole turn did not ask for.
import { describe, expect, it } from 'vitest';
import { makeTurningMemo } from '../../../shared/kernel/turning-memo.ts';

const fresh = () => ({});

describe('makeTurningMemo', () => {
  it('keeps a value while what it was computed from is identical', () => {
    const memo = makeTurningMemo<string, object>();
    const part = {};
    const first = memo.get('a', [part, 1, Number.NaN], fresh);
    expect(memo.get('a', [part, 1, Number.NaN], fresh)).toBe(first);
    memo.turn();
    expect(memo.get('a', [part, 1, Number.NaN], fresh)).toBe(first);
  });

  it('computes again when an element differs, or their number, or the key', () => {
    const memo = makeTurningMemo<string, object>();
    const values = [
      memo.get('a', [{}, 1], fresh),
      memo.get('a', [{}, 1], fresh),
      memo.get('a', [1], fresh),
      memo.get('a', [1, 1], fresh),
      memo.get('b', [1, 1], fresh),
    ];
    expect(new Set(values).size).toBe(values.length);
  });

  it('forgets what a whole turn did not ask for', () => {
    const memo = makeTurningMemo<string, object>();
    const first = memo.get('a', [], fresh);
    memo.turn();
    memo.turn();
    expect(memo.get('a', [], fresh)).not.toBe(first);
  });
});
