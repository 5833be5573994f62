// Stranded headlines (背题): a headline unit that has none of its story's text beside or under it, nor under its own photo.

import type { ComposedLine } from '../../../composition/phases.ts';
import { cellsOf } from '../../../document/page-setup.ts';
import { setText } from '../../../document/review/set-text.ts';
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import { overlaps, type Rect } from '../../../kernel/geometry.ts';
import type { ArticleSubject, PageSubject, Rule } from '../../subject.ts';

/** Room between headline and text that still reads as one piece, in grid lines: white space and one rule or subhead. */
const NEAR_LINES = 3;

/** The headline frame with its neighbourhood: text anywhere in it belongs to the headline. */
function neighbourhood({ grid }: PageSubject, frame: Rect): Rect {
  const [dx, dy] = [grid.gutter + grid.size, NEAR_LINES * grid.leading];
  return { x: frame.x - dx, y: frame.y - dy, width: frame.width + 2 * dx, height: frame.height + 2 * dy };
}

/** Where a line's type stands, near enough to tell neighbours. */
function areaOf({ x, y, display: { direction, measure, size } }: ComposedLine): Rect {
  return direction === 'horizontal'
    ? { x, y: y - size, width: measure, height: size }
    : { x: x - size / 2, y, width: size, height: measure };
}

function isStranded(subject: PageSubject, { attrs, node }: ArticleSubject): boolean {
  const frame = attrs.headlineFrame;
  const body = node.children.find((child) => child.type.name === 'body');
  if (frame === null || attrs.frames.length === 0 || body === undefined || setText(body).trim() === '') return false;
  const near = neighbourhood(subject, cellsOf(subject.grid, frame));
  // The story's own photo between headline and text joins them: the eye runs from the one over the other to the third.
  const bridges = subject.photos
    .filter((photo) => photo.attrs.story === attrs.story)
    .map((photo) => cellsOf(subject.grid, photo.attrs))
    .filter((cells) => overlaps(near, cells))
    .map((cells) => neighbourhood(subject, cells));
  const places = [near, ...bridges];
  return !subject.composed.lines.some(
    (line) =>
      line.story === attrs.story && line.part === 'body' && places.some((place) => overlaps(place, areaOf(line))),
  );
}

export const strandedHeadlines: Rule = ({ pages }) =>
  pages.flatMap((subject) =>
    subject.articles
      .filter((article) => isStranded(subject, article))
      .map(
        ({ attrs, name }): Diagnostic => ({
          code: 'craft.stranded-headline',
          severity: 'warning',
          params: { name },
          page: subject.page,
          story: attrs.story,
          at: 'headline 0',
        }),
      ),
  );
