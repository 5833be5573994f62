// Text frames on the same cells: text set over text. What text runs round (photos, boxes, headlines) is no fault.
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import type { PageSubject, Rule } from '../../subject.ts';
import { edgesOf, type Frame, framesOf, sharesCells } from './frames.ts';

/** Body text runs round a headline unit that lies on it; body on body and headline on headline print over each other. */
const collide = (a: Frame, b: Frame): boolean =>
  a.role === b.role && (a.role === 'body' || a.role === 'headline') && sharesCells(a.box, b.box);

function overlapsOf(subject: PageSubject): readonly Diagnostic[] {
  const frames = framesOf(subject);
  return frames.flatMap((frame, i) =>
    frames
      .slice(i + 1)
      .filter((other) => collide(frame, other))
      .map((other): Diagnostic => {
        const [a, b] = [edgesOf(frame.box), edgesOf(other.box)];
        return {
          code: 'craft.frames-overlap',
          severity: 'error',
          params: {
            one: frame.name,
            other: other.name,
            column: Math.max(a.left, b.left),
            line: Math.max(a.top, b.top),
          },
          page: subject.page,
          ...(other.story !== null && { story: other.story }),
          at: other.at,
        };
      }),
  );
}

export const overlaps: Rule = ({ pages }) => pages.flatMap(overlapsOf);
