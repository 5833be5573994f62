// What must be so after every act of editing: painted page = composed document = input surface, and the caret where composition says.
import type { Page } from 'playwright-core';
import { placeOf } from '../../renderer/editor/text-places.ts';
import { compose } from '../../shared/composition/compose.ts';
import type { ComposedEdition, ComposedPage } from '../../shared/composition/phases.ts';
import { caretAt } from '../../shared/display/caret.ts';
import type { DisplayLine } from '../../shared/display/display-list.ts';
import { lineOf, pageText } from '../../shared/display/page-text.ts';
import { decodeDocument, documentFrom, encodeDocument } from '../../shared/document/codec/codec.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { PhotoId } from '../../shared/kernel/ids.ts';
import type { Box } from './app-page.ts';

interface PaintedLine {
  readonly text: string;
  /** The line's origin, px at 100 % from the trim's corner. */
  readonly x: number;
  readonly y: number;
}

/** What the window shows and holds at one moment; places in client px unless said otherwise. */
export interface Seen {
  /** ProseMirror's JSON of the document that the input surface shows. */
  readonly json: unknown;
  /** Text of each text block as the surface's elements have it. */
  readonly blocks: readonly string[];
  /** Document positions of the browser's selection. */
  readonly anchor: number;
  readonly head: number;
  readonly painted: readonly PaintedLine[];
  readonly badges: number;
  readonly focused: boolean;
  readonly caret: Box | null;
  readonly native: Box;
  readonly selected: number;
  /** The page's corner, and the size of a px at 100 %. */
  readonly corner: { readonly x: number; readonly y: number };
  readonly zoom: number;
}

/** Reads the window. The document is read off the surface's elements, where ProseMirror's view keeps it. */
export const seen = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    interface Described {
      readonly node: { toJSON(): unknown };
      posFromDOM(node: Node, offset: number, bias: number): number;
    }
    const surface = document.querySelector<HTMLElement & { readonly pmViewDesc?: Described }>('.input-text');
    const described = surface?.pmViewDesc;
    if (surface === null || described === undefined) throw new Error('there is no input surface');
    const plain = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });
    const selection = document.getSelection();
    const inside = selection !== null && surface.contains(selection.focusNode);
    const place = (node: Node | null | undefined, offset: number): number =>
      node === null || node === undefined || !inside ? -1 : described.posFromDOM(node, offset, 1);
    // Between elements a range has no rectangle: the caret stands at the text, or at an empty block's line break, beside it.
    let node = inside ? selection.focusNode : null;
    let offset = inside ? selection.focusOffset : 0;
    while (node !== null && node.childNodes.length > 0) {
      const after: Node | undefined = node.childNodes[offset];
      node = after ?? node.lastChild;
      offset = after !== undefined || node === null ? 0 : (node.nodeValue ?? '').length || node.childNodes.length;
    }
    const range = document.createRange();
    if (node instanceof Text) range.setStart(node, offset);
    range.collapse(true);
    const rect = (node instanceof Element ? node : range).getClientRects()[0] ?? new DOMRect();
    const caret = document.querySelector<HTMLElement>('.text-caret');
    const holder = document.querySelector<HTMLElement>('.page-paint');
    if (holder === null) throw new Error('there is no page');
    const corner = holder.getBoundingClientRect();
    const numbers =
      /(?:left:\s*(-?[\d.]+)(?:px)?;\s*top:\s*(-?[\d.]+)(?:px)?|translate\((-?[\d.]+)px,\s*(-?[\d.]+)px\))/g;
    const blocks = 'p,h1,h2,h3,h4,h5,address,blockquote,figcaption,cite,span';
    return {
      json: described.node.toJSON(),
      blocks: [...surface.querySelectorAll(blocks)].map((block) => block.textContent ?? ''),
      anchor: place(selection?.anchorNode, selection?.anchorOffset ?? 0),
      head: place(selection?.focusNode, selection?.focusOffset ?? 0),
      painted: [...document.querySelectorAll<HTMLElement>('.page-line')].map((line) => {
        let x = 0;
        let y = 0;
        for (const [, left, top, movedX, movedY] of line.style.cssText.matchAll(numbers)) {
          x += Number(left ?? movedX);
          y += Number(top ?? movedY);
        }
        return { x, y, text: [...line.querySelectorAll('.piece')].map((piece) => piece.textContent).join('') };
      }),
      badges: document.querySelectorAll('.overset-badge').length,
      focused: document.activeElement === surface,
      caret: caret === null || caret.hidden ? null : plain(caret.getBoundingClientRect()),
      native: plain(rect),
      selected: document.querySelectorAll('.text-selected').length,
      corner: { x: corner.x, y: corner.y },
      zoom: corner.width / holder.offsetWidth,
    };
  });

/** CSS pixels in one point at 100 %. */
const PX_PER_PT = 96 / 72;
/** The painter writes places with four decimals. */
const LINE_PX = 0.001;
/** How far carets may stand from their place, px: less than a device pixel. */
const CARET_PX = 0.5;
/** Height of the caret at the foot of a frame whose overset text it stands in, pt. */
const FOOT_CARET = 10;

/** The hyphen of a divided word stands for no text. */
const textOf = (line: DisplayLine): string =>
  line.runs
    .flatMap(({ glyphs }) => glyphs.map(({ text, from, to }) => (text === '' && from === to ? '-' : text)))
    .join('');

