// Comments: gathered in order from overlapping and parted ranges, added, changed, removed, and gone with the text they stand on.
import { history, undo } from 'prosemirror-history';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { decodeDocument, encodeDocument } from '../../../../shared/document/codec/codec.ts';
import {
  addComment,
  changeComment,
  commentFault,
  commentsIn,
  removeComment,
} from '../../../../shared/document/review/comments.ts';
import type { Comment } from '../../../../shared/document/review/revision.ts';
import { type PMNode, schema } from '../../../../shared/document/schema.ts';
import { LONGEST_STRING } from '../../../../shared/document/validators.ts';
import { article, edition } from '../../composition/support.ts';

const page = edition([
  article({
    headline: ['渡口的灯'],
    body: ['入夜以后渡口只剩一盏灯。', '水声很轻。'],
    frames: [{ at: [1, 1], span: [2, 20] }],
  }),
]);

const comment = (id: string, text = `关于${id}`): Comment => ({
  id,
  text,
  author: '林校对',
  at: '2026-03-01T08:00:00Z',
});

function find(doc: PMNode, text: string): number {
  let found = -1;
  doc.descendants((node, at) => {
    const index = node.isTextblock ? node.textContent.indexOf(text) : -1;
    if (index >= 0 && found < 0) found = at + 1 + index;
  });
  if (found < 0) throw new Error(`no ${text}`);
  return found;
}

const opened = (): EditorState => EditorState.create({ doc: page, plugins: [history()] });

/** The state with a comment on all from the start of one text to the end of another. */
function commented(state: EditorState, id: string, from: string, to = from): EditorState {
  const { doc } = state;
  return state.apply(addComment(state.tr, find(doc, from), find(doc, to) + to.length, comment(id)));
}

/** Comments as their ids with the texts they stand on. */
const shown = (doc: PMNode): readonly string[] =>
  commentsIn(doc).map(
    ({ comment: { id }, ranges }) => `${id}: ${ranges.map(({ from, to }) => doc.textBetween(from, to)).join(' / ')}`,
  );

describe('comments of a document', () => {
  it('come in the order in which they begin, each with all of its text', () => {
    const state = commented(commented(opened(), 'b', '一盏灯'), 'a', '渡口的灯');
    expect(shown(state.doc)).toEqual(['a: 渡口的灯', 'b: 一盏灯']);
  });
  it('may overlap, and stand on several paragraphs', () => {
    const state = commented(commented(opened(), 'a', '以后渡口', '水声'), 'b', '渡口只剩');
    expect(shown(state.doc)).toEqual(['a: 以后渡口只剩一盏灯。 / 水声', 'b: 渡口只剩']);
  });
  it('keep one range where emphases divide their text', () => {
    const state = commented(opened(), 'a', '只剩一盏灯');
    const strong = state.tr.addMark(find(state.doc, '一盏'), find(state.doc, '一盏') + 2, schema.mark('strong'));
    expect(shown(state.apply(strong).doc)).toEqual(['a: 只剩一盏灯']);
  });
  it('grow by what is written within, not by what is written at their ends', () => {
    const state = commented(opened(), 'a', '一盏');
    const at = find(state.doc, '一盏');
    const within = state.apply(state.tr.insertText('小', at + 1));
    expect(shown(within.doc)).toEqual(['a: 一小盏']);
    expect(shown(within.apply(within.tr.insertText('明', at + 3)).doc)).toEqual(['a: 一小盏']);
  });
  it('shrink and go with their text, and come back when that is undone', () => {
    const state = commented(opened(), 'a', '一盏灯');
    const at = find(state.doc, '一盏灯');
    const less = state.apply(state.tr.delete(at, at + 1));
    expect(shown(less.doc)).toEqual(['a: 盏灯']);
    let none = less.apply(less.tr.delete(at - 1, at + 2));
    expect(shown(none.doc)).toEqual([]);
    undo(none, (tr) => {
      none = none.apply(tr);
    });
    expect(shown(none.doc)).toEqual(['a: 一盏灯']);
  });
  it('of a part of the document are those that touch it', () => {
    const { doc } = commented(commented(opened(), 'a', '渡口的灯'), 'b', '水声');
    const body = find(doc, '入夜');
    expect(commentsIn(doc, body).map(({ comment: { id } }) => id)).toEqual(['b']);
  });
});

describe('a comment', () => {
  it('is changed wherever it stands, under the name of who changed it', () => {
    const state = commented(commented(opened(), 'a', '以后渡口', '水声'), 'b', '一盏灯');
    const other: Comment = { ...comment('a', '改过'), author: '周主任', at: '2026-03-02T09:30:00Z' };
    const { doc } = state.apply(changeComment(state.tr, other));
    expect(commentsIn(doc).map((one) => one.comment)).toEqual([other, comment('b')]);
    expect(shown(doc)).toEqual(shown(state.doc));
  });
  it('is removed and leaves the others and the text', () => {
    const state = commented(commented(opened(), 'a', '以后渡口', '水声'), 'b', '渡口只剩');
    const { doc } = state.apply(removeComment(state.tr, 'a'));
    expect(shown(doc)).toEqual(['b: 渡口只剩']);
    expect(doc.textContent).toBe(page.textContent);
  });
  it('is kept by the file as long as a file keeps strings', () => {
    const longest = '长'.repeat(LONGEST_STRING);
    expect([commentFault(longest), commentFault(`${longest}长`), commentFault(' \n')]).toEqual([
      null,
      'too-long',
      'empty',
    ]);
    const state = opened();
    const at = find(state.doc, '一盏灯');
    const { doc } = state.apply(addComment(state.tr, at, at + 3, comment('a', longest)));
    const read = decodeDocument(encodeDocument(doc), new Set());
    expect(read.ok && commentsIn(read.value)).toEqual(commentsIn(doc));
  });
});
