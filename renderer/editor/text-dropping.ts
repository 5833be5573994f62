// Text dragged over the page: where it would land, and what lands there when it is let go.
import { closeHistory } from 'prosemirror-history';
import { hitTest } from '../../shared/display/page-text.ts';
import type { Point, Rect } from '../../shared/kernel/geometry.ts';
import { clipboardBlocks } from './pasting.ts';
import { dropBlocks, moveSelected } from './text-moves.ts';
import { positionOf } from './text-places.ts';
import { caretOnLine, type Dispatch, rangeOnPage, type TextView } from './text-view.ts';

/** How dragged text lands: the selection moved or copied, or text from outside the window. */
type Carried = 'moved' | 'copied' | 'foreign';

/** A view onto the text that text can be dropped on. */
export interface TextPlace {
  readonly scroller: HTMLElement;
  /** Client px to pt of what is shown there. */
  toPage(client: Point): Point;
  /** What is shown here is meant from now on. */
  turnHere(): void;
}

export interface TextDropping {
  /** Text can be dropped there until the returned function is called. */
  addPlace(place: TextPlace): () => void;
  /** The place under the pointer, client px; null outside of all. */
  placeUnder(client: Point): TextPlace | null;
  /** True where a press takes hold of the selected text. */
  isOnSelection(at: Point): boolean;
  /** Shows where carried text would land at a point of the page, pt; null shows nothing. False where it would change nothing. */
  hover(at: Point | null, how: Carried): boolean;
  /** Drops the selected text. */
  drop(at: Point, how: Exclude<Carried, 'foreign'>): void;
  /** Drops text from outside. */
  dropData(at: Point, data: Pick<DataTransfer, 'getData'>): void;
}

/** A press in the white between two selected lines takes hold of them too: this share of a line's height on either side of it. */
const BETWEEN_LINES = 0.2;

function isIn({ x, y, width, height }: Rect, point: Point): boolean {
  const white = BETWEEN_LINES * Math.min(width, height);
  return point.x >= x - white && point.x <= x + width + white && point.y >= y - white && point.y <= y + height + white;
}

/** `show` paints the place where text would land, pt. */
export function makeTextDropping(
  now: () => TextView | null,
  dispatch: Dispatch,
  show: (place: Rect | null) => void,
): TextDropping {
  const placeAt = (text: TextView, at: Point): { readonly position: number; readonly caret: Rect } | null => {
    const place = hitTest(text.text, at);
    const caret = place === null ? null : caretOnLine(text, place);
    return place === null || caret === null
      ? null
      : { position: positionOf(text.composed.blocks, place), caret: caret.rect };
  };
  const take = (at: Point, make: (text: TextView, position: number) => ReturnType<typeof moveSelected>): void => {
    show(null);
    const text = now();
    const place = text === null ? null : placeAt(text, at);
    const tr = text === null || place === null ? null : make(text, place.position);
    if (tr === null) return;
    dispatch(tr);
    // What is typed into it next is another thing to undo.
    const after = now();
    if (after !== null) dispatch(closeHistory(after.state.tr));
  };
  const places = new Set<TextPlace>();
  return {
    addPlace(place) {
      places.add(place);
      return () => places.delete(place);
    },
    placeUnder({ x, y }) {
      const isOver = ({ scroller }: TextPlace): boolean => {
        const { left, top, right, bottom } = scroller.getBoundingClientRect();
        return x >= left && x < right && y >= top && y < bottom;
      };
      return [...places].find(isOver) ?? null;
    },
    isOnSelection(at) {
      const text = now();
      if (text === null || text.state.selection.empty) return false;
      const { from, to } = text.state.selection;
      return rangeOnPage(text, from, to).some((rect) => isIn(rect, at));
    },
    hover(at, how) {
      const text = now();
      const place = at === null || text === null ? null : placeAt(text, at);
      const lands =
        place !== null &&
        text !== null &&
        (how === 'foreign' || moveSelected(text.state, place.position, how === 'copied') !== null);
      show(lands ? place.caret : null);
      return lands;
    },
    drop: (at, how) => take(at, ({ state }, position) => moveSelected(state, position, how === 'copied')),
    dropData: (at, data) => take(at, ({ state }, position) => dropBlocks(state, position, clipboardBlocks(data))),
  };
}