/** Lines that are painted and should not be, and the other way round. */
function unlikeLines(painted: readonly PaintedLine[], lines: readonly DisplayLine[]): string | null {
  const left = [...painted];
  for (const line of lines) {
    const [x, y, text] = [line.x * PX_PER_PT, line.y * PX_PER_PT, textOf(line)];
    const at = left.findIndex(
      (one) => one.text === text && Math.abs(one.x - x) < LINE_PX && Math.abs(one.y - y) < LINE_PX,
    );
    if (at < 0) return `not painted: “${text}” at ${x}, ${y}; left ${JSON.stringify(left.slice(0, 3))}`;
    left.splice(at, 1);
  }
  return left.length === 0 ? null : `painted and not composed: ${JSON.stringify(left.slice(0, 3))}`;
}

/** Text of blocks that is neither on a line nor told as overset. */
function lostText({ pages, blocks }: ComposedEdition): string | null {
  for (const { display, overset } of pages) {
    const { lines, ofBlock } = pageText(display);
    for (const { index, node } of blocks) {
      let at = 0;
      for (const ordinal of ofBlock.get(index) ?? []) {
        const line = lines[ordinal];
        if (line === undefined || line.from !== at)
          return `block ${index}: a line begins at ${line?.from}, not at ${at}`;
        at = line.to;
      }
      if (at < node.content.size && overset.length === 0) return `block ${index}: nothing shows it from ${at} on`;
    }
  }
  return null;
}

/** Where the caret of overset text stands: at its frame's foot, as high as the least type. */
function footOfOverset(now: Seen, page: ComposedPage, block: number | undefined): readonly Point[] {
  const left = page.overset.find(({ blocks }) => blocks.some((one) => one.block === block));
  if (left === undefined || left.at === null) return [];
  const scale = now.zoom * PX_PER_PT;
  return [{ x: now.corner.x + left.at.x * scale, y: now.corner.y + (left.at.y - FOOT_CARET) * scale }];
}

/** The painted and the browser's own caret against the places that composition gives to the selection's head. */
function wrongCaret(now: Seen, composed: ComposedEdition): string | null {
  const page = composed.pages[0];
  if (page === undefined || now.head < 0) return 'there is no caret';
  const text = pageText(page.display);
  const places = ([-1, 1] as const).flatMap((side) => {
    const point = placeOf(composed.blocks, now.head, side);
    const ordinal = point === null ? null : lineOf(text, point);
    const line = ordinal === null ? undefined : text.lines[ordinal];
    if (point === null || line === undefined) return [];
    const { x, y } = caretAt(line, point.offset);
    const scale = now.zoom * PX_PER_PT;
    return [{ x: now.corner.x + x * scale, y: now.corner.y + y * scale }];
  });
  if (places.length === 0) places.push(...footOfOverset(now, page, placeOf(composed.blocks, now.head, 1)?.block));
  if (places.length === 0) return now.caret === null ? null : 'a caret is painted where nothing of its text is';
  const near = (box: Box): boolean =>
    places.some(({ x, y }) => Math.abs(x - box.x) < CARET_PX && Math.abs(y - box.y) < CARET_PX);
  const told = JSON.stringify({ head: now.head, caret: now.caret, native: now.native, places });
  if (!near(now.native)) return `the browser’s caret is not where the page’s is: ${told}`;
  if (now.anchor !== now.head) return now.caret === null ? null : `a caret is painted beside a selection: ${told}`;
  if (now.caret === null || !near(now.caret)) return `the painted caret is in another place: ${told}`;
  const [dx, dy] = [now.caret.x - now.native.x, now.caret.y - now.native.y];
  return Math.hypot(dx, dy) < CARET_PX ? null : `the two carets differ: ${told}`;
}

/** A selection that is not shown though some of it is on the page. */
function unseenSelection({ anchor, head, selected }: Seen, composed: ComposedEdition): string | null {
  const lines = composed.pages.flatMap(({ display }) => pageText(display).lines);
  const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
  const onPage = lines.some((line) => {
    const start = composed.blocks[line.block]?.start ?? 0;
    return line.width > 0 && start + line.from < to && start + line.to > from && line.from < line.to;
  });
  return from === to || !onPage || selected > 0
    ? null
    : `${selected} rectangles for the selection from ${from} to ${to}`;
}

/** What checks need besides the window. */
export interface Known {
  readonly fonts: FontSet;
  readonly photos: ReadonlySet<PhotoId>;
}

/** The document in the window; a wrong one is told as text. */
export function documentOf({ json }: Seen, { photos }: Known): PMNode | string {
  const read = documentFrom(json, photos);
  return read.ok ? read.value : `the document is not valid: ${JSON.stringify(read.error)}`;
}

/** The first thing that is wrong with what is seen; null when all agrees. Composes from scratch: no cache can hide a mistake. */
export function wrongWith(now: Seen, known: Known): string | null {
  const doc = documentOf(now, known);
  if (typeof doc === 'string') return doc;
  const again = decodeDocument(encodeDocument(doc), known.photos);
  if (!again.ok || !again.value.eq(doc)) return 'the stored document is not the document';
  const composed = compose(doc, known.fonts);
  const blocks = composed.blocks.map(({ node }) => node.textContent);
  if (JSON.stringify(blocks) !== JSON.stringify(now.blocks)) {
    return `input surface ${JSON.stringify(now.blocks)} is not the document ${JSON.stringify(blocks)}`;
  }
  const page = composed.pages[0];
  if (page === undefined) return 'there is no page';
  const badges = page.overset.filter(({ at }) => at !== null).length;
  return (
    unlikeLines(now.painted, pageText(page.display).lines) ??
    lostText(composed) ??
    (now.badges === badges ? null : `${now.badges} badges for ${badges} overset texts`) ??
    (now.focused ? null : 'the focus is lost') ??
    wrongCaret(now, composed) ??
    unseenSelection(now, composed)
  );
}
