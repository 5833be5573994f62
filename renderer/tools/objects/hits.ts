// What lies under the pointer: objects from the topmost down, those that a marquee touches, and the handles of one.
import { isText, type PlacedObject, rectOfObject } from '../../../shared/document/objects/placed-object.ts';
import { type Point, type Rect, rectHas, union } from '../../../shared/kernel/geometry.ts';

/** How near a rule must be pressed, and a handle, px on screen. */
const NEAR_RULE_PX = 5;
const NEAR_HANDLE_PX = 7;
/** Objects smaller than this on screen, px, have handles at their corners only: more would cover them. */
const ROOM_FOR_MIDDLES_PX = 44;

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** The objects under a point, topmost first; `scale` is the size of a point on screen, px. */
export function objectsUnder(all: readonly PlacedObject[], point: Point, scale: number): readonly PlacedObject[] {
  return all
    .filter((object) => {
      const rect = rectOfObject(object);
      return rectHas(object.ref.kind === 'rule' ? grown(rect, NEAR_RULE_PX / scale) : rect, point);
    })
    .toReversed();
}

/** The object whose edge is under a point: where the text tool may take hold of it. */
export function edgeUnder(all: readonly PlacedObject[], point: Point, scale: number): PlacedObject | null {
  const near = NEAR_RULE_PX / scale;
  return (
    objectsUnder(all, point, scale).find((object) => {
      const rect = rectOfObject(object);
      if (!isText(object.ref)) return true;
      const inside = grown(rect, -near);
      return inside.width <= 0 || inside.height <= 0 || !rectHas(inside, point);
    }) ?? null
  );
}

/** The objects that a rectangle touches, those that are locked left out. */
export const objectsTouching = (all: readonly PlacedObject[], area: Rect): readonly PlacedObject[] =>
  all.filter((object) => {
    if (object.locked) return false;
    const { x, y, width, height } = rectOfObject(object);
    return x <= area.x + area.width && area.x <= x + width && y <= area.y + area.height && area.y <= y + height;
  });

/** A handle by the edges that it moves: −1 the left or upper one, 1 the right or lower one, 0 neither. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

const SIDES = [-1, 0, 1] as const;

type HandleAt = Handle & { readonly at: Point };

/** The handles round a rectangle; `ends`: only those at a line's ends. */
function handlesRound(rect: Rect, scale: number, ends: boolean): readonly HandleAt[] {
  const { x, y, width, height } = rect;
  return SIDES.flatMap((sx) =>
    SIDES.flatMap((sy) => {
      if (sx === 0 && sy === 0) return [];
      if (ends && (width === 0 ? sx !== 0 : sy !== 0)) return [];
      if (sx === 0 && !ends && width * scale < ROOM_FOR_MIDDLES_PX) return [];
      if (sy === 0 && !ends && height * scale < ROOM_FOR_MIDDLES_PX) return [];
      return [{ x: sx, y: sy, at: { x: x + (width * (sx + 1)) / 2, y: y + (height * (sy + 1)) / 2 } }];
    }),
  );
}

/** The handles of what is selected: of one object, or of the rectangle round several. Locked ones have none, a rule only those at its ends. */
export function handlesOf(objects: readonly PlacedObject[], scale: number): readonly HandleAt[] {
  const free = objects.filter(({ locked }) => !locked);
  const [only, ...more] = free;
  if (only === undefined) return [];
  if (more.length === 0 && objects.length === 1)
    return handlesRound(rectOfObject(only), scale, only.ref.kind === 'rule');
  const round = union(free.map(rectOfObject));
  // Rules in one line have no rectangle round them.
  return round.width === 0 || round.height === 0 ? [] : handlesRound(round, scale, false);
}

/** The handle under a point. */
export function handleUnder(objects: readonly PlacedObject[], point: Point, scale: number): Handle | null {
  const near = NEAR_HANDLE_PX / scale;
  return (
    handlesOf(objects, scale).find(({ at }) => Math.abs(at.x - point.x) <= near && Math.abs(at.y - point.y) <= near) ??
    null
  );
}
