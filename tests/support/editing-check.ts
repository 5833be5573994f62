// What must be so after every act of editing: painted page = composed document = input surface, and the caret where composition says.
import type { Page } from 'playwright-core';
import { MEMBER_DEPTH } from '../../renderer/editor/bounds.ts';
import { placeOf } from '../../renderer/editor/text-places.ts';
import { makeCompositionCache } from '../../shared/composition/cache.ts';
import { compose } from '../../shared/composition/compose.ts';
import { wholeBlock } from '../../shared/composition/galley/struck-lines.ts';
import { composeGalley, type Galley } from '../../shared/composition/galley.ts';
import type { ComposedEdition, ComposedPage } from '../../shared/composition/phases.ts';
import { caretAt, type TextPoint } from '../../shared/display/caret.ts';
import type { DisplayLine, DisplayPage } from '../../shared/display/display-list.ts';
import { lineOf, pageText } from '../../shared/display/page-text.ts';
import { decodeDocument, documentFrom, encodeDocument } from '../../shared/document/codec/codec.ts';
import { hasStruck, isStruckWhole, setLength } from '../../shared/document/review/set-text.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { FontSet } from '../../shared/fonts/face.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { PhotoId } from '../../shared/kernel/ids.ts';
import type { Box } from './app-page.ts';
import type { Inside } from './window-inside.ts';

interface PaintedLine {
  readonly text: string;
  /** The line's origin, px at 100 % from the trim's corner. */
  readonly x: number;
  readonly y: number;
}

/** What the window shows and holds at one moment; places in client px unless said otherwise. */
export interface Seen {
  /** ProseMirror's JSON, as text, of the document that the input surface shows. */
  readonly json: string;
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
  /** Tracked changes are shown: the galley has what is struck out in its place. */
  readonly showsReview: boolean;
  /** The galley beside the page; null while it is closed or empty. */
  readonly galley: Pick<Seen, 'painted' | 'caret' | 'corner' | 'zoom'> | null;
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
    const positionAt = (node: Node | null | undefined, offset: number): number =>
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
    const caret = document.querySelector<HTMLElement>('.pasteboard .text-caret');
    const holder = document.querySelector<HTMLElement>('.page-paint');
    if (holder === null) throw new Error('there is no page');
    const numbers =
      /(?:left:\s*(-?[\d.]+)(?:px)?;\s*top:\s*(-?[\d.]+)(?:px)?|translate\((-?[\d.]+)px,\s*(-?[\d.]+)px\))/g;
    const linesIn = (paper: Element) =>
      [...paper.querySelectorAll<HTMLElement>('.page-line')].map((line) => {
        let x = 0;
        let y = 0;
        for (const [, left, top, movedX, movedY] of line.style.cssText.matchAll(numbers)) {
          x += Number(left ?? movedX);
          y += Number(top ?? movedY);
        }
        return { x, y, text: [...line.querySelectorAll('.piece')].map((piece) => piece.textContent).join('') };
      });
    const galley = document.querySelector<HTMLElement>('.galley-paint');
    const shown = galley !== null && galley.offsetWidth > 0 ? galley : null;
    const inGalley = document.querySelector<HTMLElement>('.galley-scale .text-caret');
    const place = (paper: HTMLElement) => {
      const { x, y, width } = paper.getBoundingClientRect();
      // Not `offsetWidth`: it is a whole number, which is some per cent off in a narrow galley.
      return { corner: { x, y }, zoom: width / Number.parseFloat(getComputedStyle(paper).width) };
    };
    // Marks have elements too, and some of them the same names as blocks.
    const isBlock = (
      element: Element & { readonly pmViewDesc?: { readonly node?: { readonly isTextblock: boolean } } },
    ) => element.pmViewDesc?.node?.isTextblock === true;
    return {
      json: JSON.stringify(described.node.toJSON()),
      blocks: [...surface.querySelectorAll('*')].filter(isBlock).map((block) => block.textContent ?? ''),
      anchor: positionAt(selection?.anchorNode, selection?.anchorOffset ?? 0),
      head: positionAt(selection?.focusNode, selection?.focusOffset ?? 0),
      painted: linesIn(holder),
      badges: document.querySelectorAll('.overset-badge').length,
      focused: document.activeElement === surface,
      caret: caret === null || caret.hidden ? null : plain(caret.getBoundingClientRect()),
      native: plain(rect),
      selected: document.querySelectorAll('.pasteboard .text-selected').length,
      ...place(holder),
      showsReview: (window as Inside).windowContext?.store.get().showsReview ?? true,
      galley:
        shown === null
          ? null
          : {
              painted: linesIn(shown),
              caret: inGalley === null || inGalley.hidden ? null : plain(inGalley.getBoundingClientRect()),
              ...place(shown),
            },
    };
  });

