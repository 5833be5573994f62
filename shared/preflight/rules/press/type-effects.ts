// Effects on letters that the press cannot hold: hair-thin outlines, edges and shadows on small type, shadows that melt into letters.
import type { ComposedLine } from '../../../composition/phases.ts';
import type { GlyphRun } from '../../../display/display-list.ts';
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import type { Rule } from '../../subject.ts';
import { firstOfEach } from '../place.ts';
import { inkWords, isReverse } from './ink-use.ts';

/**
 * Thinnest part of an outline that shows, pt: as for rules, a printed line breaks up below 0.25 pt and a reversed one fills in below
 * 0.5 pt (field rules, section 3). Half of an outline lies under its letter.
 */
const THINNEST = 0.25;
const THINNEST_REVERSED = 0.5;
/** Below this size counters are as narrow as a shadow's offset or an edge: strokes run together (四号, the least headline size). */
const SMALLEST_WITH_EFFECTS = 14;
/** Sizes come out of em arithmetic: a hundredth of a point is no difference. */
const TOLERANCE = 0.01;

type Fault = Pick<Diagnostic, 'code' | 'severity' | 'params'>;

function faultsOf({ effects, size, color }: GlyphRun): readonly Fault[] {
  if (effects === null) return [];
  const { outline, shadow } = effects;
  const faults: Fault[] = [];
  if (outline !== null) {
    const least = isReverse(outline.color) ? THINNEST_REVERSED : THINNEST;
    const shown = outline.weight / 2;
    if (shown < least - TOLERANCE) {
      const params = { shown: Math.round(shown * 100) / 100, weight: 2 * least };
      faults.push({ code: 'press.thin-outline', severity: 'warning', params });
    }
  }
  if ((outline !== null || shadow !== null) && size < SMALLEST_WITH_EFFECTS - TOLERANCE) {
    const params = { size: Math.round(size * 100) / 100, least: SMALLEST_WITH_EFFECTS };
    faults.push({ code: 'press.effects-small', severity: 'note', params });
  }
  if (shadow !== null && outline === null && inkWords(shadow.color) === inkWords(color)) {
    faults.push({ code: 'press.shadow-color', severity: 'warning', params: { color: inkWords(color) } });
  }
  return faults;
}

const findingsOf = (line: ComposedLine, page: number): readonly Diagnostic[] =>
  line.display.runs.flatMap(faultsOf).map((fault) => ({
    ...fault,
    page,
    ...(line.story !== null && { story: line.story }),
    at: `${line.part} ${line.paragraph}`,
  }));

/** One finding for a part, however many lines it has. */
const causeOf = ({ code, story, at, params }: Diagnostic): string =>
  JSON.stringify([code, story, at?.split(' ')[0], params]);

export const typeEffects: Rule = ({ pages }) =>
  pages.flatMap(({ page, composed }) =>
    firstOfEach(
      composed.lines.flatMap((line) => findingsOf(line, page)),
      causeOf,
    ),
  );
