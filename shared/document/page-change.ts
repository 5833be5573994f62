// Changes a page's set-up later: its frames, photos and rules are brought onto the new grid; nothing is lost and nothing lies outside.
import type { Transaction } from 'prosemirror-state';
import type { ArticleAttrs, BodyFrame, Lockable, PageAttrs, RuleAttrs } from './attrs.ts';
import { columnsWideEnough } from './grid-rules.ts';
import { fitBox } from './objects/fit-box.ts';
import type { ObjectRef } from './objects/object-ref.ts';
import { boxOfRule } from './objects/placed-object.ts';
import type { GridBox, PageSetup } from './page-setup.ts';
import type { PMNode } from './schema.ts';

/** What a page's settings are changed in. */
export type PageChange = Transaction;

/** Places nearer to a whole column than this stand on it. */
const ON_COLUMN = 1e-4;

/** An edge counted from 0, on the new grid: whole edges stay whole, so that neighbours still meet. */
function scaledEdge(edge: number, factor: number, whole: boolean): number {
  const scaled = edge * factor;
  return whole || Math.abs(edge - Math.round(edge)) < ON_COLUMN ? Math.round(scaled) : scaled;
}

function scaledSide(at: number, span: number, factor: number, whole: boolean): readonly [number, number] {
  const from = scaledEdge(at - 1, factor, whole);
  return [from + 1, scaledEdge(at - 1 + span, factor, whole) - from];
}

/** A box in proportion to the new grid. */
function scaledBox({ at, span }: GridBox, before: PageSetup, after: PageSetup): GridBox {
  const [column, columns] = scaledSide(at[0], span[0], after.columns / before.columns, false);
  const [line, lines] = scaledSide(at[1], span[1], after.lines / before.lines, true);
  return { at: [column, line], span: [columns, lines] };
}

interface Change {
  readonly page: PMNode;
  readonly pageAt: number;
  readonly before: PageSetup;
  readonly after: PageSetup;
}

/** The place of an object on the new grid: in proportion, then as near to that as the page allows. */
function changedBox({ page, pageAt, before, after }: Change, ref: ObjectRef, node: PMNode, box: GridBox): GridBox {
  const { locked } = node.attrs as Lockable;
  return fitBox({ ref, node, page, pageAt, setup: after, box, locked }, scaledBox(box, before, after));
}

/** A frame whose own columns (变栏) would be too narrow takes the page's. */
function changedFrame(change: Change, article: PMNode, at: number, index: number, frame: BodyFrame): BodyFrame {
  const { direction, frames } = article.attrs as ArticleAttrs;
  const place = (one: BodyFrame): BodyFrame => {
    const attrs = { ...article.attrs, frames: frames.map((other, i) => (i === index ? one : other)) };
    const box = changedBox(change, { kind: 'frame', at, index }, article.type.create(attrs, article.content), one);
    return { ...one, ...box };
  };
  const scaled = { ...frame, ...scaledBox(frame, change.before, change.after) };
  return place(columnsWideEnough(change.after, scaled, direction) ? frame : { ...frame, columns: null });
}

/** The attributes of a page's member that change with the grid. */
function changedAttrs(change: Change, node: PMNode, at: number): Readonly<Record<string, unknown>> {
  const kind = node.type.name;
  switch (kind) {
    case 'article': {
      const { frames, headlineFrame } = node.attrs as ArticleAttrs;
      const headline = headlineFrame && {
        ...headlineFrame,
        ...changedBox(change, { kind: 'headline', at }, node, headlineFrame),
      };
      return { frames: frames.map((frame, i) => changedFrame(change, node, at, i, frame)), headlineFrame: headline };
    }
    case 'photo':
    case 'box':
    case 'nameplate': {
      const box = changedBox(change, { kind, at }, node, node.attrs as GridBox);
      return { at: box.at, span: box.span };
    }
    case 'rule': {
      const { at: from, span } = changedBox(change, { kind, at }, node, boxOfRule(node.attrs as RuleAttrs));
      const to = span[0] === 0 ? [from[0], from[1] + span[1] - 1] : [from[0] + span[0] - 1, from[1]];
      return { from, to };
    }
    default:
      return {};
  }
}

/**
 * Gives the page at a document position another set-up. What lies on it keeps its place in proportion to base columns and lines, whole
 * columns staying whole; locked things too, as the ground under them has changed. Text that has no room any more is overset.
 */
export function changeSetup(tr: Transaction, pageAt: number, after: PageSetup): Transaction {
  const page = tr.doc.nodeAt(pageAt);
  if (page === null) return tr;
  const { setup: before } = page.attrs as PageAttrs;
  const change: Change = { page, pageAt, before, after };
  tr.setNodeAttribute(pageAt, 'setup', after);
  page.forEach((node, offset) => {
    const at = pageAt + 1 + offset;
    for (const [name, value] of Object.entries(changedAttrs(change, node, at))) tr.setNodeAttribute(at, name, value);
  });
  return tr;
}
