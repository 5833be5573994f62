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
  let last = store.get().language;
  store.subscribe(() => {
    const { language } = store.get();
    // The state changes at every key; writing to disk each time would be felt.
    if (language === last) return;
    last = language;
    localStorage.setItem(KEY, language);
  });
}
