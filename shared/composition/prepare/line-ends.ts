// Third step of prepare: after which cells a line may end.

import { isPairClass, TWO_EM_DASH } from '../../text/characters.ts';
import { isMeasureWord } from '../../text/measure-words.ts';
import type { ProhibitionRules } from '../../text/prohibition.ts';
import type { BreakAfter } from '../phases.ts';
import { type Draft, isBlankKind, isInvisibleKind, isSpaceKind } from './draft.ts';

/**
 * For each cell whether a line may end after it; the last one always may. With `wholeNames` only at spaces and pause marks that are not
 * within a spaced name.
 */
export function lineEnds(
  drafts: readonly Draft[],
  rules: ProhibitionRules,
  wholeNames: boolean,
): readonly BreakAfter[] {
  /** The last cell up to here that the reader sees. */
  let seen: Draft | undefined;
  const spaced = wholeNames ? spacesInNames(drafts) : NO_SPACES;
  return drafts.map((draft, index) => {
    if (!isBlankKind(draft.kind)) seen = draft;
    const next = drafts[index + 1];
    if (next === undefined) return 'allowed';
    return wholeNames && (isWithinName(draft) || spaced.has(draft)) ? 'forbidden' : between(draft, next, seen, rules);
  });
}

function between(draft: Draft, next: Draft, seen: Draft | undefined, rules: ProhibitionRules): BreakAfter {
  // Spaces and what is invisible stay with the line before, so that a line begins with what the reader sees.
  if (seen === undefined || isSpaceKind(next.kind) || staysWithBefore(next)) return 'forbidden';
  if (draft.kind === 'no-break-space' || next.kind === 'no-break-space') return 'forbidden';
  if (draft.kind === 'joiner' || next.kind === 'joiner') return 'forbidden';
  if (rules.own.notAtEnd.has(baseOf(seen)) || rules.own.notAtStart.has(baseOf(next))) return 'forbidden';
  const point = draft.unit === next.unit ? draft.unit.inner.find(({ at }) => at === draft.to) : undefined;
  // The marks of an address are no punctuation: it ends lines behind its solidi at every level.
  if (point?.hyphen === false) return 'allowed';
  if (rules.notAtEnd.has(baseOf(seen)) || startForbidden(next, rules)) return 'forbidden';
  if (draft.unit === next.unit) return point === undefined ? 'forbidden' : 'hyphen';
  if (seen.unit.joinsNext || bindsWithin(seen, next)) return 'forbidden';
  if (startsPair(next)) {
    if (rules.pairAtStart === 'forbidden') return 'forbidden';
    if (rules.pairAtStart === 'avoided') return 'avoided';
  }
  return isNumberEnd(seen) && isMeasureWord(next.text) ? 'parting' : 'allowed';
}

const isWithinName = ({ kind }: Draft): boolean => !isSpaceKind(kind) && kind !== 'pause' && kind !== 'break-hint';

const NO_SPACES: ReadonlySet<Draft> = new Set();

/** The spaces within names of two characters that are spaced to the length of three (李　明), taken pair by pair from the start. */
function spacesInNames(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const spaces = new Set<Draft>();
  const words = wordsOf(drafts);
  for (let index = 0; index + 1 < words.length; index += 1) {
    const [first, second] = [words[index], words[index + 1]];
    if (first === undefined || second === undefined) break;
    const between = drafts.slice(first.to, second.from);
    if (!isLoneHan(drafts, first) || !isLoneHan(drafts, second) || !between.every(({ kind }) => isSpaceKind(kind)))
      continue;
    for (const space of between) spaces.add(space);
    // Its second character begins no other name.
    index += 1;
  }
  return spaces;
}

interface Word {
  readonly from: number;
  to: number;
}

/** What stands between spaces and pause marks. */
function wordsOf(drafts: readonly Draft[]): readonly Word[] {
  const words: Word[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (!isWithinName(draft)) continue;
    const last = words.at(-1);
    if (last?.to === index) last.to = index + 1;
    else words.push({ from: index, to: index + 1 });
  }
  return words;
}

const isLoneHan = (drafts: readonly Draft[], { from, to }: Word): boolean =>
  to - from === 1 && drafts[from]?.kind === 'han';

const staysWithBefore = (draft: Draft): boolean => isInvisibleKind(draft.kind) && draft.kind !== 'joiner';

/** A pair may begin a line by its own rule, a sign may begin one with its number. */
function startForbidden(next: Draft, rules: ProhibitionRules): boolean {
  if (startsPair(next) || (next.unit.signed && next.from === next.unit.from)) return false;
  return rules.notAtStart.has(baseOf(next));
}

/** A cell's character without its variation selectors and accents. */
const baseOf = ({ text }: Draft): string => String.fromCodePoint(text.codePointAt(0) ?? 0);

const startsPair = (draft: Draft): boolean =>
  isPairClass(draft.kind) && (draft.unit.to - draft.unit.from > 1 || draft.text === TWO_EM_DASH);

/** ？！ and the like are one mark to the reader, at any level. */
const bindsWithin = (seen: Draft, next: Draft): boolean => next.closesPair && seen.kind === 'stop';

const isNumberEnd = (draft: Draft): boolean => draft.unit.kind === 'western' && draft.kind === 'digit';
