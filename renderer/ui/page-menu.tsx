// The page's own menu (右键菜单), at the pointer, the caret or the selected object: what can be done with the text, or with the objects.
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

const OF_TEXT: readonly (readonly CommandId[])[] = [
  ['undo', 'redo'],
  ['cut', 'copy', 'paste', 'paste-text'],
  ['comment', ...OF_CHANGES],
  TEXT_ROLES,
  ['add-kicker', 'add-deck', 'add-standfirst'],
  ['normalise'],
  ['select-word', 'select-paragraph', 'select-story'],
];

/** Of objects; those that do not apply to what is selected are left out. */
const OF_OBJECTS: readonly (readonly CommandId[])[] = [
  ['cut', 'copy', 'paste', 'paste-in-place'],
  ['object-duplicate', 'object-delete'],
  [
    'object-add-frame',
    'object-link',
    'object-break-thread',
    'object-split-down',
    'object-split-across',
    'object-join',
    'object-story',
  ],
  ['object-more-columns', 'object-fewer-columns', 'object-base-columns'],
  ['object-headline-frame', 'object-turn-headline'],
  ['object-front', 'object-forward', 'object-backward', 'object-back'],
  ['object-align-left', 'object-align-center', 'object-align-right'],
  ['object-align-top', 'object-align-middle', 'object-align-bottom'],
  ['object-distribute-across', 'object-distribute-down'],
  ['object-lock', 'object-wrap'],
  ['undo', 'redo'],
];

/** Stands wherever the page is; open while `view.menu` has a place. */
export function PageMenu() {
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

  const ofText = view.editing.get()?.writes() !== false;
  const isThere = (id: CommandId): boolean => (ofText && !OF_CHANGES.has(id)) || canRunCommand(context.store.get(), id);
  const groups = at === null ? [] : (ofText ? OF_TEXT : OF_OBJECTS).map((group) => group.filter(isThere));
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
          <Menu className="menu" aria-label={say(ofText ? 'menu.of-text' : 'menu.of-objects')} autoFocus="first">
            {groups
              .filter(({ length }) => length > 0)
              .map((group, i) => (
                <Fragment key={group[0]}>
                  {i > 0 && <Separator className="menu-separator" />}
                  {group.map((id) => (
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
