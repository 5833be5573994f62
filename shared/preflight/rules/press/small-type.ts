// Small type that the press cannot hold: too small at all, small and reversed, or small and in several inks.
import type { ComposedLine } from '../../../composition/phases.ts';
import type { Color } from '../../../kernel/color.ts';
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import type { MessageKey } from '../../../kernel/messages/catalogue.ts';
import type { Rule } from '../../subject.ts';
import { firstOfEach } from '../place.ts';
import { inkCount, isReverse } from './ink-use.ts';

/** 七号: the smallest size Chinese newspapers set (tables, credits); below it strokes close up on newsprint. */
const SMALLEST_TYPE = 5.5;
/** Reversed type fills in from its edges: 9–10 pt is the plants' limit (field rules, section 3); the lower one is sure. */
const SMALLEST_REVERSED = 9;
/** Coldset register is off by up to 0.3 mm: in type of several inks below this size a stroke gets a coloured ghost. */
const SMALLEST_IN_SEVERAL_INKS = 10;
/** Three inks and more add up their errors: plants take them in display type only. */
const SMALLEST_IN_MANY_INKS = 14;
const MANY_INKS = 3;

/** Sizes come out of em arithmetic: a hundredth of a point is no difference. */
const TOLERANCE = 0.01;

interface Fault {
  readonly code: MessageKey;
  readonly size: number;
  readonly least: number;
}

/** `worn` are the colours of outline and shadow: they miss their letter by as much as its own inks do. */
function faultOf(size: number, color: Color, worn: readonly Color[]): Fault | undefined {
  const below = (least: number): boolean => size < least - TOLERANCE;
  if (below(SMALLEST_TYPE)) return { code: 'press.small-type', size, least: SMALLEST_TYPE };
  if (isReverse(color) && below(SMALLEST_REVERSED)) {
    return { code: 'press.reverse-type', size, least: SMALLEST_REVERSED };
  }
  const inks = Math.max(...[color, ...worn].map(inkCount));
  const least = inks >= MANY_INKS ? SMALLEST_IN_MANY_INKS : SMALLEST_IN_SEVERAL_INKS;
  if (inks > 1 && below(least)) return { code: 'press.small-type-inks', size, least };
  return undefined;
}

function findingsOf(line: ComposedLine, page: number): readonly Diagnostic[] {
  return line.display.runs.flatMap((run) => {
    const fault = faultOf(
      run.size,
      run.color,
      [run.effects?.outline?.color, run.effects?.shadow?.color].filter((one) => one !== undefined),
    );
    if (fault === undefined) return [];
    return [
      {
        code: fault.code,
        severity: 'warning',
        params: { size: Math.round(fault.size * 100) / 100, least: fault.least },
        page,
        ...(line.story !== null && { story: line.story }),
        at: `${line.part} ${line.paragraph}`,
      },
    ];
  });
}

/** One finding for a part set too small, however many lines and paragraphs it has. */
function causeOf({ code, story, at, params: { size } }: Diagnostic): string {
  return [code, story, at?.split(' ')[0], size].join(' ');
}

export const smallType: Rule = ({ pages }) =>
  pages.flatMap(({ page, composed }) =>
    firstOfEach(
      composed.lines.flatMap((line) => findingsOf(line, page)),
      causeOf,
    ),
  );
