// Electron's application menu: the window's own commands and the system's, in the user's language.
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/bridge/contract.ts';
import { type Language, type MessageKey, words } from '../../shared/kernel/messages/catalogue.ts';

/** Accelerators are shown here; the window itself acts on the keys, so that both shells behave alike. */
export function menuTemplate(
  language: Language,
  mac: boolean,
  command: (name: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  const say = (key: MessageKey): string => words(language, key);
  const item = (label: MessageKey, name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    label: say(label),
    accelerator,
    registerAccelerator: false,
    click: () => command(name),
  });
  const quit: MenuItemConstructorOptions = { role: 'quit', label: say('menu.quit') };
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: say('menu.file'),
      submenu: [
        item('open.action', 'open', 'CmdOrCtrl+O'),
        item('save.action', 'save', 'CmdOrCtrl+S'),
        item('export.action', 'export', 'CmdOrCtrl+E'),
        ...(mac ? [] : [{ type: 'separator' } as const, quit]),
      ],
    },
    {
      label: say('menu.edit'),
      submenu: [
        item('edit.undo', 'undo', 'CmdOrCtrl+Z'),
        item('edit.redo', 'redo', 'CmdOrCtrl+Y'),
        { type: 'separator' },
        { role: 'cut', label: say('edit.cut') },
        { role: 'copy', label: say('edit.copy') },
        { role: 'paste', label: say('edit.paste') },
        { role: 'pasteAndMatchStyle', label: say('edit.paste-text'), accelerator: 'CmdOrCtrl+Shift+V' },
        { type: 'separator' },
        item('find.title', 'find', 'CmdOrCtrl+F'),
        item('go.action', 'go-to', 'CmdOrCtrl+G'),
      ],
    },
    {
      label: say('menu.text'),
      submenu: [
        item('role.strong', 'strong', 'CmdOrCtrl+B'),
        item('role.emphasis', 'emphasis', 'CmdOrCtrl+I'),
        item('role.dots', 'dots', 'CmdOrCtrl+Alt+.'),
        { type: 'separator' },
        item('role.subhead', 'subhead', 'CmdOrCtrl+Shift+H'),
        item('role.dateline', 'dateline', 'CmdOrCtrl+Shift+D'),
        item('role.byline', 'byline', 'CmdOrCtrl+Shift+Y'),
        { type: 'separator' },
        item('part.add-kicker', 'add-kicker', 'CmdOrCtrl+Alt+K'),
        item('part.add-deck', 'add-deck', 'CmdOrCtrl+Alt+D'),
        item('part.add-standfirst', 'add-standfirst', 'CmdOrCtrl+Alt+S'),
        { type: 'separator' },
        item('normalise.action', 'normalise', 'CmdOrCtrl+Shift+P'),
        { type: 'separator' },
        item('hold.action', 'hold-lines', 'CmdOrCtrl+L'),
        { type: 'separator' },
        item('comment.action', 'comment', 'CmdOrCtrl+Alt+M'),
        item('track.action', 'track-changes', 'CmdOrCtrl+Shift+E'),
        item('change.next', 'next-change', 'CmdOrCtrl+Alt+N'),
        item('change.previous', 'previous-change', 'CmdOrCtrl+Alt+P'),
        item('change.accept', 'accept-change', 'CmdOrCtrl+Alt+A'),
        item('change.reject', 'reject-change', 'CmdOrCtrl+Alt+X'),
        item('change.accept-all', 'accept-all', 'CmdOrCtrl+Alt+Shift+A'),
        item('change.reject-all', 'reject-all', 'CmdOrCtrl+Alt+Shift+X'),
      ],
    },
    {
      label: say('menu.view'),
      submenu: [
        item('zoom.in', 'zoom-in', 'CmdOrCtrl+Plus'),
        item('zoom.out', 'zoom-out', 'CmdOrCtrl+-'),
        item('zoom.page', 'zoom-page', 'CmdOrCtrl+0'),
        item('zoom.actual', 'zoom-actual', 'CmdOrCtrl+1'),
        item('zoom.width', 'zoom-width', 'CmdOrCtrl+2'),
        { type: 'separator' },
        item('review.show', 'show-review', 'CmdOrCtrl+Alt+R'),
        item('page.next', 'next-page', 'CmdOrCtrl+PageDown'),
        item('page.previous', 'previous-page', 'CmdOrCtrl+PageUp'),
        item('go.next-finding', 'next-finding', 'F8'),
        item('go.previous-finding', 'previous-finding', 'Shift+F8'),
        { type: 'separator' },
        item('galley.title', 'galley', 'CmdOrCtrl+Shift+G'),
        item('panel.title', 'panel', 'CmdOrCtrl+J'),
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu', label: say('menu.window') },
  ];
}
