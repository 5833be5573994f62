// Findings in the user's words, as a list; a press on one may lead to its place.
import type { JSX } from 'react';
import { Button } from 'react-aria-components';
import type { ComposedEdition } from '../../shared/composition/phases.ts';
import type { Diagnostic, Severity } from '../../shared/kernel/diagnostic.ts';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import { unreachable } from '../../shared/kernel/result.ts';
import { type FindingAt, readFindingAt } from '../editor/finding-at.ts';
import { storyName } from '../editor/locate.ts';
import { ErrorIcon, NoteIcon, WarningIcon } from '../ui/icons.tsx';
import { useWords, type Words } from '../ui/words.tsx';

const LOOKS: Readonly<Record<Severity, { readonly label: MessageKey; readonly Icon: () => JSX.Element }>> = {
  error: { label: 'findings.error', Icon: ErrorIcon },
  warning: { label: 'findings.warning', Icon: WarningIcon },
  note: { label: 'findings.note', Icon: NoteIcon },
};

/** An `at` in words: a part of the story, or what it names; a bare point says nothing to a person. */
function placeWords(at: FindingAt, say: Words['say']): string | null {
  switch (at.kind) {
    case 'part':
      return say(`part.${at.part}`, { ordinal: at.paragraph + 1 });
    case 'point':
      return null;
    case 'name':
      return at.name === '' ? null : at.name;
    default:
      return unreachable(at);
  }
}

/** Where a finding is, for a person: story, part or photo, and the page where there are several. */
function Where({ finding, composed }: { readonly finding: Diagnostic; readonly composed: ComposedEdition }) {
  const { say } = useWords();
  const { story, at = '', page } = finding;
  const parts = [
    composed.pages.length > 1 ? say('findings.page', { page }) : null,
    story === undefined ? null : storyName(composed, story),
    at === story ? null : placeWords(readFindingAt(at), say),
  ].filter((part) => part !== null);
  return <span className="where">{parts.join(' · ')}</span>;
}

function FindingText({ finding, composed }: { readonly finding: Diagnostic; readonly composed: ComposedEdition }) {
  const { say } = useWords();
  const { label, Icon } = LOOKS[finding.severity];
  return (
    <>
      <span className={`severity ${finding.severity}`} role="img" aria-label={say(label)}>
        <Icon />
      </span>
      <span className="text">
        {say(finding.code, finding.params)}
        <Where finding={finding} composed={composed} />
      </span>
    </>
  );
}

/** Brings the current one into view in its list. */
const showInList = (row: HTMLLIElement | null): void => row?.scrollIntoView({ block: 'nearest' });

/** `onReveal` null: the list only tells. `current`: the one that was gone to last. */
export function FindingsList(props: {
  readonly findings: readonly Diagnostic[];
  readonly composed: ComposedEdition;
  readonly current?: number | null;
  readonly onReveal: ((finding: Diagnostic) => void) | null;
}) {
  const { findings, composed, current = null, onReveal } = props;
  // Two findings may be alike in every field: only their order tells them apart.
  const rows = findings.map((finding, i) => ({ key: `${i} ${finding.code}`, finding }));
  return (
    <ul className="findings">
      {rows.map(({ key, finding }, i) => (
        <li key={key} {...(i === current && { 'aria-current': true, ref: showInList })}>
          {onReveal === null ? (
            <div className="finding">
              <FindingText finding={finding} composed={composed} />
            </div>
          ) : (
            <Button className="finding" onPress={() => onReveal(finding)}>
              <FindingText finding={finding} composed={composed} />
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
