// What a photo is like as it is printed: its picture's place on the page and its effective resolution.
import type { DisplayImage } from '../../shared/display/display-list.ts';
import { effectivePpi } from '../../shared/display/picture-geometry.ts';
import type { PhotoAttrs } from '../../shared/document/attrs.ts';
import { type PlacedObject, rectOfObject } from '../../shared/document/objects/placed-object.ts';
import { bottom, type Rect, right } from '../../shared/kernel/geometry.ts';
import type { Opened } from './opened.ts';

/** Room for the rounding of an edge, pt. */
const SAME_EDGE = 0.5;

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x - SAME_EDGE &&
  inner.y >= outer.y - SAME_EDGE &&
  right(inner) <= right(outer) + SAME_EDGE &&
  bottom(inner) <= bottom(outer) + SAME_EDGE;

/** The picture that composition has made of a photo; null where it shows none. */
export function imageOf({ composed, editor }: Opened, photo: PlacedObject): DisplayImage | null {
  const page = editor.doc.resolve(photo.pageAt).index(0);
  const { photo: id } = photo.node.attrs as PhotoAttrs;
  const frame = rectOfObject(photo);
  const image = composed.pages[page]?.display.items.find(
    (item) => item.kind === 'image' && item.photo === id && holds(frame, item.box),
  );
  return image?.kind === 'image' ? image : null;
}

/** Pixels per inch as printed, in the coarser direction, whole ones. */
export const ppiOf = (image: DisplayImage): number => Math.floor(effectivePpi(image));
