// Lets several changes of one act be undone together.
import type { Transaction } from 'prosemirror-state';

/**
 * A transaction that is undone with the one before it: a value that is stepped with the key held down is one change. The history takes
 * what was appended to a transaction for a part of it.
 */
export const withTheLast = (tr: Transaction): Transaction => tr.setMeta('appendedTransaction', tr);
