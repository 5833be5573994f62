// The galley's text beside the editor's state: which story it shows, and that story's lines as caret and pointer need them.
import type { EditorState } from 'prosemirror-state';
import { composeGalley, type Galley } from '../../shared/composition/galley.ts';
import type { ComposedEdition } from '../../shared/composition/phases.ts';
import { lineOf, pageText } from '../../shared/display/page-text.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import { MEMBER_DEPTH } from './bounds.ts';
import type { Opened } from './opened.ts';
import { caretPoint, linesOfMember, type TextView } from './text-view.ts';

/** A text view whose lines are a galley's. */
export interface GalleyView extends TextView {
  readonly galley: Galley;
  /** The article or photo it shows. */
  readonly member: PMNode;
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

interface Made {
  readonly composed: ComposedEdition;
  readonly at: number;
  readonly member: PMNode;
  readonly galley: Galley;
  readonly text: TextView['text'];
}

/**
 * Makes galley views: of the story at the caret; without one, as in the folio line, of the story shown last. A composition's galley is
 * made once, and only when someone asks for it. Null where the page shown has no story.
 */
export function makeGalleyViews(): (opened: Opened, page: TextView['page'], ordinal: number) => GalleyView | null {
  let last: Made | null = null;
  const make = ({ composed, fonts, cache, editor }: Opened, ordinal: number): Made | null => {
    // Until a face has come that an edit asks for, the page stays as it was, and so does the galley.
    if (composed.doc !== editor.doc) return last;
    const at = memberAtCaret(editor) ?? memberOn(composed.doc, ordinal, last === null ? null : nameOf(last.member));
    if (at === null) return null;
    if (last?.composed === composed && last.at === at) return last;
    const member = composed.doc.nodeAt(at);
    const galley = composeGalley(composed, at, fonts, cache);
    return member === null || galley === null ? null : { composed, at, member, galley, text: pageText(galley.display) };
  };
  return (opened, page, ordinal) => {
    last = make(opened, ordinal);
    if (last === null) return null;
    const { galley, member, text } = last;
    return { state: opened.editor, composed: opened.composed, page, text, galley, member };
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
