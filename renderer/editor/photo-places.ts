// The picture under the pointer: a press on it means its own words, which may be empty and then are hard to hit.
import type { DisplayLine } from '../../shared/display/display-list.ts';
import { lineRoomHas } from '../../shared/display/page-text.ts';
import { type Point, rectHas } from '../../shared/kernel/geometry.ts';
import { linesOfMember, type TextView } from './text-view.ts';

/** Document position inside the photo whose picture is topmost under a point of the page; null where there is none, or text stands on it. */
export function photoUnder({ page, state, text }: TextView, point: Point): number | null {
  const image = page.display.items.findLast((item) => item.kind === 'image' && rectHas(item.box, point));
  if (image?.kind !== 'image' || lineRoomHas(text, point)) return null;
  let found: number | null = null;
  state.doc.descendants((node, at) => {
    if (node.type.name === 'photo' && node.attrs['photo'] === image.photo) found ??= at + 1;
    // Photos are children of pages, which are children of the edition.
    return node.type.name === 'page';
  });
  return found;
}

/** The lines that a press at a point means: the words of the photo under it, else any. */
export function linesMeantAt(view: TextView, point: Point): (line: DisplayLine) => boolean {
  const photo = photoUnder(view, point);
  const own = photo === null ? null : linesOfMember(view, photo);
  return own === null || !view.text.lines.some(own) ? () => true : own;
}
