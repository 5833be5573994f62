// The ports of text frames (串接口): where a thread comes into a frame and leaves it, and whether what leaves it has no place.
import type { ArticleAttrs } from '../../../shared/document/attrs.ts';
import { type PlacedObject, rectOfObject } from '../../../shared/document/objects/placed-object.ts';
import { bottom, type Point, right } from '../../../shared/kernel/geometry.ts';
import type { PortMark } from '../../painter/object-marks.ts';

/** How far a port stands from its frame's corner, px on screen: clear of the handle there. */
const FROM_CORNER_PX = 20;
/** How near it must be pressed, px on screen. */
const NEAR_PX = 8;

/** The ports of a frame; none of what is no text frame, or locked. */
export function portsOf(object: PlacedObject, isOverset: boolean, scale: number): readonly PortMark[] {
  const { ref, node, locked } = object;
  if (ref.kind !== 'frame' || locked) return [];
  const { frames, direction } = node.attrs as ArticleAttrs;
  const rect = rectOfObject(object);
  const down = Math.min(FROM_CORNER_PX / scale, rect.height / 2);
  const [start, end] = direction === 'vertical' ? [right(rect), rect.x] : [rect.x, right(rect)];
  const isLast = ref.index === frames.length - 1;
  return [
    { at: { x: start, y: rect.y + down }, way: 'in', look: ref.index > 0 ? 'linked' : 'empty' },
    { at: { x: end, y: bottom(rect) - down }, way: 'out', look: !isLast ? 'linked' : isOverset ? 'overset' : 'empty' },
  ];
}

/** The out-port of a frame, if a point lies on it. */
export function outPortUnder(object: PlacedObject, point: Point, scale: number): PortMark | null {
  const near = NEAR_PX / scale;
  const out = portsOf(object, false, scale).find(({ way }) => way === 'out');
  return out !== undefined && Math.abs(out.at.x - point.x) <= near && Math.abs(out.at.y - point.y) <= near ? out : null;
}
