// What review has left open: tracked changes that nobody has settled, comments that nobody has answered. They do not print.
import { changesOfPage } from '../../../document/review/changes.ts';
import { commentsIn } from '../../../document/review/comments.ts';
import type { PageSubject, Rule } from '../../subject.ts';

function ofPage({ page, node }: PageSubject): ReturnType<Rule> {
  const changes = changesOfPage(node, 0, page - 1).length;
  const comments = commentsIn(node).length;
  return [
    ...(changes > 0
      ? [{ code: 'review.open-changes', severity: 'note', params: { count: changes }, page } as const]
      : []),
    ...(comments > 0
      ? [{ code: 'review.open-comments', severity: 'note', params: { count: comments }, page } as const]
      : []),
  ];
}

export const openReview: Rule = ({ pages }) => pages.flatMap(ofPage);
