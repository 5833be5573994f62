// Second step of prepare: what neighbouring cells do to each other: marks that meet, Han–Latin gaps, typed spaces.
import type { Direction } from '../../fonts/face.ts';
import { TWO_EM_DASH } from '../../text/characters.ts';
import { DATELINE_SPACE } from '../../text/dateline.ts';
import { compressPair } from '../../text/punctuation.ts';
import { HAN_LATIN_GAP, HAN_SPACE, takesGap, WORD_SPACE } from '../../text/spacing.ts';
import type { Cell } from '../phases.ts';
import { type Draft, isInvisibleKind, isWordSpaceKind } from './draft.ts';

/** Lets each cell and the one after it settle what is between them; `dateline` is where the space after a dateline stands, or −1. */
export function settleNeighbours(drafts: readonly Draft[], dateline: number, direction: Direction): void {
  let before: Draft | undefined;
  for (const [index, draft] of drafts.entries()) {
    if (isInvisibleKind(draft.kind)) continue;
    if (before !== undefined) {
      compress(before, draft, direction);
      if (meetsAsHanAndLatin(before, draft)) openGap(before, draft);
    }
    if (draft.from === dateline) setDatelineSpace(draft);
    else if (isWordSpaceKind(draft.kind)) setSpace(draft, drafts[index - 1], drafts[index + 1]);
    before = draft;
  }
  const first = drafts.findIndex(({ kind }) => !isInvisibleKind(kind));
  for (const [index, draft] of drafts.entries()) {
    const next = drafts[index + 1];
    // What is invisible at the text's start stands before its first gap.
    if (next !== undefined && index >= first) settleStretch(draft, next);
  }
}

function compress(first: Draft, second: Draft, direction: Direction): void {
  if (first.closesPair || first.unit.kind === 'western' || second.unit.kind === 'western') return;
  const pair = compressPair(first.kind, first.text, second.kind, second.text);
  const take = (room: number, wanted: number, em: number): number => Math.min(room, wanted * em);
  const afterFirst = take(first.roomAfter, pair.afterFirst, first.em);
  // The colon of vertical text fills its cell's first half and more: what it cannot give, the bracket after it does.
  const owed = first.lie === 'upright' ? pair.afterFirst - afterFirst / first.em : 0;
  const beforeSecond = take(second.roomBefore, pair.beforeSecond + owed, second.em);
  const afterSecond = take(second.roomAfter, pair.afterSecond, second.em);
  first.roomAfter -= afterFirst;
  first.width -= afterFirst;
  if (beforeSecond > 0) dropRoomBefore(second, beforeSecond, direction);
  second.roomAfter -= afterSecond;
  second.width -= afterSecond;
  second.closesPair = afterSecond > 0;
}

/** Takes blank room before the ink for good: the glyph is drawn back by as much. */
export function dropRoomBefore(draft: Draft, length: number, direction: Direction): void {
  draft.roomBefore -= length;
  draft.width -= length;
  draft.glyphs = draft.glyphs.map((glyph) =>
    direction === 'horizontal'
      ? { ...glyph, shiftX: glyph.shiftX - length }
      : { ...glyph, shiftY: glyph.shiftY - length },
  );
}

/** Last character of a cell, which is one cluster: its base decides. What stands upright in a vertical line has white of its own. */
const edgeTakesGap = (draft: Draft): boolean =>
  draft.unit.kind === 'western' && draft.lie !== 'upright' && takesGap(draft.text);

function meetsAsHanAndLatin(first: Draft, second: Draft): boolean {
  return (first.kind === 'han' && edgeTakesGap(second)) || (edgeTakesGap(first) && second.kind === 'han');
}

function openGap(first: Draft, second: Draft): void {
  // Where sizes meet the smaller one's gap is enough.
  const em = Math.min(first.em, second.em);
  first.gapAfter = HAN_LATIN_GAP.natural * em;
}

