// The inspector (检查器): what the caret is in and how it is set, with the roles it may be given.
import type { ReactNode } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { StyleName } from '../../shared/document/styles.ts';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { pt, ptToMm } from '../../shared/kernel/units.ts';
import { type CaretFacts, caretFacts } from '../editor/caret-facts.ts';
import type { Opened } from '../editor/opened.ts';
import { type AddPart, canRun } from '../editor/text-commands.ts';
import { isRoleActive, TEXT_ROLES } from '../editor/text-roles.ts';
import { useCommands } from '../ui/commands.ts';
import { Hint } from '../ui/hint.tsx';
import { ROLE_NAMES } from '../ui/text-tools.tsx';
import { useWords, type Words } from '../ui/words.tsx';
import { StageList } from './stage-steps.tsx';

const ADD_PARTS: readonly { readonly command: AddPart; readonly name: MessageKey }[] = [
  { command: 'add-kicker', name: 'part.add-kicker' },
  { command: 'add-deck', name: 'part.add-deck' },
  { command: 'add-standfirst', name: 'part.add-standfirst' },
];

/** At most two decimals, none where there are none: 11.6, 9. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

function partWords(part: StyleName, ordinal: number, say: Words['say']): string {
  switch (part) {
    case 'headline':
      return say('inspector.headline-line', { ordinal });
    case 'subhead':
      return say('inspector.subhead');
    case 'dateline':
      return say('role.dateline');
    default:
      return say(`part.${part}`, { ordinal });
  }
}

function Section({ title, children }: { readonly title: MessageKey; readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <section className="inspector-section" aria-label={say(title)}>
      <h3>{say(title)}</h3>
      {children}
    </section>
  );
}

function Fact({ name, children }: { readonly name: MessageKey; readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <div className="fact">
      <dt>{say(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Setting({ facts }: { readonly facts: CaretFacts }) {
  const { say } = useWords();
  const { font, style, size, measure } = facts;
  const isFitted = Math.abs(size - style.size) > 0.005;
  const points = short(size);
  const length =
    measure === null
      ? say('inspector.no-place')
      : say('inspector.measure-of', {
          characters: short(measure / size),
          mm: (Math.round(ptToMm(pt(measure)) * 10) / 10).toFixed(1),
        });
  return (
    <dl>
      <Fact name="inspector.font">{font}</Fact>
      <Fact name="inspector.size">
        {isFitted ? say('inspector.fitted', { points, style: short(style.size) }) : say('inspector.points', { points })}
      </Fact>
      <Fact name="inspector.leading">{say('inspector.points', { points: short(style.leading) })}</Fact>
      <Fact name="inspector.measure">{length}</Fact>
    </dl>
  );
}

/** The same commands as in toolbar and menu; one without a place here is out of reach. */
function Roles({ opened: { editor } }: { readonly opened: Opened }) {
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

export function InspectorPanel({ opened }: { readonly opened: Opened }) {
  const { say } = useWords();
  const facts = caretFacts(opened);
  if (facts === null) return <p className="panel-empty">{say('inspector.empty')}</p>;
  const { part, ordinal, member, page } = facts;
  const { columns, measure, size, leading } = page.setup;
  return (
    <div className="inspector">
      <Section title="inspector.text">
        <dl>
          <Fact name="inspector.part">{partWords(part, ordinal, say)}</Fact>
          {member !== null && (
            <Fact name={member.kind === 'photo' ? 'inspector.photo' : 'inspector.story'}>{member.title}</Fact>
          )}
        </dl>
        <Roles opened={opened} />
      </Section>
      {member !== null && (
        <Section title="stage.title">
          <StageList opened={opened} />
        </Section>
      )}
      <Section title="inspector.setting">
        <Setting facts={facts} />
      </Section>
      <Section title="inspector.page">
        <dl>
          <Fact name="inspector.page">
            {say('page.number', { number: page.number })} {page.section}
          </Fact>
          <Fact name="inspector.columns">{say('inspector.columns-of', { columns, measure: short(measure) })}</Fact>
          <Fact name="inspector.body">{say('inspector.body-of', { size: short(size), leading: short(leading) })}</Fact>
        </dl>
      </Section>
    </div>
  );
}
