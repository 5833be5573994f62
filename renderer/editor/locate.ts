// Where on the page a finding lies: the part of the composition that a click on it brings into view.
import type { ComposedEdition, ComposedLine, ComposedPage, Overset } from '../../shared/composition/phases.ts';
import { stretchOf } from '../../shared/display/caret.ts';
import type { DisplayLine } from '../../shared/display/display-list.ts';
import type { Diagnostic } from '../../shared/kernel/diagnostic.ts';
import type { Rect } from '../../shared/kernel/geometry.ts';
import { unreachable } from '../../shared/kernel/result.ts';
import { type FindingAt, readFindingAt } from './finding-at.ts';
import { positionOf } from './text-places.ts';

/** A place in the edition: page from 0, rectangle in pt from the trim's corner. */
export interface Place {
  readonly page: number;
  readonly rect: Rect;
  /** Document position of its text's start, where a caret goes; null for what has none. */
  readonly position: number | null;
}

/** Half the side of the square shown round a point that has no extent of its own, pt. */
const ROUND_POINT = 30;

const lineRect = (line: DisplayLine): Rect => stretchOf(line, 0, line.width);

function union(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const foot = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: foot - y };
}

const roundPoint = ({ x, y }: { readonly x: number; readonly y: number }): Rect => ({
  x: x - ROUND_POINT,
  y: y - ROUND_POINT,
  width: 2 * ROUND_POINT,
  height: 2 * ROUND_POINT,
});

const linesRect = (lines: readonly ComposedLine[]): Rect | null => union(lines.map(({ display }) => lineRect(display)));

/** Document position of the first line's start. */
function startOf({ blocks }: ComposedEdition, [first]: readonly ComposedLine[]): number | null {
  return first === undefined
    ? null
    : positionOf(blocks, { block: first.display.block, offset: first.display.from, side: 1 });
}

export function photoRect({ display }: ComposedPage, photo: string): Rect | null {
  const image = display.items.find((item) => item.kind === 'image' && item.photo === photo);
  return image?.kind === 'image' ? image.box : null;
}

/** Size of the place shown for overset text, pt: the end of the frame's last line, with its badge below. */
const OVERSET_PLACE = { width: 90, above: 14, below: 18 } as const;

/** Foot of overset text's last frame; null when it has none on this page. */
function oversetRect(overset: Overset | undefined): Rect | null {
  if (overset === undefined || overset.at === null) return null;
  const { width, above, below } = OVERSET_PLACE;
  const { x, corner } = overset.at;
  return { x: corner === 'left' ? x : x - width, y: overset.at.y - above, width, height: above + below };
}

/** The lines that a finding is about: its part of the story, else, where it names no other place, all of the story. */
function linesAt(page: ComposedPage, story: string | null, at: FindingAt): readonly ComposedLine[] {
  if (at.kind === 'part') {
    const part = page.lines.filter(
      (one) => one.story === story && one.part === at.part && one.paragraph === at.paragraph,
    );
    if (part.length > 0) return part;
  }
  return story === null ? [] : page.lines.filter((line) => line.story === story);
}

/** What a finding's own place shows besides lines; null where that is not on the page. */
function rectAt(page: ComposedPage, at: FindingAt): Rect | null {
  switch (at.kind) {
    case 'part':
      return null;
    case 'point':
      return roundPoint(at.point);
    case 'name':
      return photoRect(page, at.name);
    default:
      return unreachable(at);
  }
}

/** Document position of overset text's start. */
function oversetStart({ blocks }: ComposedEdition, { blocks: [first] }: Overset): number | null {
  return first === undefined ? null : positionOf(blocks, { block: first.block, offset: first.from, side: 1 });
}

/** The finding's place: the foot of its frame, its paragraph or photo, else all of its story. Null when none is shown. */
export function locate(composed: ComposedEdition, finding: Diagnostic): Place | null {
  const index = composed.pages.findIndex(({ page }) => page === finding.page);
  const page = composed.pages[index];
  if (page === undefined) return null;
  const { story = null, at = '', code } = finding;
  const overset =
    code === 'text.overset'
      ? page.overset.find(({ photo, story: of }) => (photo === null ? of === story : photo === at))
      : undefined;
  const foot = oversetRect(overset);
  if (overset !== undefined && foot !== null) {
    return { page: index, rect: foot, position: oversetStart(composed, overset) };
  }
  const place = readFindingAt(at);
  const own = rectAt(page, place);
  if (own !== null) return { page: index, rect: own, position: null };
  return placeOfLines(composed, index, linesAt(page, story, place));
}

/** The place of lines of a page (ordinal, from 0); null without any. */
export function placeOfLines(composed: ComposedEdition, page: number, lines: readonly ComposedLine[]): Place | null {
  const rect = linesRect(lines);
  return rect === null ? null : { page, rect, position: startOf(composed, lines) };
}

/** What a person calls a story: its headline, else its file. */
export function storyName(composed: ComposedEdition, story: string): string {
  const lines = composed.pages.flatMap((page) => page.lines);
  const headline = lines.find((line) => line.story === story && line.part === 'headline')?.text.trim();
  return headline === undefined || headline === '' ? story : headline;
}
