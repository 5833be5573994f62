// Prepares a block: its text becomes cells, with everything about them that no measure changes.
import type { FontSet } from '../fonts/face.ts';
import { joinLists } from '../kernel/join-lists.ts';
import { datelineSpace } from '../text/dateline.ts';
import { prohibitionRules } from '../text/prohibition.ts';
import { HAN_LATIN_GAP } from '../text/spacing.ts';
import type { BreakAfter, Cell, CollectedBlock, PreparedParagraph, Squeeze, SqueezeClass } from './phases.ts';
import { changedStretch } from './prepare/changed-stretch.ts';
import { type Draft, isInvisibleKind, isSpaceKind, isWordSpaceKind } from './prepare/draft.ts';
import { halveMarks } from './prepare/half-marks.ts';
import { lineEnds } from './prepare/line-ends.ts';
import { sumLines } from './prepare/line-sums.ts';
import { settleNeighbours } from './prepare/neighbours.ts';
import { shapeCells } from './prepare/shape-cells.ts';
import { unitEnds } from './prepare/unit-ends.ts';

/**
 * The block as cells: glyphs, natural widths, compression of marks that meet, Han–Latin gaps, room to squeeze and stretch, line ends
 * (CLREQ 3.1, 3.2, 3.5). Every character of the text is in exactly one cell; what no face has is set as glyph 0 and listed. `former` is
 * the block as it was prepared before an edit with the same fonts: what the edit leaves as it was is taken from there.
 */
export function prepareParagraph(
  block: CollectedBlock,
  fonts: FontSet,
  former: PreparedParagraph | null = null,
): PreparedParagraph {
  const { before, from, to, after } = changedStretch(block, former);
  const { drafts, lacks } = shapeCells(block, fonts, from, to);
  settleNeighbours(drafts, datelineSpace(block.text), block.style.direction);
  if (block.style.halfMarks) halveMarks(drafts, block.style.direction);
  const ends = lineEnds(drafts, prohibitionRules(block.style.prohibition, block.style), block.style.wholeNames);
  const hanging = block.style.hanging && block.style.align === 'justify';
  // The first and the last cell of a stretch within the text were there for their neighbours' sake.
  const head = before.cells.length > 0 ? 1 : 0;
  const tail = drafts.length - (after.cells.length > 0 ? 1 : 0);
  const made = drafts
    .slice(head, tail)
    .map((draft, index) => cellOf(draft, drafts[head + index + 1], ends[head + index] ?? 'allowed', hanging));
  const cells = joinLists([before.cells, made, after.cells]);
  const offsets = new Int32Array(cells.length + 1);
  offsets.set(before.offsets);
  for (let index = head; index < tail; index += 1) {
    offsets[before.cells.length + index - head] = drafts[index]?.from ?? 0;
  }
  const rest = before.cells.length + made.length;
  for (let index = rest; index < cells.length; index += 1) {
    offsets[index] = (after.offsets[index - rest] ?? 0) + after.shift;
  }
  offsets[cells.length] = block.text.length;
  return {
    block,
    cells,
    offsets,
    sums: sumLines(cells),
    units: unitEnds(cells),
    lacks: [...before.lacks, ...lacks.filter(({ at }) => at >= before.end && at < after.start), ...after.lacks],
  };
}

function cellOf(draft: Draft, next: Draft | undefined, breakAfter: BreakAfter, hanging: boolean): Cell {
  const { span, glyphs, stretchAfter, stretchRoom } = draft;
  const endGlyph = breakAfter === 'hyphen' ? draft.endGlyph : null;
  // What tracking adds stands between characters: a line's last one has none behind it.
  const tracking = isInvisibleKind(draft.kind) || touches(draft, next) ? 0 : span.tracking * span.size;
  return {
    span,
    glyphs,
    endGlyph,
    width: draft.width + draft.gapAfter + tracking,
    trimStart: draft.roomBefore,
    trimEnd: endGlyph === null ? draft.roomAfter + draft.gapAfter + tracking : -endGlyph.advance,
    hangEnd: hanging && mayHang(draft) ? draft.width - draft.roomAfter : 0,
    squeeze: squeezeOf(draft),
    stretchAfter,
    stretchRoom,
    breakAfter,
    isSpace: isSpaceKind(draft.kind),
  };
}

/** Marks that meet at half an em each (”“) have no white left between them: tightening would run them into one. */
const touches = (draft: Draft, next: Draft | undefined): boolean =>
  draft.span.tracking < 0 && next !== undefined && isFullWidthMark(draft) && isFullWidthMark(next);

const isFullWidthMark = (draft: Draft): boolean => draft.unit.kind !== 'western' && markClass(draft) !== null;

/** Marks that hang where a page lets them (CLREQ 3.1.7): their ink is small and low, so that the column's edge still looks straight. */
const HANGING: ReadonlySet<string> = new Set(['，', '、', '。', '．']);

const mayHang = (draft: Draft): boolean => draft.unit.kind !== 'western' && HANGING.has(draft.text);

function squeezeOf(draft: Draft): Squeeze | null {
  if (isWordSpaceKind(draft.kind)) {
    return room(draft.isGap ? 'han-latin' : 'word-space', 0, draft.width - draft.leastSpace * draft.em);
  }
  if (draft.gapAfter > 0) {
    return room('han-latin', 0, draft.gapAfter * (1 - HAN_LATIN_GAP.least / HAN_LATIN_GAP.natural));
  }
  const kind = markClass(draft);
  return kind === null ? null : room(kind, draft.roomBefore, draft.roomAfter);
}

/** No room is null, so that lines add up only what can give. */
function room(kind: SqueezeClass, atStart: number, atEnd: number): Squeeze | null {
  return atStart + atEnd > 0 ? { class: kind, atStart: Math.max(0, atStart), atEnd: Math.max(0, atEnd) } : null;
}

function markClass(draft: Draft): SqueezeClass | null {
  switch (draft.kind) {
    case 'opening':
    case 'closing':
      return 'bracket';
    case 'interpunct':
    case 'pause':
    case 'stop':
      return draft.kind;
    default:
      return null;
  }
}
