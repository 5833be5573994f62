// `banxin check`: preflight of a document.
import { NEWSPRINT } from '../../../shared/kernel/plant-profile.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { preflight, refusesExport } from '../../../shared/preflight/preflight.ts';
import { findingJson, findingLine, findingsSummary } from '../findings.ts';
import { jsonLines } from '../json.ts';
import { openComposed } from '../opened.ts';
import { EXIT, type Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';

/** Prints the findings; exit code 1 when one of them is an error. */
export async function check(input: string, json: boolean, terminal: Terminal): Promise<Outcome> {
  const opened = await openComposed(input);
  if (!opened.ok) return opened;
  const { doc, composed } = opened.value;
  const findings = preflight(doc, composed, { plant: NEWSPRINT });
  const { language } = terminal;
  if (json) {
    terminal.print(jsonLines(findings.map((finding) => findingJson(finding, language))));
  } else {
    for (const finding of findings) terminal.print(findingLine(finding, language));
    terminal.print(findingsSummary(findings, language));
  }
  return ok(refusesExport(findings) ? EXIT.findings : EXIT.done);
}
