// A small store: one immutable state, replaced as a whole, with listeners.

export interface Store<S> {
  get(): S;
  /** Replaces the state by what `change` makes of it and tells the listeners when it differs. */
  set(change: (state: S) => S): void;
  /** Listens until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

export function makeStore<S>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
