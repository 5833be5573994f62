// Divides a page's items, back to front, into layers of lines and layers of objects, so that order survives patching.
import type { DisplayItem, DisplayLine } from '../../shared/display/display-list.ts';
import type { DisplayObject } from './object-views.ts';

/** Neighbours of one sort in painting order. Inside a layer of lines, order does not show: lines do not overlap. */
export type Layer =
  | { readonly kind: 'lines'; readonly lines: readonly DisplayLine[] }
  | { readonly kind: 'objects'; readonly objects: readonly DisplayObject[] };

/** The layers of a page, back to front; together they hold every item. */
export function layersOf(items: readonly DisplayItem[]): readonly Layer[] {
  const layers: (
    | { readonly kind: 'lines'; readonly lines: DisplayLine[] }
    | { readonly kind: 'objects'; readonly objects: DisplayObject[] }
  )[] = [];
  for (const item of items) {
    const last = layers.at(-1);
    if (item.kind === 'line') {
      if (last?.kind === 'lines') last.lines.push(item);
      else layers.push({ kind: 'lines', lines: [item] });
    } else if (last?.kind === 'objects') last.objects.push(item);
    else layers.push({ kind: 'objects', objects: [item] });
  }
  return layers;
}
