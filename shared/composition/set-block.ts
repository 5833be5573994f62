// Sets one text block: prepare → break → adjust, each step taken once for as long as block, setting and measures stay.
import type { PMNode } from '../document/schema.ts';
import type { FontSet } from '../fonts/face.ts';
import { makeRecentCache } from '../kernel/recent-cache.ts';
import { adjustLine } from './adjust.ts';
import { breakParagraph } from './break.ts';
import type { SetBlock } from './cache.ts';
import { collectSpans, type Setting } from './collect-spans.ts';
import type { AdjustedLine, Measures, PreparedParagraph } from './phases.ts';
import { prepareParagraph } from './prepare.ts';

/** Sets of lines kept per block and setting: a paragraph moves through a few column ends while its story is edited. */
const LAYOUTS_PER_SETTING = 8;
/**
 * How much longer than its natural width a paragraph may run when its lines are counted beforehand: words pushed over
 * whole leave room behind. Too little only costs a second try.
 */
const LENGTH_ALLOWANCE = 1.25;
/** Lines counted beforehand on top of that: first-line indent, last line. */
const LINE_ALLOWANCE = 2;

function naturalWidthOf(prepared: PreparedParagraph): number {
  const inked = prepared.cells.filter((cell) => !cell.isSpace);
  const first = inked[0];
  const last = inked.at(-1);
  if (first === undefined || last === undefined) return 0;
  const between = prepared.cells.slice(prepared.cells.indexOf(first), prepared.cells.indexOf(last) + 1);
  return between.reduce((sum, cell) => sum + cell.width, 0) - first.trimStart - last.trimEnd;
}

/** The measures from `from` on that hold `length` pt of text, and never fewer than `least`; the rest cannot matter. */
function headOf(measures: Measures, from: number, length: number, least: number): Measures {
  let room = 0;
  let to = from;
  while (to < measures.length && (room < length * LENGTH_ALLOWANCE || to - from < least)) {
    room += measures[to] ?? 0;
    to += 1;
  }
  return measures.slice(from, to + LINE_ALLOWANCE);
}

/** Without its repeated tail: the last measure repeats anyway, so that equal columns give equal keys. */
function withoutTail(measures: Measures): Measures {
  let end = measures.length;
  while (end > 1 && measures[end - 1] === measures[end - 2]) end -= 1;
  return measures.slice(0, end);
}

function emptyLine(measure: number): AdjustedLine {
  return { from: 0, to: 0, text: '', measure, start: 0, width: 0, gaps: 0, runs: [] };
}

function compose(prepared: PreparedParagraph, measures: Measures): readonly AdjustedLine[] {
  if (prepared.cells.length === 0) return [emptyLine(measures[0] ?? 0)];
  const broken = breakParagraph(prepared, measures);
  return broken.map((_, index) => adjustLine(prepared, broken, index));
}

/** Prepares a block in a setting; its lines are composed when measures are known. */
export function setBlock(node: PMNode, setting: Setting, fonts: FontSet): SetBlock {
  const { block, standIns } = collectSpans(node, setting, fonts);
  const prepared = prepareParagraph(block, fonts);
  const naturalWidth = naturalWidthOf(prepared);
  const layouts = makeRecentCache<readonly AdjustedLine[]>(LAYOUTS_PER_SETTING);
  return {
    prepared,
    standIns,
    naturalWidth,
    lines(measures, from = 0) {
      let least = 1;
      for (;;) {
        const head = headOf(measures, from, naturalWidth, least);
        const given = withoutTail(head);
        const lines = layouts(given.join(' '), () => compose(prepared, given));
        if (lines.length <= head.length || head.length === measures.length - from) return lines;
        least = lines.length * 2;
      }
    },
  };
}
