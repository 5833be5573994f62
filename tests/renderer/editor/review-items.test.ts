// The review list: changes and comments in order with the words round them, rows that keep, settling one and many.
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { countReview, makeReviewRows, reviewItems, settleItems } from '../../../renderer/editor/review-items.ts';
import { addComment } from '../../../shared/document/review/comments.ts';
import { type PMNode, schema } from '../../../shared/document/schema.ts';
import { article, edition } from '../../shared/composition/support.ts';

const AT = '2026-03-01T08:00:00Z';
const plain = edition([
  article({
    headline: ['渡口的灯'],
    body: ['老人把竹篙靠在船头，等最后一班人。'],
    frames: [{ at: [1, 1], span: [2, 20] }],
  }),
]);

function find(doc: PMNode, text: string): number {
  let found = -1;
  doc.descendants((node, at) => {
    const index = node.isTextblock ? node.textContent.indexOf(text) : -1;
    if (index >= 0 && found < 0) found = at + 1 + index;
  });
  if (found < 0) throw new Error(`no ${text}`);
  return found;
}

const mark = (name: 'insertion' | 'deletion', author: string, at = AT) =>
  schema.marks[name].create(name === 'deletion' ? { author, at, joins: null } : { author, at });

/** 竹 struck by 林, 最后 inserted by 周, a comment of 林 on 船头 and one of 周 on the headline. */
function reviewed(): EditorState {
  const { tr } = EditorState.create({ doc: plain });
  const over = (text: string): readonly [number, number] => [find(tr.doc, text), find(tr.doc, text) + text.length];
  tr.addMark(...over('竹'), mark('deletion', '林'));
  tr.addMark(...over('最后'), mark('insertion', '周'));
  addComment(tr, ...over('船头'), { id: 'a', text: '船尾？', author: '林', at: AT });
  addComment(tr, ...over('的灯'), { id: 'b', text: '改题', author: '周', at: AT });
  return EditorState.create({ doc: tr.doc });
}

describe('review items', () => {
  it('come in the order of the text, with the words round them', () => {
    const rows = reviewItems(reviewed().doc, 0).map(({ row }) => row);
    expect(rows.map(({ kind, author, text, number }) => [kind, author, text, number])).toEqual([
      ['comment', '周', '改题', 1],
      ['deletion', '林', '竹', null],
      ['comment', '林', '船尾？', 2],
      ['insertion', '周', '最后', null],
    ]);
    expect(rows.map(({ before, quoted, after }) => `${before}|${quoted}|${after}`)).toEqual([
      '渡口|的灯|',
      '老人把||篙靠在船头，等最后一班人…',
      '老人把篙靠在|船头|，等最后一班人。',
      '老人把篙靠在船头，等||一班人。',
    ]);
    expect(countReview(reviewed().doc, 0)).toBe(4);
  });
  it('quote struck words that are commented', () => {
    const { tr } = reviewed();
    tr.addMark(find(tr.doc, '船头'), find(tr.doc, '船头') + 2, mark('deletion', '周'));
    expect(reviewItems(tr.doc, 0).find(({ row }) => row.text === '船尾？')?.row.quoted).toBe('船头');
  });
  it('keep their keys and rows while text before them changes', () => {
    const rowsOf = makeReviewRows();
    const state = reviewed();
    const before = rowsOf(reviewItems(state.doc, 0));
    const { tr } = state;
    const after = rowsOf(reviewItems(tr.insertText('旧', find(tr.doc, '渡口')).doc, 0));
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(after.map((row, i) => row === before[i])).toEqual([false, true, true, true]);
    expect(rowsOf(reviewItems(tr.doc, 0))).toBe(after);
  });
});

describe('settling', () => {
  const settled = (verdict: 'accept' | 'reject', wanted: (kind: string, author: string) => boolean): PMNode => {
    const state = reviewed();
    const items = reviewItems(state.doc, 0).filter(({ row }) => wanted(row.kind, row.author));
    const tr = settleItems(state, items, verdict);
    if (tr === null) throw new Error('nothing to settle');
    tr.doc.check();
    return tr.doc;
  };
  it('accepts and rejects all changes and leaves the comments', () => {
    const isChange = (kind: string): boolean => kind !== 'comment';
    expect(settled('accept', isChange).textContent).toBe('渡口的灯老人把篙靠在船头，等最后一班人。');
    expect(settled('reject', isChange).textContent).toBe('渡口的灯老人把竹篙靠在船头，等一班人。');
    expect(reviewItems(settled('reject', isChange), 0).map(({ row }) => row.kind)).toEqual(['comment', 'comment']);
  });
  it('settles what one author did', () => {
    const doc = settled('reject', (_, author) => author === '周');
    expect(reviewItems(doc, 0).map(({ row }) => `${row.kind} ${row.author}`)).toEqual(['deletion 林', 'comment 林']);
  });
  it('settles one author’s deletion within another’s insertion, whichever way', () => {
    const { tr } = reviewed();
    tr.addMark(find(tr.doc, '最后'), find(tr.doc, '最后') + 2, mark('deletion', '林'));
    const state = EditorState.create({ doc: tr.doc });
    const items = reviewItems(state.doc, 0).filter(({ row }) => row.kind !== 'comment');
    expect(items).toHaveLength(3);
    expect(settleItems(state, items, 'reject')?.doc.textContent).toBe('渡口的灯老人把竹篙靠在船头，等一班人。');
    expect(settleItems(state, items, 'accept')?.doc.textContent).toBe('渡口的灯老人把篙靠在船头，等一班人。');
  });
  it('has nothing to do without items', () => {
    expect(settleItems(reviewed(), [], 'accept')).toBeNull();
  });
});
