// Normalising over stories and selections: marks kept, places told, one thing to undo.
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { normaliseSelected } from '../../../renderer/editor/normalising.ts';
import { schema } from '../../../shared/document/schema.ts';
import { article, edition, text } from '../../shared/composition/support.ts';

const frames = [{ at: [1, 1], span: [1, 20] }] as const;
const doc = edition([
  article({
    story: 'a.md',
    headline: ['渡口的灯--夜话'],
    body: [schema.node('paragraph', null, [text('他说'), text(':"来', 'strong'), text('吧."走了...')]), '灯亮着.'],
    frames,
  }),
  article({ story: 'b.md', body: ['山上,很远.'], frames: [{ at: [2, 1], span: [1, 20] }] }),
]);

function find(words: string): number {
  let found = -1;
  doc.descendants((node, at) => {
    const index = node.isTextblock ? node.textContent.indexOf(words) : -1;
    if (index >= 0 && found < 0) found = at + 1 + index;
  });
  if (found < 0) throw new Error(`no ${words}`);
  return found;
}

const state = (from: number, to = from): EditorState =>
  EditorState.create({ doc, selection: TextSelection.create(doc, from, to), plugins: [history()] });

function normalised(before: EditorState): { readonly after: EditorState; readonly changed: readonly string[] } {
  const result = normaliseSelected(before);
  if (result === null) throw new Error('there was nothing to change');
  const after = before.apply(result.tr);
  after.doc.check();
  return { after, changed: result.changed.map(({ from, to }) => after.doc.textBetween(from, to)) };
}

describe('normaliseSelected', () => {
  it('takes the whole story of a caret, and no other', () => {
    const { after, changed } = normalised(state(find('灯亮着')));
    expect(after.doc.textContent).toBe('渡口的灯——夜话他说：“来吧。”走了……灯亮着。山上,很远.');
    expect(changed).toEqual(['——', '：', '“', '。', '”', '……', '。']);
  });
  it('keeps the marks of what it replaces', () => {
    const { after } = normalised(state(find('灯亮着')));
    const strong: string[] = [];
    after.doc.descendants((node) => {
      if (node.isText && node.marks.some(({ type }) => type.name === 'strong')) strong.push(node.text ?? '');
    });
    expect(strong).toEqual(['：“来']);
  });
  it('changes nothing outside a selection', () => {
    const from = find('吧.');
    const { after, changed } = normalised(state(from, from + 3));
    expect(after.doc.textContent).toContain('他说:"来吧。”走了...');
    expect(changed).toEqual(['。', '”']);
  });
  it('is one thing to undo, and finds nothing the second time', () => {
    const { after } = normalised(state(find('灯亮着')));
    expect(normaliseSelected(after)).toBeNull();
    let undone = after;
    undo(after, (tr) => {
      undone = after.apply(tr);
    });
    expect(undone.doc.eq(doc)).toBe(true);
  });
});
