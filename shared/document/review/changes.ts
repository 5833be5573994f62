// The tracked changes (修订) that a document holds, in its order, as a reader counts them.
import type { Mark } from 'prosemirror-model';
import type { PhotoId, StoryId } from '../../kernel/ids.ts';
import type { ArticleAttrs, BrokenBlockAttrs, PhotoAttrs } from '../attrs.ts';
import { type NodeName, type PMNode, schema } from '../schema.ts';
import type { DeletionAttrs, Revision } from './revision.ts';

/** Inserted or deleted text, with what paragraph ends it holds; or nothing but a paragraph divided, or two joined. */
export type ChangeKind = 'insertion' | 'deletion' | 'split' | 'join';

/** Where in the edition a text block stands. */
interface Home {
  /** Ordinal of the page. */
  readonly page: number;
  readonly story: StoryId | null;
  readonly photo: PhotoId | null;
  readonly block: NodeName;
}

/** What one author did in one go at one place; its home is that of its first block. */
export interface Change extends Revision, Home {
  readonly kind: ChangeKind;
  /** Document positions. A divided paragraph's go from the end of the block before it to its own start. */
  readonly from: number;
  readonly to: number;
  /** The text, a line end for each paragraph's. */
  readonly text: string;
}

/** What a change gives: something that stands there, or something that does no longer. */
export type ChangeSide = 'insertion' | 'deletion';

export const sideOf = ({ kind }: Pick<Change, 'kind'>): ChangeSide =>
  kind === 'insertion' || kind === 'split' ? 'insertion' : 'deletion';

/** Changes that touch and are no further apart in time than this are one, s: a phrase, a pause, the next phrase. */
const ONE_CHANGE_S = 60;

const isOneGo = (a: Revision, b: Revision): boolean =>
  a.author === b.author && Math.abs(Date.parse(a.at) - Date.parse(b.at)) <= ONE_CHANGE_S * 1000;

export const insertionOf = (marks: readonly Mark[]): Revision | null =>
  (schema.marks.insertion.isInSet(marks)?.attrs as Revision | undefined) ?? null;

export const deletionOf = (marks: readonly Mark[]): DeletionAttrs | null =>
  (schema.marks.deletion.isInSet(marks)?.attrs as DeletionAttrs | undefined) ?? null;

/** Whose tracked change began a block; null where none did and for blocks that Enter does not begin. */
export const splitByOf = ({ attrs }: PMNode): Revision | null => (attrs as Partial<BrokenBlockAttrs>).splitBy ?? null;

/** The smallest thing that was changed: text of one look, or one paragraph end. */
interface Piece {
  readonly side: ChangeSide;
  readonly revision: Revision;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isBreak: boolean;
}

/** The pieces of a text block at `at`, `joinable` when a block of its kind stands before it. */
function piecesOf(block: PMNode, at: number, joinable: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (side: ChangeSide, revision: Revision | null, from: number, to: number, text: string | null): void => {
    if (revision !== null) pieces.push({ side, revision, from, to, text: text ?? '\n', isBreak: text === null });
  };
  add('insertion', splitByOf(block), joinable ? at - 1 : at, at + 1, null);
  block.forEach((inline, offset) => {
    const from = at + 1 + offset;
    const to = from + inline.nodeSize;
    const text = inline.text ?? '';
    const deletion = deletionOf(inline.marks);
    const joins = deletion?.joins ?? null;
    if (joins === null) {
      add('insertion', insertionOf(inline.marks), from, to, text);
      add('deletion', deletion, from, to, text);
      return;
    }
    for (let end = from; end < to; end += 1) {
      add('insertion', joins.splitBy, end, end + 1, null);
      add('deletion', deletion, end, end + 1, null);
    }
  });
  return pieces;
}

const kindOf = (side: ChangeSide, isBreak: boolean): ChangeKind => {
  if (side === 'insertion') return isBreak ? 'split' : 'insertion';
  return isBreak ? 'join' : 'deletion';
};

/** Adds a piece to the changes of its side: to the last one where it goes on with it. */
function gather(changes: Change[], { side, revision, from, to, text, isBreak }: Piece, home: Home): void {
  const last = changes.at(-1);
  const { author, at } = revision;
  if (last === undefined || last.to !== from || !isOneGo(last, revision)) {
    changes.push({ kind: kindOf(side, isBreak), from, to, author, at, text, ...home });
    return;
  }
  const kind = isBreak ? last.kind : side;
  changes[changes.length - 1] = { ...last, kind, to, text: last.text + text };
}

function homeOf(member: PMNode, page: number, block: PMNode): Home {
  const name = block.type.name as NodeName;
  switch (member.type) {
    case schema.nodes.article:
      return { page, story: (member.attrs as ArticleAttrs).story, photo: null, block: name };
    case schema.nodes.photo: {
      const { story, photo } = member.attrs as PhotoAttrs;
      return { page, story, photo, block: name };
    }
    default:
      return { page, story: null, photo: null, block: name };
  }
}

/** The tracked changes of a page that stands at `pageAt` in its document, in order. */
export function changesOfPage(page: PMNode, pageAt: number, ordinal: number): readonly Change[] {
  const insertions: Change[] = [];
  const deletions: Change[] = [];
  page.forEach((member, memberOffset) => {
    const memberAt = pageAt + 1 + memberOffset;
    const visit = (block: PMNode, at: number, before: PMNode | null): void => {
      const home = homeOf(member, ordinal, block);
      for (const piece of piecesOf(block, at, before?.isTextblock ?? false)) {
        gather(piece.side === 'insertion' ? insertions : deletions, piece, home);
      }
    };
    if (member.isTextblock) visit(member, memberAt, null);
    member.descendants((node, offset, parent, index) => {
      if (!node.isTextblock) return true;
      visit(node, memberAt + 1 + offset, index > 0 ? (parent?.child(index - 1) ?? null) : null);
      return false;
    });
  });
  return [...insertions, ...deletions].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** All tracked changes in document order; text that was inserted by one and deleted by another has a change of each. */
export function changesIn(doc: PMNode): readonly Change[] {
  const changes: Change[] = [];
  doc.forEach((page, at, ordinal) => {
    changes.push(...changesOfPage(page, at, ordinal));
  });
  return changes;
}
