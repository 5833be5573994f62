// Keyboard shortcuts of the window's commands, and how they are written on each system.
import type { Command } from './commands.ts';

/** Keys as KeyboardEvent.key gives them, with Ctrl (Cmd on a Mac). The first is shown. */
const KEYS: Readonly<Record<Command, readonly string[]>> = {
  open: ['o'],
  save: ['s'],
  export: ['e'],
  'zoom-in': ['+', '='],
  'zoom-out': ['-', '_'],
  'zoom-page': ['0'],
  'zoom-actual': ['1'],
  'zoom-width': ['2'],
  panel: ['j'],
};

const ENTRIES = Object.entries(KEYS) as readonly (readonly [Command, readonly string[]])[];

const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** The command a key press means; undefined for any other key. */
export function commandOfKey(event: KeyboardEvent): Command | undefined {
  const modifier = isMac() ? event.metaKey : event.ctrlKey;
  if (!modifier || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  return ENTRIES.find(([, keys]) => keys.includes(key))?.[0];
}

/** `Ctrl+O`, or `⌘O` on a Mac. */
export function shortcutLabel(command: Command): string {
  const key = (KEYS[command][0] ?? '').toUpperCase().replace('-', '−');
  return isMac() ? `⌘${key}` : `Ctrl+${key}`;
}
