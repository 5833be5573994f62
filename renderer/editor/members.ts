// The articles and photos of a page as the galley offers them: by name, with the place where their text begins.
import { Selection } from 'prosemirror-state';
import type { ArticleAttrs, PhotoAttrs } from '../../shared/document/attrs.ts';
import { setText } from '../../shared/document/review/set-text.ts';
import { type PMNode, schema } from '../../shared/document/schema.ts';
import { positionOfPage } from './document-pages.ts';

/** Characters of a body or caption that stand for a missing headline. */
const NAME_LENGTH = 12;

/** An article, or the photo whose words a galley shows. */
export interface MemberEntry {
  /** Document position before it; names it as long as the document stays. */
  readonly at: number;
  /** Its headline, else its first words; empty for one without a word. */
  readonly name: string;
  /** False for a story that has no frame on the page. */
  readonly isPlaced: boolean;
}

function nameOf(node: PMNode): string {
  const headline = node.children.find(({ type }) => type === schema.nodes.headline);
  const name = headline === undefined ? '' : headline.children.map(setText).join(' ').trim();
  return name === '' ? setText(node).trim().slice(0, NAME_LENGTH) : name;
}

function isPlaced({ type, attrs }: PMNode): boolean {
  if (type !== schema.nodes.article) return true;
  const { frames, headlineFrame } = attrs as ArticleAttrs;
  return frames.length > 0 || headlineFrame !== null;
}

/** The stories of a page (ordinal, from 0), and the photo at `shown` should that be what a galley shows. */
export function membersOf(doc: PMNode, page: number, shown: number | null): readonly MemberEntry[] {
  if (page < 0 || page >= doc.childCount) return [];
  const before = positionOfPage(doc, page);
  const members: MemberEntry[] = [];
  doc.child(page).forEach((node, offset) => {
    const at = before + 1 + offset;
    const isShown = at === shown && node.type === schema.nodes.photo;
    if (node.type !== schema.nodes.article && !isShown) return;
    const name = nameOf(node);
    members.push({
      at,
      name: name === '' && isShown ? (node.attrs as PhotoAttrs).photo : name,
      isPlaced: isPlaced(node),
    });
  });
  return members;
}

/** Where the text of the article or photo begins that stands at `at`. */
export function startOfMember(doc: PMNode, at: number): number {
  const first = Selection.findFrom(doc.resolve(at + 1), 1, true);
  if (first === null) throw new Error('an article without any text block');
  return first.from;
}
