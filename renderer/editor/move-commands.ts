// Caret movement as commands: arrows, Home/End, Page, word and paragraph keys, by what is seen on the page.
import { Selection, TextSelection } from 'prosemirror-state';
import type { TextPoint } from '../../shared/display/caret.ts';
import { lineOf } from '../../shared/display/page-text.ts';
import { blockOffset, setOffset, setText } from '../../shared/document/review/set-text.ts';
import { clampHead, wholeMember } from './bounds.ts';
import { type Goal, goalAt, lineEdge, moveByLines } from './caret-moves.ts';
import { caretState, withCaret } from './caret-state.ts';
import type { Segments } from './segments.ts';
import { positionOf } from './text-places.ts';
import { caretPoint, type Dispatch, linesOfMember, type TextView } from './text-view.ts';

/** How a key moves the caret; `extend` keeps the selection's anchor. */
export type Move =
  | { readonly by: 'character' | 'word' | 'line' | 'screen' | 'paragraph'; readonly step: 1 | -1 }
  | { readonly to: 'line-start' | 'line-end' | 'story-start' | 'story-end' };

/** Lines of a Page key: two fifths of a broadsheet column, so that some of what was read stays in view. */
const SCREEN_LINES = 24;

interface Target {
  readonly position: number;
  readonly side: TextPoint['side'];
  readonly goal: Goal | null;
}

const at = (position: number, side: TextPoint['side'] = -1): Target => ({ position, side, goal: null });

/** The next place for a caret outside its text block. */
function beyondBlock({ state }: TextView, step: 1 | -1): Target | null {
  const { $head } = state.selection;
  const found = Selection.findFrom(state.doc.resolve(step > 0 ? $head.after() : $head.before()), step, true);
  return found === null ? null : at(found.head, step > 0 ? 1 : -1);
}

function byText(view: TextView, segments: Segments, unit: 'character' | 'word', step: 1 | -1): Target | null {
  const { $head } = view.state.selection;
  const text = setText($head.parent);
  const offset = setOffset($head.parent, $head.parentOffset);
  if (step > 0 ? offset >= text.length : offset <= 0) return beyondBlock(view, step);
  const next =
    unit === 'character' ? segments.stepCharacter(text, offset, step) : segments.stepWord(text, offset, step);
  return at($head.start() + blockOffset($head.parent, next, 'before'), step > 0 ? -1 : 1);
}

function byParagraph(view: TextView, step: 1 | -1): Target | null {
  const { $head } = view.state.selection;
  if (step < 0 && setOffset($head.parent, $head.parentOffset) > 0) return at($head.start(), 1);
  const next = beyondBlock(view, step);
  return next === null ? null : at(view.state.doc.resolve(next.position).start(), 1);
}

function byLines(view: TextView, count: number): Target | null {
  const point = caretPoint(view);
  if (point === null) return null;
  const goal = caretState(view.state).goal ?? goalAt(view.text, point);
  if (goal === null) return null;
  const moved = moveByLines(view.text, point, count, goal, linesOfMember(view, view.state.selection.head));
  if (moved === null) return null;
  return { position: positionOf(view.composed.blocks, moved.point), side: moved.point.side, goal: moved.goal };
}

function toEdge(view: TextView, to: Extract<Move, { to: string }>['to']): Target | null {
  const point = caretPoint(view);
  switch (to) {
    case 'line-start':
    case 'line-end': {
      const edge = point === null ? null : lineEdge(view.text, point, to === 'line-start' ? 'start' : 'end');
      return edge === null ? null : at(positionOf(view.composed.blocks, edge), edge.side);
    }
    case 'story-start':
    case 'story-end': {
      const all = wholeMember(view.state);
      return all === null ? null : at(to === 'story-start' ? all.from : all.to, to === 'story-start' ? 1 : -1);
    }
  }
}

function targetOf(view: TextView, segments: Segments, move: Move): Target | null {
  if ('to' in move) return toEdge(view, move.to);
  switch (move.by) {
    case 'character':
    case 'word':
      return byText(view, segments, move.by, move.step);
    case 'line':
      return byLines(view, move.step);
    case 'screen':
      return byLines(view, move.step * SCREEN_LINES);
    case 'paragraph':
      return byParagraph(view, move.step);
  }
}

/** Moves the caret, or the selection's head with `extend`. Does nothing where there is nowhere to go. */
export function moveCaret(view: TextView, segments: Segments, move: Move, extend: boolean, dispatch: Dispatch): void {
  const { state } = view;
  const { selection } = state;
  const collapses = !extend && !selection.empty && 'by' in move && move.by === 'character';
  const target = collapses ? at(move.step < 0 ? selection.from : selection.to) : targetOf(view, segments, move);
  if (target === null) return;
  const anchor = extend ? selection.anchor : target.position;
  const head = extend ? clampHead(state.doc, anchor, target.position) : target.position;
  const { side, goal } = target;
  dispatch(
    withCaret(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)), { side, goal }).scrollIntoView(),
  );
}

/** True when the caret stands in a vertical line, where the arrows change places. */
export function isInVertical(view: TextView): boolean {
  const point = caretPoint(view);
  const ordinal = point === null ? null : lineOf(view.text, point);
  return ordinal !== null && view.text.lines[ordinal]?.direction === 'vertical';
}
