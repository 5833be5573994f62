// Counts of the story at the caret: its characters and lines, the selection's, and what has no place.
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { countStory, makeCountCharacters, type StoryCounts } from '../../../renderer/editor/count.ts';
import { compose } from '../../../shared/composition/compose.ts';
import { article, edition, folioLine, photo, shippedFonts } from '../../shared/composition/support.ts';

const fonts = shippedFonts();
const doc = edition([
  folioLine({ paper: '晚报' }),
  article({
    headline: ['渡口 的灯'],
    body: ['入夜以后，渡口只剩一盏灯。', '风起了。雨也来了，打在篷上，一阵紧似一阵。'],
    frames: [{ at: [1, 1], span: [1, 6] }],
  }),
  photo({ at: [3, 1], span: [2, 10] }, '渡口。', '林一摄'),
]);
const composed = compose(doc, fonts);

function countAt(text: string, length = 0): StoryCounts | null {
  let at = -1;
  doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(text) : -1;
    if (index >= 0) at = position + index;
  });
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, at, at + length) });
  const [page] = composed.pages;
  return page === undefined ? null : countStory(state, page, makeCountCharacters());
}

describe('countStory', () => {
  it('counts characters without white space, lines on the page and lines without place', () => {
    const counts = countAt('入夜');
    expect(counts).toMatchObject({ characters: 4 + 13 + 21, selected: 0 });
    const [overset] = composed.pages[0]?.overset ?? [];
    const placed = composed.pages[0]?.lines.filter(({ part }) => part === 'body').length;
    expect(counts?.lines).toBe(placed);
    expect(overset?.lines).toBeGreaterThan(0);
    expect(counts?.overset).toEqual({ lines: overset?.lines, characters: overset?.characters });
    expect(counts?.room?.lines).toBe(0);
  });

  it('counts the selection', () => {
    expect(countAt('入夜以后，', 5)?.selected).toBe(5);
  });

  it('counts a photo’s words but no lines, and nothing in the folio line', () => {
    expect(countAt('林一摄')).toEqual({
      characters: 6,
      selected: 0,
      lines: null,
      overset: null,
      room: null,
    });
    expect(countAt('晚报')).toBeNull();
  });
});
