// Which pixels of a photo are printed, and how many of them a plant can use.
import type { DisplayImage } from '../../../shared/display/display-list.ts';
import { shownPart } from '../../../shared/display/picture-geometry.ts';
import type { Rect } from '../../../shared/kernel/geometry.ts';

/** A photo's place: its frame in pt, the frame in fractions of the picture, and by how much the picture is turned in it. */
type PhotoPlace = Pick<DisplayImage, 'box' | 'crop' | 'turn'>;

/** Whole pixels to cut out, the size to bring them to, and the part of the picture that this is. */
export interface PhotoArea {
  readonly cut: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly width: number;
  readonly height: number;
  readonly shown: Rect;
}

/** Fractions that come out of divisions may miss a whole pixel by this much. */
const PIXEL_TOLERANCE = 1e-6;

/** From the first to after the last pixel that `[start, start + length]` touches; at least one pixel. */
function pixelRange(start: number, length: number, pixels: number): readonly [number, number] {
  const from = Math.min(pixels - 1, Math.max(0, Math.floor(start * pixels + PIXEL_TOLERANCE)));
  const to = Math.min(pixels, Math.max(from + 1, Math.ceil((start + length) * pixels - PIXEL_TOLERANCE)));
  return [from, to];
}

/**
 * The area of a picture of `width` × `height` pixels (upright) that shows in the frame, at `ppi` pixels per inch of the printed frame.
 * Never enlarged: a plant's own program does that no worse, and preflight has warned.
 */
export function photoArea(place: PhotoPlace, width: number, height: number, ppi: number): PhotoArea {
  const { box, crop } = place;
  const part = shownPart(place);
  const [left, right] = pixelRange(part.x, part.width, width);
  const [top, bottom] = pixelRange(part.y, part.height, height);
  const cut = { left, top, width: right - left, height: bottom - top };
  const scaleX = Math.min(1, ((box.width / 72) * ppi) / (crop.width * width));
  const scaleY = Math.min(1, ((box.height / 72) * ppi) / (crop.height * height));
  return {
    cut,
    width: Math.max(1, Math.round(cut.width * scaleX)),
    height: Math.max(1, Math.round(cut.height * scaleY)),
    shown: { x: left / width, y: top / height, width: cut.width / width, height: cut.height / height },
  };
}
