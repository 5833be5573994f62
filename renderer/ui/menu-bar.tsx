// The menu bar (菜单): every command of the window in its menu, by mouse and by keys as in any desktop program.
import { Fragment, type KeyboardEvent, useRef, useState } from 'react';
import { Button, Menu, Popover, Separator, Toolbar } from 'react-aria-components';
import { type CommandId, MENUS, type MenuOfCommands } from '../../shared/bridge/commands.ts';
import { CommandItem } from './command-item.tsx';
import { useCommands } from './commands.ts';
import { useWindow } from './window-context.tsx';
import { useWords } from './words.tsx';

interface MenuProps {
  readonly menu: MenuOfCommands;
  readonly isOpen: boolean;
  /** True while any menu stands open: then the pointer alone opens the one it is over. */
  readonly isBarOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** Opens the menu beside this one. */
  readonly openBeside: (step: 1 | -1) => void;
}

function BarMenu({ menu, isOpen, isBarOpen, open, close, openBeside }: MenuProps) {
  const { say } = useWords();
  const { view } = useWindow();
  const run = useCommands();
  const button = useRef<HTMLButtonElement>(null);
  // A press takes the focus, and an open menu closes by that before the press is over.
  const wasOpen = useRef(false);
  const choose = (command: CommandId): void => {
    close();
    // The closing menu gives the keys back to its button: the text takes them after that, and the command after the text.
    setTimeout(() => {
      view.focusText();
      run(command);
    });
  };
  const goBeside = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    openBeside(step);
  };
  return (
    <>
      <Button
        ref={button}
        className="menu-title"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-open={isOpen || undefined}
        onPressStart={() => {
          wasOpen.current = isOpen;
        }}
        onPress={() => (wasOpen.current ? close() : open())}
        onHoverStart={() => isBarOpen && open()}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') open();
          else event.continuePropagation();
        }}
      >
        {say(menu.title)}
      </Button>
      {isOpen && (
        <Popover
          className="popover bar-menu"
          triggerRef={button}
          isOpen
          isNonModal
          placement="bottom start"
          offset={2}
          shouldFlip={false}
          onOpenChange={(stays) => {
            if (!stays) close();
          }}
        >
          {/* Captured: a menu's own arrows lead nowhere sideways. */}
          <div onKeyDownCapture={goBeside} role="presentation">
            <Menu className="menu" aria-label={say(menu.title)} autoFocus="first" onClose={close}>
              {menu.groups.map((group, i) => (
                <Fragment key={group[0]}>
                  {i > 0 && <Separator className="menu-separator" />}
                  {group.map((id) => (
                    <CommandItem key={id} id={id} onAction={() => choose(id)} />
                  ))}
                </Fragment>
              ))}
            </Menu>
          </div>
        </Popover>
      )}
    </>
  );
}

export function MenuBar() {
  const { say } = useWords();
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <Toolbar className="menu-bar" aria-label={say('menu.bar')}>
      {MENUS.map((menu, i) => (
        <BarMenu
          key={menu.id}
          menu={menu}
          isOpen={opened === i}
          isBarOpen={opened !== null}
          open={() => setOpened(i)}
          close={() => setOpened((now) => (now === i ? null : now))}
          openBeside={(step) => setOpened((i + step + MENUS.length) % MENUS.length)}
        />
      ))}
    </Toolbar>
  );
}
