// Remembers the interface language in this browser.
import type { Language } from '../../shared/kernel/messages/catalogue.ts';
import type { Store } from '../editor/store.ts';
import type { WindowState } from '../editor/window-state.ts';

const KEY = 'language';

/** The language chosen last; Chinese at first. */
export function readLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
}

export function rememberLanguage(store: Store<WindowState>): void {
  store.subscribe(() => localStorage.setItem(KEY, store.get().language));
}
