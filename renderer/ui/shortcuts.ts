// Keyboard shortcuts of the window's commands: which command a key press means, and how keys are written on each system.
import { COMMAND_IDS, type CommandId, commandWords } from '../../shared/bridge/commands.ts';

const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** Keys whose places the list names by their signs. */
const SIGNS: Readonly<Record<string, string>> = { ['Equal']: '=', ['Minus']: '-' };

/** How keys are written that have no letter, as on the keys themselves. */
const KEY_SIGNS: Readonly<Record<string, string>> = {
  ['ArrowLeft']: '←',
  ['ArrowRight']: '→',
  ['ArrowUp']: '↑',
  ['ArrowDown']: '↓',
};

/** The ways the list may write a key press, in small letters, the fullest first. */
function chordsOf(event: KeyboardEvent): readonly string[] {
  const key = event.key.toLowerCase();
  if (!event.ctrlKey && !event.metaKey && !event.altKey) return [event.shiftKey ? `shift+${key}` : key];
  if (!(isMac() ? event.metaKey : event.ctrlKey)) return [];
  if (event.altKey) {
    // By its place: Option makes other letters of them. AltGr is no Ctrl and Alt where it writes letters.
    const place = SIGNS[event.code] ?? event.code.replace(/^(Key|Digit)/, '').toLowerCase();
    return event.getModifierState('AltGraph') ? [] : [`mod+alt+${event.shiftKey ? 'shift+' : ''}${place}`];
  }
  // Shift may be there for the sign alone, as in Ctrl and +.
  return event.shiftKey ? [`mod+shift+${key}`, `mod+${key}`] : [`mod+${key}`];
}

/** What a key press means to the window; `bare` when it is a letter or sign without modifiers, as one that writes. */
export interface MeantByKey {
  readonly command: CommandId;
  readonly bare: boolean;
}

/** The command a key press means; undefined for any other key. */
export function commandOfKey(event: KeyboardEvent): MeantByKey | undefined {
  for (const pressed of chordsOf(event)) {
    const command = COMMAND_IDS.find((id) => commandWords(id).keys?.some((key) => key.toLowerCase() === pressed));
    if (command !== undefined) return { command, bare: pressed.length === 1 };
  }
  return undefined;
}

/** `Ctrl+O`, or `⌘O` on a Mac; empty for a command without keys. */
export function shortcutLabel(command: CommandId): string {
  const { keys, textKey } = commandWords(command);
  return chordLabel(textKey ?? keys?.[0] ?? '');
}

/** Keys as they are written: `Mod+Shift+V` gives `Ctrl+Shift+V`, or `⇧⌘V` on a Mac. */
function chordLabel(chord: string): string {
  const shown = chord.replace(/-$/, '−').replace(/Arrow\w+$/, (key) => KEY_SIGNS[key] ?? key);
  if (!isMac()) return shown.replace('Mod', 'Ctrl');
  const [, modifiers = '', key = ''] = /^((?:(?:Mod|Alt|Shift)\+)*)(.+)$/.exec(shown) ?? [];
  const has = (name: string, sign: string): string => (modifiers.includes(name) ? sign : '');
  return `${has('Alt', '⌥')}${has('Shift', '⇧')}${has('Mod', '⌘')}${key}`;
}
