// What a command does: the shape of an act in the window.
import type { CommandId } from '../../../shared/bridge/commands.ts';
import type { WindowState } from '../../editor/window-state.ts';
import type { WindowContext } from '../window-context.tsx';

export interface Act {
  /** Does nothing where there is nothing to work on. */
  readonly run: (context: WindowContext) => void;
  /** True where it would do something; without it, always. Asked when a menu opens, never while typing. */
  readonly can?: (state: WindowState) => boolean;
  /** True while what it switches is on. */
  readonly isOn?: (state: WindowState) => boolean;
}

/** A part of the window's acts. */
export type Acts<Id extends CommandId> = Readonly<Record<Id, Act>>;

export const hasPage = ({ opened }: WindowState): boolean => opened !== null;

/** Changes a part of the window's state. */
export const patch =
  (change: Partial<WindowState>) =>
  ({ store }: WindowContext): void =>
    store.set((state) => ({ ...state, ...change }));
