// Joins lists into one, whole lists at a time.

/** Arguments that a call is given at most, far below what an engine's stack takes. */
const MOST_ARGUMENTS = 1000;

/**
 * The elements of all lists in order. `concat` copies each list at once where `flat` goes element by element, ten times as long: the lines of
 * a page are joined anew at each keystroke.
 */
export function joinLists<T>(lists: readonly (readonly T[])[]): readonly T[] {
  if (lists.length <= MOST_ARGUMENTS) return ([] as readonly T[]).concat(...lists);
  const middle = lists.length >> 1;
  return joinLists(lists.slice(0, middle)).concat(joinLists(lists.slice(middle)));
}
