// Ragged column feet (栏底不齐): a column of a story that ends well above its neighbours with nothing standing below it.
import { gridBaseline } from '../../../composition/place/baseline.ts';
import { type Region, regionsOf } from '../../../composition/place/regions.ts';
import { tiersOf } from '../../../composition/place/tiers.ts';
import { turned, turnedBaseline } from '../../../composition/place/turned-page.ts';
import type { ArticleAttrs } from '../../../document/attrs.ts';
import { cellsOf } from '../../../document/page-setup.ts';
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import { overlaps, type Rect } from '../../../kernel/geometry.ts';
import type { ArticleSubject, PageSubject, Rule } from '../../subject.ts';

/** So many lines may lack at a column's foot: a subhead that went on to the next column, a short last column. More is a hole. */
const MOST_LACKING = 2;

/** Everything that may stand under a column's text: photos, headline units and the boxes of other stories; turned with the text. */
function objectsOn(
  { grid, node, articles, photos }: PageSubject,
  direction: ArticleAttrs['direction'],
): readonly Rect[] {
  const boxes = node.children.filter(({ type }) => type.name === 'box' || type.name === 'nameplate');
  const objects = [
    ...photos.flatMap(({ attrs }) => (attrs.placed ? [cellsOf(grid, attrs)] : [])),
    ...articles.flatMap(({ attrs }) => (attrs.headlineFrame === null ? [] : [cellsOf(grid, attrs.headlineFrame)])),
    ...boxes.map(({ attrs }) => cellsOf(grid, { at: attrs['at'], span: attrs['span'] })),
  ];
  return direction === 'vertical' ? objects.map((object) => turned(object, grid.trim.width)) : objects;
}

/** Lines that a column lacks to the lowest of its frame, with the column's ordinal in the story. */
interface Hole {
  readonly column: number;
  readonly lines: number;
}

/** Baselines of a column's first and last line. */
interface Extent {
  readonly head: number;
  readonly foot: number;
}

/** The deepest hole under the columns of one frame; null when their feet are level or it has no text. */
function holeUnder(
  { grid }: PageSubject,
  objects: readonly Rect[],
  columns: readonly Region[],
  extents: ReadonlyMap<number, Extent>,
): Hole | null {
  const used = columns.flatMap(({ ordinal }) => extents.get(ordinal) ?? []);
  if (used.length === 0) return null;
  const lowest = Math.max(...used.map(({ foot }) => foot));
  // A column without a line lacks what the text has, not the headline unit over it.
  const none = Math.min(...used.map(({ head }) => head)) - grid.leading;
  const holes = columns.flatMap(({ ordinal, x, width }): readonly Hole[] => {
    const end = extents.get(ordinal)?.foot ?? none;
    const lines = Math.round((lowest - end) / grid.leading);
    if (lines <= MOST_LACKING) return [];
    // A line's clearance above an object is its own.
    const under: Rect = { x, y: end, width, height: lowest - end };
    const isTaken = objects.some((object) => overlaps(object, under) && !encloses(object, columns));
    return isTaken ? [] : [{ column: ordinal + 1, lines }];
  });
  return holes.reduce<Hole | null>((deepest, hole) => (hole.lines > (deepest?.lines ?? 0) ? hole : deepest), null);
}

/** A box round the whole frame stands under none of its columns. */
function encloses(object: Rect, columns: readonly Region[]): boolean {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return false;
  const { grid } = first;
  const top = gridBaseline(grid, first.from);
  const foot = gridBaseline(grid, first.to - 1);
  return (
    object.x <= first.x + grid.size &&
    object.y <= top &&
    object.x + object.width >= last.x + last.width - grid.size &&
    object.y + object.height >= foot
  );
}

function holesIn(subject: PageSubject, { attrs }: ArticleSubject): readonly Hole[] {
  const isOverset = subject.composed.overset.some(({ story, photo }) => story === attrs.story && photo === null);
  if (isOverset) return [];
  const { grid } = subject;
  const { direction } = attrs;
  const extents = new Map<number, Extent>();
  for (const { story, part, region, x, y, display } of subject.composed.lines) {
    if (story !== attrs.story || (part !== 'body' && part !== 'byline') || display.direction !== direction) continue;
    // The tiers of vertical text (竖排) are columns of the turned page, and their feet are where its last lines stand: at the left.
    const baseline = direction === 'vertical' ? turnedBaseline(x, display.size, grid.trim.width) : y;
    const { head, foot } = extents.get(region) ?? { head: baseline, foot: baseline };
    extents.set(region, { head: Math.min(head, baseline), foot: Math.max(foot, baseline) });
  }
  const regions = (direction === 'vertical' ? tiersOf : regionsOf)(grid, attrs.frames, []);
  const frames = attrs.frames.map((_, index) => regions.filter(({ frame }) => frame === index));
  const objects = objectsOn(subject, direction);
  return frames.flatMap((columns) => holeUnder(subject, objects, columns, extents) ?? []);
}

export const raggedFeet: Rule = ({ pages }) =>
  pages.flatMap((subject) =>
    subject.articles.flatMap((article) =>
      holesIn(subject, article).map(
        ({ column, lines }): Diagnostic => ({
          code: 'craft.ragged-feet',
          severity: 'note',
          params: { name: article.name, column, lines },
          page: subject.page,
          story: article.attrs.story,
          at: 'body 0',
        }),
      ),
    ),
  );
