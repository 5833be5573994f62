// Applies edits to the window's state: state and page at once, fonts when they have come, findings when the hands rest.
import type { Transaction } from 'prosemirror-state';
import { fontsNamed } from '../../shared/document/fonts-named.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import { message } from '../../shared/kernel/messages/catalogue.ts';
import { pageAtCaret } from './destinations.ts';
import { edited, findingsOf, type Opened, recomposed } from './opened.ts';
import type { Store } from './store.ts';
import { unexpected } from './unexpected.ts';
import type { WindowState } from './window-state.ts';

/** Findings are looked for again this long after the last edit, ms: checking is no work for between two keys. */
const FINDINGS_AFTER_MS = 400;

export interface Edits {
  /** Takes a transaction to the window's next state. */
  apply(tr: Transaction): void;
  /** Shows a transaction on an earlier state of the document without taking it; null shows that state again. */
  preview(from: Opened, tr: Transaction | null): void;
  destroy(): void;
}

/** True where edition, pages or what lies on them have other attributes than before: their styles may. Typing changes none. */
function saysOtherwise(now: PMNode, before: PMNode | null): boolean {
  if (now === before) return false;
  if (before === null || now.attrs !== before.attrs) return true;
  const isMember = now.type.name !== 'edition' && now.type.name !== 'page';
  return !isMember && now.children.some((child, i) => saysOtherwise(child, before.maybeChild(i)));
}

/** Edits of the document named `id`; a state of another document is left alone. */
export function makeEdits(store: Store<WindowState>, id: string, onLoaded: () => void): Edits {
  let timer = 0;
  const opened = (): Opened | null => {
    const { opened: current } = store.get();
    return current?.file.id === id ? current : null;
  };
  const put = (next: Opened): void => store.set((state) => ({ ...state, opened: next }));
  const forgetNews = (): void =>
    store.set((state) =>
      state.savedTo === null && state.normalised === null ? state : { ...state, savedTo: null, normalised: null },
    );

  const check = (): void => {
    const current = opened();
    // Those of a page that waits for a font are looked for when it has been set.
    if (current === null || current.composed.doc !== current.editor.doc) return;
    put({ ...current, findings: findingsOf(current) });
  };
  const checkSoon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(check, FINDINGS_AFTER_MS);
  };
  /** Shows what was set anew, or what was shown, until more fonts have come. */
  const show = ({ opened: next, loading }: ReturnType<typeof recomposed>): void => {
    put(next);
    if (loading === null) checkSoon();
    else composeWhenLoaded(loading);
    onLoaded();
  };
  /** Every key asks for a font that failed again; the user is told once of each until a font has come. */
  const told = new Set<string>();
  const tell = (error: unknown): void => {
    const problem = unexpected(error);
    const words = JSON.stringify(problem);
    if (opened() === null || told.has(words)) return;
    told.add(words);
    const [title, reassurance] = [message('app.font-failed-title'), message('app.font-failed-kept')];
    store.set((state) => ({ ...state, problem: { title, message: problem, reassurance } }));
  };
  const composeWhenLoaded = (loading: Promise<void>): void => {
    loading.then(() => {
      told.clear();
      const current = opened();
      if (current === null) return;
      show(recomposed(current));
    }, tell);
  };

  /** A style may name a font that the set has not got: the host is asked for it, and the page set anew when it has come. */
  const findFonts = (current: Opened): void => {
    const { doc } = current.editor;
    if (fontsNamed(doc).every((name) => current.fonts.named(name) !== undefined)) return;
    current.loader.fontsFor(doc).then((fonts) => {
      const now = opened();
      if (now === null || now.fonts === fonts) return;
      show(recomposed({ ...now, fonts }));
    }, tell);
  };

  // A document may have been left while its page waited for a font, whose coming nobody took in then.
  const waiting = opened();
  if (waiting !== null && waiting.composed.doc !== waiting.editor.doc) {
    const { loading } = recomposed(waiting);
    if (loading !== null) composeWhenLoaded(loading);
    findFonts(waiting);
  }

  return {
    apply(tr) {
      const current = opened();
      if (current === null) throw new Error('an edit came for a document that is not open');
      const next = edited(current, tr);
      // What is to be seen is seen: the caret's page comes with it.
      if (tr.scrolledIntoView)
        store.set((state) => ({ ...state, opened: next.opened, page: pageAtCaret(next.opened.editor) }));
      else put(next.opened);
      if (next.loading !== null) composeWhenLoaded(next.loading);
      if (next.opened.editor.doc === current.editor.doc) return;
      if (saysOtherwise(next.opened.editor.doc, current.editor.doc)) findFonts(next.opened);
      forgetNews();
      checkSoon();
    },
    preview(from, tr) {
      const current = opened();
      if (current === null) return;
      // What else became known of the document meanwhile, such as that it was saved, is kept.
      const { editor, composed } = from;
      const before: Opened = { ...current, editor, composed };
      put(tr === null ? before : edited(before, tr).opened);
      // What is dragged over the page is no finding: those of the state that is kept are looked for.
      window.clearTimeout(timer);
      if (tr === null) checkSoon();
    },
    destroy: () => window.clearTimeout(timer),
  };
}
