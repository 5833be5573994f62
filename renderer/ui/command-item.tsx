// A command as an item of a menu: its check mark, name and keys.
import { MenuItem } from 'react-aria-components';
import { type CommandId, commandWords } from '../../shared/bridge/commands.ts';
import { canRunCommand, isCommandOn } from './commands.ts';
import { CheckIcon } from './icons.tsx';
import { shortcutLabel } from './shortcuts.ts';
import { useWindow } from './window-context.tsx';
import { useWords } from './words.tsx';

/** Told of the state as it is when the menu opens. */
export function CommandItem({ id, onAction }: { readonly id: CommandId; readonly onAction: () => void }) {
  const { store } = useWindow();
  const { say } = useWords();
  const state = store.get();
  const name = say(commandWords(id).name);
  const isOn = isCommandOn(state, id);
  const keys = shortcutLabel(id);
  return (
    <MenuItem
      id={id}
      className="menu-item"
      textValue={name}
      isDisabled={!canRunCommand(state, id)}
      onAction={onAction}
      {...(isOn && { 'aria-label': say('more.on', { name }) })}
    >
      <span className="menu-label">
        <span className="menu-check">{isOn && <CheckIcon />}</span>
        {name}
      </span>
      {keys !== '' && <kbd>{keys}</kbd>}
    </MenuItem>
  );
}
