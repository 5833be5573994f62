// The make-up fuzzer's acts on text: typing, deleting, pasting, moving, roles and review in every part, as the window's commands do them.
import { closeHistory } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { clampHead, deleteSelected, deleteText } from '../../renderer/editor/bounds.ts';
import { settleAll, settleSelected, type Verdict } from '../../renderer/editor/change-commands.ts';
import { deleteAtCaret } from '../../renderer/editor/deleting.ts';
import { freeLines } from '../../renderer/editor/hold-above.ts';
import { normaliseSelected } from '../../renderer/editor/normalising.ts';
import { pasteBlocks } from '../../renderer/editor/paste-blocks.ts';
import { makeSegments } from '../../renderer/editor/segments.ts';
import { textTransaction } from '../../renderer/editor/text-commands.ts';
import { moveSelected } from '../../renderer/editor/text-moves.ts';
import { enter } from '../../renderer/editor/typing.ts';
import { addComment } from '../../shared/document/review/comments.ts';
import type { Dice } from './fuzz-hands.ts';
import type { Desk } from './makeup-desk.ts';
import type { MakeupAct } from './makeup-object-acts.ts';

const TYPED = ['河', '，', '“渡口”', '2026年', 'Riverside ', '——', '。', '亮着的灯散成一团', '\u3000', '𠮷'] as const;
const ROLES = [
  'strong',
  'emphasis',
  'dots',
  'dateline',
  'subhead',
  'byline',
  'add-kicker',
  'add-deck',
  'add-standfirst',
] as const;

const segments = makeSegments;

/** Every text block's first and last position. */
function blocksOf(state: EditorState): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  state.doc.descendants((node, at) => {
    if (node.isTextblock) found.push([at + 1, at + 1 + node.content.size]);
    return !node.isTextblock;
  });
  return found;
}

/** A place in some text that parts no character. */
function placeIn(state: EditorState, dice: Dice): number | null {
  const blocks = blocksOf(state);
  const block = blocks[dice.roll(blocks.length)];
  if (block === undefined) return null;
  const [from, to] = block;
  const at = from + dice.roll(to - from + 1);
  const before = at > from ? state.doc.textBetween(at - 1, at) : '';
  return /[\ud800-\udbff]/u.test(before) ? at - 1 : at;
}

/** Puts the caret somewhere, or selects some of a story's text, as a press and a drag do. */
function caret(desk: Desk, dice: Dice): void {
  desk.take('text');
  const state = desk.opened().editor;
  const anchor = placeIn(state, dice);
  if (anchor === null) return;
  const other = dice.roll(3) === 0 ? placeIn(state, dice) : anchor;
  const head = clampHead(state.doc, anchor, other ?? anchor);
  // A drag from story to story takes what is left of its own: mostly more than is wanted.
  const near = Math.abs(head - anchor) < 60 || dice.roll(4) === 0 ? head : anchor;
  desk.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(near))));
}

/** Text over the selection, as typing does it: over several blocks each part loses its own. */
function typing({ tr, selection }: EditorState, text: string): Transaction {
  const { from, to, empty, $from, $to } = selection;
  if (!empty && !$from.sameParent($to)) deleteText(tr, from, to).insertText(text, from);
  else tr.insertText(text, from, to);
  return tr;
}

/** A press of Backspace or Delete. */
const deleting = (state: EditorState, step: 1 | -1, reach: 'character' | 'word' | 'edge'): Transaction | null =>
  state.selection.empty ? deleteAtCaret(state, step, reach, segments()) : deleteSelected(state.tr);

/** Writes where the caret is: only where text has the keys. */
const onText =
  (name: string, make: (state: EditorState, dice: Dice) => Transaction | null): MakeupAct =>
  (desk, dice) => {
    if (dice.roll(3) > 0 || !(desk.opened().editor.selection instanceof TextSelection)) caret(desk, dice);
    const state = desk.opened().editor;
    if (state.selection instanceof TextSelection && state.selection.$head.parent.isTextblock) {
      desk.dispatch(make(state, dice));
    }
    return name;
  };

const type = onText('type', (state, dice) => typing(state, dice.pick(TYPED)));
const erase = onText('delete', (state, dice) =>
  deleting(state, dice.pick([1, -1]), dice.pick(['character', 'character', 'word', 'edge'])),
);
const breakBlock = onText('enter', ({ tr }) => enter(tr));
const role = onText('role', (state, dice) => textTransaction(state, dice.pick(ROLES)));
const paste = onText('paste', (state, dice) =>
  pasteBlocks(
    state,
    ['贴来的一段，', '第二段有2个数字。', '小题'].slice(dice.roll(3)).map((text, i) => ({
      role: i === 2 ? 'subhead' : 'paragraph',
      runs: [{ text, marks: dice.roll(2) === 0 ? [] : ['strong'] }],
      own: false,
    })),
  ),
);
const carry = onText('move text', (state, dice) => {
  const to = placeIn(state, dice);
  return to === null ? null : moveSelected(state, to, dice.roll(2) === 0);
});
const normalise = onText('normalise', (state) => normaliseSelected(state)?.tr ?? null);
const comment = onText('comment', ({ tr, selection: { from, to, empty } }) =>
  empty
    ? null
    : addComment(tr, from, to, { author: '林校对', at: '2026-03-01T09:00:00Z', id: `c${from}`, text: '请核' }),
);
const settle = onText('settle changes', (state, dice) => {
  const verdict = dice.pick<Verdict>(['accept', 'reject']);
  return dice.roll(3) === 0 ? settleAll(state, verdict) : settleSelected(state, verdict);
});

const modes: MakeupAct = (desk, dice) => {
  if (dice.roll(2) === 0) {
    desk.modes.tracks = !desk.modes.tracks;
    return `tracks: ${desk.modes.tracks}`;
  }
  desk.modes.holds = !desk.modes.holds;
  const free = desk.modes.holds ? null : freeLines(desk.opened().editor);
  desk.dispatch(free === null ? null : closeHistory(free));
  return `holds lines: ${desk.modes.holds}`;
};

export const TEXT_ACTS = [
  type,
  type,
  type,
  type,
  erase,
  erase,
  erase,
  breakBlock,
  role,
  role,
  paste,
  carry,
  normalise,
  comment,
  settle,
  modes,
] as const;
