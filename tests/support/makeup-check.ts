// What must be so after every act of make-up: composed alike from nothing, nothing outside the page, every character placed or overset.
import { isDeepStrictEqual } from 'node:util';
import type { Opened } from '../../renderer/editor/opened.ts';
import { compose } from '../../shared/composition/compose.ts';
import type { ComposedEdition, ComposedPage } from '../../shared/composition/phases.ts';
import { caretAt } from '../../shared/display/caret.ts';
import type { DisplayItem } from '../../shared/display/display-list.ts';
import { pageText } from '../../shared/display/page-text.ts';
import type { ArticleAttrs, Lockable, PhotoAttrs } from '../../shared/document/attrs.ts';
import { decodeDocument, encodeDocument } from '../../shared/document/codec/codec.ts';
import { setLength } from '../../shared/document/review/set-text.ts';
import type { PMNode } from '../../shared/document/schema.ts';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { PhotoId } from '../../shared/kernel/ids.ts';

/** Room for rounding at the trim's edges, pt. */
const EDGE_PT = 0.01;

/** The first place where two values differ, and what stands there. */
function difference(a: unknown, b: unknown, path: string): string {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const [left, right] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      const [one, other] = [left.get(key), right.get(key)];
      if (!isDeepStrictEqual(one, other)) return difference(one, other, `${path}.${key}`);
    }
  }
  return `${path}: kept ${JSON.stringify(a)?.slice(0, 200)}, anew ${JSON.stringify(b)?.slice(0, 200)}`;
}

/** The corners of what an item prints; of a line, its carets at both ends. */
function cornersOf(item: DisplayItem): readonly Point[] {
  switch (item.kind) {
    case 'line':
      return [item.from, item.to].map((offset) => caretAt(item, offset));
    case 'image':
    case 'fill':
    case 'placeholder': {
      const { x, y, width, height } = item.box;
      return [
        { x, y },
        { x: x + width, y: y + height },
      ];
    }
    case 'rule':
      return [item.from, item.to];
    case 'curve':
      return [item.from, ...item.segments.flat()];
    case 'ornament':
      return item.shapes.flatMap(({ from, segments }) => [from, ...segments.flat()]);
    default:
      throw new Error('an item of no kind');
  }
}

function outsidePage({ display }: ComposedPage): string | null {
  const { width, height } = display.trim;
  for (const item of display.items) {
    const out = cornersOf(item).find(
      ({ x, y }) => !(x >= -EDGE_PT && y >= -EDGE_PT && x <= width + EDGE_PT && y <= height + EDGE_PT),
    );
    if (out !== undefined) {
      const { runs: _, ...told } = { runs: null, ...item };
      return `off the page, at ${out.x}, ${out.y} of ${width} × ${height}: ${JSON.stringify(told).slice(0, 300)}`;
    }
  }
  return null;
}

/** Positions of text blocks whose photo is off the page: nothing prints them, and that is said of the photo. */
function offPage(doc: PMNode): ReadonlySet<PMNode> {
  const blocks = new Set<PMNode>();
  for (const page of doc.children) {
    for (const node of page.children) {
      if (node.type.name === 'photo' && !(node.attrs as PhotoAttrs).placed)
        for (const one of node.children) blocks.add(one);
    }
  }
  return blocks;
}

/** Set characters that stand on no line, and are not told as overset either; or twice. */
function lostText({ doc, pages, blocks }: ComposedEdition): string | null {
  const texts = pages.map(({ display }) => pageText(display));
  const over = new Map(
    pages.flatMap(({ overset }) => overset.flatMap((one) => one.blocks.map((b) => [b.block, b] as const))),
  );
  const unplaced = offPage(doc);
  for (const { index, node } of blocks) {
    const lines = texts.flatMap(({ lines: all, ofBlock }) => (ofBlock.get(index) ?? []).flatMap((i) => all[i] ?? []));
    let at = 0;
    for (const line of lines) {
      if (line.from !== at) return `block ${index}: a line begins at ${line.from}, not at ${at}`;
      at = line.to;
    }
    const length = setLength(node);
    const left = over.get(index);
    if (at === length && left === undefined) continue;
    if (left !== undefined && left.from === at) continue;
    if (lines.length === 0 && unplaced.has(node)) continue;
    return `block ${index} (${node.type.name}) of ${length}: on the page to ${at}, overset from ${left?.from}`;
  }
  return null;
}

/** What lies where, of everything that is locked: only unlocking and page settings may change it. */
export function lockedPlaces(doc: PMNode): readonly string[] {
  const found: string[] = [];
  for (const page of doc.children) {
    for (const { type, attrs } of page.children) {
      if ((attrs as Partial<Lockable>).locked !== true) continue;
      const { at, span, from, to, placed, story, photo } = attrs;
      const frames = (attrs as Partial<ArticleAttrs>).frames?.map((frame) => ({ ...frame, columns: null }));
      const headline = { ...(attrs as Partial<ArticleAttrs>).headlineFrame, size: null };
      found.push(JSON.stringify([type.name, frames, headline, at, span, from, to, placed, story, photo]));
    }
  }
  return found;
}

/** The least nodes that differ. */
function unlike(a: PMNode, b: PMNode): string {
  const at = a.children.findIndex((child, i) => b.maybeChild(i)?.eq(child) !== true);
  const [one, other] = [a.maybeChild(at), b.maybeChild(at)];
  if (one != null && other != null && one.sameMarkup(other) && one.childCount > 0) return unlike(one, other);
  return `${JSON.stringify(a.toJSON()).slice(0, 600)} became ${JSON.stringify(b.toJSON()).slice(0, 600)}`;
}

/** The first thing that is wrong with what is open; null when all agrees. */
export function wrongWith({ editor, composed, fonts }: Opened, photos: ReadonlySet<PhotoId>): string | null {
  const { doc } = editor;
  doc.check();
  const stored = encodeDocument(doc);
  const read = decodeDocument(stored, photos);
  if (!read.ok) return `the document cannot be stored: ${JSON.stringify(read.error)}`;
  if (!read.value.eq(doc)) return `the stored document is not the document: ${unlike(doc, read.value)}`;
  if (encodeDocument(read.value) !== stored) return 'the document is stored otherwise the second time';
  if (composed.doc !== doc) return 'another document is composed';
  const anew = compose(doc, fonts);
  if (!isDeepStrictEqual(composed, anew)) return difference(composed, anew, 'composed');
  return lostText(composed) ?? composed.pages.map(outsidePage).find((wrong) => wrong !== null) ?? null;
}
