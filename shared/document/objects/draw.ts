// Adds to a page what is drawn on it (画框): frames of new stories, boxes (框) and rules (版线), as near as the page allows.
import type { EditorState, Transaction } from 'prosemirror-state';
import type { StoryId } from '../../kernel/ids.ts';
import { NEW_ARTICLE } from '../as-new.ts';
import type { ArticleAttrs, BodyFrame } from '../attrs.ts';
import type { GridBox } from '../page-setup.ts';
import { type PMNode, schema } from '../schema.ts';
import type { ObjectRef } from './object-ref.ts';
import { withPlaced } from './place.ts';
import { withObjects } from './select.ts';

/** A story's attributes as it comes into the document, in these frames; none: off the page. */
export const storyAttrs = (story: StoryId, frames: readonly BodyFrame[] = []): ArticleAttrs => ({
  ...NEW_ARTICLE,
  story,
  bylineAt: 'end',
  direction: 'horizontal',
  fill: null,
  styles: {},
  headlineFrame: null,
  frames,
  stages: [],
});

/** A story without a word: a headline to be written, and a body. */
export const emptyStory = (story: StoryId, frames: readonly BodyFrame[]): PMNode =>
  schema.node('article', { ...storyAttrs(story, frames) }, [
    schema.node('headline', null, schema.node('headlineLine')),
    schema.node('body', null, schema.node('paragraph')),
  ]);

/** A box with a thin border and no tint. */
const newBox = ({ at, span }: GridBox): PMNode => schema.node('box', { at, span, border: 'thin', fill: null });

/** A thin rule; see `PlacedObject.box` for what its box spans. */
function newRule({ at: from, span }: GridBox): PMNode {
  const to = span[0] === 0 ? [from[0], from[1] + span[1] - 1] : [from[0] + span[0] - 1, from[1]];
  return schema.node('rule', { from, to, style: 'thin' });
}

/** Adds a node in front of its page's others of its kind, and selects it. */
function added(state: EditorState, pageAt: number, node: PMNode, box: GridBox): Transaction | null {
  const page = state.doc.nodeAt(pageAt);
  if (page?.type.name !== 'page') return null;
  const at = pageAt + page.nodeSize - 1;
  const kind = node.type.name === 'box' ? 'box' : 'rule';
  const ref: ObjectRef = node.type.name === 'article' ? { kind: 'frame', at, index: 0 } : { kind, at };
  return withObjects(withPlaced(state.tr.insert(at, node), [{ ref, box }]), [ref]);
}

/** A box on the page; null where there is no such page, as with all that is drawn. */
export const drawBox = (state: EditorState, pageAt: number, box: GridBox): Transaction | null =>
  added(state, pageAt, newBox(box), box);

/** A rule along a line, or down a gutter where the box spans no column. */
export const drawRule = (state: EditorState, pageAt: number, box: GridBox): Transaction | null =>
  added(state, pageAt, newRule(box), box);

/** The frame of a new story; `story` is a name that the document does not have. */
export const drawStory = (state: EditorState, pageAt: number, box: GridBox, story: StoryId): Transaction | null =>
  added(state, pageAt, emptyStory(story, [{ at: box.at, span: box.span, columns: null }]), box);
