// Asks the host what to show as early as can be: while the answer is under way, the shaper's program is loaded.
import type { AnswerOf, AppStart } from '../../shared/bridge/contract.ts';
import { findBridge } from './bridge.ts';

/** The bridge of this window. */
export const bridge = findBridge();

/** How the window was left: asked first, as it says in which language and colours the window starts. */
export const settingsAnswer: Promise<AnswerOf<'settings.read'>> = bridge.call('settings.read', null);
settingsAnswer.catch(() => undefined);

/** The host's first answer; whoever waits for it sees its failure. */
export const firstAnswer: Promise<AppStart> = bridge.call('app.start', null);
firstAnswer.catch(() => undefined);
