// Which part's style the caret stands in: for panels that show and change it.
import type { EditorState } from 'prosemirror-state';
import type { NodeName } from '../../shared/document/schema.ts';
import type { StyleName } from '../../shared/document/styles.ts';
import { isStoryPart, type StyleSpot } from '../../shared/document/styling/style-spot.ts';
import { MEMBER_DEPTH } from './bounds.ts';

/** Styles by the text blocks they are for. */
export const STYLE_OF: Readonly<Partial<Record<NodeName, StyleName>>> = {
  kicker: 'kicker',
  headlineLine: 'headline',
  deck: 'deck',
  standfirst: 'standfirst',
  byline: 'byline',
  paragraph: 'body',
  subhead: 'subhead',
  caption: 'caption',
  credit: 'credit',
  folioField: 'folio',
  nameplate: 'nameplate',
};

/** The part at the caret, a dateline (电头) before its paragraph; null where it is in no text. */
export function styleSpotAt({ selection, storedMarks }: EditorState): StyleSpot | null {
  const { $head } = selection;
  const block = STYLE_OF[$head.parent.type.name as NodeName];
  if (!$head.parent.isTextblock || block === undefined) return null;
  const isDateline = (storedMarks ?? $head.marks()).some(({ type }) => type.name === 'dateline');
  const part = isDateline ? 'dateline' : block;
  const inStory = $head.depth > MEMBER_DEPTH && $head.node(MEMBER_DEPTH).type.name === 'article';
  return { part, page: $head.before(1), story: inStory && isStoryPart(part) ? $head.before(MEMBER_DEPTH) : null };
}
