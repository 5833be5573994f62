// Type area overrun (版心): set lines and photos that reach beyond the type area, or off the paper.
import type { ComposedLine } from '../../../composition/phases.ts';
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import { bottom, contains, type Rect, right } from '../../../kernel/geometry.ts';
import { type Pt, ptToMm } from '../../../kernel/units.ts';
import type { PageSubject, Rule } from '../../subject.ts';
import { firstOfEach } from '../place.ts';

/** Overrun that nobody sees, pt: a stroke's width. */
const UNSEEN = 0.5;

interface Item {
  readonly area: Rect;
  readonly name: string;
  readonly story: string | null;
  readonly at: string;
}

/** A line's set length at its baseline: what hangs below it (descenders) belongs to the line anyway. */
function lineItem({ display, part, paragraph, story, text, x, y, width }: ComposedLine): Item {
  const along = display.direction === 'horizontal' ? { x, y, width, height: 0 } : { x, y, width: 0, height: width };
  return { area: along, name: text.trim().slice(0, 12), story, at: `${part} ${paragraph}` };
}

function itemsOf({ composed, photos }: PageSubject): readonly Item[] {
  // The folio line stands outside the type area by its nature.
  const lines = composed.lines.filter(({ part }) => part !== 'folio').map(lineItem);
  const images = composed.display.items
    .filter((item) => item.kind === 'image')
    .map(({ box, photo }): Item => {
      const story = photos.find(({ attrs }) => attrs.photo === photo)?.attrs.story ?? null;
      return { area: box, name: photo, story, at: photo };
    });
  return [...lines, ...images];
}

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** The farthest overrun in mm, to one decimal. */
function overrun(outer: Rect, inner: Rect): number {
  const farthest = Math.max(
    outer.x - inner.x,
    outer.y - inner.y,
    right(inner) - right(outer),
    bottom(inner) - bottom(outer),
  );
  return Math.round(ptToMm(farthest as Pt) * 10) / 10;
}

function findingsOf(subject: PageSubject): readonly Diagnostic[] {
  const { page, grid, composed } = subject;
  const paper: Rect = { x: 0, y: 0, ...composed.display.trim };
  const beyond = itemsOf(subject).filter(({ area }) => !contains(grown(grid.typeArea, UNSEEN), area));
  return firstOfEach(beyond, ({ story, at }) => `${story} ${at}`).map(({ area, name, story, at }) => {
    const onPaper = contains(paper, area);
    return {
      code: onPaper ? 'craft.beyond-type-area' : 'craft.beyond-trim',
      severity: onPaper ? 'warning' : 'error',
      params: { name, by: overrun(onPaper ? grid.typeArea : paper, area) },
      page,
      ...(story !== null && { story }),
      at,
    };
  });
}

export const typeArea: Rule = ({ pages }) => pages.flatMap(findingsOf);
