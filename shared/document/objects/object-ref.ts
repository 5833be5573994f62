// Names what is taken hold of on a page as a whole: its frames, photos, rules and boxes.
import type { Mappable } from 'prosemirror-transform';
import type { ArticleAttrs, PhotoAttrs } from '../attrs.ts';
import type { PMNode } from '../schema.ts';

/**
 * An object of a page (对象), by the document position of its node: one of an article's text frames (文框), its headline unit's frame
 * (题区), or what is a node of its own.
 */
export type ObjectRef =
  | { readonly kind: 'frame'; readonly at: number; readonly index: number }
  | { readonly kind: 'headline' | 'photo' | 'rule' | 'box' | 'nameplate'; readonly at: number };

export const sameObject = (a: ObjectRef, b: ObjectRef): boolean =>
  a.kind === b.kind && a.at === b.at && (a.kind !== 'frame' || b.kind !== 'frame' || a.index === b.index);

/** True when the document has this object, and not off the page (未上版). */
export function hasObject(document: PMNode, object: ObjectRef): boolean {
  const { at } = object;
  const node = at >= 0 && at < document.content.size ? document.nodeAt(at) : null;
  if (node === null) return false;
  const article = node.type.name === 'article' ? (node.attrs as ArticleAttrs) : null;
  switch (object.kind) {
    case 'frame':
      return article !== null && object.index < article.frames.length;
    case 'headline':
      return article !== null && article.headlineFrame !== null;
    case 'photo':
      return node.type.name === 'photo' && (node.attrs as PhotoAttrs).placed;
    default:
      return node.type.name === object.kind;
  }
}

/** The objects in a changed document: those that are gone from it are left out. */
export function mapObjects(objects: readonly ObjectRef[], mapping: Mappable, document: PMNode): readonly ObjectRef[] {
  return objects.flatMap((object): readonly ObjectRef[] => {
    const { pos, deleted } = mapping.mapResult(object.at);
    const mapped = { ...object, at: pos };
    return deleted || !hasObject(document, mapped) ? [] : [mapped];
  });
}
