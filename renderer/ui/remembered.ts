// Brings the window back as it was left, and has the host remember how it is now.
import type { Bridge } from '../../shared/bridge/contract.ts';
import type { Settings } from '../../shared/bridge/settings.ts';
import type { Store } from '../editor/store.ts';
import type { WindowState } from '../editor/window-state.ts';
import type { ViewHandle } from './view-handle.ts';

/** What is remembered of the window's state; the rest is the shell's and the view's. */
const KEPT = [
  'language',
  'theme',
  'author',
  'panel',
  'sidePanel',
  'galleyWidth',
  'showsEdges',
  'showsGrid',
  'showsRulers',
  'rulerUnit',
] as const satisfies readonly (keyof Settings & keyof WindowState)[];

type Kept = Pick<Settings, (typeof KEPT)[number]>;

/** Written this long after the last change, ms: a panel's edge that is dragged changes at every step. */
const WRITE_AFTER_MS = 400;

export function keptOf(settings: Settings): Kept {
  const { window: _, view: __, ...kept } = settings;
  return kept;
}

/** Follows state, zoom and window from now on; `before` is what is on disk. */
export function rememberSettings(
  bridge: Pick<Bridge, 'call'>,
  { store, view }: { readonly store: Store<WindowState>; readonly view: ViewHandle },
  before: Settings,
): void {
  let seen: Kept = store.get();
  let timer = 0;
  const write = (): void => {
    const { zoom, fit } = view.view.get();
    const { language, theme, author, panel, sidePanel, galleyWidth, showsEdges, showsGrid, showsRulers, rulerUnit } =
      store.get();
    const size = { width: window.outerWidth, height: window.outerHeight };
    const settings: Settings = {
      ...{ language, theme, author, panel, sidePanel, galleyWidth, showsEdges, showsGrid, showsRulers, rulerUnit },
      window: size.width > 0 && size.height > 0 ? size : before.window,
      view: store.get().opened === null ? before.view : { zoom, fit },
    };
    // A layout that cannot be written is no reason to disturb: the page itself would tell of a full disk.
    void bridge.call('settings.keep', { settings }).catch(() => undefined);
  };
  const changed = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(write, WRITE_AFTER_MS);
  };
  store.subscribe(() => {
    const now = store.get();
    if (KEPT.every((name) => now[name] === seen[name])) return;
    seen = now;
    changed();
  });
  view.view.subscribe(changed);
  window.addEventListener('resize', changed);
}
