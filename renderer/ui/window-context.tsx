// What every part of the window shares: its state, what the user can do, and the view onto the page.
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Actions } from '../editor/actions.ts';
import type { Store } from '../editor/store.ts';
import type { WindowState } from '../editor/window-state.ts';
import type { Authorship } from './authorship.ts';
import type { LateStore } from './late-store.ts';
import type { ViewHandle } from './view-handle.ts';

export interface WindowContext {
  readonly store: Store<WindowState>;
  /** The state as of the last frame. */
  readonly late: LateStore<WindowState>;
  readonly actions: Actions;
  readonly authorship: Authorship;
  readonly view: ViewHandle;
}

const Context = createContext<WindowContext | null>(null);

export function WindowProvider({ value, children }: { readonly value: WindowContext; readonly children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

export function useWindow(): WindowContext {
  const value = useContext(Context);
  if (value === null) throw new Error('useWindow outside WindowProvider');
  return value;
}

/** A part of the window's state; the component renders again when that part changes. */
export function useWindowState<T>(select: (state: WindowState) => T): T {
  const { store } = useWindow();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/**
 * Likewise of the state as of the last frame: counts, lists and buttons that tell of the text follow a key once the page shows it. What
 * acts on the state reads it from the store.
 */
export function useLateState<T>(select: (state: WindowState) => T): T {
  const { late } = useWindow();
  return useSyncExternalStore(late.subscribe, () => select(late.get()));
}
