// Preflight's findings as text lines and as the JSON of the contract.
import type { Diagnostic, Severity } from '../../shared/kernel/diagnostic.ts';
import { type Language, type MessageKey, words } from '../../shared/kernel/messages/catalogue.ts';

const SEVERITY: Readonly<Record<Severity, MessageKey>> = {
  error: 'cli.severity.error',
  warning: 'cli.severity.warning',
  note: 'cli.severity.note',
};

const wordsOf = ({ code, params }: Diagnostic, language: Language): string => words(language, code, params);

/** `第 1 版 stories/lead.md body 3：错误：… (text.overset)` */
export function findingLine(finding: Diagnostic, language: Language): string {
  const { page, story = '', at = '', severity, code } = finding;
  return words(language, 'cli.finding', {
    where: [words(language, 'cli.page', { page }), story, at].filter((part) => part !== '').join(' '),
    severity: words(language, SEVERITY[severity]),
    text: wordsOf(finding, language),
    code,
  });
}

/** How many of each, or that there is nothing to say. */
export function findingsSummary(findings: readonly Diagnostic[], language: Language): string {
  if (findings.length === 0) return words(language, 'cli.no-findings');
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return words(language, 'cli.findings', {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
  });
}

/** A finding as `check --json` prints it (contract). */
export interface FindingJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly page: number;
  readonly story?: string;
  readonly at?: string;
}

export function findingJson(finding: Diagnostic, language: Language): FindingJson {
  const { code, severity, page, story, at } = finding;
  return {
    code,
    severity,
    message: wordsOf(finding, language),
    page,
    ...(story !== undefined && { story }),
    ...(at !== undefined && { at }),
  };
}
