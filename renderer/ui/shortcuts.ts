// Keyboard shortcuts of the window's commands, and how they are written on each system.
import type { TextCommand } from '../editor/text-commands.ts';
import type { Command } from './commands.ts';

/** Modifiers, then the key; `Mod` is Ctrl, on a Mac Cmd. The first is shown. */
const KEYS: Readonly<Record<Exclude<Command, TextCommand>, readonly string[]>> = {
  open: ['Mod+O'],
  save: ['Mod+S'],
  export: ['Mod+E'],
  find: ['Mod+F'],
  'go-to': ['Mod+G'],
  'next-page': ['Mod+PageDown'],
  'previous-page': ['Mod+PageUp'],
  'next-finding': ['F8'],
  'previous-finding': ['Shift+F8'],
  'hold-lines': ['Mod+L'],
  comment: ['Mod+Alt+M'],
  'show-review': ['Mod+Alt+R'],
  'track-changes': ['Mod+Shift+E'],
  'next-change': ['Mod+Alt+N'],
  'previous-change': ['Mod+Alt+P'],
  'accept-change': ['Mod+Alt+A'],
  'reject-change': ['Mod+Alt+X'],
  'accept-all': ['Mod+Alt+Shift+A'],
  'reject-all': ['Mod+Alt+Shift+X'],
  'zoom-in': ['Mod++', 'Mod+='],
  'zoom-out': ['Mod+-', 'Mod+_'],
  'zoom-page': ['Mod+0'],
  'zoom-actual': ['Mod+1'],
  'zoom-width': ['Mod+2'],
  galley: ['Mod+Shift+G'],
  panel: ['Mod+J'],
};

/** Keys of the text's commands: the input surface acts on them, as they mean something else in a field. */
const TEXT_KEYS: Readonly<Record<TextCommand, string>> = {
  undo: 'Mod+Z',
  redo: 'Mod+Y',
  strong: 'Mod+B',
  emphasis: 'Mod+I',
  dots: 'Mod+Alt+.',
  dateline: 'Mod+Shift+D',
  subhead: 'Mod+Shift+H',
  byline: 'Mod+Shift+Y',
  normalise: 'Mod+Shift+P',
  'add-kicker': 'Mod+Alt+K',
  'add-deck': 'Mod+Alt+D',
  'add-standfirst': 'Mod+Alt+S',
};

const ENTRIES = Object.entries(KEYS) as readonly (readonly [keyof typeof KEYS, readonly string[]])[];

const isTextCommand = (command: Command): command is TextCommand => Object.hasOwn(TEXT_KEYS, command);

const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** The ways the tables may write a key press, in small letters, the fullest first. */
function chordsOf(event: KeyboardEvent): readonly string[] {
  const key = event.key.toLowerCase();
  if (!event.ctrlKey && !event.metaKey && !event.altKey) return [event.shiftKey ? `shift+${key}` : key];
  if (!(isMac() ? event.metaKey : event.ctrlKey)) return [];
  if (event.altKey) {
    // By its place: Option makes other letters of them. AltGr is no Ctrl and Alt where it writes letters.
    return event.getModifierState('AltGraph')
      ? []
      : [`mod+alt+${event.shiftKey ? 'shift+' : ''}${event.code.replace(/^Key/, '').toLowerCase()}`];
  }
  // Shift may be there for the sign alone, as in Ctrl and +.
  return event.shiftKey ? [`mod+shift+${key}`, `mod+${key}`] : [`mod+${key}`];
}

/** The command a key press means; undefined for any other key. */
export function commandOfKey(event: KeyboardEvent): Command | undefined {
  for (const pressed of chordsOf(event)) {
    const found = ENTRIES.find(([, keys]) => keys.some((key) => key.toLowerCase() === pressed));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

/** `Ctrl+O`, or `⌘O` on a Mac. */
export function shortcutLabel(command: Command): string {
  return chordLabel((isTextCommand(command) ? TEXT_KEYS[command] : KEYS[command][0]) ?? '');
}

/** Keys as they are written: `Mod+Shift+V` gives `Ctrl+Shift+V`, or `⇧⌘V` on a Mac. */
export function chordLabel(chord: string): string {
  const shown = chord.replace(/-$/, '−');
  if (!isMac()) return shown.replace('Mod', 'Ctrl');
  const [, modifiers = '', key = ''] = /^((?:(?:Mod|Alt|Shift)\+)*)(.+)$/.exec(shown) ?? [];
  const has = (name: string, sign: string): string => (modifiers.includes(name) ? sign : '');
  return `${has('Alt', '⌥')}${has('Shift', '⇧')}${has('Mod', '⌘')}${key}`;
}
