// Going from part to part of the window by key: F6 goes on to the next one, Escape leaves the galley for the page and the page's text for its pasteboard.
import type { WindowContext } from './window-context.tsx';

/** In the order of the keys; `menus` and `status` frame the window. */
const PANES = ['menus', 'toolbar', 'tools', 'find', 'page', 'galley', 'panel', 'status'] as const;
type Pane = (typeof PANES)[number];

/** The parts that have focus of their own, and what of each takes it first; page and galley share the input surface. */
const STOPS: Readonly<Record<Exclude<Pane, 'page' | 'galley'>, { readonly within: string; readonly stop: string }>> = {
  menus: { within: '.title-row', stop: 'button:not(:disabled)' },
  toolbar: { within: '.toolbar', stop: 'button:not(:disabled)' },
  tools: { within: '.tool-strip', stop: 'button[aria-checked="true"], button' },
  find: { within: '.find-bar', stop: 'input' },
  panel: { within: '.panel', stop: '[role="tab"][aria-selected="true"], button' },
  status: { within: '.status-bar', stop: 'button:not(:disabled)' },
};

const holdsFocus = (selector: string): boolean => document.activeElement?.closest(selector) !== null;

const isText = (pane: Pane): pane is 'page' | 'galley' => pane === 'page' || pane === 'galley';

function paneNow({ view }: WindowContext): Pane {
  const focused = PANES.find((pane) => !isText(pane) && holdsFocus(STOPS[pane].within));
  if (focused !== undefined) return focused;
  if (holdsFocus('.galley')) return 'galley';
  return view.editing.get()?.isIn('galley') === true ? 'galley' : 'page';
}

/** Gives the keys to the part of the window after the one that has them; `back`: to the one before. */
function goToNextPane(context: WindowContext, back: boolean): void {
  const { opened, galley } = context.store.get();
  // What lies under a dialog is out of reach.
  if (opened === null || document.querySelector('.overlay') !== null) return;
  const panes = PANES.filter((pane) =>
    isText(pane) ? pane === 'page' || galley : document.querySelector(STOPS[pane].within) !== null,
  );
  const at = panes.indexOf(paneNow(context));
  const next = panes[(at + (back ? -1 : 1) + panes.length) % panes.length] ?? 'page';
  if (isText(next)) {
    context.view.workIn(next);
    return;
  }
  const { within, stop } = STOPS[next];
  const pane = document.querySelector<HTMLElement>(within);
  (pane?.querySelector<HTMLElement>(stop) ?? pane)?.focus();
}

/** Takes a key that means another part of the window; false for any other. */
export function takePaneKey(context: WindowContext, event: KeyboardEvent): boolean {
  // What ends a composition is not meant for the window.
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
  if (event.key === 'F6') {
    goToNextPane(context, event.shiftKey);
    return true;
  }
  if (event.key === 'F10' && !event.shiftKey) {
    document.querySelector<HTMLElement>('.menu-bar button')?.focus();
    return true;
  }
  // From the pasteboard on to the objects, as in every page program.
  if (event.key === 'Escape' && document.activeElement?.matches('.pasteboard') === true) {
    context.store.set((state) => ({ ...state, tool: 'select' }));
    return true;
  }
  // A list or dialog that stands open has the focus, and takes Escape for itself.
  if (event.key !== 'Escape' || !holdsFocus('.galley, .input-text')) return false;
  if (context.store.get().galley && paneNow(context) === 'galley') {
    context.store.set((state) => ({ ...state, galley: false }));
    context.view.workIn('page');
    return true;
  }
  // Out of the text to the frame that holds it; out of the objects to where Tab goes on about the window.
  const editing = context.view.editing.get();
  if (editing?.writes() === true && editing.objects.selectAtCaret()) return true;
  document.querySelector<HTMLElement>('.pasteboard')?.focus();
  return true;
}

/** A key on the pasteboard that is meant for the text: what writes goes there where the text tool is in hand, Enter only leads there. */
export function takeBoardKey(event: KeyboardEvent, writes: boolean): 'enter' | 'write' | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Enter') return 'enter';
  return writes && event.key.length === 1 && event.key !== ' ' ? 'write' : null;
}
