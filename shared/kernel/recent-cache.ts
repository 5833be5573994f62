// A bounded cache of computed values: forgets what was not asked for lately.

/** Gives the value of a key, computing it when it is not at hand; `known` gives it only if it is. */
export interface RecentCache<V> {
  (key: string, compute: () => V): V;
  readonly known: (key: string) => V | undefined;
}

/**
 * A cache of at most 2 × `limit` entries in two generations: when the young one is full it becomes the old one, and an
 * old entry that is asked for again moves to the young one. An app that runs all day stays small; a page stays cached.
 */
export function makeRecentCache<V>(limit: number): RecentCache<V> {
  let young = new Map<string, V>();
  let old: ReadonlyMap<string, V> | null = null;
  const get = (key: string, compute: () => V): V => {
    const fresh = young.get(key);
    if (fresh !== undefined) return fresh;
    const value = old?.get(key) ?? compute();
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
    return value;
  };
  return Object.assign(get, { known: (key: string) => young.get(key) ?? old?.get(key) });
}
