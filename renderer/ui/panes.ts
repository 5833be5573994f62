// Going from part to part of the window by key: F6 goes on to the next one, Escape leaves the galley for the page.
import type { WindowContext } from './window-context.tsx';

type Pane = 'page' | 'galley' | 'panel';

/** What can be gone to in the side panel first: its tabs. */
const PANEL_STOP = '.panel [role="tab"][aria-selected="true"], .panel button';

const holdsFocus = (selector: string): boolean => document.activeElement?.closest(selector) !== null;

function paneNow({ view }: WindowContext): Pane {
  if (holdsFocus('.panel')) return 'panel';
  if (holdsFocus('.galley')) return 'galley';
  return view.editing.get()?.isIn('galley') === true ? 'galley' : 'page';
}

/** Gives the keys to the part of the window after the one that has them; `back`: to the one before. */
function goToNextPane(context: WindowContext, back: boolean): void {
  const { opened, galley, panel } = context.store.get();
  if (opened === null) return;
  const panes: readonly Pane[] = [
    'page',
    ...(galley ? (['galley'] as const) : []),
    ...(panel ? (['panel'] as const) : []),
  ];
  const at = panes.indexOf(paneNow(context));
  const next = panes[(at + (back ? -1 : 1) + panes.length) % panes.length] ?? 'page';
  if (next === 'panel') document.querySelector<HTMLElement>(PANEL_STOP)?.focus();
  else context.view.workIn(next);
}

/** Takes a key that means another part of the window; false for any other. */
export function takePaneKey(context: WindowContext, event: KeyboardEvent): boolean {
  // What ends a composition is not meant for the window.
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
  if (event.key === 'F6') {
    goToNextPane(context, event.shiftKey);
    return true;
  }
  const { galley } = context.store.get();
  if (event.key !== 'Escape' || !galley || paneNow(context) !== 'galley') return false;
  // A list or dialog that stands open has the focus, and takes Escape for itself.
  if (!holdsFocus('.galley, .input-text')) return false;
  context.store.set((state) => ({ ...state, galley: false }));
  context.view.workIn('page');
  return true;
}
