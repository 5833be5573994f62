// The toolbar's menu of more (更多): commands without a button, and those whose buttons have no room.
import { Button, type Key, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { CommandId } from '../../shared/bridge/commands.ts';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { isRoleActive, TEXT_ROLES, type TextRole } from '../editor/text-roles.ts';
import { useCommands } from './commands.ts';
import { CheckIcon, MoreIcon } from './icons.tsx';
import { shortcutLabel } from './shortcuts.ts';
import { ROLE_NAMES, SELDOM_ROLES } from './text-tools.tsx';
import type { GivesWay } from './toolbar-fit.ts';
import { useLateState, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

interface MoreItem {
  readonly command: CommandId;
  readonly name: MessageKey;
  readonly isOn?: boolean;
}

const ALWAYS: readonly MoreItem[] = [
  { command: 'find', name: 'find.title' },
  { command: 'go-to', name: 'go.action' },
  { command: 'normalise', name: 'normalise.action' },
];

export function MoreMenu({ givesWay, isDisabled }: { readonly givesWay: GivesWay; readonly isDisabled: boolean }) {
  const { say } = useWords();
  const run = useCommands();
  const editor = useLateState(({ opened }) => opened?.editor ?? null);
  const holdsLines = useWindowState((state) => state.holdsLines);
  const tracking = useWindowState((state) => state.tracking);
  const itemOf = (role: TextRole): MoreItem => {
    const isOn = editor !== null && isRoleActive(editor, role);
    return { command: role, name: ROLE_NAMES[role], isOn };
  };
  const tools: readonly MoreItem[] = [
    { command: 'hold-lines', name: 'hold.action', isOn: holdsLines },
    { command: 'track-changes', name: 'track.action', isOn: tracking },
    { command: 'comment', name: 'comment.action' },
  ];
  const hidden = [
    ...(givesWay('roles') ? TEXT_ROLES : SELDOM_ROLES).map(itemOf),
    ...(givesWay('text-tools') ? tools : []),
  ];
  const items = [...hidden, ...ALWAYS];
  const choose = (key: Key): void => {
    const chosen = items.find(({ command }) => command === key);
    // The closing menu gives the keys back to its button; a command over the text takes them after that.
    if (chosen !== undefined) setTimeout(() => run(chosen.command));
  };
  const itemView = ({ command, name, isOn = false }: MoreItem) => (
    <MenuItem
      key={command}
      id={command}
      className="menu-item more-item"
      textValue={say(name)}
      {...(isOn && { 'aria-label': say('more.on', { name: say(name) }) })}
    >
      <span className="more-mark">{isOn && <CheckIcon />}</span>
      <span className="more-name">{say(name)}</span>
      <kbd>{shortcutLabel(command)}</kbd>
    </MenuItem>
  );
  return (
    <MenuTrigger>
      <Button className="tool icon-only" aria-label={say('more.title')} isDisabled={isDisabled}>
        <MoreIcon />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={say('more.title')} onAction={choose}>
          {hidden.map(itemView)}
          {hidden.length > 0 && <Separator className="menu-separator" />}
          {ALWAYS.map(itemView)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
