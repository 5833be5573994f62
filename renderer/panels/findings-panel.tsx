// The panel of findings (检查): overset stories and all that preflight says, each leading to its place.
import type { Diagnostic } from '../../shared/kernel/diagnostic.ts';
import { locate } from '../editor/locate.ts';
import type { Opened } from '../editor/opened.ts';
import { point } from '../ui/going.ts';
import { CheckIcon } from '../ui/icons.tsx';
import { useWindow, useWindowState } from '../ui/window-context.tsx';
import { useWords } from '../ui/words.tsx';
import { FindingsList } from './findings-list.tsx';

function Summary({ findings }: { readonly findings: readonly Diagnostic[] }) {
  const { say } = useWords();
  const count = (severity: Diagnostic['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  if (errors + warnings === 0) return null;
  return (
    <p className="summary">
      {errors > 0 && <span className="error">{say('findings.errors', { count: errors })}</span>}
      {warnings > 0 && <span className="warning">{say('findings.warnings', { count: warnings })}</span>}
    </p>
  );
}

function NothingFound() {
  const { say } = useWords();
  return (
    <div className="nothing-found">
      <CheckIcon />
      <strong>{say('findings.none')}</strong>
      <span>{say('findings.none-hint')}</span>
    </div>
  );
}

export function FindingsPanel({ opened }: { readonly opened: Opened }) {
  const context = useWindow();
  const current = useWindowState((state) => state.atFinding);
  const { findings, composed } = opened;
  const reveal = (finding: Diagnostic): void => {
    const place = locate(composed, finding);
    context.store.set((state) => ({ ...state, atFinding: findings.indexOf(finding) }));
    if (place !== null) point(context, place);
  };
  if (findings.length === 0) return <NothingFound />;
  return (
    <>
      <Summary findings={findings} />
      <FindingsList findings={findings} composed={composed} current={current} onReveal={reveal} />
    </>
  );
}
