// The window's commands, whichever way they come: button, key or the host's menu.
import type { EditorState, Transaction } from 'prosemirror-state';
import { useCallback } from 'react';
import type { MenuCommand } from '../../shared/bridge/contract.ts';
import { nextChange, settleAll, settleSelected, showChange, type Verdict } from '../editor/change-commands.ts';
import { stepFinding, turnPage } from './going.ts';
import type { WindowContext } from './window-context.tsx';
import { useWindow } from './window-context.tsx';

export type Command = MenuCommand;

/** Lets the user pick a file in the browser's own dialog; must be called while handling a press. */
function pickFile(accept: string, onPick: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) onPick(file);
  });
  input.click();
}

function openFile({ store, actions }: WindowContext): void {
  const { start, busy } = store.get();
  if (busy || start === null) return;
  if (start.dialogs === 'native') void actions.openChosen();
  else pickFile('.banxin', (file) => void actions.openFile(file));
}

function openExport({ store }: WindowContext): void {
  const { opened, exporting } = store.get();
  if (opened === null || exporting.kind !== 'closed') return;
  store.set((state) => ({ ...state, exporting: { kind: 'choosing' } }));
}

function toggleHeldLines({ store, view }: WindowContext): void {
  const holdsLines = !store.get().holdsLines;
  store.set((state) => ({ ...state, holdsLines }));
  if (!holdsLines) view.freeLines();
}

/** Starts a comment; one that is written must be seen. Afterwards the text has the keys, also where a button was pressed. */
function startComment({ store, view }: WindowContext): void {
  view.focusText();
  store.set((state) => (state.opened === null ? state : { ...state, showsReview: true, commenting: { kind: 'new' } }));
}

/** Whoever tracks changes has a name, and sees them. */
async function toggleTracking({ store, authorship }: WindowContext): Promise<void> {
  if (store.get().tracking) {
    store.set((state) => ({ ...state, tracking: false }));
    return;
  }
  if ((await authorship.name()) === null) return;
  store.set((state) => ({ ...state, tracking: true, showsReview: true }));
}

/** Shows the next change, on whatever page it is. */
function goToChange({ store, view }: WindowContext, step: 1 | -1): void {
  const { opened } = store.get();
  const change = opened === null ? null : nextChange(opened.editor, step);
  if (opened === null || change === null) return;
  store.set((state) => ({ ...state, page: change.page, showsReview: true }));
  view.focusText();
  view.dispatch(showChange(opened.editor, change));
}

/** Settles changes, and gives the page the keys again. */
function settle(
  { store, view }: WindowContext,
  settled: (state: EditorState, verdict: Verdict) => Transaction | null,
  verdict: Verdict,
): void {
  const { opened } = store.get();
  const tr = opened === null ? null : settled(opened.editor, verdict);
  view.focusText();
  if (tr !== null) view.dispatch(tr);
}

/** The galley opens with the keys in it, and gives them back to the page. */
function toggleGalley({ store, view }: WindowContext): void {
  const { opened, galley } = store.get();
  if (opened === null) return;
  store.set((state) => ({ ...state, galley: !galley }));
  view.workIn(galley ? 'page' : 'galley');
}

const COMMANDS: Readonly<Record<Command, (context: WindowContext) => void>> = {
  open: openFile,
  save: ({ actions }) => void actions.save(),
  export: openExport,
  find: ({ store }) => store.set((state) => (state.opened === null ? state : { ...state, finding: true })),
  'go-to': ({ store }) => store.set((state) => (state.opened === null ? state : { ...state, goingTo: true })),
  'next-page': (context) => turnPage(context, 1),
  'previous-page': (context) => turnPage(context, -1),
  'next-finding': (context) => stepFinding(context, 1),
  'previous-finding': (context) => stepFinding(context, -1),
  'hold-lines': toggleHeldLines,
  comment: startComment,
  'track-changes': (context) => void toggleTracking(context),
  'next-change': (context) => goToChange(context, 1),
  'previous-change': (context) => goToChange(context, -1),
  'accept-change': (context) => settle(context, settleSelected, 'accept'),
  'reject-change': (context) => settle(context, settleSelected, 'reject'),
  'accept-all': (context) => settle(context, settleAll, 'accept'),
  'reject-all': (context) => settle(context, settleAll, 'reject'),
  'show-review': ({ store }) => store.set((state) => ({ ...state, showsReview: !state.showsReview })),
  undo: ({ view }) => view.text('undo'),
  redo: ({ view }) => view.text('redo'),
  strong: ({ view }) => view.text('strong'),
  emphasis: ({ view }) => view.text('emphasis'),
  dots: ({ view }) => view.text('dots'),
  dateline: ({ view }) => view.text('dateline'),
  subhead: ({ view }) => view.text('subhead'),
  byline: ({ view }) => view.text('byline'),
  normalise: ({ view }) => view.text('normalise'),
  'add-kicker': ({ view }) => view.text('add-kicker'),
  'add-deck': ({ view }) => view.text('add-deck'),
  'add-standfirst': ({ view }) => view.text('add-standfirst'),
  'zoom-in': ({ view }) => view.step(1),
  'zoom-out': ({ view }) => view.step(-1),
  'zoom-actual': ({ view }) => view.zoomTo(1),
  'zoom-page': ({ view }) => view.fit('page'),
  'zoom-width': ({ view }) => view.fit('width'),
  galley: toggleGalley,
  panel: ({ store }) => store.set((state) => ({ ...state, panel: !state.panel })),
};

/** Runs a command; one that has nothing to work on does nothing. */
export const runCommand = (context: WindowContext, command: Command): void => COMMANDS[command](context);

export function useCommands(): (command: Command) => void {
  const context = useWindow();
  return useCallback((command) => runCommand(context, command), [context]);
}
