// The text's own menu (右键菜单), at the pointer or at the caret: clipboard, roles, parts, selecting, undoing.
import { Fragment, useEffect, useRef, useSyncExternalStore } from 'react';
import { Menu, Popover, Separator } from 'react-aria-components';
import type { CommandId } from '../../shared/bridge/commands.ts';
import { TEXT_ROLES } from '../editor/text-roles.ts';
import { CommandItem } from './command-item.tsx';
import { canRunCommand, runCommand } from './commands.ts';
import { useWindow } from './window-context.tsx';
import { useWords } from './words.tsx';

/** There only where there is a change: most text has none. */
const OF_CHANGES: ReadonlySet<CommandId> = new Set(['accept-change', 'reject-change', 'next-change']);

const GROUPS: readonly (readonly CommandId[])[] = [
  ['undo', 'redo'],
  ['cut', 'copy', 'paste', 'paste-text'],
  ['comment', ...OF_CHANGES],
  TEXT_ROLES,
  ['add-kicker', 'add-deck', 'add-standfirst'],
  ['normalise'],
  ['select-word', 'select-paragraph', 'select-story'],
];

/** Stands wherever the page is; open while `view.menu` has a place. */
export function TextMenu() {
  const context = useWindow();
  const { view } = context;
  const { say } = useWords();
  const at = useSyncExternalStore(view.menu.subscribe, view.menu.get);
  const anchor = useRef<HTMLSpanElement>(null);
  const chosen = useRef<CommandId | null>(null);
  const close = (): void => view.menu.set(() => null);

  // Once the menu has gone: while it stands open it keeps the focus to itself.
  useEffect(() => {
    const editing = view.editing.get();
    if (at !== null || editing === null) return;
    const id = chosen.current;
    chosen.current = null;
    if (id !== null) runCommand(context, id);
  }, [at, context, view]);

  // A right press beside the open menu closes it, and must not bring up the browser's own.
  useEffect(() => {
    if (at === null) return undefined;
    const prevent = (event: Event): void => event.preventDefault();
    window.addEventListener('contextmenu', prevent);
    return () => window.removeEventListener('contextmenu', prevent);
  }, [at]);

  const isThere = (id: CommandId): boolean => !OF_CHANGES.has(id) || canRunCommand(context.store.get(), id);
  const choose = (id: CommandId): void => {
    chosen.current = id;
    close();
  };

  return (
    <>
      <span ref={anchor} className="menu-anchor" style={at === null ? {} : { left: at.x, top: at.y }} />
      {at !== null && (
        <Popover
          className="popover text-menu"
          triggerRef={anchor}
          isOpen
          placement="bottom start"
          offset={2}
          onOpenChange={(open) => {
            if (open) return;
            close();
            view.editing.get()?.focus();
          }}
        >
          <Menu className="menu" aria-label={say('menu.of-text')} autoFocus="first">
            {GROUPS.map((group, i) => (
              <Fragment key={group[0]}>
                {i > 0 && <Separator className="menu-separator" />}
                {group.filter(isThere).map((id) => (
                  <CommandItem key={id} id={id} onAction={() => choose(id)} />
                ))}
              </Fragment>
            ))}
          </Menu>
        </Popover>
      )}
    </>
  );
}
