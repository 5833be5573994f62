// Where on page and galley the comments are: the lines they stand on, and a marker in the margin of their column.
import type { ComposedEdition } from '../../shared/composition/phases.ts';
import type { DisplayLine } from '../../shared/display/display-list.ts';
import { lineOf, type PageText, pageText } from '../../shared/display/page-text.ts';
import { stretchShape } from '../../shared/display/selection-shape.ts';
import type { PageAttrs } from '../../shared/document/attrs.ts';
import { type CommentRange, commentsIn, type PlacedComment } from '../../shared/document/review/comments.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { Rect } from '../../shared/kernel/geometry.ts';
import { sameFields } from '../../shared/kernel/same-fields.ts';
import { positionOfPage } from './document-pages.ts';
import type { GalleyView } from './galley-view.ts';
import { placeOf } from './text-places.ts';

/** A page's comment by its number on the page, from 1 in the document's order. */
export interface NumberedComment extends PlacedComment {
  readonly number: number;
}

export function commentsOfPage(doc: PMNode, page: number): readonly NumberedComment[] {
  const from = positionOfPage(doc, page) + 1;
  return commentsIn(doc, from, from + doc.child(page).content.size).map((one, i) => ({ ...one, number: i + 1 }));
}

/** A comment on the page, pt from the trim's corner. */
export interface CommentOnPage extends Pick<NumberedComment, 'comment' | 'number'> {
  readonly rects: readonly Rect[];
  /** In the gutter before its first line; null for a comment on overset text. */
  readonly marker: Rect | null;
}

/** Side of a marker, pt: as large as the gutter lets it be without touching a letter, and never so small that no press meets it. */
const MARKER = { least: 4, most: 8 } as const;
/** Room between marker and text, pt. */
const MARKER_GAP = 0.5;

function markerAt({ x, y, direction, size: em }: DisplayLine, size: number): Rect {
  return direction === 'horizontal'
    ? { x: x - size - MARKER_GAP, y: y - em / 3 - size / 2, width: size, height: size }
    : { x: x - size / 2, y: y - size - MARKER_GAP, width: size, height: size };
}

const overlap = (a: Rect, b: Rect): boolean =>
  Math.abs(a.x - b.x) < a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Moves a marker down the gutter (along the lines' heads in vertical text) until it lies on no other. */
function besideOthers(marker: Rect, direction: DisplayLine['direction'], others: readonly Rect[]): Rect {
  let free = marker;
  for (;;) {
    const other = others.find((one) => overlap(free, one));
    if (other === undefined) return free;
    // One step goes past one marker, so this ends.
    free =
      direction === 'horizontal'
        ? { ...free, y: other.y + other.height + MARKER_GAP }
        : { ...free, x: other.x - free.width - MARKER_GAP };
  }
}

/** False for what stands in overset text, which only the galley shows. */
export function isOnPage({ blocks, pages }: ComposedEdition, page: number, position: number): boolean {
  const shown = pages[page];
  const place = placeOf(blocks, position, 1);
  return shown !== undefined && place !== null && lineOf(pageText(shown.display), place) !== null;
}

function rectsOf({ blocks }: ComposedEdition, text: PageText, { ranges }: PlacedComment): readonly Rect[] {
  return ranges.flatMap(({ from, to }) => {
    const start = placeOf(blocks, from, 1);
    const end = placeOf(blocks, to, -1);
    return start === null || end === null ? [] : stretchShape(text, start.block, start.offset, end.offset);
  });
}

/** The line on which a comment begins to be seen; struck text stands where it would. */
function firstLine({ blocks }: ComposedEdition, text: PageText, ranges: readonly CommentRange[]): DisplayLine | null {
  for (const { from } of ranges) {
    const place = placeOf(blocks, from, 1);
    const ordinal = place === null ? null : lineOf(text, place);
    const line = ordinal === null ? undefined : text.lines[ordinal];
    if (line !== undefined) return line;
  }
  return null;
}

/** The comments of the page with ordinal `page` as that page shows them. */
export function commentsOnPage(composed: ComposedEdition, page: number): readonly CommentOnPage[] {
  const { doc, pages } = composed;
  const shown = pages[page];
  const comments = shown === undefined ? [] : commentsOfPage(doc, page);
  if (shown === undefined || comments.length === 0) return [];
  const text = pageText(shown.display);
  const { gutter, size } = (doc.child(page).attrs as PageAttrs).setup;
  const side = Math.min(MARKER.most, Math.max(MARKER.least, gutter * size - 2 * MARKER_GAP));
  const markers: Rect[] = [];
  return comments.map((one) => {
    const line = firstLine(composed, text, one.ranges);
    const marker = line === null ? null : besideOthers(markerAt(line, side), line.direction, markers);
    if (marker !== null) markers.push(marker);
    return { comment: one.comment, number: one.number, rects: rectsOf(composed, text, one), marker };
  });
}

/**
 * The markers of the comments on a galley's story, in the margin right of its column, each a square of `side` pt. They have the numbers
 * of the page, overset comments too.
 */
export function commentsInGalley(
  { composed, text, galley, member, at }: GalleyView,
  side: number,
): readonly (Pick<NumberedComment, 'comment' | 'number'> & { readonly marker: Rect })[] {
  const markers: Rect[] = [];
  return commentsOfPage(composed.doc, composed.doc.resolve(at).index(0)).flatMap((one) => {
    const ranges = one.ranges.filter(({ from }) => from > at && from < at + member.nodeSize);
    const line = firstLine(composed, text, ranges);
    if (line === null) return [];
    const beside = { ...markerAt(line, side), x: galley.display.trim.width + MARKER_GAP };
    const marker = besideOthers(beside, line.direction, markers);
    markers.push(marker);
    return [{ comment: one.comment, number: one.number, marker }];
  });
}

const sameRect = (a: Rect | null, b: Rect | null): boolean => a === b || (a !== null && b !== null && sameFields(a, b));

const looksSame = (a: CommentOnPage, b: CommentOnPage): boolean =>
  a.comment === b.comment &&
  a.number === b.number &&
  sameRect(a.marker, b.marker) &&
  a.rects.length === b.rects.length &&
  a.rects.every((rect, i) => sameRect(rect, b.rects[i] ?? null));

/** Makes a reader of pages that gives the same values again for comments that look the same: of hundreds, a key moves a few. */
export function makeCommentsOnPage(): typeof commentsOnPage {
  let last: ReadonlyMap<string, CommentOnPage> = new Map();
  return (composed, page) => {
    const shown = commentsOnPage(composed, page).map((one) => {
      const before = last.get(one.comment.id);
      return before !== undefined && looksSame(before, one) ? before : one;
    });
    last = new Map(shown.map((one) => [one.comment.id, one]));
    return shown;
  };
}
