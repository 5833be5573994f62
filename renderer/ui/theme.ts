// The window's colours: the user's choice, or the system's as it changes.
import { useEffect } from 'react';
import { useWindowState } from './window-context.tsx';

const DARK = '(prefers-color-scheme: dark)';

/** Tells the style sheets which colours to take. */
export function useTheme(): void {
  const theme = useWindowState((state) => state.theme);
  useEffect(() => {
    const system = window.matchMedia(DARK);
    const show = (): void => {
      document.documentElement.dataset['theme'] = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    };
    show();
    system.addEventListener('change', show);
    return () => system.removeEventListener('change', show);
  }, [theme]);
}
