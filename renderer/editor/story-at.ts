// The story at the caret: the article that holds it, or that owns the photo whose caption holds it.
import type { EditorState } from 'prosemirror-state';
import type { ArticleAttrs, PhotoAttrs } from '../../shared/document/attrs.ts';
import { type PMNode, schema } from '../../shared/document/schema.ts';
import { MEMBER_DEPTH } from './bounds.ts';

export interface StoryAt {
  readonly page: PMNode;
  readonly article: PMNode;
  /** Document position of the article. */
  readonly at: number;
}

/** Null in the folio line and in photos that belong to no story of their page. */
export function storyAt({ selection: { $head } }: EditorState): StoryAt | null {
  if ($head.depth < MEMBER_DEPTH) return null;
  const member = $head.node(MEMBER_DEPTH);
  const page = $head.node(MEMBER_DEPTH - 1);
  if (member.type === schema.nodes.article) return { page, article: member, at: $head.before(MEMBER_DEPTH) };
  if (member.type !== schema.nodes.photo) return null;
  const { story } = member.attrs as PhotoAttrs;
  let found: StoryAt | null = null;
  page.forEach((article, offset) => {
    if (found !== null || article.type !== schema.nodes.article || story === null) return;
    if ((article.attrs as ArticleAttrs).story === story) {
      found = { page, article, at: $head.start(MEMBER_DEPTH - 1) + offset };
    }
  });
  return found;
}
