// Starts the window: finds the bridge, makes state and actions, and shows what the host was started with.
import { createRoot } from 'react-dom/client';
import { bridge, firstAnswer } from './bridge/first-call.ts';
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
import { makeAuthorship, readAuthor } from './ui/authorship.ts';
import { readLanguage, rememberLanguage } from './ui/language.ts';
import { makeLateStore } from './ui/late-store.ts';
import { makeViewHandle } from './ui/view-handle.ts';

const store = makeStore<WindowState>({ ...INITIAL_STATE, language: readLanguage(), author: readAuthor() });
rememberLanguage(store);
const actions = makeActions(bridge, firstAnswer, store);
const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
// The link's token is spent: it must not stay in the address, where a reload would send it again.
if (location.search !== '') history.replaceState(null, '', '/');
const context = {
  store,
  late: makeLateStore(store),
  actions,
  authorship: makeAuthorship(store),
  view: makeViewHandle(),
};
createRoot(root).render(<App context={context} bridge={bridge} />);
keepForRecovery(bridge, store);
void actions.start();
