// Keeps values from one turn of work to the next: each by a key and all that it was computed from.

export interface TurningMemo<K, V> {
  /**
   * The value of `key`, computed anew unless `given`, everything else it was computed from, is element for element the same as when it
   * was computed. `compute` must be a pure function of both: then the memo changes no result, only its cost.
   */
  readonly get: (key: K, given: readonly unknown[], compute: () => V) => V;
  /** Begins a turn: what was not asked for in the one before is forgotten, and what is not asked for in this one will be. */
  readonly turn: () => void;
}

interface Entry<V> {
  readonly given: readonly unknown[];
  readonly value: V;
}

/**
 * A new, empty memo. It holds what the last turn used and no more. A weak map would hold less of what is alive and more of what is dead:
 * its values outlive a collection of young garbage, and at a value for each keystroke that makes those collections long ones.
 */
export function makeTurningMemo<K, V>(): TurningMemo<K, V> {
  let before = new Map<K, Entry<V>>();
  let now = new Map<K, Entry<V>>();
  return {
    get(key, given, compute) {
      const known = now.get(key) ?? before.get(key);
      const entry = known !== undefined && sameElements(known.given, given) ? known : { given, value: compute() };
      now.set(key, entry);
      return entry.value;
    },
    turn() {
      before = now;
      now = new Map();
    },
  };
}

/** Identity, not equality: what is kept are values that never change. */
function sameElements(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (!Object.is(a[index], b[index])) return false;
  return true;
}
