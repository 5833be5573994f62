// Prepares a block: its text becomes cells, with everything about them that no measure changes.
import type { FontSet } from '../fonts/face.ts';
import { datelineSpace } from '../text/dateline.ts';
import { prohibitionRules } from '../text/prohibition.ts';
import { HAN_LATIN_GAP } from '../text/spacing.ts';
import type { BreakAfter, Cell, CollectedBlock, PreparedParagraph, Squeeze, SqueezeClass } from './phases.ts';
import { type Draft, isInvisibleKind, isSpaceKind, isWordSpaceKind } from './prepare/draft.ts';
import { halveMarks } from './prepare/half-marks.ts';
import { lineEnds } from './prepare/line-ends.ts';
import { sumLines } from './prepare/line-sums.ts';
import { settleNeighbours } from './prepare/neighbours.ts';
import { shapeCells } from './prepare/shape-cells.ts';
import { unitEnds } from './prepare/unit-ends.ts';

/**
 * The block as cells: glyphs, natural widths, compression of marks that meet, Han–Latin gaps, room to squeeze and stretch, line ends
 * (CLREQ 3.1, 3.2, 3.5). Every character of the text is in exactly one cell; what no face has is set as glyph 0 and listed.
 */
export function prepareParagraph(block: CollectedBlock, fonts: FontSet): PreparedParagraph {
  const { drafts, lacks } = shapeCells(block, fonts);
  settleNeighbours(drafts, datelineSpace(block.text), block.style.direction);
  if (block.style.halfMarks) halveMarks(drafts, block.style.direction);
  const ends = lineEnds(drafts, prohibitionRules(block.style.prohibition, block.style), block.style.wholeNames);
  const hanging = block.style.hanging && block.style.align === 'justify';
  const cells = drafts.map((draft, index) => cellOf(draft, ends[index] ?? 'allowed', hanging));
  return { block, cells, sums: sumLines(cells), units: unitEnds(cells), lacks };
}

function cellOf(draft: Draft, breakAfter: BreakAfter, hanging: boolean): Cell {
  const { from, to, span, glyphs, stretchAfter, stretchRoom } = draft;
  const endGlyph = breakAfter === 'hyphen' ? draft.endGlyph : null;
  // What tracking adds stands between characters: a line's last one has none behind it.
  const tracking = isInvisibleKind(draft.kind) ? 0 : span.tracking * span.size;
  return {
    from,
    to,
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
