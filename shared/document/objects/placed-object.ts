// Objects of a page as they lie there: each with its place on the page's grid, and its rectangle on paper.
import type { Rect } from '../../kernel/geometry.ts';
import { unreachable } from '../../kernel/result.ts';
import type { ArticleAttrs, Lockable, PageAttrs, PhotoAttrs, RuleAttrs } from '../attrs.ts';
import { cellsOf, type Grid, type GridBox, gridOf, gutterBefore, objectBoxOf, type PageSetup } from '../page-setup.ts';
import type { NodeName, PMNode } from '../schema.ts';
import type { ObjectRef } from './object-ref.ts';

/** An object that lies on a page. */
export interface PlacedObject {
  readonly ref: ObjectRef;
  readonly node: PMNode;
  readonly page: PMNode;
  /** Document position of its page. */
  readonly pageAt: number;
  readonly setup: PageSetup;
  /**
   * A rule (版线) along a line spans one line and the columns it runs over; one down a gutter stands before its column, spans no column
   * and the lines it runs along.
   */
  readonly box: GridBox;
  readonly locked: boolean;
}

/** Text stands on whole lines; what is not text may stand between them. */
export const isText = ({ kind }: ObjectRef): boolean => kind === 'frame' || kind === 'headline';

/** True for a rule down a gutter; one that ends where it begins lies along its line. */
export const runsDown = ({ from, to }: Pick<RuleAttrs, 'from' | 'to'>): boolean =>
  from[0] === to[0] && from[1] !== to[1];

/** A rule as a grid box; see `PlacedObject.box`. */
export function boxOfRule(rule: Pick<RuleAttrs, 'from' | 'to'>): GridBox {
  const { from, to } = rule;
  const at = [Math.min(from[0], to[0]), Math.min(from[1], to[1])] as const;
  return runsDown(rule)
    ? { at, span: [0, Math.abs(to[1] - from[1]) + 1] }
    : { at, span: [Math.abs(to[0] - from[0]) + 1, 1] };
}

const plain = ({ at, span }: GridBox): GridBox => ({ at, span });

function boxOf(node: PMNode, ref: ObjectRef): GridBox | null {
  switch (ref.kind) {
    case 'frame': {
      const frame = node.type.name === 'article' ? (node.attrs as ArticleAttrs).frames[ref.index] : undefined;
      return frame === undefined ? null : plain(frame);
    }
    case 'headline': {
      const frame = node.type.name === 'article' ? (node.attrs as ArticleAttrs).headlineFrame : null;
      return frame === null ? null : plain(frame);
    }
    case 'photo':
      return node.type.name === 'photo' && (node.attrs as PhotoAttrs).placed ? plain(node.attrs as PhotoAttrs) : null;
    case 'rule':
      return node.type.name === 'rule' ? boxOfRule(node.attrs as RuleAttrs) : null;
    case 'box':
    case 'nameplate':
      return node.type.name === ref.kind ? plain(node.attrs as GridBox) : null;
    default:
      return unreachable(ref);
  }
}

function placed(node: PMNode, ref: ObjectRef, page: PMNode, pageAt: number): PlacedObject | null {
  const box = boxOf(node, ref);
  if (box === null) return null;
  const { setup } = page.attrs as PageAttrs;
  return { ref, node, page, pageAt, setup, box, locked: (node.attrs as Lockable).locked };
}

/** An object of the document; null where it is not there or not on its page. */
export function placedObject(document: PMNode, ref: ObjectRef): PlacedObject | null {
  if (ref.at < 0 || ref.at > document.content.size) return null;
  const $at = document.resolve(ref.at);
  const node = $at.nodeAfter;
  if (node === null || $at.depth !== 1) return null;
  return placed(node, ref, $at.parent, $at.before());
}

/** The objects among these that are there and on a page. */
export const placedObjects = (document: PMNode, refs: readonly ObjectRef[]): readonly PlacedObject[] =>
  refs.flatMap((ref) => placedObject(document, ref) ?? []);

function refsOf(node: PMNode, at: number): readonly ObjectRef[] {
  const kind = node.type.name as NodeName;
  switch (kind) {
    case 'article': {
      const { frames, headlineFrame } = node.attrs as ArticleAttrs;
      const own = frames.map((_, index): ObjectRef => ({ kind: 'frame', at, index }));
      return headlineFrame === null ? own : [...own, { kind: 'headline', at }];
    }
    case 'photo':
    case 'rule':
    case 'box':
    case 'nameplate':
      return [{ kind, at }];
    default:
      return [];
  }
}

/** What is painted above what: boxes lie under text, photos on it, rules over all (composition's paint order). */
const LAYERS: readonly (readonly ObjectRef['kind'][])[] = [
  ['box'],
  ['frame'],
  ['nameplate'],
  ['headline'],
  ['photo'],
  ['rule'],
];

/** The objects of the page at a document position, back to front. */
export function objectsOfPage(document: PMNode, pageAt: number): readonly PlacedObject[] {
  const page = document.nodeAt(pageAt);
  if (page === null) return [];
  const all: PlacedObject[] = [];
  page.forEach((node, offset) => {
    for (const ref of refsOf(node, pageAt + 1 + offset)) {
      const object = placed(node, ref, page, pageAt);
      if (object !== null) all.push(object);
    }
  });
  return LAYERS.flatMap((kinds) => all.filter(({ ref }) => kinds.includes(ref.kind)));
}

/** Document position of a page by its ordinal from 0; null where there is none. */
export function pagePosition(document: PMNode, ordinal: number): number | null {
  if (ordinal < 0 || ordinal >= document.childCount) return null;
  let at = 0;
  for (const page of document.children.slice(0, ordinal)) at += page.nodeSize;
  return at;
}

/** The rectangle of a box on paper, pt; that of a rule has no height, or no width. */
export function rectOf(grid: Grid, kind: ObjectRef['kind'], box: GridBox): Rect {
  if (kind !== 'rule') return objectBoxOf(grid, box);
  if (box.span[0] === 0) {
    const { y, height } = objectBoxOf(grid, { at: box.at, span: [1, box.span[1]] });
    return { x: gutterBefore(grid, box.at[0]), y, width: 0, height };
  }
  const { x, y, width, height } = cellsOf(grid, box);
  return { x, y: y + height / 2, width, height: 0 };
}

/** The rectangle of an object on paper, pt. */
export const rectOfObject = ({ ref, box, setup }: PlacedObject): Rect => rectOf(gridOf(setup), ref.kind, box);

/** The grid box whose rectangle on paper is `rect`: what `objectBoxOf` undoes. */
export function gridBoxOf(grid: Grid, rect: Rect): GridBox {
  const step = grid.columnWidth + grid.gutter;
  const inset = (grid.leading - grid.size) / 2;
  return {
    at: [1 + (rect.x - grid.typeArea.x) / step, 1 + (rect.y - inset - grid.typeArea.y) / grid.leading],
    span: [(rect.width + grid.gutter) / step, (rect.height + 2 * inset) / grid.leading],
  };
}
