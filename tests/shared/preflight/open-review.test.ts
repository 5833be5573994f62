// Preflight on what review has left open: a note for each page, and nothing of what is settled.
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../shared/composition/compose.ts';
import { addComment } from '../../../shared/document/review/comments.ts';
import { acceptAll } from '../../../shared/document/review/settling.ts';
import { type PMNode, schema } from '../../../shared/document/schema.ts';
import { NEWSPRINT } from '../../../shared/kernel/plant-profile.ts';
import { preflight } from '../../../shared/preflight/preflight.ts';
import { article, edition, shippedFonts } from '../composition/support.ts';

const fonts = shippedFonts();
const page = edition([
  article({
    headline: ['渡口的灯'],
    body: ['入夜以后渡口只剩一盏灯，撑船的人把竹篙靠在船头。'],
    frames: [{ at: [1, 1], span: [2, 20] }],
  }),
]);
const revision = { author: '林校对', at: '2026-03-01T08:00:00Z' };

function placeOf(text: string): number {
  let found = -1;
  page.descendants((node, at) => {
    const index = node.isText ? (node.text ?? '').indexOf(text) : -1;
    if (index >= 0) found = at + index;
  });
  return found;
}

const findings = (doc: PMNode) =>
  preflight(doc, compose(doc, fonts), { plant: NEWSPRINT })
    .filter(({ code }) => code.startsWith('review.open'))
    .map(({ severity, code, params, page: of }) => ({ severity, code, count: params?.['count'], page: of }));

describe('what review has left open', () => {
  const { tr } = EditorState.create({ doc: page });
  tr.addMark(placeOf('竹篙'), placeOf('竹篙') + 2, schema.marks.deletion.create(revision));
  tr.addMark(placeOf('船头'), placeOf('船头') + 2, schema.marks.insertion.create(revision));
  addComment(tr, placeOf('入夜'), placeOf('入夜') + 2, { ...revision, id: 'a', text: '请核' });

  it('is a note with its count', () => {
    expect(findings(tr.doc)).toEqual([
      { severity: 'note', code: 'review.open-changes', count: 2, page: 1 },
      { severity: 'note', code: 'review.open-comments', count: 1, page: 1 },
    ]);
  });
  it('is nothing where all is settled', () => {
    expect(findings(page)).toEqual([]);
    expect(findings(acceptAll(EditorState.create({ doc: tr.doc }).tr).doc).map(({ code }) => code)).toEqual([
      'review.open-comments',
    ]);
  });
});
