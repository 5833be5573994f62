// Counts of a page and of the story at the caret for the status bar.
import type { EditorState } from 'prosemirror-state';
import type { ComposedPage } from '../../shared/composition/phases.ts';
import { type RoomLeft, roomLeft } from '../../shared/composition/room-left.ts';
import { setText } from '../../shared/document/review/set-text.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import { MEMBER_DEPTH } from './bounds.ts';

/** 字数 of a node as newsrooms count: every character that is set, marks included, white space not. */
export type CountCharacters = (node: PMNode) => number;

const charactersOf = (text: string): number => [...text.replace(/\s/gu, '')].length;

/** Counts each text block once: after an edit only the block that it changed. */
export function makeCountCharacters(): CountCharacters {
  const known = new WeakMap<PMNode, number>();
  const count: CountCharacters = (node) => {
    if (!node.isTextblock) return node.children.reduce((sum, child) => sum + count(child), 0);
    const characters = known.get(node) ?? charactersOf(setText(node));
    known.set(node, characters);
    return characters;
  };
  return count;
}

export interface PageCounts {
  readonly stories: number;
  /** 字数 without the folio line; overset text counts. */
  readonly characters: number;
  /** Places where text does not fit. */
  readonly overset: number;
  /** Stories that are not on the page at all. */
  readonly unplaced: number;
}

export function countPage(page: PMNode, composed: ComposedPage, count: CountCharacters): PageCounts {
  const set = page.children.filter((node) => node.type.name !== 'folioLine');
  return {
    stories: set.filter((node) => node.type.name === 'article').length,
    characters: set.reduce((sum, node) => sum + count(node), 0),
    overset: composed.overset.filter(({ unplaced }) => !unplaced).length,
    unplaced: composed.overset.filter(({ unplaced }) => unplaced).length,
  };
}

export interface StoryCounts {
  /** 字数 of the article or photo that holds the caret. */
  readonly characters: number;
  /** 字数 of the selection; 0 where nothing is selected. */
  readonly selected: number;
  /** Body lines on the page; null for a photo's words, which are not counted by lines. */
  readonly lines: number | null;
  /** Text without place; null where all has found one. */
  readonly overset: { readonly lines: number; readonly characters: number } | null;
  /** What may still be written; null for a photo's words and for a story without frames. */
  readonly room: RoomLeft | null;
}

/** The article or photo that holds the caret; null outside of one, as in the folio line. */
function memberAt({ $head }: EditorState['selection']): PMNode | null {
  const member = $head.depth < MEMBER_DEPTH ? null : $head.node(MEMBER_DEPTH);
  return member === null || member.type.name === 'folioLine' ? null : member;
}

function oversetAt(member: PMNode, { overset }: ComposedPage): StoryCounts['overset'] {
  const isPhoto = member.type.name === 'photo';
  const own = overset.filter(({ story, photo }) =>
    isPhoto ? photo === member.attrs['photo'] : photo === null && story === member.attrs['story'],
  );
  if (own.length === 0) return null;
  return {
    lines: own.reduce((sum, { lines }) => sum + lines, 0),
    characters: own.reduce((sum, { characters }) => sum + characters, 0),
  };
}

/** Counts of the story (or photo) at the caret; null outside of one, as in the folio line. */
export function countStory(
  { doc, selection }: EditorState,
  composed: ComposedPage,
  count: CountCharacters,
): StoryCounts | null {
  const member = memberAt(selection);
  if (member === null) return null;
  const { from, to, empty } = selection;
  const story: unknown = member.type.name === 'article' ? member.attrs['story'] : null;
  const thread = composed.threads.find((one) => one.story === story);
  return {
    characters: count(member),
    selected: empty ? 0 : charactersOf(setText(doc.cut(from, to))),
    lines: story === null ? null : composed.lines.filter((line) => line.story === story && line.part === 'body').length,
    overset: oversetAt(member, composed),
    room: thread === undefined || thread.slots.length === 0 ? null : roomLeft(thread),
  };
}
