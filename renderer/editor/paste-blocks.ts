// Puts pasted paragraphs where the caret is: into the story's body as blocks, into one-line parts as one line.
import { closeHistory } from 'prosemirror-history';
import { Fragment } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { splitByOf } from '../../shared/document/review/changes.ts';
import { setLength, setOffset } from '../../shared/document/review/set-text.ts';
import { type NodeName, type PMNode, schema } from '../../shared/document/schema.ts';
import { deleteSelected } from './bounds.ts';
import type { PastedBlock, PastedRun } from './pasted-text.ts';

type BlockType = PMNode['type'];

/** A dateline has one place: the start of its story's first paragraph. */
function textOf(runs: readonly PastedRun[], type: BlockType, keepsDateline: boolean): Fragment {
  const nodes = runs.map(({ text, marks, review = [] }) => {
    const allowed = marks
      .filter((name) => name !== 'dateline' || keepsDateline)
      .map((name) => schema.mark(name))
      .filter((mark) => type.allowsMarkType(mark.type));
    return schema.text(text, [...allowed, ...review.filter((mark) => type.allowsMarkType(mark.type))]);
  });
  return Fragment.from(nodes);
}

/** What a block becomes in a body or headline; null where the part has one block only. */
function typeIn(container: string, role: NodeName): BlockType | null {
  if (container === 'headline') return schema.nodes.headlineLine;
  if (container === 'body') return role === 'subhead' ? schema.nodes.subhead : schema.nodes.paragraph;
  return null;
}

/** Blocks as one line, a space between them. */
function lineOf(blocks: readonly PastedBlock[]): readonly PastedRun[] {
  const filled = blocks.filter(({ runs }) => runs.length > 0);
  return filled.flatMap(({ runs }, index) => (index === 0 ? runs : [{ text: ' ', marks: [] }, ...runs]));
}

const caretAt = (tr: Transaction, at: number): Transaction => tr.setSelection(TextSelection.create(tr.doc, at));

function insertLine(tr: Transaction, runs: readonly PastedRun[]): Transaction {
  const { $from } = tr.selection;
  const isStart = setOffset($from.parent, $from.parentOffset) === 0;
  const first = isStart && $from.parent.type === schema.nodes.paragraph && $from.index(-1) === 0;
  const text = textOf(runs, $from.parent.type, first);
  tr.replaceWith($from.pos, $from.pos, text);
  return caretAt(tr, $from.pos + text.size);
}

/** Pastes blocks into one without set text, which becomes the first of them. */
function intoEmptyBlock(tr: Transaction, [first, ...rest]: readonly PMNode[]): Transaction {
  if (first === undefined) return tr;
  const { $from } = tr.selection;
  const at = $from.before();
  const splitBy = splitByOf($from.parent);
  tr.insert($from.pos, first.content).setNodeMarkup(at, first.type, { ...first.attrs, splitBy });
  const caret = $from.pos + first.content.size;
  const after = tr.doc.resolve(caret).after();
  const blocks = Fragment.from(rest);
  tr.insert(after, blocks);
  return caretAt(tr, rest.length === 0 ? caret : after + blocks.size - 1);
}

/**
 * Inserts blocks into the body or headline that holds the caret. The first and last join what stands before and behind the caret when
 * they are of its kind; otherwise they stay on their own, as a subhead swallows no body text. An empty block gives way.
 */
function insertBlocks(tr: Transaction, nodes: readonly PMNode[]): Transaction {
  const { $from } = tr.selection;
  const block = $from.parent;
  const offset = setOffset(block, $from.parentOffset);
  const hasLeft = offset > 0;
  const hasRight = offset < setLength(block);
  if (!hasLeft && !hasRight) return intoEmptyBlock(tr, nodes);
  const rest = [...nodes];
  let caret = $from.pos;
  if (hasLeft && rest[0]?.type === block.type) {
    const [first] = rest.splice(0, 1);
    if (first !== undefined) {
      tr.insert(caret, first.content);
      caret += first.content.size;
    }
  }
  if (hasLeft && hasRight && rest.length > 0) {
    // What is left behind the caret is a new paragraph: held line ends are those of the first.
    tr.split(caret, 1, [{ type: block.type }]);
  }
  // Behind the caret there may be struck text, which stays in its block.
  let between = hasLeft ? tr.doc.resolve(caret).after() : $from.before();
  const last = rest.at(-1);
  const joins = hasRight && last !== undefined && last.type === block.type;
  const middle = Fragment.from(joins ? rest.slice(0, -1) : rest);
  tr.insert(between, middle);
  between += middle.size;
  if (joins) {
    tr.insert(between + 1, last.content);
    return caretAt(tr, between + 1 + last.content.size);
  }
  return caretAt(tr, middle.size > 0 ? between - 1 : caret);
}

/** Blocks as nodes of a body or headline; `atStart` when they come to stand at the story's head, where its dateline may be. */
export function nodesIn(container: string, blocks: readonly PastedBlock[], atStart: boolean): readonly PMNode[] {
  return blocks.flatMap(({ role, runs }, index) => {
    const type = typeIn(container, role);
    return type === null ? [] : [type.create(null, textOf(runs, type, atStart && index === 0))];
  });
}

/** Puts blocks in where the caret of `tr` stands, which then stands behind them. */
export function putBlocks(tr: Transaction, blocks: readonly PastedBlock[]): Transaction {
  const { $from } = tr.selection;
  const container = $from.node(-1).type.name;
  const isEmpty = setLength($from.parent) === 0;
  const takesBlocks = container === 'body' || (container === 'headline' && blocks.every(isHeadlineLine));
  if (!takesBlocks || (blocks.length === 1 && !(isEmpty && container === 'body'))) {
    return insertLine(tr, lineOf(blocks));
  }
  const atStart = setOffset($from.parent, $from.parentOffset) === 0 && $from.index(-1) === 0;
  return insertBlocks(tr, nodesIn(container, blocks, atStart));
}

/** The paste of blocks over the selection, as one thing to undo; null where there is nothing to paste. */
export function pasteBlocks(state: EditorState, blocks: readonly PastedBlock[]): Transaction | null {
  if (blocks.every(({ runs }) => runs.length === 0)) return null;
  const tr = putBlocks(deleteSelected(state.tr), blocks);
  return closeHistory(tr).scrollIntoView().setMeta('uiEvent', 'paste');
}

const isHeadlineLine = ({ own, role }: PastedBlock): boolean => own && role === 'headlineLine';
