// Which story a galley shows, and how its places and those of the document lead to each other.
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { reviewInGalley } from '../../../renderer/editor/galley-review.ts';
import { isAtPagesEnd, makeGalleyViews } from '../../../renderer/editor/galley-view.ts';
import { membersOf, startOfMember } from '../../../renderer/editor/members.ts';
import type { Opened } from '../../../renderer/editor/opened.ts';
import { placeOf, positionOf } from '../../../renderer/editor/text-places.ts';
import { caretOnPage, makeTextViews } from '../../../renderer/editor/text-view.ts';
import { makeCompositionCache } from '../../../shared/composition/cache.ts';
import { compose } from '../../../shared/composition/compose.ts';
import { type PMNode, schema } from '../../../shared/document/schema.ts';
import { article, edition, folioLine, photo, running, shippedFonts, text } from '../../shared/composition/support.ts';

const fonts = shippedFonts();

/** What editing has of an open document; the rest of it no view reads. */
type Seen = Pick<Opened, 'editor' | 'composed' | 'fonts' | 'cache'>;

function openedAt(doc: PMNode, at: number): Seen {
  const editor = EditorState.create({ doc, selection: TextSelection.near(doc.resolve(at)) });
  const cache = makeCompositionCache();
  return { editor, composed: compose(doc, fonts, cache), fonts, cache };
}

function galleyOf(opened: Seen, struck = false, views = makeGalleyViews()) {
  const page = opened.composed.pages[0];
  if (page === undefined) throw new Error('there is no page');
  return views(opened as Opened, page, 0, struck);
}

/** Document position of a stretch of text. */
function positionIn(doc: PMNode, wanted: string): number {
  let found = -1;
  doc.descendants((node, at) => {
    const within = node.isText ? (node.text ?? '').indexOf(wanted) : -1;
    if (within >= 0 && found < 0) found = at + within;
  });
  return found;
}

const doc = edition([
  folioLine({ paper: '试排报' }),
  article({
    story: 'a.md',
    headline: ['甲题'],
    body: [`甲文${running(90)}`, '末段在外。'],
    frames: [{ at: [1, 4], span: [1, 8] }],
  }),
  article({ story: 'b.md', headline: ['乙题'], body: ['乙文。'] }),
  photo({ at: [3, 1], span: [1, 8] }, '图中说明。', ''),
]);

describe('the story shown', () => {
  it.each([
    ['甲文', '甲题'],
    ['乙文', '乙题'],
    ['图中', '图中说明。'],
  ])('is the one at the caret: %s', (at, begins) => {
    const view = galleyOf(openedAt(doc, positionIn(doc, at)));
    expect(view?.member.textContent.startsWith(begins)).toBe(true);
  });

  it('is the one shown last, else the first, where the caret is in none', () => {
    const views = makeGalleyViews();
    const inFolio = positionIn(doc, '试排报');
    expect(galleyOf(openedAt(doc, inFolio), false, views)?.member.textContent).toContain('甲题');
    galleyOf(openedAt(doc, positionIn(doc, '乙文')), false, views);
    expect(galleyOf(openedAt(doc, inFolio), false, views)?.member.textContent).toContain('乙题');
  });

  it('is offered by name, with those that have no frame', () => {
    const members = membersOf(doc, 0, null);
    expect(members.map(({ name, isPlaced }) => [name, isPlaced])).toEqual([
      ['甲题', true],
      ['乙题', false],
    ]);
    expect(startOfMember(doc, members[1]?.at ?? 0)).toBe(positionIn(doc, '乙题'));
  });
});

it('shows the caret of overset text, which the page has only the foot of its frame for', () => {
  const opened = openedAt(doc, positionIn(doc, '末段') + 1);
  const page = makeTextViews()(opened.editor, opened.composed, 0);
  const galley = galleyOf(opened);
  if (page === null || galley === null) throw new Error('there is no view');
  expect(caretOnPage(page)?.seen).toBe(false);
  expect(caretOnPage(galley)?.seen).toBe(true);
  expect(isAtPagesEnd(page)).toBe(true);
  const before = openedAt(doc, positionIn(doc, '甲文'));
  const above = makeTextViews()(before.editor, before.composed, 0);
  expect(above === null ? null : isAtPagesEnd(above)).toBe(false);
});

describe('a galley with struck text', () => {
  const by = { author: '甲', at: '2026-04-17T08:00:00Z' };
  const paragraph = schema.node('paragraph', null, [
    text('前面'),
    schema.text('删去的', [schema.mark('deletion', { ...by, joins: null })]),
    text('中间'),
    schema.text('加上的', [schema.mark('insertion', by)]),
    text('后面。'),
  ]);
  const reviewed = edition([article({ body: [paragraph], frames: [{ at: [1, 4], span: [1, 5] }] })]);
  const start = positionIn(reviewed, '前面');
  const opened = openedAt(reviewed, start);

  it('has a place for every position of the document', () => {
    const view = galleyOf(opened, true);
    if (view === null) throw new Error('there is no view');
    for (let at = start; at <= start + paragraph.content.size; at += 1) {
      const place = placeOf(view.composed.blocks, at, 1);
      expect(place?.offset).toBe(at - start);
      expect(place === null ? -1 : positionOf(view.composed.blocks, place)).toBe(at);
    }
  });

  it('tells where text was struck out and put in', () => {
    const view = galleyOf(opened, true);
    if (view === null) throw new Error('there is no view');
    const shapes = reviewInGalley(view);
    expect(shapes.map(({ kind }) => kind)).toEqual(['insertion', 'deletion']);
    const [inserted, deleted] = shapes;
    expect(deleted?.rect.width).toBeCloseTo(27, 0);
    expect(inserted?.rect.x).toBeCloseTo((deleted?.rect.x ?? 0) + 45, 0);
  });

  it('leaves the page’s own places as they are', () => {
    expect(galleyOf(opened, false)?.composed).toBe(opened.composed);
  });
});
