// The roles that the text at the caret may be given, and the parts its story may have.
import { Button, ToggleButton } from 'react-aria-components';
import type { MessageKey } from '../../../shared/kernel/messages/catalogue.ts';
import type { Opened } from '../../editor/opened.ts';
import { type AddPart, canRun } from '../../editor/text-commands.ts';
import { isRoleActive, TEXT_ROLES } from '../../editor/text-roles.ts';
import { useCommands } from '../../ui/commands.ts';
import { Hint } from '../../ui/hint.tsx';
import { ROLE_NAMES } from '../../ui/text-tools.tsx';
import { useWords } from '../../ui/words.tsx';

const ADD_PARTS: readonly { readonly command: AddPart; readonly name: MessageKey }[] = [
  { command: 'add-kicker', name: 'part.add-kicker' },
  { command: 'add-deck', name: 'part.add-deck' },
  { command: 'add-standfirst', name: 'part.add-standfirst' },
];

/** The same commands as in toolbar and menu; one without a place here is out of reach. */
export function TextRoles({ opened: { editor } }: { readonly opened: Opened }) {
  const { say } = useWords();
  const run = useCommands();
  return (
    <>
      <div className="inspector-tools">
        {TEXT_ROLES.map((role) => (
          <Hint key={role} label={say(ROLE_NAMES[role])} command={role}>
            <ToggleButton
              className={`tool role ${role}`}
              isSelected={isRoleActive(editor, role)}
              isDisabled={!canRun(editor, role)}
              onChange={() => run(role)}
            >
              {say(ROLE_NAMES[role])}
            </ToggleButton>
          </Hint>
        ))}
      </div>
      <div className="inspector-tools">
        {ADD_PARTS.filter(({ command }) => canRun(editor, command)).map(({ command, name }) => (
          <Hint key={command} label={say(name)} command={command}>
            <Button className="tool role" onPress={() => run(command)}>
              {say(name)}
            </Button>
          </Hint>
        ))}
      </div>
    </>
  );
}
