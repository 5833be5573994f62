// Stages (一校/二校/三审): words changed after they were signed, and stories that are behind the others of their page.
import { STAGES, type Stage } from '../../../document/review/revision.ts';
import { changedSince, lastSign, stageRank } from '../../../document/review/stages.ts';
import type { MessageKey } from '../../../kernel/messages/catalogue.ts';
import type { ArticleSubject, PageSubject, Rule } from '../../subject.ts';

/**
 * What is said of a story changed after a stage, and how gravely: after a proof the next reader sees the change, after the final review
 * nobody does.
 */
const CHANGED = {
  'first-proof': { code: 'review.changed-first-proof', severity: 'note' },
  'second-proof': { code: 'review.changed-second-proof', severity: 'note' },
  'final-review': { code: 'review.changed-final-review', severity: 'warning' },
} as const satisfies Readonly<Record<Stage, { readonly code: MessageKey; readonly severity: 'note' | 'warning' }>>;

const UNSIGNED = {
  'first-proof': 'review.unsigned-first-proof',
  'second-proof': 'review.unsigned-second-proof',
  'final-review': 'review.unsigned-final-review',
} as const satisfies Readonly<Record<Stage, MessageKey>>;

const rankOf = ({ node }: ArticleSubject): number => stageRank(lastSign(node)?.stage);

function ofPage({ page, node, articles }: PageSubject): ReturnType<Rule> {
  const printed = articles.filter(({ attrs }) => attrs.frames.length > 0);
  // A house that signs nothing is told nothing.
  const furthest = Math.max(0, ...printed.map(rankOf));
  return printed.flatMap((article) => {
    const place = { params: { name: article.name }, page, story: article.attrs.story };
    const last = lastSign(article.node);
    const lacking = STAGES[rankOf(article)];
    const changed = last !== undefined && changedSince(node, article.node, last);
    const behind = lacking !== undefined && rankOf(article) < furthest;
    return [
      ...(changed ? [{ ...CHANGED[last.stage], ...place }] : []),
      ...(behind ? [{ code: UNSIGNED[lacking], severity: 'note', ...place } as const] : []),
    ];
  });
}

export const stageFindings: Rule = ({ pages }) => pages.flatMap(ofPage);
