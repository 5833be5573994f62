// A frame that flashes round the place a finding leads to.
import type { Rect } from '../../shared/kernel/geometry.ts';

/** `rect` in px at 100 %; `count` tells one flash from the next at the same place. */
export interface Flash {
  readonly rect: Rect;
  readonly count: number;
}

export function PlaceFlash({ flash }: { readonly flash: Flash }) {
  const { x, y, width, height } = flash.rect;
  return (
    <div
      className="place-flash"
      style={{ left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` }}
    />
  );
}
