// Findings in the user's words, as a list; a press on one may lead to its place.
import type { JSX } from 'react';
import { Button } from 'react-aria-components';
import type { Diagnostic, Severity } from '../../shared/kernel/diagnostic.ts';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { ErrorIcon, NoteIcon, WarningIcon } from '../ui/icons.tsx';
import { useWords } from '../ui/words.tsx';

const LOOKS: Readonly<Record<Severity, { readonly label: MessageKey; readonly Icon: () => JSX.Element }>> = {
  error: { label: 'findings.error', Icon: ErrorIcon },
  warning: { label: 'findings.warning', Icon: WarningIcon },
  note: { label: 'findings.note', Icon: NoteIcon },
};

/** Where a finding is, for a person: story file, part or photo, and the page where there are several. */
function Where({ finding, withPage }: { readonly finding: Diagnostic; readonly withPage: boolean }) {
  const { say } = useWords();
  const parts = [
    withPage ? say('findings.page', { page: finding.page }) : null,
    finding.story ?? null,
    finding.at !== undefined && finding.at !== finding.story ? finding.at : null,
  ].filter((part) => part !== null);
  return <span className="where">{parts.join(' · ')}</span>;
}

function FindingText({ finding, withPage }: { readonly finding: Diagnostic; readonly withPage: boolean }) {
  const { say } = useWords();
  const { label, Icon } = LOOKS[finding.severity];
  return (
    <>
      <span className={`severity ${finding.severity}`} role="img" aria-label={say(label)}>
        <Icon />
      </span>
      <span className="text">
        {say(finding.code, finding.params)}
        <Where finding={finding} withPage={withPage} />
      </span>
    </>
  );
}

/** `onReveal` null: the list only tells. */
export function FindingsList(props: {
  readonly findings: readonly Diagnostic[];
  readonly withPage: boolean;
  readonly onReveal: ((finding: Diagnostic) => void) | null;
}) {
  const { findings, withPage, onReveal } = props;
  // Two findings may be alike in every field: only their order tells them apart.
  const rows = findings.map((finding, i) => ({ key: `${i} ${finding.code}`, finding }));
  return (
    <ul className="findings">
      {rows.map(({ key, finding }) => (
        <li key={key}>
          {onReveal === null ? (
            <div className="finding">
              <FindingText finding={finding} withPage={withPage} />
            </div>
          ) : (
            <Button className="finding" onPress={() => onReveal(finding)}>
              <FindingText finding={finding} withPage={withPage} />
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
