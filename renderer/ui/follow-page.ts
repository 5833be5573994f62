// Keeps the painted page to the window's state: what a key has changed is painted at once, before anything else hears of it.
import type { DisplayPage } from '../../shared/display/display-list.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import type { Store } from '../editor/store.ts';
import type { WindowState } from '../editor/window-state.ts';

interface Followed {
  readonly store: Store<WindowState>;
  /** The document that is shown, and the faces that its painter knows. */
  readonly id: string;
  readonly fonts: FontSet;
  paint(page: DisplayPage): void;
}

/** Paints the page shown, now and whenever it is another, until the returned function is called. */
export function followPage({ store, id, fonts, paint }: Followed): () => void {
  let painted: DisplayPage | null = null;
  const follow = (): void => {
    const { opened, page } = store.get();
    // Another document, or other faces: its own painter comes.
    if (opened?.file.id !== id || opened.fonts !== fonts) return;
    const display = opened.composed.pages[page]?.display;
    if (display === undefined || display === painted) return;
    painted = display;
    paint(display);
  };
  follow();
  return store.subscribe(follow);
}
