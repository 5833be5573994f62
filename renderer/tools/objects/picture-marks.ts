// The whole picture of a photo as its tool shows it over the page: its corners, also beyond the frame, and the handle that turns it.

import type { DisplayImage } from '../../../shared/display/display-list.ts';
import { middleOf, pictureRect, turnedAbout } from '../../../shared/display/picture-geometry.ts';
import { bottom, type Point, right } from '../../../shared/kernel/geometry.ts';

/** How far the turning handle stands above the frame's lower edge, inside it, px on screen. */
const TURN_HANDLE_PX = 22;

/** The picture's corners, from its own upper left one clockwise. */
export function pictureCorners(image: DisplayImage): readonly Point[] {
  const rect = pictureRect(image);
  const middle = middleOf(rect);
  return [
    { x: rect.x, y: rect.y },
    { x: right(rect), y: rect.y },
    { x: right(rect), y: bottom(rect) },
    { x: rect.x, y: bottom(rect) },
  ].map((corner) => turnedAbout(corner, middle, image.turn));
}

/** Where the picture is taken to be turned: inside its frame, as its own edges may lie anywhere. */
export const turnHandle = ({ box }: DisplayImage, scale: number): Point => ({
  x: box.x + box.width / 2,
  y: bottom(box) - Math.min(TURN_HANDLE_PX / scale, box.height / 2),
});
