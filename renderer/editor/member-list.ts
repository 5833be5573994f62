// The stories and photos of an edition as a list (稿件、图片): which are on the page, and what of them has no place.
import type { ArticleAttrs, PhotoAttrs } from '../../shared/document/attrs.ts';
import type { CountCharacters } from './count.ts';
import { titleOf } from './destinations.ts';
import type { Opened } from './opened.ts';

export interface Member {
  readonly kind: 'story' | 'photo';
  /** From 0. */
  readonly page: number;
  /** Document position of the article or photo. */
  readonly at: number;
  readonly title: string;
  /** 字数; of a photo, of its words. */
  readonly characters: number;
  readonly placed: boolean;
  /** What has no place; null where all has one, and for what is off the page as a whole. */
  readonly overset: { readonly characters: number; readonly lines: number } | null;
}

/** In the document's order, stories before photos. */
export function membersOf(
  { editor, composed }: Pick<Opened, 'editor' | 'composed'>,
  count: CountCharacters,
): readonly Member[] {
  const members: Member[] = [];
  editor.doc.forEach((node, offset, page) => {
    const overset = composed.pages[page]?.overset ?? [];
    node.forEach((member, within) => {
      const kind = member.type.name === 'article' ? 'story' : member.type.name === 'photo' ? 'photo' : null;
      if (kind === null) return;
      const placed =
        kind === 'story' ? (member.attrs as ArticleAttrs).frames.length > 0 : (member.attrs as PhotoAttrs).placed;
      const own = overset.filter(({ story, photo }) =>
        kind === 'photo' ? photo === member.attrs['photo'] : photo === null && story === member.attrs['story'],
      );
      const over = {
        characters: own.reduce((sum, { characters }) => sum + characters, 0),
        lines: own.reduce((sum, { lines }) => sum + lines, 0),
      };
      members.push({
        kind,
        page,
        at: offset + 1 + within,
        title: titleOf(member),
        characters: count(member),
        placed,
        overset: placed && over.characters > 0 ? over : null,
      });
    });
  });
  return members.toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'story' ? -1 : 1));
}
