// The command palette (命令面板): every command by a few letters of its name, run by Enter.
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { type CommandId, commandWords, MENUS } from '../../shared/bridge/commands.ts';
import { findCommands } from './command-search.ts';
import { canRunCommand, isCommandOn, runCommand } from './commands.ts';
import { CheckIcon } from './icons.tsx';
import { shortcutLabel } from './shortcuts.ts';
import { useWindow, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

function CommandRow({ id }: { readonly id: CommandId }) {
  const { say } = useWords();
  const { store } = useWindow();
  const name = say(commandWords(id).name);
  const menu = MENUS.find(({ groups }) => groups.some((group) => group.includes(id)));
  return (
    <ListBoxItem
      id={id}
      className="menu-item palette-row"
      textValue={name}
      isDisabled={!canRunCommand(store.get(), id)}
    >
      <span className="menu-check">{isCommandOn(store.get(), id) && <CheckIcon />}</span>
      <span className="palette-name">{name}</span>
      {menu !== undefined && <span className="palette-menu">{say(menu.title)}</span>}
      <kbd>{shortcutLabel(id)}</kbd>
    </ListBoxItem>
  );
}

function CommandList({ close }: { readonly close: () => void }) {
  const context = useWindow();
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const found = findCommands(typed).filter((id) => id !== 'palette');
  const can = (id: CommandId): boolean => canRunCommand(context.store.get(), id);
  const items = [...found.filter(can), ...found.filter((id) => !can(id))].map((id) => ({ id }));
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField className="go-field" aria-label={say('palette.what')} autoFocus>
        <Input placeholder={say('palette.what')} />
      </TextField>
      <ListBox
        className="menu go-list"
        aria-label={say('palette.title')}
        items={items}
        onAction={(key) => {
          const chosen = items.find(({ id }) => id === key);
          close();
          // The closing dialog gives the keys back to where they were; the command works there.
          if (chosen !== undefined) setTimeout(() => runCommand(context, chosen.id));
        }}
        renderEmptyState={() => <p className="go-nothing">{say('palette.nothing')}</p>}
      >
        {({ id }) => <CommandRow id={id} />}
      </ListBox>
    </Autocomplete>
  );
}

export function CommandPalette() {
  const { store } = useWindow();
  const { say } = useWords();
  const isOpen = useWindowState((state) => state.choosingCommand);
  const close = (): void => store.set((state) => ({ ...state, choosingCommand: false }));
  return (
    <ModalOverlay
      className="overlay top"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(stays) => {
        if (!stays) close();
      }}
    >
      <Modal className="modal wide">
        <Dialog className="go-dialog" aria-label={say('palette.title')}>
          <CommandList close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
