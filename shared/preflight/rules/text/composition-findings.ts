// What composition found itself (overset text, missing glyphs and fonts), and stories and photos that are not on the page at all.
import { setText } from '../../../document/review/set-text.ts';
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import type { PageSubject, Rule } from '../../subject.ts';

/** Characters of an article's text, white space aside: what a reader would miss. */
const characterCount = (text: string): number => [...text.replace(/\s/gu, '')].length;

function unplaced({ page, articles }: PageSubject): readonly Diagnostic[] {
  return (
    articles
      // A headline alone in its frame is a whole story (题图); what else such a story has is overset, and said so.
      .filter(({ attrs }) => attrs.frames.length === 0 && attrs.headlineFrame === null)
      .filter(({ node }) => characterCount(setText(node)) > 0)
      .map(({ attrs, node, name }) => ({
        code: 'text.not-placed',
        severity: 'error',
        params: { name, characters: characterCount(setText(node)) },
        page,
        story: attrs.story,
      }))
  );
}

/** A photo that is kept off the page may be meant to be there, and is no fault. */
const photosOff = ({ page, photos }: PageSubject): readonly Diagnostic[] =>
  photos
    .filter(({ attrs }) => !attrs.placed)
    .map(({ attrs: { photo, story } }) => ({
      code: 'text.photo-not-placed',
      severity: 'note',
      params: { photo },
      page,
      ...(story !== null && { story }),
      at: photo,
    }));

export const compositionFindings: Rule = ({ composed, pages }) => {
  const notPlaced = pages.flatMap(unplaced);
  // A story without a frame is overset as a whole: that it is not placed says more, and once is enough.
  const saidOtherwise = (finding: Diagnostic): boolean =>
    finding.code === 'text.overset' &&
    notPlaced.some((other) => other.story === finding.story && other.page === finding.page);
  return [
    ...composed.diagnostics.filter((finding) => !saidOtherwise(finding)),
    ...notPlaced,
    ...pages.flatMap(photosOff),
  ];
};
