// Brings stories and photos into the document (来稿): added off the page, placed on it, taken off again.
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import { NEW_PHOTO } from '../../shared/document/as-new.ts';
import type { ArticleAttrs, PageAttrs, PhotoAttrs } from '../../shared/document/attrs.ts';
import { emptyStory, storyAttrs } from '../../shared/document/objects/draw.ts';
import { freeBox } from '../../shared/document/objects/free-box.ts';
import { gridBoxOf, pagePosition } from '../../shared/document/objects/placed-object.ts';
import { withObjects } from '../../shared/document/objects/select.ts';
import { placePhoto, placeStory, takeOff } from '../../shared/document/objects/staging.ts';
import { type GridBox, gridOf, type PageSetup } from '../../shared/document/page-setup.ts';
import { type PMNode, schema } from '../../shared/document/schema.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { PhotoId, StoryId } from '../../shared/kernel/ids.ts';
import type { CountCharacters } from './count.ts';
import type { Member } from './member-list.ts';

/** Base columns that a new story and a new photo span at first. */
const STORY_COLUMNS = 2;
const PHOTO_COLUMNS = 3;
/** Lines kept for a story's headline unit, and for a photo's caption. */
const HEADLINE_LINES = 8;
const CAPTION_LINES = 2;
/** A frame shorter than this shows nothing of its story, lines. */
const LEAST_LINES = 6;

const setupAt = (document: PMNode, pageAt: number): PageSetup =>
  ((document.nodeAt(pageAt)?.attrs ?? {}) as PageAttrs).setup;

/** Span of a photo on a grid: as many as `most` columns wide, as high as the picture and its caption ask for. */
function photoSpan(
  setup: PageSetup,
  [width, height]: PhotoAttrs['pixels'],
  most = PHOTO_COLUMNS,
): readonly [number, number] {
  const { columnWidth, gutter, leading } = gridOf(setup);
  const columns = Math.min(most, setup.columns);
  const wide = columns * (columnWidth + gutter) - gutter;
  const lines = Math.ceil((wide * height) / width / leading) + CAPTION_LINES;
  return [columns, Math.max(1, Math.min(setup.lines, lines))];
}

/** Span that holds about all of a story. */
function storySpan(setup: PageSetup, characters: number, most = STORY_COLUMNS): readonly [number, number] {
  const columns = Math.min(most, setup.columns);
  const lines = Math.ceil(characters / (columns * setup.measure)) + HEADLINE_LINES;
  return [columns, Math.min(setup.lines, Math.max(LEAST_LINES, lines))];
}

const clamp = (value: number, most: number): number => Math.max(1, Math.min(most, value));

/** A box from where something was let go: that corner stays, and the box ends at the page's foot. */
const boxAbove = (setup: PageSetup, at: GridBox['at'], [columns, lines]: GridBox['span'], least: number): GridBox => ({
  at,
  span: [columns, Math.max(Math.min(least, lines), Math.min(lines, setup.lines - at[1] + 1))],
});

/** Adds a node at the end of the page (ordinal, from 0); null where there is no such page. */
function added(state: EditorState, page: number, make: (setup: PageSetup) => PMNode) {
  const pageAt = pagePosition(state.doc, page);
  const node = pageAt === null ? null : state.doc.nodeAt(pageAt);
  if (pageAt === null || node === null) return null;
  const at = pageAt + node.nodeSize - 1;
  return { tr: state.tr.insert(at, make(setupAt(state.doc, pageAt))), at };
}

/** A photo in the document: off the page until it is placed, or in the frame that was drawn for it. */
export function addPhoto(
  state: EditorState,
  page: number,
  photo: PhotoId,
  pixels: PhotoAttrs['pixels'],
  box: GridBox | null = null,
): Transaction | null {
  const attrs = (setup: PageSetup): PhotoAttrs => ({
    ...NEW_PHOTO,
    placed: box !== null,
    photo,
    story: null,
    at: box?.at ?? [1, 1],
    span: box?.span ?? photoSpan(setup, pixels),
    captionAt: 'below',
    pixels,
  });
  const words = [schema.node('caption'), schema.node('credit')];
  const made = added(state, page, (setup) => schema.node('photo', { ...attrs(setup) }, words));
  if (made === null || box === null) return made?.tr ?? null;
  return withObjects(made.tr, [{ kind: 'photo', at: made.at }]);
}

/** An id that no story of the document has, made of a file's name. */
export function freeStoryId(document: PMNode, name: string): StoryId {
  const taken = new Set(document.children.flatMap(({ children }) => children.map(({ attrs }) => attrs['story'])));
  const stem = name.replace(/\.[^.]*$/, '');
  let id = `stories/${stem}.md`;
  for (let n = 2; taken.has(id); n += 1) id = `stories/${stem}-${n}.md`;
  return id;
}

/** The attributes of a story off the page. */
export const unplacedStory = (story: StoryId, bylineAt: ArticleAttrs['bylineAt']): ArticleAttrs => ({
  ...storyAttrs(story),
  bylineAt,
});

/** A story in the document, off the page until it is placed. */
export const addStory = (state: EditorState, page: number, article: PMNode): Transaction | null =>
  added(state, page, () => article)?.tr ?? null;

/** An empty story in a free place of the page, the caret in its headline. */
export function addEmptyStory(state: EditorState, page: number, name: string): Transaction | null {
  const pageAt = pagePosition(state.doc, page);
  if (pageAt === null) return null;
  const setup = setupAt(state.doc, pageAt);
  const box = freeBox(state.doc, pageAt, setup, storySpan(setup, 0));
  const article = emptyStory(freeStoryId(state.doc, name), [{ ...box, columns: null }]);
  const made = added(state, page, () => article);
  if (made === null) return null;
  const { tr, at } = made;
  return tr.setSelection(Selection.near(tr.doc.resolve(at + 1), 1)).scrollIntoView();
}

/** Places a story or photo on a page (ordinal, from 0): its corner at a point, pt, or in the first free place. */
export function placeMember(
  state: EditorState,
  { kind, at }: Pick<Member, 'kind' | 'at'>,
  page: number,
  point: Point | null,
  count: CountCharacters,
): Transaction | null {
  const pageAt = pagePosition(state.doc, page);
  const node = state.doc.nodeAt(at);
  if (pageAt === null || node === null) return null;
  const setup = setupAt(state.doc, pageAt);
  const spanWithin = (columns: number): readonly [number, number] =>
    kind === 'story'
      ? storySpan(setup, count(node), Math.min(STORY_COLUMNS, columns))
      : photoSpan(setup, (node.attrs as PhotoAttrs).pixels, Math.min(PHOTO_COLUMNS, columns));
  const corner = point && gridBoxOf(gridOf(setup), { ...point, width: 0, height: 0 }).at;
  const cell =
    corner === null
      ? null
      : ([clamp(Math.floor(corner[0]), setup.columns), clamp(Math.floor(corner[1]), setup.lines)] as const);
  const box =
    cell === null
      ? freeBox(state.doc, pageAt, setup, spanWithin(setup.columns))
      : boxAbove(
          setup,
          cell,
          spanWithin(setup.columns - cell[0] + 1),
          kind === 'story' ? LEAST_LINES : CAPTION_LINES + 1,
        );
  return kind === 'story' ? placeStory(state, at, box, pageAt) : placePhoto(state, at, box, pageAt);
}

/** Takes a story or photo off its page; it stays in the list. */
export const takeMemberOff = (state: EditorState, { kind, at }: Pick<Member, 'kind' | 'at'>): Transaction | null =>
  takeOff(state, kind === 'story' ? { kind: 'headline', at } : { kind: 'photo', at });
