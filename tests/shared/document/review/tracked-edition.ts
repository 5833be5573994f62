// Small editions with tracked changes, written as text: `{+inserted+}`, `[-struck-]`, `¶` in struck text for a paragraph's end.
import { HOUSE_RULES } from '../../../../shared/document/house-rules.ts';
import { FORMATS } from '../../../../shared/document/page-setup.ts';
import { type Revision, STRUCK_BREAK } from '../../../../shared/document/review/revision.ts';
import { type PMNode, schema } from '../../../../shared/document/schema.ts';

export const author = (name: string, at = '2026-03-01T08:00:00Z'): Revision => ({ author: name, at });

interface BlockAttrs {
  readonly name?: 'paragraph' | 'subhead';
  readonly splitBy?: Revision | null;
  /** The kind of the block after a struck paragraph end, and whose change had begun it. */
  readonly after?: 'paragraph' | 'subhead';
  readonly afterSplitBy?: Revision | null;
}

const TOKENS = /\{\+|\+\}|\[-|-\]|¶|[^{}[\]+\-¶]+/gu;

function runsOf(
  text: string,
  by: Revision,
  { name = 'paragraph', after = name, afterSplitBy = null }: BlockAttrs,
): PMNode[] {
  let inserted = false;
  let struck = false;
  return (text.match(TOKENS) ?? []).flatMap((token) => {
    if (token === '{+' || token === '+}') inserted = token === '{+';
    else if (token === '[-' || token === '-]') struck = token === '[-';
    else {
      const joins = token === '¶' ? { before: name, after, splitBy: afterSplitBy } : null;
      return schema.text(token === '¶' ? STRUCK_BREAK : token, [
        ...(inserted ? [schema.marks.insertion.create(by)] : []),
        ...(struck ? [schema.marks.deletion.create({ ...by, joins })] : []),
      ]);
    }
    return [];
  });
}

/** A block of text by 林, and more of it by others. */
export function tracked(
  text: string,
  attrs: BlockAttrs = {},
  ...more: readonly (readonly [string, Revision])[]
): PMNode {
  const runs = [[text, author('林')] as const, ...more].flatMap(([words, by]) => runsOf(words, by, attrs));
  return schema.node(attrs.name ?? 'paragraph', { splitBy: attrs.splitBy ?? null }, runs);
}

/** An edition of one page with one story of these blocks. */
export function edition(...blocks: readonly PMNode[]): PMNode {
  const article = schema.node(
    'article',
    {
      story: 'stories/a.md',
      bylineAt: 'end',
      direction: 'horizontal',
      fill: null,
      styles: {},
      headlineFrame: null,
      frames: [{ at: [1, 1], span: [2, 20], columns: null }],
      stages: [],
    },
    [
      schema.node('headline', null, [schema.node('headlineLine', null, schema.text('题'))]),
      schema.node('body', null, [...blocks]),
    ],
  );
  const setup = FORMATS.tabloid;
  const page = { number: 1, section: '', editors: '', setup, styles: {}, composing: HOUSE_RULES };
  return schema.node('edition', { paper: '', date: '2026-03-01' }, [schema.node('page', page, [article])]);
}

/** The body's blocks as they were written for `tracked`, subheads after `#`, blocks that a change began after `>`. */
export function shown(doc: PMNode): readonly string[] {
  const lines: string[] = [];
  doc.descendants((node) => {
    if (node.type !== schema.nodes.paragraph && node.type !== schema.nodes.subhead) return;
    const words = node.children.map((inline) => {
      const text = inline.textContent.replaceAll(STRUCK_BREAK, '¶');
      const struck = schema.marks.deletion.isInSet(inline.marks) === undefined ? text : `[-${text}-]`;
      return schema.marks.insertion.isInSet(inline.marks) === undefined ? struck : `{+${struck}+}`;
    });
    const begun = node.attrs['splitBy'] === null ? '' : '>';
    lines.push(`${begun}${node.type === schema.nodes.subhead ? '#' : ''}${words.join('')}`);
  });
  return lines;
}
