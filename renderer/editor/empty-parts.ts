// Takes away the parts of a story that were left empty, so that what is added and not written never prints as a gap.
import { isHistoryTransaction, undo } from 'prosemirror-history';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { type PMNode, schema } from '../../shared/document/schema.ts';
import { isSparePart } from '../../shared/document/spare-parts.ts';
import { MEMBER_DEPTH } from './bounds.ts';

/** A story as it is, and where its content begins. */
interface Story {
  readonly node: PMNode;
  readonly start: number;
}

function storyAt(doc: PMNode, position: number): Story | null {
  const $at = doc.resolve(Math.min(position, doc.content.size));
  if ($at.depth < MEMBER_DEPTH || $at.node(MEMBER_DEPTH).type !== schema.nodes.article) return null;
  return { node: $at.node(MEMBER_DEPTH), start: $at.start(MEMBER_DEPTH) };
}

const holds = ({ selection: { from, to } }: EditorState, at: number, { nodeSize }: PMNode): boolean =>
  from < at + nodeSize && to > at;

/** Spare parts that are empty now and were not, or that the selection has left: none that was empty all along, as a file may have it. */
function leftEmpty(
  before: EditorState,
  after: EditorState,
  { node, start }: Story,
): readonly [from: number, to: number][] {
  const old = storyAt(before.doc, before.selection.head);
  const found: [number, number][] = [];
  node.forEach((part, offset) => {
    const at = start + offset;
    if (!isSparePart(part) || part.content.size > 0 || holds(after, at, part)) return;
    let wasUsed = false;
    old?.node.forEach((one, oldOffset) => {
      if (one.type === part.type) wasUsed = one.content.size > 0 || holds(before, old.start + oldOffset, one);
    });
    if (wasUsed) found.push([at, at + part.nodeSize]);
  });
  return found;
}

/** The document in which a part has just been added; null when there is none, or something else has changed since. */
const key = new PluginKey<PMNode | null>('added part');

/** Says of a transaction that it adds a part, which goes again without a trace when nothing is written in it. */
export const addingPart = (tr: Transaction): Transaction => tr.setMeta(key, true);

/** The plugin that keeps stories free of empty parts. What it takes away comes back with the edit that emptied it. */
export const emptyPartsPlugin = (): Plugin<PMNode | null> =>
  new Plugin<PMNode | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, added) => (tr.getMeta(key) === true ? tr.doc : tr.doc === added ? added : null),
    },
    appendTransaction(transactions, before, after) {
      if (transactions.some(isHistoryTransaction)) return null;
      const story = storyAt(
        after.doc,
        transactions.reduce((at, { mapping }) => mapping.map(at), before.selection.head),
      );
      if (story === null) return null;
      const left = leftEmpty(before, after, story);
      if (left.length === 0) return null;
      if (key.getState(after) === after.doc) {
        let undone: Transaction | null = null;
        undo(after, (tr) => {
          undone = tr.setSelection(after.selection.map(tr.doc, tr.mapping));
        });
        return undone;
      }
      const { tr } = after;
      for (const [from, to] of [...left].reverse()) tr.delete(from, to);
      return tr;
    },
  });
