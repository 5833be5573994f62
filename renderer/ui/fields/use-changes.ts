// Takes a change made in a panel to the page: worked out on the state as it is now, alone or together with the one before it.
import type { EditorState, Transaction } from 'prosemirror-state';
import { useCallback, useRef } from 'react';
import type { PMNode } from '../../../shared/document/schema.ts';
import { withTheLast } from '../../../shared/document/styling/one-step.ts';
import { useWindow } from '../window-context.tsx';

type Change = (state: EditorState) => Transaction | null;

/** Makes a change; false where it changes nothing. `together`: it is undone with the change made here before it, if nothing came between. */
export type MakeChange = (change: Change, together?: boolean) => boolean;

export function useChanges(): MakeChange {
  const { store, view } = useWindow();
  /** The document as the last change made here has left it. */
  const left = useRef<PMNode | null>(null);
  return useCallback(
    (change, together = false) => {
      const { opened } = store.get();
      const tr = opened === null ? null : change(opened.editor);
      if (tr === null) return false;
      view.dispatch(together && left.current === opened?.editor.doc ? withTheLast(tr) : tr);
      left.current = store.get().opened?.editor.doc ?? null;
      return true;
    },
    [store, view],
  );
}
