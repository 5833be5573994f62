// Places objects: moved, resized or by exact values, always inside the page and as its grid allows. Locked ones stay.
import type { EditorState, Transaction } from 'prosemirror-state';
import { unreachable } from '../../kernel/result.ts';
import type { ArticleAttrs } from '../attrs.ts';
import type { GridBox } from '../page-setup.ts';
import { fitBox } from './fit-box.ts';
import type { ObjectRef } from './object-ref.ts';
import { isText, type PlacedObject, placedObject, placedObjects, runsDown } from './placed-object.ts';

/** Where an object is to lie. */
export interface Placement {
  readonly ref: ObjectRef;
  readonly box: GridBox;
}

const sameBox = (a: GridBox, b: GridBox): boolean =>
  a.at[0] === b.at[0] && a.at[1] === b.at[1] && a.span[0] === b.span[0] && a.span[1] === b.span[1];

/** Writes an object's place into its node's attributes. */
function writeBox(tr: Transaction, { ref, node }: PlacedObject, { at, span }: GridBox): void {
  switch (ref.kind) {
    case 'frame': {
      const { frames } = node.attrs as ArticleAttrs;
      const moved = frames.map((frame, i) => (i === ref.index ? { ...frame, at, span } : frame));
      tr.setNodeAttribute(ref.at, 'frames', moved);
      return;
    }
    case 'headline': {
      const { headlineFrame } = node.attrs as ArticleAttrs;
      tr.setNodeAttribute(ref.at, 'headlineFrame', { ...headlineFrame, at, span });
      return;
    }
    case 'rule': {
      const to = span[0] === 0 ? [at[0], at[1] + span[1] - 1] : [at[0] + span[0] - 1, at[1]];
      tr.setNodeAttribute(ref.at, 'from', at).setNodeAttribute(ref.at, 'to', to);
      return;
    }
    case 'photo':
    case 'box':
    case 'nameplate':
      tr.setNodeAttribute(ref.at, 'at', at).setNodeAttribute(ref.at, 'span', span);
      return;
    default:
      unreachable(ref);
  }
}

/** Places several objects within a transaction, each as near to its box as the page allows. */
export function withPlaced(tr: Transaction, placements: readonly Placement[]): Transaction {
  for (const { ref, box } of placements) {
    // Out of the changed document: several frames are attributes of one article.
    const object = placedObject(tr.doc, ref);
    if (object === null || object.locked) continue;
    const fitted = fitBox(object, box);
    if (!sameBox(fitted, object.box)) writeBox(tr, object, fitted);
  }
  return tr;
}

/** Places several objects at once, each as near to its box as the page allows; null where nothing changes. */
export function placeObjects(state: EditorState, placements: readonly Placement[]): Transaction | null {
  const tr = withPlaced(state.tr, placements);
  return tr.docChanged ? tr : null;
}

/** Places one object as near to a box as the page allows; null where nothing changes: it is there, locked or gone. */
export const placeObject = (state: EditorState, ref: ObjectRef, box: GridBox): Transaction | null =>
  placeObjects(state, [{ ref, box }]);

/** The way nearest to `way` along one side that keeps all within `length` columns or lines. */
function wayWithin(way: number, sides: readonly (readonly [number, number])[], length: number): number {
  const least = Math.max(...sides.map(([at]) => 1 - at));
  const most = Math.min(...sides.map(([at, span]) => length - span + 1 - at));
  return Math.max(least, Math.min(most, way));
}

/** Where objects come to lie when they are moved together, in columns and lines: as one thing, so that all stay on the page. */
export function movedBoxes(
  document: EditorState['doc'],
  refs: readonly ObjectRef[],
  [columns, lines]: readonly [number, number],
): readonly Placement[] {
  const free = placedObjects(document, refs).filter(({ locked }) => !locked);
  const [first] = free;
  if (first === undefined) return [];
  const { setup } = first;
  // What stands in a gutter may stand on the type area's right edge, one column further than any other.
  const across = free.map(({ box }) => [box.at[0], box.span[0]] as const);
  const down = free.map(({ box }) => [box.at[1], box.span[1]] as const);
  const dx = wayWithin(columns, across, setup.columns);
  const dy = wayWithin(free.some(({ ref }) => isText(ref)) ? Math.round(lines) : lines, down, setup.lines);
  return free.map(({ ref, box }) => ({ ref, box: { at: [box.at[0] + dx, box.at[1] + dy], span: box.span } }));
}

/** Moves objects together by columns and lines, fractions allowed for what is not text. */
export const moveObjects = (
  state: EditorState,
  refs: readonly ObjectRef[],
  by: readonly [number, number],
): Transaction | null => placeObjects(state, movedBoxes(state.doc, refs, by));

/** Makes objects larger or smaller by columns and lines, their upper left corners staying. */
export function growObjects(
  state: EditorState,
  refs: readonly ObjectRef[],
  [columns, lines]: readonly [number, number],
): Transaction | null {
  const grown = placedObjects(state.doc, refs).map(({ ref, node, box, setup }): Placement => {
    const down = ref.kind === 'rule' && runsDown(node.attrs as { from: [number, number]; to: [number, number] });
    // A side grows as far as the page goes: the other one stays.
    const width = down ? 0 : Math.min(box.span[0] + columns, setup.columns - box.at[0] + 1);
    const height = Math.min(box.span[1] + lines, setup.lines - box.at[1] + 1);
    return { ref, box: { at: box.at, span: [width, height] } };
  });
  return placeObjects(state, grown);
}
