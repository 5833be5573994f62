// Where on a page its tracked changes are: the lines that inserted text stands on, and the places where something is gone.

import type { ComposedEdition } from '../../shared/composition/phases.ts';
import { caretAt } from '../../shared/display/caret.ts';
import { lineOf, type PageText, pageText } from '../../shared/display/page-text.ts';
import { selectionShape } from '../../shared/display/selection-shape.ts';
import { type Change, changesIn } from '../../shared/document/review/changes.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { Rect } from '../../shared/kernel/geometry.ts';
import { placeOf } from './text-places.ts';

/** A change on the page, pt from the trim's corner; a place's rectangle has no width (no height in a vertical line). */
export interface ChangeOnPage {
  readonly change: Change;
  /** Ordinal of its author among the edition's, by name: the same for as long as they are. */
  readonly author: number;
  readonly rects: readonly Rect[];
  readonly isPlace: boolean;
  readonly isVertical: boolean;
}

function shapeOf({ blocks }: ComposedEdition, text: PageText, { kind, from, to }: Change) {
  const isPlace = kind !== 'insertion';
  const start = placeOf(blocks, kind === 'split' ? to : from, 1);
  const end = placeOf(blocks, to, -1);
  const ordinal = start === null ? null : lineOf(text, start);
  const line = ordinal === null ? undefined : text.lines[ordinal];
  const isVertical = line?.direction === 'vertical';
  if (start === null || end === null) return { rects: [], isPlace, isVertical };
  if (!isPlace) return { rects: selectionShape(text, { from: start, to: end }), isPlace, isVertical };
  return { rects: line === undefined ? [] : [caretAt(line, start.offset)], isPlace, isVertical };
}

/** The tracked changes of a page in document order; those of overset text have no rectangles and are left out. */
export function changesOnPage(doc: PMNode, composed: ComposedEdition, page: number): readonly ChangeOnPage[] {
  const display = composed.pages[page]?.display;
  const changes = changesIn(doc);
  if (display === undefined || changes.length === 0) return [];
  const text = pageText(display);
  const authors = [...new Set(changes.map(({ author }) => author))].sort();
  return changes
    .filter((change) => change.page === page)
    .map((change) => ({ change, author: authors.indexOf(change.author), ...shapeOf(composed, text, change) }))
    .filter(({ rects }) => rects.length > 0);
}
