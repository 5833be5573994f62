// Values of objects: what is set of photos, rules, boxes and headline units besides where they stand and how text keeps away.
import type { EditorState, Transaction } from 'prosemirror-state';
import { sameData } from '../../kernel/same-data.ts';
import type {
  ArticleAttrs,
  BodyFrame,
  BoxAttrs,
  HeadlineFrame,
  PageAttrs,
  PhotoAttrs,
  PhotoView,
  RuleAttrs,
} from '../attrs.ts';
import { columnsWideEnough } from '../grid-rules.ts';
import type { ObjectRef } from '../objects/object-ref.ts';
import type { PMNode } from '../schema.ts';
import { unlessEmpty } from './style-spot.ts';

/** What may be set of each kind of object; a value that is left out stays. */
export interface ObjectValues {
  readonly photo: Partial<Pick<PhotoAttrs, 'photo' | 'pixels' | 'view' | 'captionAt' | 'captionWidth'>>;
  readonly rule: Partial<Pick<RuleAttrs, 'style' | 'stroke'>>;
  readonly box: Partial<Pick<BoxAttrs, 'border' | 'stroke' | 'fill'>>;
  readonly headline: Partial<Pick<HeadlineFrame, 'size'>>;
}

export type ValueKind = keyof ObjectValues;

/** What may be set of a whole article. */
export type ArticleValues = Partial<Pick<ArticleAttrs, 'direction' | 'fill' | 'bylineAt'>>;

function setAttributes(tr: Transaction, at: number, values: Readonly<Record<string, unknown>>): Transaction {
  const node = tr.doc.nodeAt(at);
  if (node === null) throw new Error(`no node at ${at}`);
  for (const [name, value] of Object.entries(values)) {
    if (!sameData(node.attrs[name], value)) tr.setNodeAttribute(at, name, value);
  }
  return tr;
}

function articleAt(doc: PMNode, at: number): ArticleAttrs {
  const node = doc.nodeAt(at);
  if (node?.type.name !== 'article') throw new Error(`no story at ${at}`);
  return node.attrs as ArticleAttrs;
}

/** Sets values of one object; those of another kind of object do not fit and are a bug. */
function setOne(tr: Transaction, object: ObjectRef, values: ObjectValues[ValueKind]): Transaction {
  const { at } = object;
  switch (object.kind) {
    case 'headline': {
      const { headlineFrame } = articleAt(tr.doc, at);
      return setAttributes(tr, at, { headlineFrame: headlineFrame === null ? null : { ...headlineFrame, ...values } });
    }
    default:
      return setAttributes(tr, at, values);
  }
}

/** Sets values of all objects of one kind among these, in one step; null where nothing changes. */
export function setObjects<K extends ValueKind>(
  state: EditorState,
  objects: readonly ObjectRef[],
  kind: K,
  values: ObjectValues[K],
): Transaction | null {
  const { tr } = state;
  for (const object of objects) if (object.kind === kind) setOne(tr, object, values);
  return unlessEmpty(tr);
}

/** Frames for lines of a direction: columns that were wide enough for lines across need not be for tiers down. */
function framesFor(doc: PMNode, at: number, direction: ArticleAttrs['direction']): readonly BodyFrame[] {
  const { setup } = doc.resolve(at).parent.attrs as PageAttrs;
  return articleAt(doc, at).frames.map((frame) =>
    columnsWideEnough(setup, frame, direction) ? frame : { ...frame, columns: null },
  );
}

/** Sets values of the articles at these positions; null where nothing changes. Divisions that another direction has no room for are given up. */
export function setArticles(
  state: EditorState,
  articles: readonly number[],
  values: ArticleValues,
): Transaction | null {
  const { tr } = state;
  for (const at of new Set(articles)) {
    const { direction } = { ...articleAt(tr.doc, at), ...values };
    setAttributes(tr, at, { ...values, frames: framesFor(tr.doc, at, direction) });
  }
  return unlessEmpty(tr);
}

/** A view turned to these degrees, as attributes hold them: above −180 and up to 180. */
export function turnedTo(view: PhotoView, degrees: number): PhotoView {
  const turn = ((((degrees + 180) % 360) + 360) % 360) - 180;
  return { ...view, turn: turn === -180 ? 180 : turn };
}
