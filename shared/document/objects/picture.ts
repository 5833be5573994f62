// A picture within its photo's frame (取景), moved, enlarged and turned by hand: what each makes of its view. Lengths in pt.
import type { Point, Size } from '../../kernel/geometry.ts';
import { VIEW_LIMITS } from '../attr-rules.ts';
import type { PhotoView } from '../attrs.ts';

const within = (value: number, [least, most]: readonly [number, number]): number =>
  Math.max(least, Math.min(most, value));

const panned = (view: PhotoView, { width, height }: Size, { x, y }: Point): PhotoView => ({
  ...view,
  pan: [within(x / width, VIEW_LIMITS.pan), within(y / height, VIEW_LIMITS.pan)],
});

const wayOf = ({ pan }: PhotoView, { width, height }: Size): Point => ({ x: pan[0] * width, y: pan[1] * height });

/**
 * The view as the picture is seen to lie: `middle` is the picture's, from the middle of its box. A pan that goes further than the picture
 * covers its box does nothing, and would have to be dragged back before anything is seen to move.
 */
export const settledView = (view: PhotoView, box: Size, middle: Point): PhotoView => ({
  ...panned(view, box, middle),
  zoom: leastZoom(view, view.zoom),
});

/** One that fills its box is not made smaller than that. */
const leastZoom = ({ fit }: PhotoView, zoom: number): number =>
  within(fit === 'fill' ? Math.max(1, zoom) : zoom, VIEW_LIMITS.zoom);

/** The picture moved within its box. */
export function movedView(view: PhotoView, box: Size, by: Point): PhotoView {
  const { x, y } = wayOf(view, box);
  return panned(view, box, { x: x + by.x, y: y + by.y });
}

/** The picture enlarged `factor` times, the point of it at `about`, from the middle of the box, staying where it is. */
export function zoomedView(view: PhotoView, box: Size, factor: number, about: Point): PhotoView {
  const zoom = leastZoom(view, view.zoom * factor);
  const real = zoom / view.zoom;
  const { x, y } = wayOf(view, box);
  return panned({ ...view, zoom }, box, {
    x: about.x - (about.x - x) * real,
    y: about.y - (about.y - y) * real,
  });
}
