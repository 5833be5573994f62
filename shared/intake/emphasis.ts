// The inline Markdown of a story's text: strong, emphasis and backslash escapes; everything else is literal.
import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import type { MarkName } from '../document/schema.ts';
import { edgesOf, firstOf, jointOf, lastOf } from './join-lines.ts';

/** Text of one setting within a text block. */
export interface Run {
  readonly text: string;
  readonly marks: readonly MarkName[];
}

/** Every construct of CommonMark but `*` emphasis, backslash escapes and line ends: in a story they are plain characters. */
const LITERAL = [
  // The plain rule for `*` and `_`; below, `*` alone comes back in its form for Chinese text.
  'attention',
  'autolink',
  'blockQuote',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

const ASTERISK = 42;

/**
 * CommonMark's rule for emphasis asks for a blank or a Latin mark beside it, so `**“黑体”**后文` would stay asterisks;
 * the extension's rule knows Chinese marks. It goes by another name here, as the plain rule's name is switched off.
 */
function chineseEmphasis() {
  const extension = cjkFriendlyExtension();
  const rule = extension.text?.[ASTERISK];
  if (rule === undefined || Array.isArray(rule)) throw new Error('the emphasis extension has no rule for asterisks');
  return { text: { [ASTERISK]: { ...rule, name: 'asteriskEmphasis' } }, disable: { null: LITERAL } };
}

/**
 * Stands for a line end while a paragraph is parsed: blank to the rule of emphasis, as a line end is, but no line end to
 * the parser, whose time grows with the square of their number. Sources hold no form feed, a control character.
 */
const LINE_END = '\f';

/** The nodes' text in order, each with its marks. */
function flatten(nodes: readonly PhrasingContent[], marks: readonly MarkName[]): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value, marks }];
      case 'strong':
      case 'emphasis':
        return flatten(node.children, marks.includes(node.type) ? marks : [...marks, node.type]);
      default:
        throw new Error(`unexpected ${node.type} in a story's text`);
    }
  });
}

/** Joins the lines of a paragraph across its runs; see `joinLines`. */
function withoutLineEnds(runs: readonly Run[]): readonly Run[] {
  const whole = runs.map(({ text }) => text).join('');
  let at = 0;
  return runs.map(({ text, marks }) => {
    const joined = text.replaceAll(LINE_END, (_, offset: number) => {
      const place = at + offset;
      return jointOf(lastOf(whole.slice(0, place)), firstOf(whole.slice(place + 1)));
    });
    at += text.length;
    return { text: joined, marks };
  });
}

/** Asterisks of one paragraph beyond which their pairing, quadratic in their number, takes noticeable time. */
export const MOST_ASTERISKS = 400;

/**
 * The runs of a paragraph's source, one or more lines of it without a blank one between. Markdown drops the blanks at a
 * paragraph's edges; a story keeps them.
 */
export function runsOf(source: string): readonly Run[] {
  // The parser takes a byte order mark at its input's start away; inside a story it is a character like others.
  const [before = ''] = /^[ \t\uFEFF]*/.exec(source) ?? [];
  const { inner: lines, after } = edgesOf(source.slice(before.length));
  const text = lines.split('\n').map((line) => edgesOf(line).inner);
  const [paragraph] = fromMarkdown(text.join(LINE_END), { extensions: [chineseEmphasis()] }).children;
  if (paragraph !== undefined && paragraph.type !== 'paragraph') throw new Error(`unexpected ${paragraph.type}`);
  const runs = withoutLineEnds(flatten(paragraph?.children ?? [], []));
  const edge = (text: string): Run => ({ text, marks: [] });
  return [edge(before), ...runs, edge(after)].filter(({ text }) => text !== '');
}
