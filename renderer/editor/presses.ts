// Presses and drags over the shown text: how much of it each takes.
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { DisplayLine } from '../../shared/display/display-list.ts';
import { hitCharacter, hitTest } from '../../shared/display/page-text.ts';
import { blockStretch, setOffset, setText } from '../../shared/document/review/set-text.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import { clampHead, wholeMember } from './bounds.ts';
import { withCaret } from './caret-state.ts';
import { linesMeantAt } from './photo-places.ts';
import { type Segments, type Stretch, sentenceAt } from './segments.ts';
import { positionOf } from './text-places.ts';
import { type Dispatch, linesOfMember, type TextView } from './text-view.ts';

/** How much of the text one press takes: a place, a word (double click), a sentence (Ctrl), a paragraph (triple click). */
export type Grain = 'place' | 'word' | 'sentence' | 'paragraph';

export interface Presses {
  /** A press on the page, pt; `extend` keeps the selection's anchor. */
  press(at: Point, grain: Grain, extend: boolean): void;
  /** The pointer moves with the button held. */
  dragTo(at: Point): void;
  /** Selects the word, sentence or paragraph at the caret, or all of its story. */
  take(what: Exclude<Grain, 'place'> | 'story'): void;
}

/** `now` is the text in the view that is pressed; `writes` says whether there is a selection of text to extend. */
export function makePresses(
  view: EditorView,
  now: () => TextView | null,
  segments: Segments,
  dispatch: Dispatch,
  writes: () => boolean,
): Presses {
  let drag: { readonly grain: Grain; readonly from: number; readonly to: number } | null = null;

  const select = (anchorAt: number, head: number, side: -1 | 1): void => {
    const { doc } = view.state;
    const selection = TextSelection.create(doc, anchorAt, clampHead(doc, anchorAt, head));
    dispatch(withCaret(view.state.tr.setSelection(selection), { side, goal: null }).setMeta('pointer', true));
  };

  const grainAt = (position: number, grain: Grain): Stretch => {
    const place = view.state.doc.resolve(position);
    const start = place.start();
    switch (grain) {
      case 'place':
        return { from: position, to: position };
      case 'word': {
        const { parent } = place;
        const word = segments.wordAt(setText(parent), setOffset(parent, place.parentOffset));
        if (word === null) return { from: position, to: position };
        const { from, to } = blockStretch(parent, word.from, word.to);
        return { from: start + from, to: start + to };
      }
      case 'sentence': {
        const { parent } = place;
        const sentence = sentenceAt(setText(parent), setOffset(parent, place.parentOffset));
        const { from, to } = blockStretch(parent, sentence.from, sentence.to);
        return { from: start + from, to: start + to };
      }
      case 'paragraph':
        return { from: start, to: place.end() };
    }
  };

  /** What a press takes of the text at a point of the page; words and sentences are those of the character under it. */
  const taken = (text: TextView, point: Point, grain: Grain, isMeant?: (line: DisplayLine) => boolean) => {
    const place = (grain === 'place' ? hitTest : hitCharacter)(text.text, point, isMeant);
    return place === null
      ? null
      : {
          ...grainAt(positionOf(text.composed.blocks, place), grain),
          side: grain === 'place' ? place.side : (-1 as const),
        };
  };

  return {
    press(point, grain, extend) {
      const text = now();
      const at = text === null ? null : taken(text, point, grain, linesMeantAt(text, point));
      if (at === null) return;
      const anchorAt = extend && writes() ? view.state.selection.anchor : at.from;
      drag = extend ? { grain, from: anchorAt, to: anchorAt } : { grain, from: at.from, to: at.to };
      select(anchorAt, extend && at.from < anchorAt ? at.from : at.to, at.side);
    },
    dragTo(point) {
      const text = now();
      if (drag === null || text === null) return;
      const at = taken(text, point, drag.grain, linesOfMember(text, drag.from));
      if (at === null) return;
      if (at.from < drag.from) select(drag.to, at.from, at.side);
      else select(drag.from, Math.max(drag.to, at.to), at.side);
    },
    take(what) {
      const all = what === 'story' ? wholeMember(view.state) : grainAt(view.state.selection.head, what);
      if (all !== null) select(all.from, all.to, -1);
    },
  };
}
