// The breaker that the whole-paragraph one is measured against: fills line after line, squeezing, and never looks back.
import { indentOf, keepsStart, measureOf } from '../../shared/composition/line-frame.ts';
import type { BrokenLine, Measures, PreparedParagraph } from '../../shared/composition/phases.ts';
import { makeLineRoom } from '../../shared/composition/prepare/line-sums.ts';

/** What adding lengths up leaves, pt. */
const ROUNDING = 1e-6;

/**
 * Lines as full as squeezing makes them (先挤进，后推出), ending where the prohibition rules let them; a unit longer than its line is
 * cut. It measures lines as the whole-paragraph breaker does and knows its line ends.
 */
export function breakGreedily(prepared: PreparedParagraph, measures: Measures): readonly BrokenLine[] {
  const { cells, sums, units } = prepared;
  const indent = indentOf(prepared, measureOf(measures, 0));
  const room = makeLineRoom();
  const fits = (from: number, to: number, measure: number): boolean => {
    sums.measure(from, to, keepsStart(prepared, indent, from), room);
    return room.natural - room.squeeze <= measure + ROUNDING;
  };
  const lines: BrokenLine[] = [];
  let next = 1;
  for (let from = 0; from < cells.length; ) {
    const measure = measureOf(measures, lines.length);
    const length = measure - (from === 0 ? indent : 0);
    let to = from;
    for (let end = units.at[next]; end !== undefined && fits(from, end, length); end = units.at[next]) {
      to = end;
      next += 1;
    }
    if (to === from) {
      to = from + 1;
      while (to + 1 < (units.at[next] ?? 0) && fits(from, to + 1, length)) to += 1;
    }
    lines.push({ from, to, measure });
    from = to;
  }
  return lines;
}
