// Stacks a galley's lines under each other: one column, rows at an even step within each part, body lines numbered.
import type { DisplayLine } from '../../display/display-list.ts';
import { EM_BOX_ASCENT } from '../../display/em-box.ts';
import type { TextBlock } from '../collect.ts';
import type { AdjustedLine, Part } from '../phases.ts';

/** One line of a galley, at its place on the galley's own page. */
export interface GalleyRow {
  readonly line: DisplayLine;
  /** The line's cell, pt: rows touch each other. */
  readonly top: number;
  readonly foot: number;
  /** The part whose first line it is; null for any other line, and in the body. */
  readonly begins: Part | null;
  /** Counts the body's lines from 1, as the page has them; null for others. */
  readonly number: number | null;
  readonly overset: boolean;
  /** Where the rule above stands that parts overset text from what has a place; null above any other line, pt. */
  readonly rule: number | null;
}

/** What of a set line a galley needs; a page's own lines have it, and newly adjusted ones. */
export type LineAsSet = Pick<AdjustedLine, 'from' | 'to' | 'measure' | 'width' | 'runs'>;

/** A line of a galley; `continues` where struck text has made two or more of one line of the page, on all but the first. */
export interface LineInGalley extends LineAsSet {
  readonly continues?: boolean;
}

/** One line before it has its place. `step`: from its baseline to the next line's, pt. */
export interface GalleyLine {
  readonly block: TextBlock;
  readonly line: LineInGalley;
  readonly size: number;
  readonly step: number;
  readonly overset: boolean;
}

/** White before overset text, in steps: the rule and the words that say what follows stand there. */
const OVERSET_DISTANCE = 1.2;
/** White between parts, as a share of the step: they are told apart without being torn apart. */
const PART_DISTANCE = 0.5;

const isNewPart = (block: TextBlock, before: TextBlock | undefined): boolean =>
  before === undefined || before.part !== block.part;

/** The lines at their places, from the top of the galley's page down. */
export function stackLines(lines: readonly GalleyLine[]): readonly GalleyRow[] {
  let top = 0;
  let count = 0;
  return lines.map(({ block, line, size, step, overset }, index) => {
    const before = lines[index - 1]?.block;
    const begins: Part | null = isNewPart(block, before) ? block.part : null;
    if (begins !== null && before !== undefined) top += PART_DISTANCE * step;
    const rule = overset && lines[index - 1]?.overset !== true ? top : null;
    if (rule !== null) top += OVERSET_DISTANCE * step;
    const { from, to, measure, width, runs } = line;
    const y = top + (step - size) / 2 + EM_BOX_ASCENT * size;
    const row: GalleyRow = {
      line: {
        kind: 'line',
        block: block.index,
        from,
        to,
        x: 0,
        y,
        direction: 'horizontal',
        measure,
        width,
        size,
        runs,
      },
      top,
      foot: top + step,
      begins: begins === 'body' ? null : begins,
      number: block.part === 'body' && line.continues !== true ? count + 1 : null,
      overset,
      rule,
    };
    if (row.number !== null) count = row.number;
    top = row.foot;
    return row;
  });
}
