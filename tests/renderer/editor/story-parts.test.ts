// The parts of stories and photos at the caret: from one to the next, added, and gone again when they are left empty.
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { emptyPartsPlugin } from '../../../renderer/editor/empty-parts.ts';
import { toPart } from '../../../renderer/editor/story-parts.ts';
import { canRun, textTransaction } from '../../../renderer/editor/text-commands.ts';
import { article, edition, photo } from '../../shared/composition/support.ts';

const frames = [{ at: [1, 1], span: [2, 20] }] as const;
const doc = edition([
  article({ headline: ['渡口', '的灯'], deck: '一夜', body: ['入夜以后。', '船靠岸。'], frames }),
  photo({ at: [3, 1], span: [2, 10] }, '渡船', ''),
]);

/** The state with the caret behind a text. */
function caretBehind(text: string): EditorState {
  let at = -1;
  doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(text) : -1;
    if (index >= 0 && at < 0) at = position + index + text.length;
  });
  if (at < 0) throw new Error(`no ${text}`);
  const plugins = [history(), emptyPartsPlugin()];
  return EditorState.create({ doc, selection: TextSelection.create(doc, at), plugins });
}

function did(state: EditorState, tr: Transaction | null): EditorState {
  if (tr === null) throw new Error('nothing was done');
  const next = state.apply(tr);
  next.doc.check();
  return next;
}

function undone(state: EditorState): EditorState {
  let next = state;
  undo(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

const partOf = ({ selection }: EditorState): string => selection.$head.parent.type.name;
const partsOf = (state: EditorState): readonly string[] =>
  state.doc
    .child(0)
    .child(0)
    .children.map(({ type }) => type.name);
/** The caret back in the body, as a click there puts it. */
const toBody = (state: EditorState): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.doc.content.size - 14)));

describe('toPart', () => {
  it('goes through the parts of a story and stops at its ends', () => {
    let state = caretBehind('渡');
    const seen: string[] = [];
    for (let tr = toPart(state, 1); tr !== null; tr = toPart(state, 1)) {
      state = did(state, tr);
      seen.push(partOf(state));
    }
    expect(seen).toEqual(['deck', 'paragraph']);
    expect(state.selection.$head.parentOffset).toBe(0);
    state = did(state, toPart(state, -1));
    expect([partOf(state), state.selection.$head.parentOffset]).toEqual(['deck', 2]);
    state = did(state, toPart(state, -1));
    expect(state.selection.$head.parent.textContent).toBe('的灯');
    expect(toPart(state, -1)).toBeNull();
  });

  it('goes from a caption to its credit and back', () => {
    const credit = did(caretBehind('渡船'), toPart(caretBehind('渡船'), 1));
    expect(partOf(credit)).toBe('credit');
    expect(toPart(credit, 1)).toBeNull();
    expect(partOf(did(credit, toPart(credit, -1)))).toBe('caption');
  });
});

describe('adding a part', () => {
  it('puts it where the schema has it, with the caret in it', () => {
    const state = caretBehind('入夜');
    const kicker = did(state, textTransaction(state, 'add-kicker'));
    expect(partsOf(kicker)).toEqual(['kicker', 'headline', 'deck', 'body']);
    expect(partOf(kicker)).toBe('kicker');
    const standfirst = did(state, textTransaction(state, 'add-standfirst'));
    expect(partsOf(standfirst)).toEqual(['headline', 'deck', 'standfirst', 'body']);
  });

  it('only goes to a part that is there', () => {
    const state = caretBehind('入夜');
    const deck = did(state, textTransaction(state, 'add-deck'));
    expect(deck.doc.eq(doc)).toBe(true);
    expect(partOf(deck)).toBe('deck');
  });

  it('is for stories alone', () => {
    expect(canRun(caretBehind('渡船'), 'add-kicker')).toBe(false);
    expect(canRun(caretBehind('入夜'), 'add-kicker')).toBe(true);
  });

  it('leaves no trace when nothing is written', () => {
    const typed = caretBehind('入夜').apply(caretBehind('入夜').tr.insertText('。'));
    const left = toBody(did(typed, textTransaction(typed, 'add-kicker')));
    expect(left.doc.eq(typed.doc)).toBe(true);
    expect(partOf(left)).toBe('paragraph');
    // The next thing to undo is what came before.
    expect(undone(left).doc.eq(doc)).toBe(true);
  });

  it('stays when something was written', () => {
    const added = did(caretBehind('入夜'), textTransaction(caretBehind('入夜'), 'add-kicker'));
    expect(partsOf(toBody(added.apply(added.tr.insertText('夏'))))).toContain('kicker');
  });
});

describe('a part that is emptied', () => {
  it('goes when the caret leaves it, and comes back with its words', () => {
    const state = caretBehind('一夜');
    const { $head } = state.selection;
    const emptied = state.apply(state.tr.delete($head.start(), $head.end()));
    expect(partsOf(emptied)).toContain('deck');
    const left = toBody(emptied);
    expect(partsOf(left)).toEqual(['headline', 'body']);
    expect(undone(left).doc.eq(doc)).toBe(true);
  });

  it('stays where it was empty all along', () => {
    const empty = edition([article({ headline: ['渡口'], deck: '', body: ['入夜以后。', '船靠岸。'], frames })]);
    const state = EditorState.create({
      doc: empty,
      selection: TextSelection.create(empty, empty.content.size - 4),
      plugins: [emptyPartsPlugin()],
    });
    const typed = state.apply(state.tr.insertText('夜'));
    expect(partsOf(typed)).toEqual(['headline', 'deck', 'body']);
  });
});
