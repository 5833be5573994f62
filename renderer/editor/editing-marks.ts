// What is marked over the shown text: caret, selection, what is composed, found or changed, where dragged text would land.
import type { EditorView } from 'prosemirror-view';
import type { DisplayPage } from '../../shared/display/display-list.ts';
import { groundsOf } from '../../shared/display/ground-beneath.ts';
import type { Rect } from '../../shared/kernel/geometry.ts';
import type { MessageKey } from '../../shared/kernel/messages/catalogue.ts';
import type { TextMarks } from '../painter/text-marks.ts';
import { emptyHints } from './empty-hints.ts';
import type { Match } from './find.ts';
import type { Stretch } from './segments.ts';
import { caretOnPage, rangeOnPage, stretchesOnPage, type TextView } from './text-view.ts';

/** Each setter answers true where something else is to be marked now. */
export interface EditingMarks {
  /** What is marked in one view. A caret in overset text stands at its frame's foot where no galley shows it. */
  marksIn(text: TextView, showsUnseen: boolean): TextMarks;
  /** The document has changed: what was normalised and what was under the pointer lie elsewhere. */
  docChanged(): void;
  /** What a search has found, as it shows it. */
  setMatches(found: readonly Match[]): boolean;
  /** What normalising has changed, shown until the next edit. */
  setChanged(stretches: readonly Stretch[]): void;
  /** Where dragged text would land. */
  setLanding(place: Rect | null): boolean;
  /** Document position in the photo under the pointer. */
  setHovered(position: number | null): boolean;
}

/** `now` is the text in the view that the user works in, `composed` what an input method composes. */
export function makeEditingMarks(
  view: EditorView,
  now: () => TextView | null,
  composed: () => Stretch | null,
  say: (key: MessageKey) => string,
): EditingMarks {
  let matches: readonly Match[] = [];
  let changed: readonly Stretch[] = [];
  let landing: Rect | null = null;
  let hovered: number | null = null;
  const grounds = new WeakMap<DisplayPage, ReturnType<typeof groundsOf>>();

  const groundOf = (page: DisplayPage): TextMarks['groundOf'] => {
    const known = grounds.get(page) ?? groundsOf(page);
    grounds.set(page, known);
    return known;
  };

  return {
    marksIn(text, showsUnseen) {
      const { selection } = text.state;
      const caret = caretOnPage(text);
      const composing = composed();
      const isShown =
        caret !== null && (caret.seen || showsUnseen) && selection.empty && view.hasFocus() && view.editable;
      return {
        caret: isShown ? caret.rect : null,
        selection: rangeOnPage(text, selection.from, selection.to),
        matches: stretchesOnPage(text, [...matches, ...changed]),
        composing: composing === null ? [] : rangeOnPage(text, composing.from, composing.to),
        hints: emptyHints(text, hovered === null ? [selection.head] : [selection.head, hovered], say),
        groundOf: groundOf(text.page.display),
        landing: landing !== null && text.text === now()?.text ? landing : null,
      };
    },
    docChanged() {
      changed = [];
      hovered = null;
    },
    setMatches(found) {
      if (found.length === 0 && matches.length === 0) return false;
      matches = found;
      return true;
    },
    setChanged(stretches) {
      changed = stretches;
    },
    setLanding(place) {
      if (place === landing) return false;
      landing = place;
      return true;
    },
    setHovered(position) {
      if (position === hovered) return false;
      hovered = position;
      return true;
    },
  };
}
