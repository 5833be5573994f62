// The text's tools in the toolbar: undo and redo, emphases and roles of the selection.
import { Button, Group, ToggleButton } from 'react-aria-components';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { isRoleActive, TEXT_ROLES, type TextRole } from '../editor/text-roles.ts';
import { useCommands } from './commands.ts';
import { Hint } from './hint.tsx';
import { CommentIcon, HoldIcon, RedoIcon, TrackIcon, UndoIcon } from './icons.tsx';
import type { GivesWay } from './toolbar-fit.ts';
import { useLateState, useWindowState } from './window-context.tsx';
import { useWords } from './words.tsx';

export const ROLE_NAMES: Readonly<Record<TextRole, MessageKey>> = {
  strong: 'role.strong',
  emphasis: 'role.emphasis',
  dots: 'role.dots',
  dateline: 'role.dateline',
  subhead: 'role.subhead',
  byline: 'role.byline',
};

/** Roles without a button of their own: they stand in the menu of more. */
export const SELDOM_ROLES: readonly TextRole[] = ['dots'];
const ON_BUTTONS = TEXT_ROLES.filter((role) => !SELDOM_ROLES.includes(role));

/** On buttons of one character. */
const SHORT_NAMES: Readonly<Record<TextRole, MessageKey>> = {
  ...ROLE_NAMES,
  strong: 'role.strong-short',
  emphasis: 'role.emphasis-short',
};

function RoleButton({ role }: { readonly role: TextRole }) {
  const { say } = useWords();
  const run = useCommands();
  const active = useLateState(({ opened }) => opened !== null && isRoleActive(opened.editor, role));
  const disabled = useWindowState(({ opened }) => opened === null);
  const name = say(ROLE_NAMES[role]);
  return (
    <Hint label={name} command={role}>
      <ToggleButton
        className={`tool role ${role}`}
        aria-label={name}
        isSelected={active}
        isDisabled={disabled}
        onChange={() => run(role)}
      >
        {say(SHORT_NAMES[role])}
      </ToggleButton>
    </Hint>
  );
}

export function TextTools({ givesWay }: { readonly givesWay: GivesWay }) {
  const { say } = useWords();
  const run = useCommands();
  const disabled = useWindowState(({ opened }) => opened === null);
  const holdsLines = useWindowState((state) => state.holdsLines);
  const tracking = useWindowState((state) => state.tracking);
  return (
    <Group className="tool-group" aria-label={say('role.group')}>
      <Hint label={say('edit.undo')} command="undo">
        <Button
          className="tool icon-only"
          aria-label={say('edit.undo')}
          isDisabled={disabled}
          onPress={() => run('undo')}
        >
          <UndoIcon />
        </Button>
      </Hint>
      <Hint label={say('edit.redo')} command="redo">
        <Button
          className="tool icon-only"
          aria-label={say('edit.redo')}
          isDisabled={disabled}
          onPress={() => run('redo')}
        >
          <RedoIcon />
        </Button>
      </Hint>
      {!givesWay('text-tools') && (
        <>
          <Hint label={say('hold.action')} command="hold-lines">
            <ToggleButton
              className="tool icon-only"
              aria-label={say('hold.action')}
              isSelected={holdsLines}
              isDisabled={disabled}
              onChange={() => run('hold-lines')}
            >
              <HoldIcon />
            </ToggleButton>
          </Hint>
          <Hint label={say('track.action')} command="track-changes">
            <ToggleButton
              className="tool icon-only"
              aria-label={say('track.action')}
              isSelected={tracking}
              isDisabled={disabled}
              onChange={() => run('track-changes')}
            >
              <TrackIcon />
            </ToggleButton>
          </Hint>
          <Hint label={say('comment.action')} command="comment">
            <Button
              className="tool icon-only"
              aria-label={say('comment.action')}
              isDisabled={disabled}
              onPress={() => run('comment')}
            >
              <CommentIcon />
            </Button>
          </Hint>
        </>
      )}
      {!givesWay('roles') && ON_BUTTONS.map((role) => <RoleButton key={role} role={role} />)}
    </Group>
  );
}
