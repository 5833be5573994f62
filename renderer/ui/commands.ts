// The window's commands, whichever way they come: menu, palette, button, key or the host's own menu.
import { useCallback } from 'react';
import type { CommandId } from '../../shared/bridge/commands.ts';
import type { WindowState } from '../editor/window-state.ts';
import type { Acts } from './acts/act.ts';
import { fileActs } from './acts/file-acts.ts';
import { objectActs } from './acts/object-acts.ts';
import { reviewActs } from './acts/review-acts.ts';
import { textActs } from './acts/text-acts.ts';
import { viewActs } from './acts/view-acts.ts';
import type { WindowContext } from './window-context.tsx';
import { useWindow } from './window-context.tsx';

const ACTS: Acts<CommandId> = { ...fileActs, ...textActs, ...reviewActs, ...viewActs, ...objectActs };

/** Runs a command; one that has nothing to work on does nothing. */
export const runCommand = (context: WindowContext, command: CommandId): void => ACTS[command].run(context);

/** True where the command would do something. */
export const canRunCommand = (state: WindowState, command: CommandId): boolean => ACTS[command].can?.(state) ?? true;

/** True while what the command switches is on. */
export const isCommandOn = (state: WindowState, command: CommandId): boolean => ACTS[command].isOn?.(state) ?? false;

export function useCommands(): (command: CommandId) => void {
  const context = useWindow();
  return useCallback((command) => runCommand(context, command), [context]);
}