/** CSS pixels in one point at 100 %. */
const PX_PER_PT = 96 / 72;
/** Styles are read with six significant digits: two decimals are left of a place below the thousandth px. */
const LINE_PX = 0.006;
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
      // Lines count in the text that is set.
      if (at < setLength(node) && overset.length === 0) return `block ${index}: nothing shows it from ${at} on`;
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

/** Where the caret of a part that is struck out whole may stand: at the end of what its story has before it, or at the start of what follows. */
function besideStruck(now: Seen, { display }: ComposedPage, { blocks, doc }: ComposedEdition): readonly Point[] {
  const block = placeOf(blocks, now.head, 1)?.block ?? -1;
  const entry = blocks[block];
  if (entry === undefined || !isStruckWhole(entry.node)) return [];
  const ownerOf = (start: number): number => doc.resolve(start).before(MEMBER_DEPTH);
  const isOwn = (line: DisplayLine): boolean => {
    const other = blocks[line.block];
    return other !== undefined && ownerOf(other.start) === ownerOf(entry.start);
  };
  const own = pageText(display).lines.filter(isOwn);
  const before = Math.max(...own.map((line) => line.block).filter((one) => one < block));
  const carets = own.some((line) => line.block === before)
    ? own.filter((line) => line.block === before).map((line) => caretAt(line, line.to))
    : own.map((line) => caretAt(line, line.from));
  const scale = now.zoom * PX_PER_PT;
  return carets.map(({ x, y }) => ({ x: now.corner.x + x * scale, y: now.corner.y + y * scale }));
}

/** Where a view shows the selection's head, client px: at a line's end and at the next one's start it may be either. */
const placesIn = (
  lines: DisplayPage,
  { corner, zoom }: Pick<Seen, 'corner' | 'zoom'>,
  { blocks }: ComposedEdition,
  head: number,
  sides: readonly (-1 | 1)[] = [-1, 1],
): readonly Point[] => {
  const text = pageText(lines);
  return sides.flatMap((side) => {
    const point = placeOf(blocks, head, side);
    const ordinal = point === null ? null : lineOf(text, point);
    const line = ordinal === null ? undefined : text.lines[ordinal];
    if (point === null || line === undefined) return [];
    const { x, y } = caretAt(line, point.offset);
    const scale = zoom * PX_PER_PT;
    return [{ x: corner.x + x * scale, y: corner.y + y * scale }];
  });
};

const isNear = (places: readonly Point[], box: Box): boolean =>
  places.some(({ x, y }) => Math.abs(x - box.x) < CARET_PX && Math.abs(y - box.y) < CARET_PX);

/** The painted and the browser's own caret against the places that composition gives to the selection's head. */
function wrongCaret(now: Seen, composed: ComposedEdition, galley: Galley | null): string | null {
  const page = composed.pages[0];
  if (page === undefined || now.head < 0) return 'there is no caret';
  const onPage = [...placesIn(page.display, now, composed, now.head)];
  // At the end of the last line that has a place it may stand there or in what comes after.
  if (placesIn(page.display, now, composed, now.head, [1]).length === 0) {
    onPage.push(...footOfOverset(now, page, placeOf(composed.blocks, now.head, 1)?.block));
  }
  if (onPage.length === 0) onPage.push(...besideStruck(now, page, composed));
  const inGalley =
    galley === null || now.galley === null
      ? []
      : placesIn(galley.display, now.galley, now.showsReview ? withStruck(composed) : composed, now.head);
  const carets = [now.caret, now.galley?.caret ?? null].filter((caret) => caret !== null);
  if (onPage.length + inGalley.length === 0) return carets.length === 0 ? null : 'a caret is painted where nothing is';
  const told = JSON.stringify({ head: now.head, carets, native: now.native, onPage, inGalley });
  if (!isNear([...onPage, ...inGalley], now.native)) return `the browser’s caret is not where the page’s is: ${told}`;
  if (now.anchor !== now.head) return carets.length === 0 ? null : `a caret is painted beside a selection: ${told}`;
  if (now.caret !== null && !isNear(onPage, now.caret)) return `the painted caret is in another place: ${told}`;
  const other = now.galley?.caret ?? null;
  if (other !== null && !isNear(inGalley, other)) return `the galley’s caret is in another place: ${told}`;
  return carets.some(({ x, y }) => Math.hypot(x - now.native.x, y - now.native.y) < CARET_PX)
    ? null
    : `no painted caret is where the browser’s is: ${told}`;
}

