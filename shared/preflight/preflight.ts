// Preflight (预检): every rule over a composed document, worst findings first.
import type { ComposedEdition } from '../composition/phases.ts';
import type { PMNode } from '../document/schema.ts';
import type { Diagnostic, Severity } from '../kernel/diagnostic.ts';
import { loneLineNotes } from './rules/craft/lone-lines.ts';
import { overlaps } from './rules/craft/overlap.ts';
import { raggedFeet } from './rules/craft/ragged-feet.ts';
import { strandedHeadlines } from './rules/craft/stranded-headline.ts';
import { typeArea } from './rules/craft/type-area.ts';
import { inks } from './rules/press/inks.ts';
import { photoResolution } from './rules/press/photo-resolution.ts';
import { ruleWeight } from './rules/press/rule-weight.ts';
import { smallType } from './rules/press/small-type.ts';
import { typeEffects } from './rules/press/type-effects.ts';
import { typeGround } from './rules/press/type-ground.ts';
import { compositionFindings } from './rules/text/composition-findings.ts';
import { headlineText } from './rules/text/headline-text.ts';
import { loneCharacter } from './rules/text/lone-character.ts';
import { openReview } from './rules/text/open-review.ts';
import { prohibition } from './rules/text/prohibition.ts';
import { stageFindings } from './rules/text/stages.ts';
import { tornLines } from './rules/text/torn-lines.ts';
import { type PreflightFacts, type Rule, subjectOf } from './subject.ts';

const RULES: readonly Rule[] = [
  compositionFindings,
  prohibition,
  headlineText,
  loneCharacter,
  tornLines,
  stageFindings,
  openReview,
  photoResolution,
  ruleWeight,
  smallType,
  typeGround,
  typeEffects,
  inks,
  typeArea,
  overlaps,
  strandedHeadlines,
  loneLineNotes,
  raggedFeet,
];

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Checks a document against the text, press and craft rules. `composed` must be the composition of `doc`.
 * The order is stable: by severity, then page, then rule.
 */
export function preflight(doc: PMNode, composed: ComposedEdition, facts: PreflightFacts): readonly Diagnostic[] {
  const subject = subjectOf(doc, composed, facts);
  return RULES.flatMap((rule) => rule(subject)).sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.page - b.page);
}

/** True when the findings stop an export. */
export const refusesExport = (findings: readonly Diagnostic[]): boolean =>
  findings.some((finding) => finding.severity === 'error');
