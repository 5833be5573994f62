// The parts round a caret: from one to the next by Tab, and the ones that a story may still be given.
import { closeHistory } from 'prosemirror-history';
import { type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { type NodeName, type PMNode, schema } from '../../shared/document/schema.ts';
import { MEMBER_DEPTH } from './bounds.ts';

/** Parts of a headline unit that a story has or has not: kicker (引题), deck (副题), standfirst (提要). */
export type SparePart = 'kicker' | 'deck' | 'standfirst';

/** An article's children in the order in which the schema has them. */
const ORDER: readonly NodeName[] = ['kicker', 'headline', 'deck', 'standfirst', 'byline', 'body'];

interface Part {
  readonly node: PMNode;
  /** Document position before the part. */
  readonly at: number;
}

/** The parts of the article, photo or folio line that holds the selection's head. */
function partsAtCaret({ selection: { $head } }: EditorState): readonly Part[] {
  if ($head.depth < MEMBER_DEPTH) return [];
  const parts: Part[] = [];
  const start = $head.start(MEMBER_DEPTH);
  $head.node(MEMBER_DEPTH).forEach((node, offset) => {
    parts.push({ node, at: start + offset });
  });
  return parts;
}

const caretAt = (tr: Transaction, at: number): Transaction =>
  tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView();

/** Where the caret goes in a part: behind its text, in a body before it. */
function caretIn({ node, at }: Part, doc: PMNode): number {
  return node.type === schema.nodes.body
    ? Selection.near(doc.resolve(at + 1), 1).from
    : Selection.near(doc.resolve(at + node.nodeSize - 1), -1).to;
}

/** The caret in the next part of its story, photo or folio line, or in the one before; null where it is in the last or first. */
export function toPart(state: EditorState, step: 1 | -1): Transaction | null {
  const parts = partsAtCaret(state);
  const { head } = state.selection;
  const own = parts.findIndex(({ node, at }) => head > at && head < at + node.nodeSize);
  const next = parts[own + step];
  return own < 0 || next === undefined ? null : caretAt(state.tr, caretIn(next, state.doc));
}

/** Gives the caret's story a part and puts the caret in it; one that it has gets only the caret. Null outside a story. */
export function addPart(state: EditorState, name: SparePart): Transaction | null {
  const parts = partsAtCaret(state);
  if (!parts.some(({ node }) => node.type === schema.nodes.body)) return null;
  const known = parts.find(({ node }) => node.type.name === name);
  if (known !== undefined) return caretAt(state.tr, caretIn(known, state.doc));
  const behind = ORDER.slice(ORDER.indexOf(name) + 1);
  const next = parts.find(({ node }) => behind.some((one) => one === node.type.name));
  if (next === undefined) return null;
  return closeHistory(caretAt(state.tr.insert(next.at, schema.nodes[name].create()), next.at + 1));
}
