// Counts of a page for the status bar.
import type { ComposedPage } from '../../shared/composition/phases.ts';
import type { PMNode } from '../../shared/document/schema.ts';

export interface PageCounts {
  readonly stories: number;
  /** 字数: every character of the stories' texts, marks included, white space not; overset text counts. */
  readonly characters: number;
  /** Places where text does not fit. */
  readonly overset: number;
}

const SPACE = /\s/u;

const countCharacters = (text: string): number => [...text].filter((char) => !SPACE.test(char)).length;

export function countPage(page: PMNode, composed: ComposedPage): PageCounts {
  const articles = page.children.filter((node) => node.type.name === 'article');
  return {
    stories: articles.length,
    characters: articles.reduce((sum, article) => sum + countCharacters(article.textContent), 0),
    overset: composed.overset.length,
  };
}
