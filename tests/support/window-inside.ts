// Reaches the window's own state from a test, for acts that no control offers yet, and to break things on purpose.
import type { Page } from 'playwright-core';
import type { WindowState } from '../../renderer/editor/window-state.ts';
import type { WindowContext } from '../../renderer/ui/window-context.tsx';

/** The part of a React fiber that leads to the window's context. */
interface Fiber {
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly stateNode: { readonly current: Fiber } | null;
  readonly memoizedProps: { readonly value?: WindowContext } | null;
}

/** The browser's window once its context has been put there. */
export interface Inside extends Window {
  windowContext?: WindowContext;
}

/** Puts the window's context where the page's own scripts in this file find it. */
async function openInside(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.getElementById('app');
    const entry = Object.entries(root ?? {}).find(([key]) => key.startsWith('__reactContainer$'));
    const find = (fiber: Fiber | null): WindowContext | undefined => {
      for (let one = fiber; one !== null; one = one.sibling) {
        const value = one.memoizedProps?.value;
        const found = value?.store !== undefined ? value : find(one.child);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const context = find((entry?.[1] as Fiber | undefined)?.stateNode?.current ?? null);
    if (context === undefined) throw new Error('the window’s context is not found');
    (window as Inside).windowContext = context;
  });
}

/** Gives the node at a document position other attributes, as one thing to undo. */
export async function setAttributes(page: Page, at: number, attrs: Readonly<Record<string, unknown>>): Promise<void> {
  await openInside(page);
  await page.evaluate(
    ([position, changed]) => {
      const context = (window as Inside).windowContext;
      const tr = context?.store.get().opened?.editor.tr;
      if (tr !== undefined) context?.view.dispatch(tr.setNodeMarkup(position, null, changed));
    },
    [at, attrs] as const,
  );
}

/** The page's first story: its document position and attributes. */
export async function articleAt(
  page: Page,
): Promise<{ readonly position: number; readonly attrs: Readonly<Record<string, unknown>> }> {
  await openInside(page);
  const found = await page.evaluate(() => {
    const doc = (window as Inside).windowContext?.store.get().opened?.editor.doc;
    const at: { position: number; attrs: Readonly<Record<string, unknown>> }[] = [];
    doc?.descendants((node, position) => {
      if (node.type.name === 'article') at.push({ position, attrs: node.attrs });
      return node.type.name === 'edition' || node.type.name === 'page';
    });
    return at[0];
  });
  if (found === undefined) throw new Error('there is no story');
  return found;
}

/** Zooms to so many per cent about the page's middle. */
export async function zoomTo(page: Page, percent: number): Promise<void> {
  await openInside(page);
  await page.evaluate((zoom) => (window as Inside).windowContext?.view.zoomTo(zoom), percent / 100);
}

/** Says who works in the window, as its question for the name would. */
export async function giveName(page: Page, name: string): Promise<void> {
  await openInside(page);
  await page.evaluate((author) => (window as Inside).windowContext?.authorship.answer(author), name);
}

/** What can be broken, to see that it is noticed. */
export type Fault = 'line' | 'caret' | 'cache' | 'surface' | 'focus';

/**
 * Breaks the window: `line` leaves one painted line out, `caret` paints the caret an em off, `cache` goes on showing an old composition,
 * `surface` loses a typed character now and then, `focus` takes the focus away at Enter.
 */
export async function breakWindow(page: Page, fault: Fault): Promise<void> {
  await openInside(page);
  await page.evaluate((what) => {
    const context = (window as Inside).windowContext;
    switch (what) {
      case 'line':
        document.querySelectorAll('.page-paint .page-line')[7]?.remove();
        break;
      case 'caret': {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.text-caret { margin-left: 12px; }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        break;
      }
      case 'cache': {
        if (context === undefined) break;
        const { set } = context.store;
        const stale = (change: (state: WindowState) => WindowState) => (state: WindowState) => {
          const next = change(state);
          if (state.opened === null || next.opened === null) return next;
          return { ...next, opened: { ...next.opened, composed: state.opened.composed } };
        };
        Object.assign(context.store, { set: (change: (state: WindowState) => WindowState) => set(stale(change)) });
        break;
      }
      case 'surface': {
        let count = 0;
        const lose = (event: Event): void => {
          count += 1;
          if (count % 3 !== 0) return;
          event.preventDefault();
          event.stopImmediatePropagation();
        };
        document.addEventListener('keypress', lose, true);
        break;
      }
      case 'focus':
        document.addEventListener('keyup', ({ key }) => {
          if (key === 'Enter') document.querySelector<HTMLElement>('.toolbar button')?.focus();
        });
        break;
    }
  }, fault);
}

/** What lies on the first page, node by node, and what is selected of it. */
export interface ObjectsInside {
  readonly nodes: readonly { readonly type: string; readonly attrs: Readonly<Record<string, unknown>> }[];
  /** Kinds of the selected objects, with a frame's place in its thread. */
  readonly selected: readonly string[];
  readonly tool: string;
  /** All text of the document. */
  readonly text: string;
}

/** Reads the document's objects, and the selection of objects; the attributes are those of the state that shows. */
export async function objectsInside(page: Page): Promise<ObjectsInside> {
  await openInside(page);
  return page.evaluate(() => {
    const state = (window as Inside).windowContext?.store.get();
    const editor = state?.opened?.editor;
    if (state === undefined || editor === undefined) throw new Error('nothing is open');
    const { selection, doc } = editor;
    const objects = 'objects' in selection ? (selection.objects as readonly { kind: string; index?: number }[]) : [];
    return {
      nodes: (doc.firstChild?.children ?? []).map(({ type, attrs }) => ({ type: type.name, attrs })),
      selected: objects.map(({ kind, index }) => (index === undefined ? kind : `${kind} ${index}`)),
      tool: state.tool,
      text: doc.textContent,
    };
  });
}
