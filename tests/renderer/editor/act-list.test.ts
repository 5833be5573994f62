// The named undo history: one name for each act that can be undone, told by what it changed.
import { history, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { actListPlugin, actsOf } from '../../../renderer/editor/act-list.ts';
import { words } from '../../../shared/kernel/messages/catalogue.ts';
import { edition, tracked } from '../../shared/document/review/tracked-edition.ts';

const START = EditorState.create({
  doc: edition(tracked('水声很轻。'), tracked('雾起来了。')),
  plugins: [history({ newGroupDelay: 500 }), actListPlugin()],
});
/** In the body's first paragraph, before its text: edition, page, article, headline and its line are passed. */
const FIRST = 9;

const names = (state: EditorState): readonly string[] =>
  actsOf(state).acts.map(({ name }) => words('zh-CN', name.key, name.params));

/** Runs acts in turn, far enough apart in time to be acts of their own. */
function acting(state: EditorState, ...acts: readonly ((state: EditorState) => Transaction)[]): EditorState {
  return acts.reduce((now, act, i) => now.apply(act(now).setTime(i * 10_000)), state);
}

function through(state: EditorState, command: typeof undo): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

const type =
  (text: string) =>
  ({ tr }: EditorState): Transaction =>
    tr.insertText(text, FIRST);
const moveStory = ({ tr }: EditorState): Transaction =>
  tr.setNodeAttribute(1, 'frames', [{ at: [2, 1], span: [2, 20], columns: null }]);

describe('the acts', () => {
  it('begin in the first paragraph', () => {
    expect(START.doc.resolve(FIRST).parent.textContent).toBe('水声很轻。');
  });

  it('are named by what they changed', () => {
    const state = acting(
      START,
      type('晚上'),
      moveStory,
      ({ tr }) => tr.delete(FIRST, FIRST + 2),
      ({ tr }) => tr.split(FIRST + 2),
      ({ tr }) => tr.setNodeAttribute(1, 'fill', 'filled'),
      ({ tr }) => tr.insertText('贴', FIRST).setMeta('uiEvent', 'paste'),
      ({ tr }) => tr.delete(1, tr.doc.child(0).nodeSize - 1),
    );
    expect(names(state)).toEqual(['输入“晚上”', '移动稿件', '删除“晚上”', '分段或并段', '改稿件', '粘贴', '删稿件']);
    expect(actsOf(state).standing).toBe(undoDepth(state));
  });

  it('name a phrase whole, whose letters an input method has shown before', () => {
    const typed = (text: string, from: number, to: number): Transaction => START.tr.insertText(text, from, to);
    let state = START.apply(typed('n', FIRST, FIRST).setTime(1));
    state = state.apply(state.tr.insertText('i', FIRST + 1).setTime(2));
    state = state.apply(state.tr.insertText('你', FIRST, FIRST + 2).setTime(3));
    expect(undoDepth(state)).toBe(1);
    expect(names(state)).toEqual(['输入“你”']);
  });

  it('stay in the list when they are undone, until another act takes their place', () => {
    const state = acting(START, type('一'), moveStory, type('二'));
    const back = through(through(state, undo), undo);
    expect(names(back)).toEqual(names(state));
    expect([actsOf(back).standing, redoDepth(back)]).toEqual([1, 2]);
    expect(actsOf(through(back, redo)).standing).toBe(2);
    const other = back.apply(back.tr.insertText('三', FIRST).setTime(900_000));
    expect(names(other)).toEqual(['输入“一”', '输入“三”']);
    expect(actsOf(other).standing).toBe(2);
  });

  it('are not counted where nothing can be undone', () => {
    const { tr } = START;
    expect(names(START.apply(tr.setSelection(TextSelection.create(tr.doc, FIRST))))).toEqual([]);
    expect(names(START.apply(START.tr.insertText('字', FIRST).setMeta('addToHistory', false)))).toEqual([]);
  });
});
