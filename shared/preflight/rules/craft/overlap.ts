// Text frames on the same cells: text set over text. What text runs round (photos, boxes, headlines) is no fault.
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import type { PageSubject, Rule } from '../../subject.ts';
import { type Frame, framesOf, sharesCells } from './frames.ts';

/** Body text runs round a headline unit that lies on it; body on body and headline on headline print over each other. */
const collide = (a: Frame, b: Frame): boolean => a.role === b.role && sharesCells(a.box, b.box);

/** A place between columns, as a person reads it. */
const shown = (place: number): number => Math.round(place * 100) / 100;

function overlapsOf(subject: PageSubject): readonly Diagnostic[] {
  const frames = framesOf(subject);
  return frames.flatMap((frame, i) =>
    frames
      .slice(i + 1)
      .filter((other) => collide(frame, other))
      .map(
        (other): Diagnostic => ({
          code: 'craft.frames-overlap',
          severity: 'error',
          params: {
            one: frame.name,
            other: other.name,
            column: shown(Math.max(frame.box.at[0], other.box.at[0])),
            line: shown(Math.max(frame.box.at[1], other.box.at[1])),
          },
          page: subject.page,
          story: other.story,
          at: other.at,
        }),
      ),
  );
}

export const overlaps: Rule = ({ pages }) => pages.flatMap(overlapsOf);
