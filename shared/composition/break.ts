// Breaks a paragraph into lines.
import { sumLines } from './break/line-sums.ts';
import { indentOf, keepsStart, measureOf } from './line-frame.ts';
import type { BrokenLine, Measures, PreparedParagraph } from './phases.ts';

/** A length this much over the measure still fits: far below any plant's resolution. */
const FITS = 1e-6;

export function breakParagraph(prepared: PreparedParagraph, measures: Measures): readonly BrokenLine[] {
  const { cells } = prepared;
  const sums = sumLines(prepared);
  const indent = indentOf(prepared, measureOf(measures, 0));
  const lines: BrokenLine[] = [];
  let from = 0;
  while (from < cells.length) {
    const measure = measureOf(measures, lines.length);
    const room = measure - (from === 0 ? indent : 0);
    let best = 0;
    let any = from + 1;
    for (let to = from + 1; to <= cells.length; to += 1) {
      const line = sums.room(from, to, keepsStart(indent, from));
      if (line.natural - line.squeeze > room + FITS) break;
      any = to;
      if (cells[to - 1]?.breakAfter !== 'forbidden') best = to;
    }
    const to = best > 0 ? best : any;
    lines.push({ from, to, measure });
    from = to;
  }
  return lines;
}
