// The boxes of a print page (成品尺寸、出血), and where page coordinates fall in it.
import type { Rect, Size } from '../kernel/geometry.ts';
import type { PlantProfile } from '../kernel/plant-profile.ts';
import { PT_PER_MM } from '../kernel/units.ts';

/** Room beyond the bleed for marks: crop marks of 5 mm at up to 5 mm distance, colour bar and slug line, and a hair. */
const SLUG = 12 * PT_PER_MM;

/** Boxes in pt, origin at the media's lower left corner, y up (ISO 32000-1, 14.11.2). */
export interface PageBoxes {
  readonly media: Rect;
  readonly bleed: Rect;
  readonly trim: Rect;
}

/** `page.bleed` in pt is what the page carries; the plant may ask for more. */
export function pageBoxes(
  page: { readonly trim: Size; readonly bleed: number },
  plant: Pick<PlantProfile, 'bleed'>,
  marks: boolean,
): PageBoxes {
  const bleed = Math.max(page.bleed, plant.bleed * PT_PER_MM);
  const around = bleed + (marks ? SLUG : 0);
  const { width, height } = page.trim;
  const outset = (by: number): Rect => ({
    x: around - by,
    y: around - by,
    width: width + 2 * by,
    height: height + 2 * by,
  });
  return { media: outset(around), bleed: outset(bleed), trim: outset(0) };
}

/** Page coordinates (origin at the trim's top left corner, y down) in the coordinates of the boxes. */
export interface Placement {
  x(pageX: number): number;
  y(pageY: number): number;
}

export function placementIn({ trim }: PageBoxes): Placement {
  return { x: (pageX) => trim.x + pageX, y: (pageY) => trim.y + trim.height - pageY };
}
