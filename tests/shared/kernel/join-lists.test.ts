// Joining lists: all elements in order, however many lists there are.
import { describe, expect, it } from 'vitest';
import { joinLists } from '../../../shared/kernel/join-lists.ts';

describe('joined lists', () => {
  it('have all elements in order', () => {
    expect(joinLists([[1], [], [2, 3]])).toEqual([1, 2, 3]);
    expect(joinLists([])).toEqual([]);
  });

  it('may be more than a call takes arguments', () => {
    const lists = Array.from({ length: 200_000 }, (_, i) => [i]);
    expect(joinLists(lists)).toEqual(lists.flat());
  });
});
