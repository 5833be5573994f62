// What the caret is in: part, story and page, and how the text there is set, for the inspector.
import type { ComposedLine } from '../../shared/composition/phases.ts';
import type { ArticleAttrs, EditionAttrs, PageAttrs } from '../../shared/document/attrs.ts';
import type { PageSetup } from '../../shared/document/page-setup.ts';
import { setOffset } from '../../shared/document/review/set-text.ts';
import type { NodeName } from '../../shared/document/schema.ts';
import {
  EMPHASIS_FONT,
  resolveStyles,
  STRONG_FONT,
  type StyleName,
  spellOut,
  type TextStyle,
  withStoryStyles,
} from '../../shared/document/styles.ts';
import { MEMBER_DEPTH } from './bounds.ts';
import { pageAtCaret, titleOf } from './destinations.ts';
import type { Opened } from './opened.ts';
import { STYLE_OF } from './style-spot.ts';

export interface CaretFacts {
  readonly part: StyleName;
  /** Its block's place among its like, from 1: the body's paragraphs and the headline's lines. */
  readonly ordinal: number;
  /** What a person calls the story or photo; null in folio line and nameplate. */
  readonly member: { readonly kind: 'article' | 'photo'; readonly title: string } | null;
  readonly style: TextStyle;
  /** The face's name at the caret: the style's, or that of an emphasis. */
  readonly font: string;
  /** As it is set on the page, pt: a headline may be fitted to its box. */
  readonly size: number;
  /** Length of the line at the caret, pt; null where its text has no place. */
  readonly measure: number | null;
  readonly page: { readonly number: number; readonly section: string; readonly setup: PageSetup };
}

/** The composed line at a place of a block (offset in its set text); of two at a line boundary the later one. */
function lineAt(lines: readonly ComposedLine[], block: number, offset: number): ComposedLine | null {
  return lines.findLast(({ display }) => display.block === block && display.from <= offset) ?? null;
}

/** The facts at the caret; null where it is in no text. */
export function caretFacts({ editor, composed }: Opened): CaretFacts | null {
  const { $head } = editor.selection;
  const block = $head.parent;
  const part = STYLE_OF[block.type.name as NodeName];
  if (!block.isTextblock || part === undefined) return null;
  const page = $head.node(1).attrs as PageAttrs;
  const node = $head.depth < MEMBER_DEPTH ? null : $head.node(MEMBER_DEPTH);
  const kind = node?.type.name === 'article' || node?.type.name === 'photo' ? node.type.name : null;
  const own = node?.type.name === 'article' ? (node.attrs as ArticleAttrs).styles : {};
  const { size, leading } = page.setup;
  const { styleSheet } = editor.doc.attrs as EditionAttrs;
  const overrides = withStoryStyles(spellOut(page.styles, styleSheet), spellOut(own, styleSheet));
  const style = resolveStyles(size, leading, overrides)[part];
  const marks = (editor.storedMarks ?? $head.marks()).map(({ type }) => type.name);
  const entry = composed.blocks.find(({ start }) => start === $head.start());
  const lines = composed.pages[pageAtCaret(editor)]?.lines ?? [];
  const line = entry === undefined ? null : lineAt(lines, entry.index, setOffset(block, $head.parentOffset));
  return {
    part,
    ordinal: $head.index(-1) + 1,
    member: node === null || kind === null ? null : { kind, title: titleOf(node) },
    style,
    font:
      marks.includes('strong') || marks.includes('dateline')
        ? STRONG_FONT
        : marks.includes('emphasis')
          ? EMPHASIS_FONT
          : style.font,
    size: line?.display.size ?? style.size,
    measure: line?.measure ?? null,
    page: { number: page.number, section: page.section, setup: page.setup },
  };
}
