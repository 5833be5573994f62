// Acts of review: tracking, comments, settling changes.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { CommandId } from '../../../shared/bridge/commands.ts';
import { nextChange, settleAll, settleSelected, showChange, type Verdict } from '../../editor/change-commands.ts';
import type { WindowState } from '../../editor/window-state.ts';
import { stepFinding } from '../going.ts';
import type { WindowContext } from '../window-context.tsx';
import { type Act, type Acts, hasPage } from './act.ts';

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

const hasChange = ({ opened }: WindowState): boolean => opened !== null && nextChange(opened.editor, 1) !== null;

/** Settles changes, and gives the page the keys again. */
const settle = (settled: (state: EditorState, verdict: Verdict) => Transaction | null, verdict: Verdict): Act => ({
  run({ store, view }) {
    const { opened } = store.get();
    const tr = opened === null ? null : settled(opened.editor, verdict);
    view.focusText();
    if (tr !== null) view.dispatch(tr);
  },
  can: ({ opened }) => opened !== null && settled(opened.editor, verdict) !== null,
});

type ReviewCommand = Extract<
  CommandId,
  | 'comment'
  | 'track-changes'
  | 'show-review'
  | `${'next' | 'previous'}-${'change' | 'finding'}`
  | `${'accept' | 'reject'}-${'change' | 'all'}`
>;

export const reviewActs: Acts<ReviewCommand> = {
  comment: { run: startComment, can: hasPage },
  'track-changes': {
    run: (context) => void toggleTracking(context),
    can: hasPage,
    isOn: ({ tracking }) => tracking,
  },
  'show-review': {
    run: ({ store }) => store.set((state) => ({ ...state, showsReview: !state.showsReview })),
    can: hasPage,
    isOn: ({ showsReview }) => showsReview,
  },
  'next-change': { run: (context) => goToChange(context, 1), can: hasChange },
  'previous-change': { run: (context) => goToChange(context, -1), can: hasChange },
  'accept-change': settle(settleSelected, 'accept'),
  'reject-change': settle(settleSelected, 'reject'),
  'accept-all': settle(settleAll, 'accept'),
  'reject-all': settle(settleAll, 'reject'),
  'next-finding': {
    run: (context) => stepFinding(context, 1),
    can: ({ opened }) => (opened?.findings.length ?? 0) > 0,
  },
  'previous-finding': {
    run: (context) => stepFinding(context, -1),
    can: ({ opened }) => (opened?.findings.length ?? 0) > 0,
  },
};
