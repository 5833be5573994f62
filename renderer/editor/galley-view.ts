// The galley's text beside the editor's state: which story it shows, and that story's lines as caret and pointer need them.
import type { EditorState } from 'prosemirror-state';
import { wholeBlock } from '../../shared/composition/galley/struck-lines.ts';
import { composeGalley, type Galley } from '../../shared/composition/galley.ts';
import type { ComposedEdition } from '../../shared/composition/phases.ts';
import { lineOf, pageText } from '../../shared/display/page-text.ts';
import { hasStruck } from '../../shared/document/review/set-text.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import { MEMBER_DEPTH } from './bounds.ts';
import type { Opened } from './opened.ts';
import { caretPoint, linesOfMember, type TextView } from './text-view.ts';

/** A text view whose lines are a galley's. */
export interface GalleyView extends TextView {
  readonly galley: Galley;
  /** The article or photo it shows, and its document position. */
  readonly member: PMNode;
  readonly at: number;
  /** True where it shows what is struck out, and what else review has left in the text. */
  readonly struck: boolean;
}

const hasGalley = (node: PMNode | null): boolean => node?.type.name === 'article' || node?.type.name === 'photo';

/** Document position of the article or photo that holds the caret; null outside of one. */
export function memberAtCaret({ selection: { $head } }: EditorState): number | null {
  if ($head.depth < MEMBER_DEPTH || !hasGalley($head.node(MEMBER_DEPTH))) return null;
  return $head.before(MEMBER_DEPTH);
}

/** What names an article or photo while it is edited. */
const nameOf = (node: PMNode): unknown => node.attrs['photo'] ?? node.attrs['story'];

/** The article or photo on a page (ordinal, from 0) that is named so, else the page's first article; null on a page without. */
function memberOn(doc: PMNode, page: number, name: unknown): number | null {
  const found = { named: null as number | null, first: null as number | null };
  doc.forEach((node, offset, ordinal) => {
    if (ordinal !== page) return;
    node.forEach((child, within) => {
      const at = offset + 1 + within;
      if (hasGalley(child) && nameOf(child) === name) found.named ??= at;
      if (child.type.name === 'article') found.first ??= at;
    });
  });
  return found.named ?? found.first;
}

/** The edition whose blocks are whole: places in a galley that shows struck text are places in the document. */
function withStruck(composed: ComposedEdition): ComposedEdition {
  const blocks = composed.blocks.map((entry) =>
    hasStruck(entry.node) ? { ...entry, node: wholeBlock(entry.node) } : entry,
  );
  return { ...composed, blocks };
}

interface Made {
  /** What it was made from, and the same as its places count. */
  readonly from: ComposedEdition;
  readonly composed: ComposedEdition;
  readonly at: number;
  readonly struck: boolean;
  readonly member: PMNode;
  readonly galley: Galley;
  readonly text: TextView['text'];
}

/**
 * Makes galley views: of the story at the caret; without one, as in the folio line, of the story shown last. A composition's galley is
 * made once, and only when someone asks for it; `struck`: with what is struck out. Null where the page shown has no story.
 */
export function makeGalleyViews(): (
  opened: Opened,
  page: TextView['page'],
  ordinal: number,
  struck: boolean,
) => GalleyView | null {
  let last: Made | null = null;
  const make = ({ composed, fonts, cache, editor }: Opened, ordinal: number, struck: boolean): Made | null => {
    // Until a face has come that an edit asks for, the page stays as it was, and so does the galley.
    if (composed.doc !== editor.doc) return last;
    const at = memberAtCaret(editor) ?? memberOn(composed.doc, ordinal, last === null ? null : nameOf(last.member));
    if (at === null) return null;
    if (last?.from === composed && last.at === at && last.struck === struck) return last;
    const member = composed.doc.nodeAt(at);
    const galley = composeGalley(composed, at, fonts, cache, struck);
    if (member === null || galley === null) return null;
    const text = pageText(galley.display);
    return { from: composed, composed: struck ? withStruck(composed) : composed, at, struck, member, galley, text };
  };
  return (opened, page, ordinal, struck) => {
    last = make(opened, ordinal, struck);
    if (last === null) return null;
    const { composed, galley, member, at, text } = last;
    return { state: opened.editor, composed, page, text, galley, member, at, struck: last.struck };
  };
}

/** True when the caret stands on the last line that its story has on the page, or below it: the galley alone shows the next one. */
export function isAtPagesEnd(view: TextView): boolean {
  const point = caretPoint(view);
  const at = point === null ? null : lineOf(view.text, point);
  if (at === null) return true;
  const isOwn = linesOfMember(view, view.state.selection.head);
  return !view.text.lines.slice(at + 1).some(isOwn);
}
