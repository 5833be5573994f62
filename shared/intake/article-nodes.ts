// Makes a story's article node: headline unit, byline, and the body with its dateline.
import type { ArticleAttrs } from '../document/attrs.ts';
import { type MarkName, type NodeName, type PMNode, schema } from '../document/schema.ts';
import type { Run } from './emphasis.ts';
import type { Story, StoryBlock } from './story.ts';

/** Between dateline and text: one ideographic space, as Chinese papers set it. */
const AFTER_DATELINE = '\u3000';

/** A text block of plain text; null when there is none, as an empty part takes no place. */
export function textNode(name: NodeName, text: string, attrs: object | null = null): PMNode | null {
  return text === '' ? null : schema.node(name, attrs as Record<string, unknown> | null, schema.text(text));
}

const markOf = (name: MarkName) => schema.marks[name].create();

const textsOf = (runs: readonly Run[]): readonly PMNode[] =>
  runs.map(({ text, marks }) => schema.text(text, marks.map(markOf)));

/**
 * The first paragraph's runs after its dateline (电头). Where the text begins with it already, it is only marked: it
 * must not stand there twice.
 */
function withDateline(dateline: string, runs: readonly Run[]): readonly Run[] {
  if (dateline === '') return runs;
  const [first, ...others] = runs;
  if (first?.text.startsWith(dateline)) {
    const rest = { ...first, text: first.text.slice(dateline.length) };
    return [{ text: dateline, marks: ['dateline'] }, ...(rest.text === '' ? [] : [rest]), ...others];
  }
  return [{ text: dateline, marks: ['dateline'] }, { text: AFTER_DATELINE, marks: [] }, ...runs];
}

/** The body: never without a paragraph, as there is always a place to write. The dateline opens the first paragraph. */
function bodyOf(story: Story): PMNode {
  const hasParagraph = story.blocks.some(({ kind }) => kind === 'paragraph');
  const blocks: readonly StoryBlock[] = hasParagraph
    ? story.blocks
    : [...story.blocks, { kind: 'paragraph', runs: [] }];
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph');
  return schema.node(
    'body',
    null,
    blocks.map(({ kind, runs }, i) =>
      schema.node(kind, null, textsOf(i === first ? withDateline(story.dateline, runs) : runs)),
    ),
  );
}

export function articleNode(story: Story, attrs: ArticleAttrs): PMNode {
  const lines = story.headline.flatMap((line) => textNode('headlineLine', line) ?? []);
  const parts = [
    textNode('kicker', story.kicker),
    lines.length === 0 ? null : schema.node('headline', null, lines),
    textNode('deck', story.deck),
    textNode('standfirst', story.standfirst),
    textNode('byline', story.byline),
    bodyOf(story),
  ];
  return schema.node(
    'article',
    { ...attrs },
    parts.filter((part) => part !== null),
  );
}
