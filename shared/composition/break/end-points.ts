// The places where lines may end; inside units longer than the measure also the last resort.
import type { BreakAfter, PreparedParagraph } from '../phases.ts';
import { leastLength } from '../prepare/unit-ends.ts';

/** End points in order, the paragraph's start first and its end last. */
export interface EndPoints {
  /** Cells before which a line may begin. */
  readonly at: readonly number[];
  /** What ends there; `forbidden` for the last resort. */
  readonly kind: readonly BreakAfter[];
  /** The nearest point at or before each that is no last resort; null where there is none of these. */
  readonly regular: readonly number[] | null;
}

/** The end points of a paragraph whose narrowest line is `narrowest` pt. */
export function endPoints({ cells, units }: PreparedParagraph, narrowest: number): EndPoints {
  if (units.longest <= narrowest) return { at: units.at, kind: units.kind, regular: null };
  const at: number[] = [0];
  const kind: BreakAfter[] = ['allowed'];
  const regular: number[] = [0];
  for (let unit = 1; unit < units.at.length; unit += 1) {
    const from = units.at[unit - 1] ?? 0;
    const to = units.at[unit] ?? from;
    const before = at.length - 1;
    const inside = leastLength(cells, from, to) > narrowest ? to : from;
    for (let inner = from + 1; inner < inside; inner += 1) {
      if (cells[inner]?.isSpace) continue;
      at.push(inner);
      kind.push('forbidden');
      regular.push(before);
    }
    regular.push(at.length);
    at.push(to);
    kind.push(units.kind[unit] ?? 'allowed');
  }
  return { at, kind, regular };
}
