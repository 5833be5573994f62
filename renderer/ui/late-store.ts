// The window's state as of the last frame: for what tells of the page and need not be seen with the key that was pressed.
import { makeStore, type Store } from '../editor/store.ts';

export interface LateStore<S> extends Pick<Store<S>, 'get' | 'subscribe'> {
  destroy(): void;
}

/**
 * Follows `store`, each time after the browser has painted what changed. Several changes within a frame are one. A window that is not
 * shown paints nothing, and its late state waits.
 */
export function makeLateStore<S>(store: Store<S>): LateStore<S> {
  const late = makeStore(store.get());
  // A message comes after the frame is painted; a frame's own callback comes before.
  const painted = new MessageChannel();
  let frame: number | null = null;
  painted.port1.onmessage = () => {
    frame = null;
    late.set(() => store.get());
  };
  const stop = store.subscribe(() => {
    frame ??= requestAnimationFrame(() => painted.port2.postMessage(null));
  });
  return {
    get: late.get,
    subscribe: late.subscribe,
    destroy() {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
      painted.port1.close();
    },
  };
}