/** The edition whose blocks are whole where a galley shows what is struck out of them: its lines count in all of their text. */
const withStruck = (composed: ComposedEdition): ComposedEdition => ({
  ...composed,
  blocks: composed.blocks.map((entry) => (hasStruck(entry.node) ? { ...entry, node: wholeBlock(entry.node) } : entry)),
});

/** The galley of the story at the caret, composed from scratch; null while none is open, or the caret is in no story. */
function galleyOf(now: Seen, composed: ComposedEdition, fonts: FontSet): Galley | null {
  const $head = now.galley === null || now.head < 0 ? null : composed.doc.resolve(now.head);
  const member = $head === null || $head.depth < MEMBER_DEPTH ? undefined : $head.node(MEMBER_DEPTH).type.name;
  if ($head === null || (member !== 'article' && member !== 'photo')) return null;
  return composeGalley(composed, $head.before(MEMBER_DEPTH), fonts, makeCompositionCache(), now.showsReview);
}

type TextPlace = Pick<TextPoint, 'block' | 'offset'>;

/** A selection that is not shown though some of it is on the page. */
function unseenSelection({ anchor, head, selected }: Seen, composed: ComposedEdition): string | null {
  const lines = composed.pages.flatMap(({ display }) => pageText(display).lines);
  const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
  // Lines count in the text that is set: of what is struck nothing can be shown.
  const [start, end] = [placeOf(composed.blocks, from, 1), placeOf(composed.blocks, to, -1)];
  const isBefore = (a: TextPlace, b: TextPlace | null): boolean =>
    b !== null && (a.block < b.block || (a.block === b.block && a.offset < b.offset));
  const onPage =
    start !== null &&
    isBefore(start, end) &&
    lines.some(
      ({ block, width, from: first, to: last }) =>
        width > 0 &&
        first < last &&
        isBefore({ block, offset: first }, end) &&
        isBefore(start, { block, offset: last }),
    );
  return from === to || !onPage || selected > 0
    ? null
    : `${selected} rectangles for the selection from ${from} to ${to}`;
}

/** What is checked of a window, one moment after the other. */
export interface Checks {
  /** The document in the window; a wrong one is told as text. */
  documentOf(now: Seen): PMNode | string;
  /** The first thing that is wrong with what is seen; null when all agrees. */
  wrongWith(now: Seen): string | null;
}

/** A document as the window holds it, and composed from scratch: no cache can hide a mistake. */
interface Read {
  readonly json: string;
  readonly doc: PMNode;
  readonly composed: ComposedEdition;
}

/** Checks of a window with these fonts and photos. A document that stays the same, as most moves leave it, is read and composed once. */
export function makeChecks(fonts: FontSet, photos: ReadonlySet<PhotoId>): Checks {
  let last: Read | null = null;
  const read = ({ json }: Seen): Read | string => {
    if (last?.json === json) return last;
    const found = documentFrom(JSON.parse(json), photos);
    if (!found.ok) return `the document is not valid: ${JSON.stringify(found.error)}`;
    const doc = found.value;
    const again = decodeDocument(encodeDocument(doc), photos);
    if (!again.ok || !again.value.eq(doc)) return 'the stored document is not the document';
    last = { json, doc, composed: compose(doc, fonts) };
    return last;
  };
  return {
    documentOf(now) {
      const found = read(now);
      return typeof found === 'string' ? found : found.doc;
    },
    wrongWith(now) {
      const found = read(now);
      if (typeof found === 'string') return found;
      const { composed } = found;
      const blocks = composed.blocks.map(({ node }) => node.textContent);
      if (JSON.stringify(blocks) !== JSON.stringify(now.blocks)) {
        return `input surface ${JSON.stringify(now.blocks)} is not the document ${JSON.stringify(blocks)}`;
      }
      const page = composed.pages[0];
      if (page === undefined) return 'there is no page';
      const galley = galleyOf(now, composed, fonts);
      const badges = page.overset.filter(({ at }) => at !== null).length;
      return (
        unlikeLines(now.painted, pageText(page.display).lines) ??
        (galley === null ? null : unlikeLines(now.galley?.painted ?? [], pageText(galley.display).lines)) ??
        lostText(composed) ??
        (now.badges === badges ? null : `${now.badges} badges for ${badges} overset texts`) ??
        (now.focused ? null : 'the focus is lost') ??
        wrongCaret(now, composed, galley) ??
        unseenSelection(now, composed)
      );
    },
  };
}
