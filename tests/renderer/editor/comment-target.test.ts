// What a comment is put on: the selection, else the word that the caret is in or ends.
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { commentTarget } from '../../../renderer/editor/comment-target.ts';
import { article, edition } from '../../shared/composition/support.ts';

const doc = edition([
  article({ headline: ['渡口的灯'], body: ['老人把竹篙靠在船头。', ''], frames: [{ at: [1, 1], span: [2, 20] }] }),
]);

/** Document position of the first paragraph's text. */
let start = 0;
doc.descendants((node, at) => {
  if (start === 0 && node.type.name === 'paragraph') start = at + 1;
});

function targeted(from: number, to = from): string | null {
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
  const target = commentTarget(state);
  return target === null ? null : doc.textBetween(target.from, target.to);
}

describe('a comment', () => {
  it('is put on what is selected', () => {
    expect(targeted(start + 1, start + 4)).toBe('人把竹');
  });
  it('is put on the word at the caret', () => {
    expect(targeted(start)).toBe('老人');
    expect(targeted(start + 1)).toBe('老人');
    expect(targeted(start + 8)).toBe('船头');
  });
  it('is put on the word before the caret where a mark follows', () => {
    expect(targeted(start + 9)).toBe('船头');
    expect(targeted(start + 10)).toBe('。');
  });
  it('has no place where there is no text', () => {
    const empty = start + '老人把竹篙靠在船头。'.length + 2;
    expect(targeted(empty)).toBeNull();
  });
});
