// Stories and photos that are let go on the page: they lie where they were let go, and stay on the page.
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { placeMember } from '../../../renderer/editor/bring-in.ts';
import type { ArticleAttrs } from '../../../shared/document/attrs.ts';
import { gridOf, objectBoxOf } from '../../../shared/document/page-setup.ts';
import { article, edition, SMALL } from '../../shared/composition/support.ts';

/** A story that would be higher than the page. */
const LONG = 5000;

/** The frame that a story of `characters` gets when it is let go in a column and line. */
function frameAt(at: readonly [number, number], characters: number): unknown {
  const state = EditorState.create({ doc: edition([article({ body: ['河水涨了。'], frames: [] })]) });
  const { x, y } = objectBoxOf(gridOf(SMALL), { at, span: [1, 1] });
  const tr = placeMember(state, { kind: 'story', at: 1 }, 0, { x: x + 1, y: y + 1 }, () => characters);
  if (tr === null) throw new Error('the story is not placed');
  const [frame] = (tr.doc.child(0).child(0).attrs as ArticleAttrs).frames;
  return frame;
}

describe('a story let go on the page', () => {
  it('keeps that corner, and ends at the foot of the page', () => {
    const line = SMALL.lines - 9;
    expect(frameAt([2, line], LONG)).toMatchObject({ at: [2, line], span: [2, 10] });
  });

  it('is as wide as the columns on its right allow', () => {
    expect(frameAt([SMALL.columns, 1], LONG)).toMatchObject({ at: [SMALL.columns, 1], span: [1, SMALL.lines] });
  });

  it('has room for some lines also at the very foot', () => {
    expect(frameAt([1, SMALL.lines], LONG)).toMatchObject({ at: [1, SMALL.lines - 5], span: [2, 6] });
  });
});
