// The text's own menu (右键菜单), at the pointer or at the caret: clipboard, roles, parts, selecting, undoing.
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import type { Editing } from '../editor/editing.ts';
import { cutOrCopy } from '../editor/text-clipboard.ts';
import { canRun, type TextCommand } from '../editor/text-commands.ts';
import { isRoleActive, TEXT_ROLES, type TextRole } from '../editor/text-roles.ts';
import { CheckIcon } from './icons.tsx';
import { chordLabel, shortcutLabel } from './shortcuts.ts';
import { useWindow, type WindowContext } from './window-context.tsx';
import { useWords } from './words.tsx';

/** What only the menu does; the other items are the text's commands. */
type MenuAct = 'cut' | 'copy' | 'paste' | 'paste-text' | 'select-word' | 'select-paragraph' | 'select-story';
type ItemId = MenuAct | TextCommand;

interface Item {
  readonly id: ItemId;
  readonly label: MessageKey;
}

const LABELS: Readonly<Record<ItemId, MessageKey>> = {
  undo: 'edit.undo',
  redo: 'edit.redo',
  cut: 'edit.cut',
  copy: 'edit.copy',
  paste: 'edit.paste',
  'paste-text': 'edit.paste-text',
  strong: 'role.strong',
  emphasis: 'role.emphasis',
  dots: 'role.dots',
  dateline: 'role.dateline',
  subhead: 'role.subhead',
  byline: 'role.byline',
  'add-kicker': 'part.add-kicker',
  'add-deck': 'part.add-deck',
  'add-standfirst': 'part.add-standfirst',
  normalise: 'normalise.action',
  'select-word': 'select.word',
  'select-paragraph': 'select.paragraph',
  'select-story': 'select.story',
};

const GROUPS: readonly (readonly ItemId[])[] = [
  ['undo', 'redo'],
  ['cut', 'copy', 'paste', 'paste-text'],
  TEXT_ROLES,
  ['add-kicker', 'add-deck', 'add-standfirst'],
  ['normalise'],
  ['select-word', 'select-paragraph', 'select-story'],
];

/** Keys of what is no command of the window's; the browser or the input surface acts on them. */
const OWN_KEYS: Readonly<Record<MenuAct, string | null>> = {
  cut: 'Mod+X',
  copy: 'Mod+C',
  paste: 'Mod+V',
  'paste-text': 'Mod+Shift+V',
  'select-word': null,
  'select-paragraph': null,
  'select-story': 'Mod+A',
};

const isAct = (id: ItemId): id is MenuAct => Object.hasOwn(OWN_KEYS, id);
const isRole = (id: ItemId): id is TextRole => TEXT_ROLES.some((role) => role === id);

function keysOf(id: ItemId): string | null {
  if (!isAct(id)) return shortcutLabel(id);
  const keys = OWN_KEYS[id];
  return keys === null ? null : chordLabel(keys);
}

function run({ actions }: WindowContext, editing: Editing, id: ItemId): void {
  switch (id) {
    case 'cut':
    case 'copy':
      editing.focus();
      cutOrCopy(id);
      break;
    case 'paste':
      void actions.paste(editing, false);
      break;
    case 'paste-text':
      void actions.paste(editing, true);
      break;
    case 'select-word':
      editing.take('word');
      break;
    case 'select-paragraph':
      editing.take('paragraph');
      break;
    case 'select-story':
      editing.take('story');
      break;
    default:
      editing.run(id);
  }
}

function Items({ context, onAct }: { readonly context: WindowContext; readonly onAct: (id: ItemId) => void }) {
  const { say } = useWords();
  const { opened } = context.store.get();
  if (opened === null) return null;
  const { editor } = opened;
  const can = (id: ItemId): boolean => {
    if (id === 'cut' || id === 'copy') return !editor.selection.empty;
    return isAct(id) || canRun(editor, id);
  };
  const item = ({ id, label }: Item): ReactNode => {
    const active = isRole(id) && isRoleActive(editor, id);
    const keys = keysOf(id);
    return (
      <MenuItem
        key={id}
        id={id}
        className="menu-item"
        textValue={say(label)}
        isDisabled={!can(id)}
        onAction={() => onAct(id)}
      >
        <span className="menu-label">
          <span className="menu-check">{active && <CheckIcon />}</span>
          {say(label)}
        </span>
        {keys !== null && <kbd>{keys}</kbd>}
      </MenuItem>
    );
  };
  return (
    <Menu className="menu" aria-label={say('menu.of-text')} autoFocus="first">
      {GROUPS.flatMap((group, i) => [
        ...(i === 0 ? [] : [<Separator key={group[0] ?? i} className="menu-separator" />]),
        ...group.map((id) => item({ id, label: LABELS[id] })),
      ])}
    </Menu>
  );
}

/** Stands wherever the page is; open while `view.menu` has a place. */
export function TextMenu() {
  const context = useWindow();
  const { view } = context;
  const at = useSyncExternalStore(view.menu.subscribe, view.menu.get);
  const anchor = useRef<HTMLSpanElement>(null);
  const chosen = useRef<ItemId | null>(null);
  const close = (): void => view.menu.set(() => null);

  // Once the menu has gone: while it stands open it keeps the focus to itself.
  useEffect(() => {
    const editing = view.editing.get();
    if (at !== null || editing === null) return;
    const id = chosen.current;
    chosen.current = null;
    if (id !== null) run(context, editing, id);
  }, [at, context, view]);

  // A right press beside the open menu closes it, and must not bring up the browser's own.
  useEffect(() => {
    if (at === null) return undefined;
    const prevent = (event: Event): void => event.preventDefault();
    window.addEventListener('contextmenu', prevent);
    return () => window.removeEventListener('contextmenu', prevent);
  }, [at]);

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
          <Items
            context={context}
            onAct={(id) => {
              chosen.current = id;
              close();
            }}
          />
        </Popover>
      )}
    </>
  );
}
