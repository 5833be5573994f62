// Who works in this window: the name under changes, comments and signatures, asked once and remembered with the window's settings.
import type { Store } from '../editor/store.ts';
import type { WindowState } from '../editor/window-state.ts';

export interface Authorship {
  /** The author's name; asks for it where none has been given yet. Null when the author gives none. */
  name(): Promise<string | null>;
  /** Asks for the name again: somebody else sits down. */
  ask(): Promise<string | null>;
  /** Answers the question; null gives no name. */
  answer(name: string | null): void;
}

export function makeAuthorship(store: Store<WindowState>): Authorship {
  let waiting: readonly ((name: string | null) => void)[] = [];
  const ask = (): Promise<string | null> =>
    new Promise((resolve) => {
      waiting = [...waiting, resolve];
      store.set((state) => ({ ...state, askingAuthor: true }));
    });
  return {
    ask,
    name() {
      const { author } = store.get();
      return author === '' ? ask() : Promise.resolve(author);
    },
    answer(given) {
      const name = given?.trim() ?? '';
      store.set((state) => ({ ...state, askingAuthor: false, author: name === '' ? state.author : name }));
      const told = waiting;
      waiting = [];
      for (const resolve of told) resolve(name === '' ? null : name);
    },
  };
}
