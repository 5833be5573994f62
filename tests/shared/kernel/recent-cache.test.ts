// The bounded cache computes once, forgets what is not asked for, and never grows past its bound.
import { describe, expect, it } from 'vitest';
import { makeRecentCache } from '../../../shared/kernel/recent-cache.ts';

describe('makeRecentCache', () => {
  it('computes a key once while it is recent', () => {
    const cache = makeRecentCache<number>(2);
    let computed = 0;
    const get = (key: string): number => cache(key, () => ++computed);
    expect([get('a'), get('a'), get('b'), get('a')]).toEqual([1, 1, 2, 1]);
  });

  it('keeps what is asked for again and drops the rest', () => {
    const cache = makeRecentCache<string>(2);
    const computed: string[] = [];
    const get = (key: string): string =>
      cache(key, () => {
        computed.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'e', 'a', 'b']) get(key);
    expect(computed).toEqual(['a', 'b', 'c', 'd', 'e', 'b']);
  });
});
