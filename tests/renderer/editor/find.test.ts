// Finding and replacing: words and patterns, by story, page and edition, marks kept, one thing to undo.
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { findAll, type Match, nextMatch, type Query, replaceMatches } from '../../../renderer/editor/find.ts';
import { schema } from '../../../shared/document/schema.ts';
import { article, edition, photo, text } from '../../shared/composition/support.ts';

const frames = [{ at: [1, 1], span: [1, 20] }] as const;
const doc = edition([
  article({ story: 'a.md', headline: ['渡口的灯'], body: ['渡口有灯，灯在2024年亮。', 'A灯a灯。'], frames }),
  article({
    story: 'b.md',
    body: [schema.node('paragraph', null, [text('山上'), text('的灯', 'strong'), text('很远。')])],
    frames: [{ at: [2, 1], span: [1, 20] }],
  }),
  photo({ at: [3, 1], span: [2, 10] }, '渡口的灯。'),
]);

const state = (position = 3): EditorState =>
  EditorState.create({ doc, selection: TextSelection.near(doc.resolve(position)), plugins: [history()] });

const query = (words: string, more: Partial<Query> = {}): Query => ({
  text: words,
  pattern: false,
  matchCase: false,
  scope: 'edition',
  ...more,
});

function found(words: string, more: Partial<Query> = {}, at = state()): readonly Match[] {
  const result = findAll(at, query(words, more));
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('findAll', () => {
  it('finds words in document order, over marks, never over paragraphs', () => {
    expect(found('灯').map(({ from, to }) => doc.textBetween(from, to))).toEqual(Array(7).fill('灯'));
    expect(found('的灯很')).toHaveLength(1);
    expect(found('亮。A')).toEqual([]);
  });

  it('looks in the story, the page or the edition', () => {
    expect(found('灯', { scope: 'story' })).toHaveLength(5);
    expect(found('灯', { scope: 'page' })).toHaveLength(7);
  });

  it('takes signs literally unless it is told that they are a pattern', () => {
    expect(found('.')).toEqual([]);
    expect(found(String.raw`\d{4}年`, { pattern: true }).map(({ found: [all] }) => all)).toEqual(['2024年']);
    expect(found('a')).toHaveLength(2);
    expect(found('a', { matchCase: true })).toHaveLength(1);
  });

  it('says so when a pattern is none, and finds nothing for an empty one', () => {
    expect(findAll(state(), query('(', { pattern: true })).ok).toBe(false);
    expect(found('x*', { pattern: true })).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

describe('nextMatch', () => {
  it('goes on from the selection and round the end', () => {
    const all = found('灯');
    const first = nextMatch(all, state(), 1);
    expect(first).toBe(all[0]);
    expect(nextMatch(all, state(), -1)).toBe(all.at(-1));
    const atSecond = state().apply(
      state().tr.setSelection(TextSelection.create(doc, all[1]?.from ?? 0, all[1]?.to ?? 0)),
    );
    expect(nextMatch(all, atSecond, 1)).toBe(all[2]);
    expect(nextMatch(all, atSecond, -1)).toBe(all[0]);
  });
});

describe('replaceMatches', () => {
  it('replaces all of them as one thing to undo', () => {
    const before = state();
    const tr = replaceMatches(before, found('灯'), '火', false);
    const after = before.apply(tr ?? before.tr);
    after.doc.check();
    expect(after.doc.textContent).toBe(doc.textContent.replaceAll('灯', '火'));
    let undone = after;
    undo(after, (one) => {
      undone = after.apply(one);
    });
    expect(undone.doc.eq(doc)).toBe(true);
  });

  it('keeps the marks of what it replaces', () => {
    const tr = replaceMatches(state(), found('的灯很'), '之火很', false);
    const marked: string[] = [];
    tr?.doc.descendants((node) => {
      if (node.isText && node.marks.length > 0) marked.push(node.text ?? '');
    });
    expect(marked).toEqual(['之火很']);
  });

  it('puts a pattern’s groups where the replacement names them', () => {
    const tr = replaceMatches(state(), found(String.raw`(\d+)年`, { pattern: true }), '公元$1年$$（$&）', true);
    expect(tr?.doc.textContent).toContain('公元2024年$（2024年）');
    const literal = replaceMatches(state(), found('2024'), '$1', false);
    expect(literal?.doc.textContent).toContain('$1年');
  });

  it('deletes with an empty replacement, and has nothing to do without matches', () => {
    expect(replaceMatches(state(), found('渡口'), '', false)?.doc.textContent).toBe(
      doc.textContent.replaceAll('渡口', ''),
    );
    expect(replaceMatches(state(), [], 'x', false)).toBeNull();
  });
});
