// Lone lines (孤行): a paragraph's first or last line, or a byline, alone at a column's foot or head, where composition could not help it.

import type { ComposedLine } from '../../../composition/phases.ts';
import { setLength } from '../../../document/review/set-text.ts';
import type { Diagnostic } from '../../../kernel/diagnostic.ts';
import type { ArticleSubject, PageSubject, Rule, Subject } from '../../subject.ts';

/** Characters of a line that a finding quotes: enough to find it. */
const QUOTED = 8;

const quote = ({ text }: ComposedLine): string => [...text.trim()].slice(0, QUOTED).join('');

type LoneLine = Pick<Diagnostic, 'code'> & { readonly line: ComposedLine };

/** What stands alone of one paragraph's lines, in order; `ends`: the paragraph's last line is among them. */
function loneIn(lines: readonly ComposedLine[], ends: boolean): readonly LoneLine[] {
  const [first, second] = lines;
  const [before, last] = [lines.at(-2), lines.at(-1)];
  if (first === undefined || second === undefined || before === undefined || last === undefined) return [];
  const atFoot = first.region !== second.region;
  const atHead = ends && before.region !== last.region;
  if (atFoot) return [{ code: 'craft.lone-first-line', line: first }];
  return atHead ? [{ code: 'craft.lone-last-line', line: last }] : [];
}

/** The byline's first line, when none of its story's text stands in its column. */
function loneByline(lines: readonly ComposedLine[]): readonly LoneLine[] {
  const line = lines.find(({ part }) => part === 'byline');
  const hasText = lines.some(({ part }) => part === 'body');
  if (line === undefined || !hasText || lines.some(({ part, region }) => part === 'body' && region === line.region)) {
    return [];
  }
  return [{ code: 'craft.lone-byline', line }];
}

function loneLines({ composed }: Subject, page: PageSubject, { attrs }: ArticleSubject): readonly LoneLine[] {
  const nodes = new Map(composed.blocks.map(({ index, node }) => [index, node]));
  const own = page.composed.lines.filter(({ story }) => story === attrs.story);
  const paragraphs = new Map<number, ComposedLine[]>();
  for (const line of own) {
    const { block } = line.display;
    if (line.part !== 'body' || nodes.get(block)?.type.name !== 'paragraph') continue;
    paragraphs.set(block, [...(paragraphs.get(block) ?? []), line]);
  }
  const found = [...paragraphs].flatMap(([block, lines]) => {
    const node = nodes.get(block);
    return loneIn(lines, node === undefined || (lines.at(-1)?.display.to ?? 0) >= setLength(node));
  });
  return [...found, ...(attrs.bylineAt === 'end' ? loneByline(own) : [])];
}

/** Composition mends lone lines as far as spacing goes; what is left takes an editor's pencil. */
export const loneLineNotes: Rule = (subject) =>
  subject.pages.flatMap((page) =>
    page.articles.flatMap((article) =>
      loneLines(subject, page, article).map(
        ({ code, line }): Diagnostic => ({
          code,
          severity: 'note',
          params: { name: article.name, column: line.region + 1, text: quote(line) },
          page: page.page,
          story: article.attrs.story,
          at: `${line.part} ${line.paragraph}`,
        }),
      ),
    ),
  );
