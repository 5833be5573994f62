// What a stretch of text is: emphases and roles as commands over the selection, and what is active where the caret stands.
import { closeHistory } from 'prosemirror-history';
import { Fragment } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { setLength } from '../../shared/document/review/set-text.ts';
import { type EmphasisName, type PMNode, schema } from '../../shared/document/schema.ts';
import { MEMBER_DEPTH } from './bounds.ts';
import { untracked } from './tracking.ts';

/** Bold face (黑体强调), 楷体, emphasis dots (着重号), dateline (电头), subhead (小标题), byline (署名). */
export type TextRole = EmphasisName | 'subhead' | 'byline';

export const TEXT_ROLES: readonly TextRole[] = ['strong', 'emphasis', 'dots', 'dateline', 'subhead', 'byline'];

const isMark = (role: TextRole): role is EmphasisName => role !== 'subhead' && role !== 'byline';

/** The text blocks that the selection touches, with their positions. */
function blocksOf({ doc, selection }: EditorState): readonly { readonly node: PMNode; readonly at: number }[] {
  const blocks: { node: PMNode; at: number }[] = [];
  doc.nodesBetween(selection.from, selection.to, (node, at) => {
    if (node.isTextblock) blocks.push({ node, at });
    return !node.isTextblock;
  });
  return blocks;
}

function hasMark(state: EditorState, mark: EmphasisName): boolean {
  const { selection, doc } = state;
  if (selection.empty) {
    const active = state.storedMarks ?? selection.$from.marks();
    return active.some(({ type }) => type.name === mark);
  }
  let every = true;
  let any = false;
  doc.nodesBetween(selection.from, selection.to, (node) => {
    if (!node.isText) return;
    any = true;
    every &&= node.marks.some(({ type }) => type.name === mark);
  });
  return any && every;
}

/** True when all of the selection is what the role says. */
export function isRoleActive(state: EditorState, role: TextRole): boolean {
  if (isMark(role)) return hasMark(state, role);
  const blocks = blocksOf(state);
  return blocks.length > 0 && blocks.every(({ node }) => node.type.name === role);
}

function toggleMark(state: EditorState, name: EmphasisName): Transaction | null {
  const mark = schema.mark(name);
  const { selection } = state;
  const active = hasMark(state, name);
  if (!blocksOf(state).some(({ node }) => node.type.allowsMarkType(mark.type))) return null;
  if (selection.empty) return active ? state.tr.removeStoredMark(mark) : state.tr.addStoredMark(mark);
  const tr = active
    ? state.tr.removeMark(selection.from, selection.to, mark.type)
    : state.tr.addMark(selection.from, selection.to, mark);
  return tr.docChanged ? closeHistory(tr) : null;
}

/**
 * The dateline stands at the start of its story's first paragraph: the selected words there, or, with a mere caret, all that stands before
 * it.
 */
function toggleDateline(state: EditorState): Transaction | null {
  const { $from, $to, empty } = state.selection;
  const mark = schema.mark('dateline');
  if ($from.parent.type !== schema.nodes.paragraph || !$from.sameParent($to) || $from.index(-1) !== 0) return null;
  const start = $from.start();
  if ($from.parent.rangeHasMark(0, $from.parent.content.size, mark.type)) {
    return closeHistory(state.tr.removeMark(start, $from.end(), mark.type));
  }
  const to = empty ? $from.pos : $to.pos;
  return to > start ? closeHistory(state.tr.addMark(start, to, mark)) : null;
}

function toggleSubhead(state: EditorState): Transaction | null {
  const blocks = blocksOf(state).filter(({ node }) => isBodyBlock(node));
  if (blocks.length === 0) return null;
  const type = isRoleActive(state, 'subhead') ? schema.nodes.paragraph : schema.nodes.subhead;
  const tr = state.tr;
  for (const { node, at } of blocks) tr.clearIncompatible(at, type).setNodeMarkup(at, type, null, node.marks);
  return closeHistory(tr);
}

const isBodyBlock = ({ type }: PMNode): boolean => type === schema.nodes.paragraph || type === schema.nodes.subhead;

/** Words that change their place keep what review has left on them. */
const moved = (tr: Transaction): Transaction => untracked(closeHistory(tr));

/**
 * Makes the paragraph at the caret the story's byline, or a byline the body's last paragraph. A story has one: where there is one, the
 * paragraph's words join it after a space.
 */
function toggleByline(state: EditorState): Transaction | null {
  const { $from } = state.selection;
  if ($from.depth < MEMBER_DEPTH) return null;
  const article = $from.node(MEMBER_DEPTH);
  const at = $from.before(MEMBER_DEPTH);
  const children: { readonly node: PMNode; readonly at: number }[] = [];
  article.forEach((node, offset) => {
    children.push({ node, at: at + 1 + offset });
  });
  const body = children.find(({ node }) => node.type === schema.nodes.body);
  const byline = children.find(({ node }) => node.type === schema.nodes.byline);
  if (body === undefined) return null;
  const tr = state.tr;
  if ($from.parent.type === schema.nodes.byline) {
    const paragraph = schema.nodes.paragraph.create(null, $from.parent.content);
    const end = body.at + body.node.nodeSize - 1;
    tr.insert(end, paragraph).delete($from.before(), $from.after());
    return moved(tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(end, 1) - 1), -1)));
  }
  if (!isBodyBlock($from.parent)) return null;
  const words = $from.parent.content;
  if (body.node.childCount === 1) tr.delete($from.start(), $from.end());
  else tr.delete($from.before(), $from.after());
  // Bylines stand before the body in the document, whatever their place on the page.
  if (byline === undefined) tr.insert(body.at, schema.nodes.byline.create(null, words));
  else {
    const end = byline.at + byline.node.nodeSize - 1;
    tr.insert(end, setLength(byline.node) === 0 ? words : Fragment.from(schema.text(' ')).append(words));
  }
  const inByline = (byline?.at ?? body.at) + 1;
  return moved(
    tr.clearIncompatible(inByline - 1, schema.nodes.byline).setSelection(TextSelection.near(tr.doc.resolve(inByline))),
  );
}

/** Gives the selection a role, or takes it away where all of it has it; null where the role has no place. */
export function toggleRole(state: EditorState, role: TextRole): Transaction | null {
  switch (role) {
    case 'strong':
    case 'emphasis':
    case 'dots':
      return toggleMark(state, role);
    case 'dateline':
      return toggleDateline(state);
    case 'subhead':
      return toggleSubhead(state);
    case 'byline':
      return toggleByline(state);
  }
}
