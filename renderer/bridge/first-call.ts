// Asks the host what to show as early as can be: while the answer is under way, the shaper's program is loaded.
import type { AppStart } from '../../shared/bridge/contract.ts';
import { findBridge } from './bridge.ts';

/** The bridge of this window. */
export const bridge = findBridge();

/** The host's first answer; whoever waits for it sees its failure. */
export const firstAnswer: Promise<AppStart> = bridge.call('app.start', null);
firstAnswer.catch(() => undefined);
