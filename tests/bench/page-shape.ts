// The shape of the benchmarks' pages: columns, and stories one below the other with room for their text.
import type { CopyBlock } from '../support/sample-copy.ts';

/** A page of stories one below the other, each over the whole width of the type area. */
export interface MadePage {
  readonly columns: number;
  /** Characters of a column. */
  readonly measure: number;
  readonly lines: number;
  readonly stories: readonly (readonly CopyBlock[])[];
}

/** Room beyond what the text takes, so that nothing is overset and no story is cut. */
const ROOM = 1.15;
/** Lines for a story's headline, and lines that its subheads and short last lines take beyond its characters. */
const EXTRA_LINES = 4;

const charactersOf = (blocks: readonly CopyBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Lines per column for a story. */
export const linesFor = (blocks: readonly CopyBlock[], columns: number, measure: number): number =>
  Math.ceil(((charactersOf(blocks) / measure + blocks.length) * ROOM) / columns) + EXTRA_LINES;

export function pageOf(columns: number, measure: number, stories: MadePage['stories']): MadePage {
  const lines = stories.reduce((sum, story) => sum + linesFor(story, columns, measure), 0);
  return { columns, measure, lines, stories };
}

/** Body size and leading, pt. */
export const SIZE = 9.5;
export const LEADING = 14;
