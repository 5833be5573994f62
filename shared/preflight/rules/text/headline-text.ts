// Headline units without words: a placed story whose headline (主题) is there but blank, or whose title area holds nothing.
import { setText } from '../../../document/review/set-text.ts';
import type { ArticleSubject, Rule } from '../../subject.ts';
import { childOf } from '../../subject.ts';

const isBlank = (text: string): boolean => text.trim() === '';

function lacksWords({ node, attrs }: ArticleSubject): boolean {
  const headline = childOf(node, 'headline');
  if (headline !== undefined) return isBlank(setText(headline));
  // A photo story may go without headline; a frame reserved for one may not stay empty.
  const unit = ['kicker', 'deck', 'standfirst'].map((part) => {
    const block = childOf(node, part);
    return block === undefined ? '' : setText(block);
  });
  return attrs.headlineFrame !== null && unit.every(isBlank);
}

export const headlineText: Rule = ({ pages }) =>
  pages.flatMap(({ page, articles }) =>
    articles
      .filter((article) => article.attrs.frames.length > 0 && lacksWords(article))
      .map(({ attrs }) => ({
        code: 'text.empty-headline',
        severity: 'warning',
        params: {},
        page,
        story: attrs.story,
        at: 'headline 0',
      })),
  );
