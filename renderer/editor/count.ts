// Counts of a page and of the story at the caret for the status bar.

import type { EditorState } from 'prosemirror-state';
import type { ComposedPage } from '../../shared/composition/phases.ts';
import { setText } from '../../shared/document/review/set-text.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import { MEMBER_DEPTH } from './bounds.ts';

export interface PageCounts {
  readonly stories: number;
  /** 字数 as newsrooms count: every character that is set, marks included, white space and folio line not; overset counts. */
  readonly characters: number;
  /** Places where text does not fit. */
  readonly overset: number;
}

const countCharacters = (text: string): number => [...text.replace(/\s/gu, '')].length;

export function countPage(page: PMNode, composed: ComposedPage): PageCounts {
  const set = page.children.filter((node) => node.type.name !== 'folioLine');
  return {
    stories: set.filter((node) => node.type.name === 'article').length,
    characters: set.reduce((sum, node) => sum + countCharacters(setText(node)), 0),
    overset: composed.overset.length,
  };
}

export interface StoryCounts {
  /** 字数 of the article or photo that holds the caret. */
  readonly characters: number;
  /** 字数 of the selection; 0 where nothing is selected. */
  readonly selected: number;
  /** Body lines on the page; null for a photo's words, which are not counted by lines. */
  readonly lines: number | null;
  /** Body lines that found no place. */
  readonly oversetLines: number;
}

/** Counts of the story (or photo) at the caret; null outside of one, as in the folio line. */
export function countStory({ doc, selection }: EditorState, composed: ComposedPage): StoryCounts | null {
  const { $head, from, to } = selection;
  const member = $head.depth < MEMBER_DEPTH ? null : $head.node(MEMBER_DEPTH);
  if (member === null || member.type.name === 'folioLine') return null;
  const story: unknown = member.type.name === 'article' ? member.attrs['story'] : null;
  return {
    characters: countCharacters(setText(member)),
    selected: countCharacters(doc.textBetween(from, to)),
    lines: story === null ? null : composed.lines.filter((line) => line.story === story && line.part === 'body').length,
    oversetLines: composed.overset
      .filter((one) => story !== null && one.story === story && one.photo === null)
      .reduce((sum, { lines }) => sum + lines, 0),
  };
}
