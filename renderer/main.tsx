// Starts the window: finds the bridge, makes state and actions, and shows what the host was started with.
import { createRoot } from 'react-dom/client';
import type { AnswerOf } from '../shared/bridge/contract.ts';
import { DEFAULT_SETTINGS } from '../shared/bridge/settings.ts';
import { message } from '../shared/kernel/messages/catalogue.ts';
import { bridge, firstAnswer, settingsAnswer } from './bridge/first-call.ts';
import { makeActions } from './editor/actions.ts';
import { keepForRecovery } from './editor/recovery.ts';
import { makeStore } from './editor/store.ts';
import { INITIAL_STATE, type WindowState } from './editor/window-state.ts';
import './ui/theme.css';
import './ui/controls.css';
import './ui/layout.css';
import './ui/desk.css';
import './ui/object-marks.css';
import './ui/page-form.css';
import './ui/text-marks.css';
import './ui/go-dialog.css';
import './ui/keeping.css';
import './ui/page-aids.css';
import './ui/changes.css';
import './panels/panels.css';
import './panels/inspector-panel.css';
import './panels/styling/styling.css';
import './ui/fields/fields.css';
import './panels/review.css';
import './panels/galley.css';
import './panels/members.css';
import './painter/painter.css';
import { App } from './ui/app.tsx';
import { makeAuthorship } from './ui/authorship.ts';
import { makeLateStore } from './ui/late-store.ts';
import { keptOf, rememberSettings } from './ui/remembered.ts';
import { makeViewHandle } from './ui/view-handle.ts';

/** Without an answer the window starts as at the first run; why there is none, the next answer tells. */
async function leftBehind(): Promise<AnswerOf<'settings.read'>> {
  try {
    return await settingsAnswer;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { settings: DEFAULT_SETTINGS, problem: null };
  }
}

async function startWindow(root: HTMLElement): Promise<void> {
  const { settings, problem } = await leftBehind();
  const told = problem === null ? null : { title: message('settings.failed'), message: problem, reassurance: null };
  const store = makeStore<WindowState>({ ...INITIAL_STATE, ...keptOf(settings), problem: told });
  const actions = makeActions(bridge, firstAnswer, store);
  const view = makeViewHandle(settings.view);
  const context = { store, late: makeLateStore(store), actions, authorship: makeAuthorship(store), view };
  createRoot(root).render(<App context={context} bridge={bridge} />);
  rememberSettings(bridge, context, settings);
  keepForRecovery(bridge, store);
  await actions.start();
}

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
// The link's token is spent: it must not stay in the address, where a reload would send it again.
if (location.search !== '') history.replaceState(null, '', '/');
void startWindow(root);
