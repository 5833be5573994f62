// Keeps, for each object, the value computed for it last, while what it was computed from stays the same.

/**
 * Gives the value of `key`, computed anew unless `given`, everything else it was computed from, is element for element what it was the
 * last time. One value per key, and none longer than its key lives: nothing grows with time.
 */
export type LastMemo<K extends object, V> = (key: K, given: readonly unknown[], compute: () => V) => V;

/** A new, empty memo. `compute` must be a pure function of key and `given`; then the memo changes no result, only its cost. */
export function makeLastMemo<K extends object, V>(): LastMemo<K, V> {
  const kept = new WeakMap<K, { readonly given: readonly unknown[]; readonly value: V }>();
  return (key, given, compute) => {
    const last = kept.get(key);
    if (last !== undefined && sameElements(last.given, given)) return last.value;
    const value = compute();
    kept.set(key, { given, value });
    return value;
  };
}

/** Identity, not equality: what composition keeps is values that never change. */
function sameElements(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (!Object.is(a[index], b[index])) return false;
  return true;
}
