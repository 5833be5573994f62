// Keyboard shortcuts of the window's commands, and how they are written on each system.
import type { TextCommand } from '../editor/text-commands.ts';
import type { Command } from './commands.ts';

/** Commands of letters with Alt and Ctrl (Option and Cmd on a Mac). */
const ALT_KEYS = { comment: 'M', 'show-review': 'R' } as const satisfies Partial<Record<Command, string>>;
type AltCommand = keyof typeof ALT_KEYS;

/** Keys as KeyboardEvent.key gives them, with Ctrl (Cmd on a Mac). The first is shown. */
const KEYS: Readonly<Record<Exclude<Command, TextCommand | AltCommand>, readonly string[]>> = {
  open: ['o'],
  save: ['s'],
  export: ['e'],
  find: ['f'],
  'hold-lines': ['l'],
  'zoom-in': ['+', '='],
  'zoom-out': ['-', '_'],
  'zoom-page': ['0'],
  'zoom-actual': ['1'],
  'zoom-width': ['2'],
  galley: ['Shift+G'],
  panel: ['j'],
};

/** Keys of the text's commands: the input surface acts on them, as they mean something else in a field. */
const TEXT_KEYS: Readonly<Record<TextCommand, string>> = {
  undo: 'Z',
  redo: 'Y',
  strong: 'B',
  emphasis: 'I',
  dateline: 'Shift+D',
  subhead: 'Shift+H',
  byline: 'Shift+Y',
  normalise: 'Shift+P',
  'add-kicker': 'Alt+K',
  'add-deck': 'Alt+D',
  'add-standfirst': 'Alt+S',
};

const ENTRIES = Object.entries(KEYS) as readonly (readonly [keyof typeof KEYS, readonly string[]])[];

const isTextCommand = (command: Command): command is TextCommand => Object.hasOwn(TEXT_KEYS, command);

const isAltCommand = (command: Command): command is AltCommand => Object.hasOwn(ALT_KEYS, command);

const ALT_ENTRIES = Object.entries(ALT_KEYS) as readonly (readonly [AltCommand, string])[];

const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** The command a key press means; undefined for any other key. */
export function commandOfKey(event: KeyboardEvent): Command | undefined {
  const modifier = isMac() ? event.metaKey : event.ctrlKey;
  if (!modifier) return undefined;
  if (event.altKey) {
    // By its place: Option makes other letters of them. AltGr is no Ctrl and Alt where it writes letters.
    if (event.getModifierState('AltGraph')) return undefined;
    return ALT_ENTRIES.find(([, letter]) => event.code === `Key${letter}`)?.[0];
  }
  const key = event.key.toLowerCase();
  const shifted = event.shiftKey ? ENTRIES.find(([, keys]) => keys.includes(`Shift+${key.toUpperCase()}`)) : undefined;
  return (shifted ?? ENTRIES.find(([, keys]) => keys.includes(key)))?.[0];
}

const keyLabel = (key: string): string => (key.startsWith('Shift+') ? key : key.toUpperCase().replace('-', '−'));

/** `Ctrl+O`, or `⌘O` on a Mac. */
export function shortcutLabel(command: Command): string {
  if (isAltCommand(command)) return isMac() ? `⌥⌘${ALT_KEYS[command]}` : `Ctrl+Alt+${ALT_KEYS[command]}`;
  const key = isTextCommand(command) ? TEXT_KEYS[command] : keyLabel(KEYS[command][0] ?? '');
  if (!isMac()) return `Ctrl+${key}`;
  return `${key.startsWith('Alt+') ? '⌥' : ''}${key.startsWith('Shift+') ? '⇧' : ''}⌘${key.replace(/^(?:Alt|Shift)\+/u, '')}`;
}
