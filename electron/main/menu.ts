// Electron's application menu: the window's own commands and the system's, in the user's language.
import type { MenuItemConstructorOptions } from 'electron';
import { type CommandId, commandWords, MENUS, type MenuOfCommands } from '../../shared/bridge/commands.ts';
import { type Language, type MessageKey, words } from '../../shared/kernel/messages/catalogue.ts';

/** What the system itself does in a focused text or field. */
const ROLES: Readonly<Partial<Record<CommandId, MenuItemConstructorOptions['role']>>> = {
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  'paste-text': 'pasteAndMatchStyle',
};

/** Keys as Electron writes them; undefined for a bare letter, which a Mac's menu would take from whoever types it. */
function acceleratorOf(id: CommandId): string | undefined {
  const { keys, textKey } = commandWords(id);
  const chord = textKey ?? keys?.[0];
  if (chord === undefined || chord.length === 1) return undefined;
  return chord.replace('Mod', 'CmdOrCtrl').replace(/\+$/, 'Plus');
}

/** Accelerators are shown here; the window itself acts on the keys, so that both shells behave alike. */
export function menuTemplate(
  language: Language,
  mac: boolean,
  command: (name: CommandId) => void,
): MenuItemConstructorOptions[] {
  const say = (key: MessageKey): string => words(language, key);
  const item = (id: CommandId): MenuItemConstructorOptions => {
    const label = say(commandWords(id).name);
    const role = ROLES[id];
    const accelerator = acceleratorOf(id);
    const shown = accelerator === undefined ? {} : { accelerator };
    if (role !== undefined) return { role, label, ...shown };
    return { label, ...shown, registerAccelerator: false, click: () => command(id) };
  };
  const ofSystem: Readonly<Record<string, readonly MenuItemConstructorOptions[]>> = {
    file: mac ? [] : [{ role: 'quit', label: say('menu.quit') }],
    view: [{ role: 'togglefullscreen' }],
  };
  const menu = ({ id, title, groups }: MenuOfCommands): MenuItemConstructorOptions => {
    const own = groups.map((group) => group.map(item));
    const all = [...own, ofSystem[id] ?? []].filter((group) => group.length > 0);
    return {
      label: say(title),
      submenu: all.flatMap((group, i) => [...(i === 0 ? [] : [{ type: 'separator' } as const]), ...group]),
    };
  };
  return [...(mac ? [{ role: 'appMenu' } as const] : []), ...MENUS.map(menu)];
}
