// Finds text in a story, a page or the edition, by words or by pattern, and replaces it.
import { closeHistory } from 'prosemirror-history';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { blockStretch, setText } from '../../shared/document/review/set-text.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { MEMBER_DEPTH } from './bounds.ts';

/** Where to look: the story (or photo) at the caret, the page at the caret, the whole edition. */
export type FindScope = 'story' | 'page' | 'edition';
export const FIND_SCOPES: readonly FindScope[] = ['story', 'page', 'edition'];

export interface Query {
  readonly text: string;
  /** The text is a regular expression. */
  readonly pattern: boolean;
  /** Capital and small letters differ. */
  readonly matchCase: boolean;
  readonly scope: FindScope;
}

/** A found stretch of the document: positions, and for a pattern what its groups hold. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly found: RegExpMatchArray;
}

const LITERAL = /[.*+?^${}()|[\]\\/-]/g;

/** More matches than anyone steps through; a pattern that fits everywhere must not fill the memory. */
const MOST_MATCHES = 10_000;

/** The query as a regular expression; an error is what the engine says of a wrong pattern. Empty queries find nothing. */
function expressionOf({ text, pattern, matchCase }: Query): Result<RegExp | null, string> {
  if (text === '') return ok(null);
  try {
    return ok(new RegExp(pattern ? text : text.replace(LITERAL, '\\$&'), matchCase ? 'gu' : 'giu'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return err(error.message);
  }
}

/** Depth of a page in the document. */
const PAGE_DEPTH = 1;

function rangeOf({ doc, selection }: EditorState, scope: FindScope): { readonly from: number; readonly to: number } {
  const depth = scope === 'story' ? MEMBER_DEPTH : PAGE_DEPTH;
  const { $head } = selection;
  if (scope === 'edition' || $head.depth < depth) return { from: 0, to: doc.content.size };
  return { from: $head.start(depth), to: $head.end(depth) };
}

function inBlock(block: PMNode, start: number, expression: RegExp, matches: Match[]): void {
  for (const found of setText(block).matchAll(expression)) {
    if (found[0] === '') continue;
    if (matches.length >= MOST_MATCHES) return;
    const { from, to } = blockStretch(block, found.index, found.index + found[0].length);
    matches.push({ from: start + from, to: start + to, found });
  }
}

/** All matches in document order; a match never goes over a block's end. Errors: a pattern that is none. */
export function findAll(state: EditorState, query: Query): Result<readonly Match[], string> {
  const expression = expressionOf(query);
  if (!expression.ok) return expression;
  if (expression.value === null) return ok([]);
  const wanted = expression.value;
  const matches: Match[] = [];
  const { from, to } = rangeOf(state, query.scope);
  state.doc.nodesBetween(from, to, (node, at) => {
    if (node.isTextblock) inBlock(node, at + 1, wanted, matches);
    return !node.isTextblock;
  });
  return ok(matches);
}

/** The match after the selection (`step` 1) or before it (−1), round the end; null without any. */
export function nextMatch(matches: readonly Match[], { selection }: EditorState, step: 1 | -1): Match | null {
  const next =
    step > 0 ? matches.find(({ from }) => from >= selection.to) : matches.findLast(({ to }) => to <= selection.from);
  return next ?? matches.at(step > 0 ? 0 : -1) ?? null;
}

/** Selects a match and brings it into view. */
export const selectMatch = (state: EditorState, { from, to }: Match): Transaction =>
  state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView();

/** A pattern's replacement may name its groups: `$1`, `$2` … and `$&` for all of it; `$$` is a dollar sign. */
function replacementFor({ found }: Match, replacement: string, pattern: boolean): string {
  if (!pattern) return replacement;
  return replacement.replace(/\$(\$|&|\d{1,2})/g, (_, name: string) =>
    name === '$' ? '$' : name === '&' ? found[0] : (found[Number(name)] ?? ''),
  );
}

/** Replaces matches, each keeping the marks of its first character, as one thing to undo; null where there is nothing to do. */
export function replaceMatches(
  state: EditorState,
  matches: readonly Match[],
  replacement: string,
  pattern: boolean,
): Transaction | null {
  if (matches.length === 0) return null;
  const tr = state.tr;
  for (const match of [...matches].reverse()) {
    const text = replacementFor(match, replacement, pattern);
    if (text === '') tr.delete(match.from, match.to);
    else tr.replaceWith(match.from, match.to, state.schema.text(text, state.doc.resolve(match.from + 1).marks()));
  }
  return closeHistory(tr);
}
