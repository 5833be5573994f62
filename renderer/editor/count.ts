// Counts of a page for the status bar.
import type { ComposedPage } from '../../shared/composition/phases.ts';
import type { PMNode } from '../../shared/document/schema.ts';

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
    characters: set.reduce((sum, node) => sum + countCharacters(node.textContent), 0),
    overset: composed.overset.length,
  };
}