/** A typed space: between Han and Western text it is the gap itself, between words a word space, between Han a pause. */
function setSpace(space: Draft, before: Draft | undefined, after: Draft | undefined): void {
  const least = WORD_SPACE.least * space.em;
  const own = Math.max(space.width, least);
  if (before === undefined || after === undefined || isWordSpaceKind(before.kind) || isWordSpaceKind(after.kind)) {
    space.width = own;
  } else if (partsGroups(before, after)) {
    space.width = GROUP_GAP * space.em;
    space.leastSpace = GROUP_GAP;
    space.isFixed = true;
  } else if (meetsAsHanAndLatin(before, after)) {
    space.width = HAN_LATIN_GAP.natural * space.em;
    space.isGap = true;
    space.leastSpace = HAN_LATIN_GAP.least;
  } else if (standsAmongHan(before, after)) {
    space.width = 0;
    space.isGap = true;
    space.leastSpace = 0;
  } else if (before.unit.kind === 'western' || after.unit.kind === 'western') {
    space.width = own;
  } else space.width = HAN_SPACE * space.em;
}

/** Between the groups of one number (12 345 678) a quarter em (GB/T 15835), whatever the line: white there is part of its figures. */
const GROUP_GAP = 0.25;

const partsGroups = (before: Draft, after: Draft): boolean =>
  before.unit.joinsNext && before.kind === 'digit' && after.kind === 'digit' && before.unit.kind === 'western';

/** A letter or number upright in a vertical line stands beside Han characters as one of them, whether or not a space was typed. */
const standsAmongHan = (before: Draft, after: Draft): boolean =>
  (before.kind === 'han' && standsUpright(after)) || (standsUpright(before) && after.kind === 'han');

const standsUpright = (draft: Draft): boolean => draft.unit.kind === 'western' && draft.lie === 'upright';

function setDatelineSpace(space: Draft): void {
  space.width = DATELINE_SPACE * space.em;
  space.leastSpace = DATELINE_SPACE;
}

/** What the gap after a cell may take (CLREQ 3.5.4): nothing inside a unit, beside a connector or before a space, which is the gap. */
function settleStretch(draft: Draft, next: Draft): void {
  draft.stretchAfter = stretchOf(draft, next);
  draft.stretchRoom =
    draft.stretchAfter === 'word-space'
      ? Math.max(0, WORD_SPACE.most * draft.em - draft.width)
      : draft.stretchAfter === 'han-latin'
        ? (HAN_LATIN_GAP.most - HAN_LATIN_GAP.natural) * draft.em
        : 0;
}

function stretchOf(draft: Draft, next: Draft): Cell['stretchAfter'] {
  if (isWordSpaceKind(next.kind) || isInvisibleKind(next.kind)) return 'none';
  if (draft.isFixed) return 'none';
  if (isWordSpaceKind(draft.kind)) return !draft.isGap ? 'word-space' : draft.width > 0 ? 'han-latin' : 'gap';
  if (draft.unit === next.unit || isConnector(draft) || isConnector(next) || isInsideMarks(draft, next)) return 'none';
  return draft.gapAfter > 0 ? 'han-latin' : 'gap';
}

/**
 * Between a bracket or quote and the Western word it holds: a torn line widens beside the marks, as white within would set
 * them apart from their word.
 */
const isInsideMarks = (draft: Draft, next: Draft): boolean =>
  (draft.kind === 'opening' && next.unit.kind === 'western') ||
  (draft.unit.kind === 'western' && next.unit.kind === 'closing');

/** A connector, a solidus (CLREQ 3.5.4), or a single dash, which is a connector too. */
function isConnector(draft: Draft): boolean {
  if (draft.unit.kind === 'western') return false;
  if (draft.kind === 'dash') return draft.unit.to - draft.unit.from === 1 && draft.text !== TWO_EM_DASH;
  return draft.kind === 'connector' || draft.kind === 'solidus';
}
